import { cycle } from '@shared/rules/cycle'
import { nextReminderOn, reminderDue, type Reminder } from '@shared/rules/reminders'
import type { Day } from '@shared/model/day'
import type { PermitFile } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { withNews, withoutReminders } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'

const batch = 200
const tailDigits = 4

const params = (
  { kind, daysLeft }: Reminder,
  { validUntil, suspendedFrom, lastMakeupDay }: ReturnType<typeof cycle>,
  tail: string,
): string[] => {
  switch (kind) {
    case 'permitSuspended':
      return [tail, suspendedFrom, lastMakeupDay]
    case 'cancellationSoon':
      return [tail, lastMakeupDay, String(daysLeft)]
    case 'endorsementSoon':
      return [tail, validUntil, String(daysLeft)]
    default:
      return [tail, validUntil]
  }
}

/**
 * `file` with the reminder that stands on `today`, once a cycle and stage, and the day to look again. It replaces one that
 * was not told yet; nobody is reminded of what they have filed.
 */
const reminded = (file: PermitFile, issuedOn: Day, today: Day, at: string): { next: PermitFile; told: boolean } => {
  const dates = cycle({ issuedOn, endorsedOn: file.endorsedOn, today })
  const due = reminderDue(dates, today)
  const hinted = { ...file, nextDueDay: nextReminderOn(dates, today) }
  const waits = file.cases.some(({ matter, state }) => matter === 'endorsement' && state === 'waiting')
  if (!due || waits || file.reminded.includes(due.key)) return { next: hinted, told: false }
  const tail = file.personal.idNumber.slice(-tailDigits)
  const notice = {
    kind: due.kind,
    to: file._id,
    params: params(due, dates, tail),
    page: '/packages/permit/endorse/index',
  }
  const next = withNews(
    { ...withoutReminders(hinted), reminded: [...file.reminded, due.key] },
    { at, by: 'system', what: `reminded:${due.key}` },
    [notice],
  )
  return { next, told: true }
}

/** 每日提醒 (R64). Costs what is due, not what there is. A file changed meanwhile is left for the next run. */
export const runDeadlines =
  ({
    permits,
    now,
    today: cityToday,
    complain,
  }: Pick<Ports, 'permits' | 'now' | 'today' | 'complain'>): UseCase<'system.runDeadlines'> =>
  async () => {
    const today = cityToday()
    const total = { reminded: 0, failed: 0 }
    const skipped = new Set<string>()
    for (;;) {
      const due = await permits.find(
        { nextDueDay: { gt: '', lte: today } },
        { order: [['nextDueDay', 'asc']], limit: batch + skipped.size },
      )
      const fresh = due.filter(({ _id }) => !skipped.has(_id))
      if (fresh.length === 0) return total
      for (const file of fresh) {
        skipped.add(file._id)
        if (!file.issuedOn) continue
        const { next, told } = reminded(file, file.issuedOn, today, now().toISOString())
        try {
          await permits.replace(next)
          total.reminded += told ? 1 : 0
        } catch (error) {
          complain('system.runDeadlines', error)
          total.failed += 1
        }
      }
    }
  }
