import { addDays, addMonths, daysBetween, type Day } from '../model/day'
import { coverage, isCovered, type RegistrationFact, type Span } from './coverage'
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
export type FullMode = 'anniversary' | 'days365' | 'strictAfter'

export const fullMode = inForce<FullMode>(
  [{ from: '2015-06-01', value: 'anniversary', source: 'our choice (民法典第二百零二条)' }],
  {
    rule: 'R19',
    term: '满十二个月的计算',
  },
)

/** The first day on which residence since `start` counts as 满十二个月. */
export const fullOn = (start: Day, mode: FullMode = fullMode.on(start)): Day => {
  const anniversary = addMonths(start, residenceMonths.on(start))
  if (mode === 'days365') return addDays(start, 364)
  return mode === 'strictAfter' ? addDays(anniversary, 1) : anniversary
}

/** A gap too long to bridge. `from` is the day of cancellation, `to` the day of the next registration. */
export type Break = { from: Day; to: Day; gapDays: number }

/** `start`, `fullOn` are null and `days` 0 without a registration today. `days` counts both ends and bridged gaps. */
export type Continuity = { start: Day | null; days: number; fullOn: Day | null; broken: Break[] }

/** The run of residence on `today`, from spans as `coverage` makes them. */
export const runOf = (spans: readonly Span[], today: Day): Continuity => {
  const broken: Break[] = []
  let start: Day | null = null
  let end: Day | null = null
  for (const span of spans.filter(({ from }) => from <= today)) {
    const gap = end ? daysBetween(end, span.from) : 0
    if (end && gap > gapDays.on(span.from)) broken.push({ from: end, to: span.from, gapDays: gap })
    if (start === null || gap > gapDays.on(span.from)) start = span.from
    end = span.to
  }
  if (start === null || !isCovered(spans, today)) return { start: null, days: 0, fullOn: null, broken }
  return { start, days: daysBetween(start, today) + 1, fullOn: fullOn(start), broken }
}

/** 连续居住 (R19): since when, across moves whose gap is at most 30 days. */
export const continuity = ({
  today,
  registrations,
}: {
  today: Day
  registrations: readonly RegistrationFact[]
}): Continuity => runOf(coverage(registrations), today)

/** Whether residence is 满十二个月 with a registration on `day`. */
export const isResidenceFull = (spans: readonly Span[], day: Day): boolean => {
  const full = runOf(spans, day).fullOn
  return full !== null && full <= day
}

/** The first day from `today` on which residence is 满十二个月 if registrations go on as they stand; null when none can be told. */
export const residenceFullOn = (spans: readonly Span[], today: Day): Day | null => {
  const full = runOf(spans, today).fullOn
  if (full === null || full <= today) return full && today
  return isResidenceFull(spans, full) ? full : null
}
