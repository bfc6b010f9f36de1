import { addDays, addYears, type Day } from '../model/day'
import { coveredDays, isCovered, type Span } from './coverage'
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

/**
 * The first day from `from` to `until` with enough days in its own year, if registrations go on as they stand. The number
 * does not grow daily, but never by more than one: so many days as are missing can be passed over.
 */
export const residenceDaysEnoughOn = (spans: readonly Span[], from: Day, until: Day): Day | null => {
  let day = from
  while (day <= until) {
    const missing = endorsementResidenceDays.on(day) - residenceDaysOn(spans, day)
    if (missing <= 0) return day
    day = addDays(day, missing)
  }
  return null
}

/** 继续有合法稳定居所 (R28, 条例第二十四条). */
export const residenceDaysCheck = (spans: readonly Span[] | null, today: Day): Check => {
  const said = {
    condition: 'residenceDays' as const,
    required: '申请前一年内居住登记累计满 240 天',
    article: '条例:24.1.1',
  }
  if (!spans) return unknown(said)
  const found = `${lookbackFrom(today)} 至 ${today} 共登记 ${residenceDaysOn(spans, today)} 天`
  const earliest = residenceDaysEnoughOn(spans, today, addYears(today, 1))
  if (earliest === today) return met({ ...said, found }, today)
  const remedy = isCovered(spans, today) ? 'keepRegistered' : 'register'
  return unmet({ ...said, found }, { earliest, gap: untilText(today, earliest), remedy })
}
