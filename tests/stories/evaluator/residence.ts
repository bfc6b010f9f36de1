/** Residence, day by day: R19 (条例第十九条第一项) and R28 (条例第二十四条第一项). */
import { dayOf, monthsAfter, yearsAfter } from './calendar'
import type { Home } from './known'

const longestGap = 30
const monthsOfResidence = 12
const daysOfResidence = 240

type Stay = [from: number, to: number]
const read = new WeakMap<readonly Home[], Stay[]>()

/** What counts of `homes`, as numbers; worked out once. */
const staysOf = (homes: readonly Home[]): Stay[] => {
  const known = read.get(homes)
  if (known) return known
  const counting = homes.filter(({ wrong }) => !wrong)
  const stays = counting.map(({ from, to }): Stay => [dayOf(from), to === null ? Infinity : dayOf(to)])
  read.set(homes, stays)
  return stays
}

/** Whether somebody is registered anywhere on that day. */
export const isRegistered = (homes: readonly Home[], day: number): boolean =>
  staysOf(homes).some(([from, to]) => from <= day && day < to)

/** From which day on residence is unbroken: walks back as long as no more than thirty days in a row are empty. */
export const unbrokenSince = (homes: readonly Home[], day: number): number | null => {
  if (!isRegistered(homes, day)) return null
  const earliest = Math.min(...staysOf(homes).map(([from]) => from))
  let since = day
  let empty = 0
  for (let back = day - 1; back >= earliest && empty <= longestGap; back -= 1) {
    if (isRegistered(homes, back)) {
      since = back
      empty = 0
    } else empty += 1
  }
  return since
}

/** R19: 自办理居住登记之日起至申领之日止，连续居住满十二个月。 */
export const hasTwelveMonths = (homes: readonly Home[], day: number): boolean => {
  const since = unbrokenSince(homes, day)
  return since !== null && day >= monthsAfter(since, monthsOfResidence)
}

/** R28: days of residence within the year that ends with `day`. */
export const daysInYear = (homes: readonly Home[], day: number): number => {
  let days = 0
  for (let one = yearsAfter(day, -1) + 1; one <= day; one += 1) if (isRegistered(homes, one)) days += 1
  return days
}

export const hasEightMonthsOfResidence = (homes: readonly Home[], day: number): boolean =>
  daysInYear(homes, day) >= daysOfResidence
