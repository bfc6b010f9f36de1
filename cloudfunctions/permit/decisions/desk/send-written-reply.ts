import { matterShort } from '@shared/text/decisions'
import { issuePaper } from '../../../kernel/issue-paper'
import type { Ports } from '../../../kernel/ports'
import { withNews } from '../../../kernel/telling'
import type { UseCase } from '../../../kernel/use-case'
import { withHands } from '../../file/cases'
import { saveFile, withCase } from '../../file/permit-file'
import { replyPaper } from '../reply-paper'
import { askedCase } from './asked-reply'
import { refuseConcerned } from './concerned'

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
