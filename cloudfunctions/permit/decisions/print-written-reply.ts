import { Refusal } from '@shared/refusal'
import { issuePaper } from '../../kernel/issue-paper'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { applicantIn } from '../family/wards'
import { handsOf, ownCase } from '../file/cases'
import { replyPaper } from './reply-paper'

/** 下载书面答复, of one's own case or a child's. Six round trips with the session. Throws `not-found` until it was sent, `no-glyph`. */
export const printWrittenReply =
  (ports: Ports): UseCase<'permit.printWrittenReply'> =>
  async ({ receipt }, caller) => {
    const { file, one } = await ownCase(ports, await applicantIn(ports, caller, receipt), receipt)
    if (!one.reply?.sentAt) throw new Refusal('not-found', { detail: '书面答复还没有发出，发出后会通知您。' })
    const words = handsOf(file, one).replyWords ?? null
    return issuePaper(ports, replyPaper(file, one, one.reply, { sentAt: one.reply.sentAt, words }))
  }
