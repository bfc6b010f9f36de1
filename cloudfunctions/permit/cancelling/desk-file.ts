import type { DeskFile } from '@shared/contract/permit-desk'
import { appealEnds } from '@shared/rules/appeals'
import { caseProgress } from '@shared/rules/case-progress'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { isConcerned } from '../decisions/desk/concerned'
import { caseIdOf } from '../file/cases'
import { permitView } from '../file/views'

/** 档案 as staff see it: masked. */
export const deskFile = (ports: Pick<Ports, 'people' | 'today'>, file: PermitFile, officer: string): DeskFile => {
  const { name, idNumber, cancellations = [] } = file.personal
  const today = ports.today()
  return {
    fileId: file._id,
    version: file.version,
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    permit: permitView(file, today),
    cases: [...file.cases].reverse().map((one) => ({
      caseId: caseIdOf(file, one),
      receipt: one.receipt,
      matter: one.matter,
      state: one.state,
      progress: caseProgress(one, today),
      filedAt: one.filedAt,
    })),
    cancellations: [...cancellations].reverse(),
    appeal: file.cancelled ? appealEnds(file.cancelled.decidedOn ?? file.cancelled.on) : null,
    own: isConcerned(ports, file, officer),
  }
}
