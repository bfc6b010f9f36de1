/** What the law answers to who applies and to who has a permit endorsed. */
import { dayOf, textOf } from './calendar'
import { anyWay, asStudent, asTalent } from './direct'
import { firstDay } from './forecast'
import { asAnswer, type Answer, type Known } from './known'
import { standing, type Held } from './permit'
import { hasEightMonthsOfResidence, hasTwelveMonths } from './residence'
import { hasKeptWorking, hasWorked } from './work'

export interface Said {
  answer: Answer
  /** The first day that will do, for a `no`. */
  earliest: string | null
}

const asked = (known: Known, test: (payments: Exclude<Known['payments'], 'silent'>) => boolean | null): Answer => {
  const holds = known.payments === 'silent' ? null : test(known.payments)
  return holds === null ? 'unknown' : asAnswer(holds)
}

/** 申办条件: the ways to a permit. */
export const ways = ['residenceAndWork', 'talent', 'student'] as const
export type Way = (typeof ways)[number]

const firstAsks: Record<Way, (known: Known, day: number) => Answer[]> = {
  residenceAndWork: (known, day) => [
    asAnswer(hasTwelveMonths(known.homes, day)),
    asked(known, (payments) => hasWorked(payments, day)),
  ],
  talent: asTalent,
  student: asStudent,
}

const mayHold = (known: Known, day: number, way: Way): Answer => anyWay(known, [firstAsks[way](known, day)])

const mayGoOn = (known: Known, day: number): Answer =>
  anyWay(known, [
    [asAnswer(hasEightMonthsOfResidence(known.homes, day)), asked(known, (payments) => hasKeptWorking(payments, day))],
    asTalent(known, day),
    asStudent(known, day),
  ])

const dated = (answer: Answer, earliest: number | null): Said => ({
  answer,
  earliest: answer === 'no' && earliest !== null ? textOf(earliest) : null,
})

/** 申领 (R19–R22c) by one of the ways (R59), the first time or after a cancellation. */
export const application = (known: Known, on: string, way: Way): Said => {
  const today = dayOf(on)
  const answer = mayHold(known, today, way)
  const span = { today, from: today + 1, to: Infinity }
  const later = () => firstDay(known, span, (then, day) => mayHold(then, day, way) === 'yes')
  return dated(answer, answer === 'no' ? later() : null)
}

/** The way that is open, else the one that opens first, and what is answered to who takes it. */
export const bestWay = (known: Known, on: string): Said & { way: Way } => {
  const said = ways.map((way) => ({ way, ...application(known, on, way) }))
  const open = said.find(({ answer }) => answer === 'yes') ?? said.find(({ answer }) => answer === 'unknown')
  const [first] = said.filter(({ earliest }) => earliest !== null).sort((a, b) => (before(a, b) ? -1 : 1))
  return open ?? first ?? { way: 'residenceAndWork', answer: 'no', earliest: null }
}
const before = (a: Said, b: Said) => String(a.earliest) < String(b.earliest)

/** Why nothing is to be endorsed on that day whatever else is known (R25, R29, R30). */
export type Bar = 'noPermit' | 'cancelled' | 'done' | 'tooEarly'

export const endorsementBar = (held: Held | null, on: string): Bar | null => {
  if (!held) return 'noPermit'
  const { state, windowOpens } = standing(held, on)
  if (state === 'cancelled') return 'cancelled'
  if (state === 'suspended' || on >= windowOpens) return null
  const before = standing({ ...held, endorsed: held.endorsed.slice(0, -1) }, held.endorsed.at(-1) ?? on)
  const inTime = held.endorsed.length > 0 && before.state === 'valid'
  return inTime && on <= before.validUntil ? 'done' : 'tooEarly'
}

/** 签注 (R28) on a day on which nothing bars it. */
export const endorsement = (known: Known, held: Held, on: string): Said => {
  const today = dayOf(on)
  const answer = mayGoOn(known, today)
  const span = { today, from: today + 1, to: dayOf(standing(held, on).lastMakeupDay) }
  const later = () => firstDay(known, span, (then, day) => mayGoOn(then, day) === 'yes')
  return dated(answer, answer === 'no' ? later() : null)
}
