/** 孩子的居住证, as their guardian sees them. */
import type { WardView } from '@shared/contract/family'
import { Refusal } from '@shared/refusal'
import { maskName } from '@shared/text/greeting'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'
import { actsForSlips, casesFiledBy, fileFor, wardId } from '../../kernel/wards'
import { caseView, permitView } from '../file/views'

export const wardView = (ports: Pick<Ports, 'people' | 'today'>, guardian: string, file: PermitFile): WardView => ({
  id: wardId(ports, guardian, file),
  maskedName: maskName(file.personal.name),
  permit: permitView(file, ports.today()),
  cases: casesFiledBy(file, guardian)
    .reverse()
    .map((one) => caseView(file, one, ports.today())),
  slips: actsForSlips(file, ports.today()),
})

/** Whose case it is that the caller may speak for: their own, or a child's. Throws `not-found`. */
export const applicantIn = async (
  ports: Pick<Ports, 'permits' | 'registrations' | 'today'>,
  caller: Caller,
  receipt: string,
): Promise<string> => {
  const file = await fileFor(ports, caller, receipt)
  if (!file) throw new Refusal('not-found')
  return file._id
}
