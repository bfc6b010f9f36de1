import * as z from 'zod'

/**
 * A civil date in the city (Asia/Shanghai), `YYYY-MM-DD`. Compares with `<` and `===`.
 * All arithmetic here is on integers: the machine's time zone changes nothing.
 */
export type Day = string

/** A calendar month, `YYYY-MM`. Compares with `<` and `===`. */
export type Month = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/
const dayMs = 86_400_000
const hourMs = 3_600_000
const cityOffsetHours = 8

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lastDayOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const pad = (n: number, width: number) => String(n).padStart(width, '0')
const makeDay = (year: number, month: number, date: number): Day => `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
const makeMonth = (months: number): Month => `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`

const yearOf = (text: Day | Month) => Number(text.slice(0, 4))
const monthNumber = (text: Day | Month) => Number(text.slice(5, 7))
const dateOf = (day: Day) => Number(day.slice(8, 10))

/** Whether `text` is a day that exists: `2026-02-30` does not. */
export const isDay = (text: string): text is Day => {
  const parts = dayPattern.exec(text)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= lastDayOf(year, month)
}

export const isMonth = (text: string): text is Month => monthPattern.test(text)

/** Days since 1970-01-01. */
const serial = (day: Day) => Date.UTC(yearOf(day), monthNumber(day) - 1, dateOf(day)) / dayMs
const fromSerial = (days: number): Day => new Date(days * dayMs).toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day => fromSerial(serial(day) + days)

/** The same date `months` later, or the month's last day when there is no such date (民法典第二百零二条). Count from the anchor, never step by step. */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month] = makeMonth(yearOf(day) * 12 + monthNumber(day) - 1 + months)
    .split('-')
    .map(Number) as [number, number]
  return makeDay(year, month, Math.min(dateOf(day), lastDayOf(year, month)))
}

/** The same date `years` later; 29 February becomes the 28th where there is none. Count from the anchor. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from)

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => (((serial(day) + 4) % 7) + 7) % 7

export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const firstDayOf = (month: Month): Day => `${month}-01`
export const shiftMonth = (month: Month, months: number): Month =>
  makeMonth(yearOf(month) * 12 + monthNumber(month) - 1 + months)

/** Months from `from` to `to`: 0 in the same month, negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from)

/** All months from `from` to `to`, both included; empty when `to` is earlier. */
export const monthRange = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, i) => shiftMonth(from, i))

const inCity = (instant: Date) => new Date(instant.getTime() + cityOffsetHours * hourMs)

/** The city's date at an instant, whatever the machine's time zone. */
export const cityDay = (instant: Date): Day => inCity(instant).toISOString().slice(0, 10)

/** The city's hour of day, 0–23, at an instant. */
export const cityHour = (instant: Date): number => inCity(instant).getUTCHours()

/** The instant at which `hour` o'clock strikes in the city on `day`. */
export const cityInstant = (day: Day, hour = 0): Date =>
  new Date(serial(day) * dayMs + (hour - cityOffsetHours) * hourMs)

/** `YYYY-MM-DD` that exists. */
export const day = /* @__PURE__ */ (() =>
  z.string().refine(isDay, { error: '没有这一天，请按 2026-03-15 的样子填写' }))()

/** `YYYY-MM`. */
export const month = /* @__PURE__ */ (() =>
  z.string().refine(isMonth, { error: '没有这个月份，请按 2026-03 的样子填写' }))()
