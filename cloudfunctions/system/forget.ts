/** 到期即删: what has served its purpose is removed by the daily run. All numbers are our choice. */
import { addDays, cityDay } from '@shared/model/day'
import { accessListDays } from '@shared/rules/access'
import type { Ports } from '../kernel/ports'

const dayMs = 24 * 60 * 60_000

/** Attempts hold name and number; what they count is of one day. */
const attemptDays = 2
/** A session that is over stands in the list of sign-ins for a while, and remembers the role. */
const sessionDays = 60
const draftDays = 180
const tryDays = 2
/** Counts of how much a department asked serve one day. */
const useDays = 7
/** A slip that is over is told from one that never was for a year more; what it said of the person goes with it. */
const slipDays = 365

/** Removes old attempts, sessions, drafts, counts of tries and slips; answers how many. One that fails does not hinder the others. */
export const forgetOld = async ({
  signIns,
  sessions,
  drafts,
  tries,
  departmentUses,
  partnerCalls,
  accessLists,
  slips,
  now,
  complain,
}: Pick<
  Ports,
  | 'signIns'
  | 'sessions'
  | 'drafts'
  | 'tries'
  | 'departmentUses'
  | 'partnerCalls'
  | 'accessLists'
  | 'slips'
  | 'now'
  | 'complain'
>): Promise<number> => {
  const before = (days: number) => new Date(now().getTime() - days * dayMs).toISOString()
  const removals = [
    () => signIns.removeAll({ at: { lt: before(attemptDays) } }),
    () => sessions.removeAll({ endsAt: { lt: before(sessionDays) } }),
    () => drafts.removeAll({ savedAt: { lt: before(draftDays) } }),
    () => tries.removeAll({ on: { lt: addDays(cityDay(now()), -tryDays) } }),
    () => departmentUses.removeAll({ on: { lt: addDays(cityDay(now()), -useDays) } }),
    () => partnerCalls.removeAll({ forgetAt: { lt: now().toISOString() } }),
    () => accessLists.removeAll({ startedAt: { lt: before(accessListDays.on(cityDay(now()))) } }),
    () => slips.removeAll({ validUntil: { lt: addDays(cityDay(now()), -slipDays) } }),
  ]
  const removed = await Promise.all(
    removals.map((remove) =>
      remove().catch((error: unknown) => {
        complain('system.forgetOld', error)
        return 0
      }),
    ),
  )
  return removed.reduce((sum, one) => sum + one, 0)
}
