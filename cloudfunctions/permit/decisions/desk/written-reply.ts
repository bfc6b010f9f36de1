import { timeLimit } from '@shared/rules/time-limits'
import { maskName } from '@shared/text/greeting'
import type { Ports } from '../../../kernel/ports'
import type { UseCase } from '../../../kernel/use-case'
import { caseIdOf, handsOf } from '../../file/cases'
import { replyBody } from '../reply-paper'
import { askedCase } from './asked-reply'
import { isConcerned } from './concerned'

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
