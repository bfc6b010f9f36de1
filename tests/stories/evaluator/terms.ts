/** 工作日 of the last quarter of 2026, as the State Council published it: R34. */
import { dayOf, textOf } from './calendar'

const holidays = { from: dayOf('2026-10-01'), to: dayOf('2026-10-07') }
const madeUp = [dayOf('2026-09-20'), dayOf('2026-10-10')]
const known = { from: dayOf('2026-09-01'), to: dayOf('2026-12-31') }
const saturday = 6

/** 1970-01-01 was a Thursday. */
const weekday = (day: number) => (day + 4) % 7

const isWorkingDay = (day: number): boolean => {
  if (madeUp.includes(day)) return true
  const inHolidays = day >= holidays.from && day <= holidays.to
  return !inHolidays && weekday(day) !== 0 && weekday(day) !== saturday
}

/** The `count`th working day after `start`, which is not counted itself. Throws outside September to December 2026. */
export const workingDaysAfter = (start: string, count: number): string => {
  let day = dayOf(start)
  for (let left = count; left > 0;) {
    day += 1
    if (day < known.from || day > known.to) throw new RangeError(`no calendar of ${textOf(day)}`)
    if (isWorkingDay(day)) left -= 1
  }
  return textOf(day)
}
