import { addDays, addMonths, daysBetween, laterOf, type Day } from '../model/day'
import { coverage, endOf, firstDayIn, spanOn, type RegistrationFact, type Span } from './coverage'
import { inForce } from './in-force'

/** 连续居住满十二个月. */
export const residenceMonths = inForce([{ from: '2015-06-01', value: 12, source: '条例第十九条第一款第一项' }], {
  rule: 'R19',
  term: '申领：连续居住',
  unit: '个月',
})

/** 换房间隔不超过 30 日视为连续. */
export const gapDays = inForce(
  [{ from: '2015-06-01', value: 30, source: '深圳公安解答（2022 年转载）；条例第十九条未写明' }],
  { rule: 'R19', term: '换房间隔视为连续（不超过）', unit: '日' },
)

/** How "满十二个月" is counted. */
type FullMode = 'anniversary' | 'days365' | 'strictAfter'

export const fullMode = inForce<FullMode>(
  [{ from: '2015-06-01', value: 'anniversary', source: 'our choice (民法典第二百零二条)' }],
  {
    rule: 'R19',
    term: '满十二个月的计算',
  },
)

/** The first day on which residence since `start` counts as 满十二个月, by the law of `today`: who came before the law counts too. */
export const fullOn = (start: Day, today: Day, mode: FullMode = fullMode.on(today)): Day => {
  if (mode === 'days365') return addDays(start, 364)
  const anniversary = addMonths(start, residenceMonths.on(today))
  return mode === 'strictAfter' ? addDays(anniversary, 1) : anniversary
}

/** A gap too long to bridge. `from` is the day of cancellation, `to` the day of the next registration. */
type Break = { from: Day; to: Day; gapDays: number }

/** `start`, `fullOn` are null and `days` 0 without a registration today. `days` counts both ends and bridged gaps. */
type Continuity = { start: Day | null; days: number; fullOn: Day | null; broken: Break[] }

/** A span with the first day of the run that it belongs to, and the break before it, if there is one. */
type InRun = Span & { start: Day; break: Break | null }

const inRuns = (spans: readonly Span[], today: Day): InRun[] => {
  const placed: InRun[] = []
  for (const span of spans) {
    const last = placed.at(-1)
    const gap = last ? daysBetween(endOf(last), span.from) : 0
    const isBroken = last !== undefined && gap > gapDays.on(today)
    placed.push({
      ...span,
      start: last && !isBroken ? last.start : span.from,
      break: isBroken ? { from: endOf(last), to: span.from, gapDays: gap } : null,
    })
  }
  return placed
}

/** The run of residence on `today`, from spans as `coverage` makes them. */
export const runOf = (spans: readonly Span[], today: Day): Continuity => {
  const begun = inRuns(spans, today).filter(({ from }) => from <= today)
  const broken = begun.flatMap((one) => one.break ?? [])
  const current = spanOn(begun, today)
  if (!current) return { start: null, days: 0, fullOn: null, broken }
  const { start } = current
  return { start, days: daysBetween(start, today) + 1, fullOn: fullOn(start, today), broken }
}

/** 连续居住 (R19): since when, across moves whose gap is at most 30 days. */
export const continuity = ({
  today,
  registrations,
}: {
  today: Day
  registrations: readonly RegistrationFact[]
}): Continuity => runOf(coverage(registrations), today)

/** A time without a registration between two, or until today (`to` null). `bridged`: not more than 30 days, so the run goes on. */
type Gap = { from: Day; to: Day | null; days: number; bridged: boolean }

/** Every gap between registrations up to `today`, in order; the last is open while there is none today. */
export const gapsOf = (spans: readonly Span[], today: Day): Gap[] =>
  spans.flatMap((span, index): Gap[] => {
    const [from, next] = [endOf(span), spans[index + 1]]
    if (from > today) return []
    const to = next && next.from <= today ? next.from : null
    const days = daysBetween(from, to ?? today)
    return [{ from, to, days, bridged: days <= gapDays.on(today) }]
  })

/** The days with a registration on which residence is 满十二个月, if registrations go on as they stand. */
export const residenceFullDays = (spans: readonly Span[], today: Day): Span[] =>
  inRuns(spans, today)
    .map(({ from, to, start }) => ({ from: laterOf(from, fullOn(start, today)), to }))
    .filter((span) => span.from < endOf(span))

/**
 * The first day from `today` on which residence is 满十二个月 if registrations go on as they stand; null without a
 * registration today, since nobody can be taken to go on with what they do not have.
 */
export const residenceFullOn = (spans: readonly Span[], today: Day): Day | null =>
  spanOn(spans, today) ? firstDayIn(residenceFullDays(spans, today), today) : null

/** The last day on which one may register again, after leaving on `left`, without losing what came before. */
export const bridgedUntil = (left: Day, today: Day): Day => addDays(left, gapDays.on(today))

/** A run that is over, but may still be taken up again: since when it counted, the day it was left, and until when. */
export type Bridgeable = { start: Day; left: Day; until: Day }

/** The run before `today` that a new registration would go on with; null while registered, or when it is too late. */
export const bridgeable = (spans: readonly Span[], today: Day): Bridgeable | null => {
  const last = inRuns(spans, today).findLast(({ from }) => from <= today)
  if (!last || today < endOf(last)) return null
  const until = bridgedUntil(endOf(last), today)
  return today <= until ? { start: last.start, left: endOf(last), until } : null
}
