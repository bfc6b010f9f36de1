import { addDays, addYears, daysBetween, firstDayOf, laterOf, monthOf, shiftMonth, type Day } from '../model/day'
import { coveredDays, isCovered, overlap, type Span } from './coverage'
import { met, unmet, unknown, untilText, type Check } from './findings'
import { inForce } from './in-force'

/** 一年内居住登记累计满八个月, which the city's system counts as 240 days. */
export const endorsementResidenceDays = inForce(
  [{ from: '2015-06-01', value: 240, source: '条例第二十四条第一款第一项（满八个月，系统按 240 天计）' }],
  { rule: 'R28', term: '签注：一年内居住登记累计', unit: '天' },
)

/** The year before an application: its first day; it ends with the day of application. */
export const lookbackFrom = (on: Day): Day => addDays(addYears(on, -1), 1)

/** Days registered in the year that ends with `on`; overlaps count once, gaps do not matter (R28). */
export const residenceDaysOn = (spans: readonly Span[], on: Day): number => coveredDays(spans, lookbackFrom(on), on)

/** From here on the number stays as it is: a year after registrations change for the last time. */
const settledOn = (spans: readonly Span[], from: Day): Day =>
  addDays(spans.flatMap((span) => [span.from, span.to ?? span.from]).reduce(laterOf, from), 366)

/**
 * The first day from `from` to `until` with enough days in its own year, if registrations go on as they stand. The number
 * does not grow daily, but never by more than one: so many days as are missing can be passed over.
 */
export const residenceDaysEnoughOn = (
  spans: readonly Span[],
  from: Day,
  until: Day = settledOn(spans, from),
): Day | null => {
  let day = from
  while (day <= until) {
    const missing = endorsementResidenceDays.on(from) - residenceDaysOn(spans, day)
    if (missing <= 0) return day
    day = addDays(day, missing)
  }
  return null
}

/**
 * The number on `today`, on the first of each month after it, and on `until`, if registrations go on as they stand: it does
 * not grow by one a day, since at the other end of the year days fall out of it (R28).
 */
export const residenceDaysAhead = (spans: readonly Span[], today: Day, until: Day): { on: Day; days: number }[] => {
  const days = [today]
  for (let month = shiftMonth(monthOf(today), 1); firstDayOf(month) < until; month = shiftMonth(month, 1))
    days.push(firstDayOf(month))
  if (until > today) days.push(until)
  return days.map((on) => ({ on, days: residenceDaysOn(spans, on) }))
}

/** From which day the days that there are would be too few again, were there no registration from `left` on. */
const lostOn = (spans: readonly Span[], today: Day, left: Day): Day => {
  const kept = overlap(spans, [{ from: lookbackFrom(today), to: left }])
  let day = today
  for (;;) {
    const spare = residenceDaysOn(kept, day) - endorsementResidenceDays.on(today)
    if (spare < 0) return day
    // Where 29 February leaves the year, two days fall away at once.
    day = addDays(day, Math.max(1, spare - 1))
  }
}

const ifLeft = (spans: readonly Span[], today: Day): string => {
  const left = addDays(today, 1)
  return `如果 ${left} 注销登记，${lostOn(spans, today, left)} 起不再满足`
}

/** How many days without a registration the year that ends with the window bears; null when it bears all that are left. */
const untilClosed = (spans: readonly Span[], today: Day, closes: Day): string | null => {
  const spare = residenceDaysOn(spans, closes) - endorsementResidenceDays.on(today)
  if (spare < 0) return ifLeft(spans, today)
  const from = laterOf(addDays(today, 1), lookbackFrom(closes))
  return spare > daysBetween(from, closes) ? null : `${from} 至 ${closes} 登记最多还能断 ${spare} 天`
}

type Forecast = { today: Day; earliest: Day | null; closes: Day | null }

/** What delays the days that are missing, or takes those that there are away again. */
const breaksOf = (spans: readonly Span[], { today, earliest, closes }: Forecast): string | null => {
  if (earliest !== today) return earliest && `到 ${earliest} 登记不能断，断一天就要推迟`
  if (!isCovered(spans, today)) return `登记已注销，${lostOn(spans, today, today)} 起不再满足`
  return closes === null ? ifLeft(spans, today) : untilClosed(spans, today, closes)
}

/**
 * 继续有合法稳定居所 (R28, 条例第二十四条). `closes` is the last day of the window of a permit that is valid, null for one
 * that is suspended.
 */
export const residenceDaysCheck = (spans: readonly Span[] | null, today: Day, closes: Day | null = null): Check => {
  const said = {
    condition: 'residenceDays' as const,
    required: `申请前一年内居住登记累计满 ${endorsementResidenceDays.on(today)} 天`,
    article: '条例:24.1.1',
  }
  if (!spans) return unknown(said)
  const found = `${lookbackFrom(today)} 至 ${today} 共登记 ${residenceDaysOn(spans, today)} 天`
  const earliest = residenceDaysEnoughOn(spans, today)
  const breaks = breaksOf(spans, { today, earliest, closes })
  if (earliest === today) return met({ ...said, found }, today, breaks)
  const remedy = isCovered(spans, today) ? 'keepRegistered' : 'register'
  return unmet({ ...said, found }, { earliest, gap: untilText(today, earliest), remedy, breaks })
}
