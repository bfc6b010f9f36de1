/* Dates as people read them, on screens and on paper. */
import type { Day } from '../model/day'

const shanghai = 8 * 3_600_000

/** `10:24` in Shenzhen. */
export const clockOf = (instant: string): string => new Date(Date.parse(instant) + shanghai).toISOString().slice(11, 16)

/** `2027年3月10日` */
export const longDate = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
