import { addDays, addMonths, laterOf, type Day } from '../model/day'
import { inForce } from './in-force'
import { workingDayOnOrAfter } from './working-days'

/** 条例 came into force: what happened before it and is still to be measured is measured by its first version. */
export const lawFrom: Day = '2015-06-01'

/** 期间的最后一日是法定休假日的，顺延到休假结束的次日. Applied to declarants and to appeals; dates of a permit do not move. */
export const endMovesPastHolidays = inForce<boolean>(
  [{ from: lawFrom, value: true, source: 'our choice (申报期限比照民法典第二百零三条第一款)' }],
  { rule: 'R9', term: '最后一日是休假日的顺延' },
)

export type Length = { days: number } | { months: number }

/**
 * The last day of a 期间 that begins on `from` (R9, 民法典第二百零一条、第二百零二条), holidays or not. The first day is not
 * counted; months end on the same date, or on the month's last day. The period ends at 24 o'clock of the day returned.
 */
export const lastDayOf = (from: Day, length: Length): Day =>
  'days' in length ? addDays(from, length.days) : addMonths(from, length.months)

/** `lastDayOf`, moved past a holiday; null where the holiday calendar is not published. */
export const periodEnd = (from: Day, length: Length): Day | null => {
  const last = lastDayOf(from, length)
  return endMovesPastHolidays.on(laterOf(from, lawFrom)) ? workingDayOnOrAfter(last) : last
}
