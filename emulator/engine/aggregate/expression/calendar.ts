const dayMs = 86_400_000

/** Parts of a date that has been moved to its zone, so that its UTC fields are what the zone's clock shows. */
export const dayOfYear = (date: Date) =>
  Math.floor((date.getTime() - new Date(date).setUTCMonth(0, 1)) / dayMs + 1e-9) + 1

/** Sunday is 1, Saturday 7. */
export const dayOfWeek = (date: Date) => date.getUTCDay() + 1

/** Monday is 1, Sunday 7. */
export const isoDayOfWeek = (date: Date) => date.getUTCDay() || 7

/** The week of the year, 0 to 53; a week begins on Sunday, week 1 with the year's first Sunday. */
export const week = (date: Date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)

/** The Thursday of the date's week, whose year the ISO week belongs to. */
const thursday = (date: Date) => new Date(date.getTime() + (4 - isoDayOfWeek(date)) * dayMs)

export const isoWeek = (date: Date) => Math.floor((dayOfYear(thursday(date)) - 1) / 7) + 1

export const isoWeekYear = (date: Date) => thursday(date).getUTCFullYear()

/** Midnight of a day of an ISO week. */
export const isoDay = (year: number, isoWeekNumber: number, weekday: number) => {
  const fourth = new Date(Date.UTC(2000, 0, 4))
  fourth.setUTCFullYear(year)
  return fourth.getTime() + ((isoWeekNumber - 1) * 7 + weekday - isoDayOfWeek(fourth)) * dayMs
}
