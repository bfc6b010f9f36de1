import { addDays, daysBetween, earlierOf, laterOf, monthOf, shiftMonth, type Day, type Month } from '../model/day'
import { conditions, type Finding, type Outcome, type Route } from '../model/decision'
import { endorsementConditions } from './endorsement'
import { barsIn } from './findings'
import { inForce } from './in-force'
import type { LivingAnswer } from './still-living'

/**
 * 自动签注核对: daily in the first days after the window opened (and after the holder answered), then once in so many; on the
 * forecast day and on the window's last day in any case.
 */
export const standingLooks = inForce([{ from: '2015-06-01', value: { daily: 7, then: 7 }, source: 'our choice' }], {
  rule: 'R24',
  term: '自动签注每天核对多久，之后每隔多久核对一次',
  unit: '日',
})

/** What can be missing from a case that the standing consent looks at. `silent`: a register that has not answered for days. */
export const standingFacts = ['stillResides', 'silent', ...conditions] as const
export type StandingFact = (typeof standingFacts)[number]

/** What a holder can answer. `stillHere` lets the case be decided; `byHand` leaves this window to the holder. */
export const standingAnswers = ['stillHere', 'correcting', 'byHand'] as const
export type StandingAnswer = (typeof standingAnswers)[number]

type Decided = { outcome: Outcome; route: Route | null; findings: readonly Finding[] }

/** The findings that a decision rests on: those that bind everybody, and those of its route. */
const own = ({ route, findings }: Decided): Finding[] => {
  const asked = endorsementConditions[route ?? 'residenceAndWork']
  return [...barsIn(findings), ...findings.filter(({ condition }) => asked.includes(condition))]
}

/** What is not as it should be, of all that a decision rests on. `route`: the way that leads on, else the holder's own. */
export const lackingIn = (decided: Decided): Finding[] => own(decided).filter(({ state }) => state !== 'met')

/**
 * Whether the standing consent can take it that the holder still lives in the city (条例第二十四条): registered now, and the
 * declarant has not said in this month or the last that it is not sure.
 */
export const residesForSure = (
  records: readonly { active: boolean; said: Partial<Record<Month, LivingAnswer>> }[],
  today: Day,
): boolean => {
  const month = monthOf(today)
  return records.some(({ active, said }) => {
    if (!active) return false
    return (said[month] ?? said[shiftMonth(month, -1)]) !== 'unsure'
  })
}

/** `again`: a register is silent, which is nothing to ask anybody. `ask`: one question, for this fact. */
export type StandingOutcome = { outcome: 'endorse' } | { outcome: 'again' } | { outcome: 'ask'; fact: StandingFact }

/**
 * What becomes of the case of a holder who agreed to 自动签注, inside the window: endorsed when everything is clear, else one
 * question. Nothing is refused. `resides`: sure by the records, or said so by the holder.
 */
export const standingOutcome = (
  decided: Decided,
  { resides, silentFor }: { resides: boolean; silentFor: number },
  today: Day,
): StandingOutcome => {
  if (decided.outcome === 'approved') return resides ? { outcome: 'endorse' } : { outcome: 'ask', fact: 'stillResides' }
  if (decided.outcome === 'referred')
    return silentFor < standingLooks.on(today).daily ? { outcome: 'again' } : { outcome: 'ask', fact: 'silent' }
  const missing = lackingIn(decided).find(({ state }) => state === 'unmet')
  return { outcome: 'ask', fact: missing?.condition ?? 'stillResides' }
}

/** How far the looking of one window has come. `since`: from when it is daily; `expected`: the forecast day. */
type Looked = { since: Day; lastOn: Day; expected: Day | null }

/**
 * The next day, from `today` on, on which the standing consent looks at the case; null once the window has closed: a late
 * endorsement moves the anchor and is never made by itself (R27). Days on which nothing ran are made good on the next.
 */
export const nextLookOn = (window: { opens: Day; closes: Day }, looked: Looked | null, today: Day): Day | null => {
  const { opens, closes } = window
  if (today > closes) return null
  if (!looked) return laterOf(opens, today)
  const { since, lastOn, expected } = looked
  if (lastOn >= closes) return null
  const { daily, then } = standingLooks.on(today)
  const regular = addDays(lastOn, daysBetween(since, lastOn) < daily ? 1 : then)
  const forecast = expected !== null && expected > lastOn ? expected : closes
  return laterOf(today, [regular, forecast, closes].reduce(earlierOf))
}
