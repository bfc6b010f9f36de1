import { Refusal } from '@shared/refusal'
import { timeLimit } from '@shared/rules/time-limits'
import { matterShort } from '@shared/text/decisions'
import { maskName } from '@shared/text/greeting'
import type { CaseReply, PermitCase, PermitFile } from '../../../kernel/documents'
import { issuePaper } from '../../../kernel/issue-paper'
import type { Ports } from '../../../kernel/ports'
import { withNews } from '../../../kernel/telling'
import type { UseCase } from '../../../kernel/use-case'
import { caseIdOf, handsOf, readCase, withHands } from '../../file/cases'
import { saveFile, withCase } from '../../file/permit-file'
import { replyBody, replyPaper } from '../reply-paper'
import { isConcerned, refuseConcerned } from './concerned'

const askedCase = async (
  ports: Pick<Ports, 'permits'>,
  caseId: string,
): Promise<{ file: PermitFile; one: PermitCase; reply: CaseReply }> => {
  const { file, one } = await readCase(ports, caseId)
  if (!one.reply) throw new Refusal('not-found')
  return { file, one, reply: one.reply }
}

/** 一份书面答复 that was asked for, as it will be printed. One round trip. Throws `not-found`. */
export const writtenReply =
  (ports: Pick<Ports, 'permits' | 'people'>): UseCase<'permit.writtenReply'> =>
  async ({ caseId }, { person }) => {
    const { file, one, reply } = await askedCase(ports, caseId)
    return {
      caseId: caseIdOf(file, one),
      matter: one.matter,
      maskedName: maskName(file.personal.name),
      receipt: one.receipt,
      number: reply.receipt,
      askedAt: reply.askedAt,
      due: timeLimit('writtenReply', reply.askedOn).due,
      sentAt: reply.sentAt,
      ...replyBody(file, one),
      words: handsOf(file, one).replyWords ?? null,
      own: isConcerned(ports, file, person),
    }
  }

/**
 * 发出书面答复: the paper is made first, so that nothing is told that cannot be printed; then the person is. Sent twice it is
 * one. Five round trips with the session. Throws `not-found`, `forbidden`, `no-glyph`.
 */
export const sendWrittenReply =
  (ports: Ports): UseCase<'permit.sendWrittenReply'> =>
  async ({ caseId, words }, { person: by }) => {
    const { file, one, reply } = await askedCase(ports, caseId)
    if (reply.sentAt) return { number: reply.receipt, sentAt: reply.sentAt }
    refuseConcerned(ports, file, by)
    const sentAt = ports.now().toISOString()
    const added = words?.trim() || null
    await issuePaper(ports, replyPaper(file, one, reply, { sentAt, words: added }))
    const sent = withCase(file, { ...one, reply: { ...reply, sentAt } })
    const kept = added ? withHands(sent, one, { replyWords: added }) : sent
    const notice = {
      kind: 'writtenReplySent' as const,
      to: file._id,
      params: [matterShort[one.matter]],
      page: `/packages/permit/result/index?receipt=${one.receipt}`,
    }
    await saveFile(ports, withNews(kept, { at: sentAt, by, what: 'replySent' }, [notice]))
    return { number: reply.receipt, sentAt }
  }
