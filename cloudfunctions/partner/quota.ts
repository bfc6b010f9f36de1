/** 用量: how many people a department may ask about in a minute, and for a purpose on a day. */
import { addDays, cityDay, cityInstant } from '@shared/model/day'
import type { AccessPurpose } from '@shared/rules/access'
import type { Department, DepartmentUse } from '../kernel/documents'
import { Stale, type Ports } from '../kernel/ports'

const minuteMs = 60_000

/** After so many people of a day the share of those who did not match is looked at again. */
const watchEvery = 50
/** Who is wrong about more than half of them is guessing, or asks with a broken list. */
const mostNoMatch = 0.5

type Refused = { refused: 'too-many' | 'daily-cap'; retryAfter: number }

const take = async (
  { departmentUses }: Pick<Ports, 'departmentUses'>,
  id: string,
  on: string,
  add: DepartmentUse['counts'],
) => {
  const taken = await departmentUses.take(id, add)
  if (taken) return taken
  if ((await departmentUses.insert({ _id: id, version: 0, on, counts: add })) === 'exists')
    throw new Stale('departmentUses')
  return { counts: add }
}

const minuteOf = (at: number) => `m${Math.floor(at / minuteMs)}`

/** The last minute counts with the part of it that is still within sixty seconds. */
const inAMinute = (counts: DepartmentUse['counts'], at: number) => {
  const share = 1 - (at % minuteMs) / minuteMs
  return (counts[minuteOf(at)] ?? 0) + Math.floor((counts[minuteOf(at - minuteMs)] ?? 0) * share)
}

/**
 * Counts `people` asked about. What is refused is given back, so that who is told to wait loses nothing by asking again. One
 * round trip, two on a department's first of the day. `asked`: on this day with them; `before`: without.
 */
export const takeQuota = async (
  ports: Pick<Ports, 'departmentUses' | 'now'>,
  { _id, perMinute, purposes }: Department,
  purpose: AccessPurpose,
  people: number,
): Promise<{ asked: number; before: number } | Refused> => {
  const now = ports.now()
  const on = cityDay(now)
  const id = `${_id}:${on}`
  const add = { [minuteOf(now.getTime())]: people, [purpose]: people, all: people }
  const { counts } = await take(ports, id, on, add)
  const perDay = purposes.find(({ code }) => code === purpose)?.perDay ?? 0
  const overDay = (counts[purpose] ?? 0) > perDay
  if (!overDay && inAMinute(counts, now.getTime()) <= perMinute)
    return { asked: counts.all ?? people, before: (counts.all ?? people) - people }
  await ports.departmentUses.take(id, Object.fromEntries(Object.entries(add).map(([name, count]) => [name, -count])))
  const until = overDay ? cityInstant(addDays(on, 1)).getTime() : (Math.floor(now.getTime() / minuteMs) + 1) * minuteMs
  return { refused: overDay ? 'daily-cap' : 'too-many', retryAfter: Math.ceil((until - now.getTime()) / 1000) }
}

/** Raises the alarm in the log when a department is wrong about most of those whom it asks about on this day. */
export const watchMatches = async (
  ports: Pick<Ports, 'accesses' | 'now' | 'complain'>,
  { _id: department }: Department,
  { asked, before }: { asked: number; before: number },
): Promise<void> => {
  if (Math.floor(asked / watchEvery) === Math.floor(before / watchEvery)) return
  const on = cityDay(ports.now())
  const wrong = await ports.accesses.count({ department, on, outcome: 'noMatch' })
  if (wrong > asked * mostNoMatch)
    ports.complain(`partner.manyNoMatch:${department}`, new RangeError(`${wrong} of ${asked}`))
}
