import type { Day } from '@shared/model/day'
import type { Cycle } from '@shared/rules/cycle'
import type { Reminder } from '@shared/rules/reminders'
import { standingBecause } from '@shared/text/standing'
import type { OutboxEntry, PermitFile } from '../../kernel/documents'
import { agreedTo, autoEndorsePage as page, lookOf, tailOf } from './standing'

type Instead = Pick<OutboxEntry, 'kind' | 'params' | 'page'>

/**
 * What a reminder says to a holder who agreed to 自动签注. `none`: nothing, since the system is at it, or has just asked. Null:
 * what it says to everybody, as also where the holder does this window by hand.
 */
export const standingReminder = (
  file: PermitFile,
  { kind, daysLeft }: Reminder,
  { suspendedFrom, lastMakeupDay }: Cycle,
  today: Day,
): Instead | 'none' | null => {
  const look = lookOf(file, today)
  const question = look?.question
  if (!agreedTo(file) || question?.answer === 'byHand') return null
  const tail = tailOf(file)
  if (kind === 'permitSuspended')
    return {
      kind: 'standingLapsed',
      params: [tail, suspendedFrom, lastMakeupDay],
      page: '/packages/permit/endorse/index',
    }
  if (kind === 'cancellationSoon') return null
  if (!look) return null
  if (!question || question.askedOn === today || kind === 'endorsementOpens') return 'none'
  const why = standingBecause[question.fact]
  if (kind === 'endorsementLastDay') return { kind: 'standingLastDay', params: [tail, why], page }
  return { kind: 'standingSoon', params: [tail, why, String(daysLeft)], page }
}
