import { cityDay, type Day, daysBetween, type Month } from '@shared/model/day'
import { clockOf, longDate } from '@shared/text/days'

export { clockOf, longDate }

/* Dates and sums as people read them. Days are counted from the server's `now`, never from the phone's clock. */

/** The civil day in Shenzhen at an instant. */
export const dayOf = (instant: string): Day => cityDay(new Date(instant))

/** `3月10日` in the year of `now`, else with its year. */
export const nearDate = (day: Day, now: string): string =>
  day.slice(0, 4) === dayOf(now).slice(0, 4) ? longDate(day).slice(5) : longDate(day)

/** `2026年10月` of `2026-10`. */
export const longMonth = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`

/** `今天 15:02`, `昨天 15:02`, `3月10日 15:02`. */
export const moment = (instant: string, now: string): string => {
  const gap = daysUntil(dayOf(instant), now)
  const date = gap === 0 ? '今天' : gap === -1 ? '昨天' : nearDate(dayOf(instant), now)
  return `${date} ${clockOf(instant)}`
}

/** Whole civil days from today to `day`; negative when it has passed. */
export const daysUntil = (day: Day, now: string): number => daysBetween(dayOf(now), day)

/** `还有 49 天`, `就是今天`, `已过 3 天`. */
export const daysLeft = (day: Day, now: string): string => {
  const days = daysUntil(day, now)
  return days > 0 ? `还有 ${days} 天` : days === 0 ? '就是今天' : `已过 ${-days} 天`
}

/** `JZ 20261121 440305 00004217 6`: a receipt number in the groups in which people read it out. */
export const receiptGroups = (receipt: string): string =>
  receipt.replace(/^([A-Z]+)(\d{8})(\d{6})(\d+)(\d)$/, '$1 $2 $3 $4 $5')

/** `早上好`, by the hour in Shenzhen. */
export const greeting = (now: string): string => {
  const hour = Number(clockOf(now).slice(0, 2))
  return hour < 5 ? '您好' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好'
}
