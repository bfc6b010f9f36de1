import { isFiled } from '../kernel/check-in'
import { courierPerson, nextCourierLook } from '../kernel/courier-photos'
import type { EvidencePage } from '../kernel/documents'
import { forgetPages, nextLookAt } from '../kernel/evidence'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { lookedAt } from './check-in-deadlines'
import { duePages } from './due-pages'
import { livingReminders } from './living-reminders'
import { forgetOld } from './forget'
import { permitDays } from './permit-days'

type DailyPorts = Pick<Ports, 'registrations' | 'links' | 'permits' | 'evidence' | 'files' | 'today'> &
  Parameters<typeof forgetOld>[0] &
  Parameters<typeof permitDays>[0]

/** When a photo is looked at again; null: it goes now. */
const nextLook = async ({ links, permits }: DailyPorts, page: EvidencePage, now: string): Promise<string | null> => {
  const person = courierPerson(page)
  return person === null
    ? nextLookAt(page, await links.get(page.link), now)
    : nextCourierLook(page, await permits.get(person), now)
}

/** Photos that nobody handed in within their time, and those of links that are decided, go. Returns how many. */
const purged = async (ports: DailyPorts, tried: (write: () => Promise<void>) => Promise<void>): Promise<number> => {
  const { evidence } = ports
  const now = ports.now().toISOString()
  let gone = 0
  const due = { lookAt: { lte: now } }
  for await (const pages of duePages((limit) => evidence.find(due, { order: [['lookAt', 'asc']], limit })))
    for (const page of pages)
      await tried(async () => {
        const lookAt = await nextLook(ports, page, now)
        if (lookAt) return evidence.replace({ ...page, lookAt })
        await forgetPages(ports, [page])
        gone += 1
      })
  return gone
}

/** 每日提醒 (R64), and those who wait for a declarant (R11); then what is old is removed. Costs what is due, not what there is. */
export const runDeadlines =
  (ports: DailyPorts): UseCase<'system.runDeadlines'> =>
  async () => {
    const { registrations, now, complain } = ports
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
    const days = await permitDays(ports)
    total.reminded += days.changed
    total.failed += days.failed
    const due = { nextLookOn: { gt: '', lte: today } }
    for await (const page of duePages((limit) => registrations.find(due, { order: [['nextLookOn', 'asc']], limit })))
      for (const doc of page) {
        if (!isFiled(doc)) continue
        const { next, told } = lookedAt(doc, today, now().toISOString())
        await tried(() => registrations.replace(next), told)
      }
    total.reminded += await livingReminders(ports, tried)
    total.purged = await purged(ports, tried)
    return { ...total, forgotten: await forgetOld(ports) }
  }
