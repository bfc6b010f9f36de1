/**
 * Civil dates as whole numbers: a day is counted from 1970-01-01, a month is `year × 12 + month`. The arithmetic is this
 * folder's own, so that a mistake in the one that the service uses is not made here again.
 */

const epochDays = 719_468
const eraDays = 146_097

/** `2026-11-21` → days since 1970-01-01. */
export const dayOf = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * eraDays + dayOfEra - epochDays
}

const partsOf = (day: number): [year: number, month: number, date: number] => {
  const z = day + epochDays
  const era = Math.floor(z / eraDays)
  const doe = z - era * eraDays
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const shifted = Math.floor((5 * doy + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * shifted + 2) / 5) + 1]
}

const two = (n: number) => String(n).padStart(2, '0')

export const textOf = (day: number): string => {
  const [year, month, date] = partsOf(day)
  return `${year}-${two(month)}-${two(date)}`
}

/** The month that a day lies in. */
export const monthOf = (day: number): number => {
  const [year, month] = partsOf(day)
  return year * 12 + month - 1
}

/** `2026-11` → its number. */
export const monthFrom = (text: string): number => {
  const [year = 0, month = 0] = text.split('-').map(Number)
  return year * 12 + month - 1
}

export const monthText = (month: number): string => `${Math.floor(month / 12)}-${two((month % 12) + 1)}`

/** 到期月的对应日；没有对应日的，月末日。 */
export const monthsAfter = (day: number, months: number): number => {
  const [, , date] = partsOf(day)
  const month = monthOf(day) + months
  const first = dayOf(`${monthText(month)}-01`)
  const last = dayOf(`${monthText(month + 1)}-01`) - 1
  return Math.min(first + date - 1, last)
}

export const yearsAfter = (day: number, years: number): number => monthsAfter(day, years * 12)
