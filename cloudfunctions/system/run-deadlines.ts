import { cycle } from '@shared/rules/cycle'
import { nextReminderOn, reminderDue, type Reminder } from '@shared/rules/reminders'
import type { Day } from '@shared/model/day'
import { isFiled } from '../kernel/check-in'
import type { PermitFile } from '../kernel/documents'
import { forgetPages, nextLookAt } from '../kernel/evidence'
import type { Ports } from '../kernel/ports'
import { withNews, withoutReminders } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'
import { lookedAt } from './check-in-deadlines'
import { livingReminders } from './living-reminders'
import { forgetOld } from './forget'

const batch = 200
const tailDigits = 4

type DailyPorts = Pick<Ports, 'permits' | 'registrations' | 'links' | 'evidence' | 'files' | 'today'> &
  Parameters<typeof forgetOld>[0]

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

/**
 * Every document that is due, page by page, each tried once a run: one that fails, or that was changed meanwhile, is left
 * for the next.
 */
const eachDue = async <T extends { _id: string }>(
  find: (limit: number) => Promise<T[]>,
  look: (doc: T) => Promise<void>,
): Promise<void> => {
  const seen = new Set<string>()
  for (;;) {
    const fresh = (await find(batch + seen.size)).filter(({ _id }) => !seen.has(_id))
    if (fresh.length === 0) return
    for (const doc of fresh) {
      seen.add(doc._id)
      await look(doc)
    }
  }
}

/** Photos that nobody handed in within their time, and those of links that are decided, go. Returns how many. */
const purged = async (ports: DailyPorts, tried: (write: () => Promise<void>) => Promise<void>): Promise<number> => {
  const { links, evidence } = ports
  const now = ports.now().toISOString()
  let gone = 0
  await eachDue(
    (limit) => evidence.find({ lookAt: { lte: now } }, { order: [['lookAt', 'asc']], limit }),
    (page) =>
      tried(async () => {
        const lookAt = nextLookAt(page, await links.get(page.link), now)
        if (lookAt) return evidence.replace({ ...page, lookAt })
        await forgetPages(ports, [page])
        gone += 1
      }),
  )
  return gone
}

/** 每日提醒 (R64), and those who wait for a declarant (R11); then what is old is removed. Costs what is due, not what there is. */
export const runDeadlines =
  (ports: DailyPorts): UseCase<'system.runDeadlines'> =>
  async () => {
    const { permits, registrations, now, complain } = ports
    const today = ports.today()
    const total = { reminded: 0, escalated: 0, purged: 0, failed: 0 }
    const tried = async (write: () => Promise<void>, told: 'reminded' | 'escalated' | null = null) => {
      try {
        await write()
        if (told) total[told] += 1
      } catch (error) {
        complain('system.runDeadlines', error)
        total.failed += 1
      }
    }
    await eachDue(
      (limit) => permits.find({ nextDueDay: { gt: '', lte: today } }, { order: [['nextDueDay', 'asc']], limit }),
      async (file) => {
        if (!file.issuedOn) return
        const { next, told } = reminded(file, file.issuedOn, today, now().toISOString())
        await tried(() => permits.replace(next), told ? 'reminded' : null)
      },
    )
    await eachDue(
      (limit) => registrations.find({ nextLookOn: { gt: '', lte: today } }, { order: [['nextLookOn', 'asc']], limit }),
      async (doc) => {
        if (!isFiled(doc)) return
        const { next, told } = lookedAt(doc, today, now().toISOString())
        await tried(() => registrations.replace(next), told)
      },
    )
    total.reminded += await livingReminders(ports, tried)
    total.purged = await purged(ports, tried)
    return { ...total, forgotten: await forgetOld(ports) }
  }
