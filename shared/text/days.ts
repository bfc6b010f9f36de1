/* Dates as people read them, on screens and on paper. */
import type { Day } from '../model/day'

const shanghai = 8 * 3_600_000

/** `10:24` in Shenzhen. */
export const clockOf = (instant: string): string => new Date(Date.parse(instant) + shanghai).toISOString().slice(11, 16)

/** A day or a month as the law's findings and SMS write it, with the spaces around it. */
const written = / ?(20\d\d)-(0[1-9]|1[0-2])(?:-([0-3]\d))?(?![\d-]) ?/g

/** Words in which days and months stand as `2027-03-10`, `2027-03`: as people read them. */
export const spelled = (words: string): string =>
  words.replace(
    written,
    (_, year: string, month: string, date?: string) => `${year}年${Number(month)}月${date ? `${Number(date)}日` : ''}`,
  )

/** `2027年3月10日` */
export const longDate = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
