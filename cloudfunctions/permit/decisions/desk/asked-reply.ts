import { Refusal } from '@shared/refusal'
import type { CaseReply, PermitCase, PermitFile } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'
import { readCase } from '../../file/cases'

/** The case of which a written reply was asked for. One round trip. Throws `not-found`. */
export const askedCase = async (
  ports: Pick<Ports, 'permits'>,
  caseId: string,
): Promise<{ file: PermitFile; one: PermitCase; reply: CaseReply }> => {
  const { file, one } = await readCase(ports, caseId)
  if (!one.reply) throw new Refusal('not-found')
  return { file, one, reply: one.reply }
}
