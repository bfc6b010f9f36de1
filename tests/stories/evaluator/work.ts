/** Social insurance, month by month, each type by itself: R20 (条例第十九条第二项) and R28 (条例第二十四条第二项). */
import { monthFrom, monthOf, monthText } from './calendar'
import { insuranceTypes, type Payments } from './known'

const monthsRunning = 12
const monthsOfTwoYears = 18
const twoYears = 24
const monthsOfOneYear = 8
const oneYear = 12

/** The newest month that counts: the month of the day if it is booked, else the one before; null while not even that one is. */
const newestMonth = ({ through }: Payments, day: number): number | null => {
  const [month, booked] = [monthOf(day), monthFrom(through)]
  if (booked >= month) return month
  return booked >= month - 1 ? month - 1 : null
}

/** How many of the `span` months that end with `newest` were paid. */
const paidWithin = (months: readonly string[], newest: number, span: number): number => {
  const [first, last] = [monthText(newest - span + 1), monthText(newest)]
  return new Set(months.filter((month) => first <= month && month <= last)).size
}

type Test = (months: readonly string[], newest: number) => boolean

/** Whether any one type passes; null while the register is too far behind to say. */
const anyType = (payments: Payments, day: number, test: Test): boolean | null => {
  const newest = newestMonth(payments, day)
  if (newest === null) return null
  return insuranceTypes.some((type) => test(payments.paid[type] ?? [], newest))
}

/** R20: 连续满十二个月，或者二年内累计满十八个月。 */
export const hasWorked = (payments: Payments, day: number): boolean | null =>
  anyType(
    payments,
    day,
    (months, newest) =>
      paidWithin(months, newest, monthsRunning) === monthsRunning ||
      paidWithin(months, newest, twoYears) >= monthsOfTwoYears,
  )

/** R28: 一年内累计满八个月。 */
export const hasKeptWorking = (payments: Payments, day: number): boolean | null =>
  anyType(payments, day, (months, newest) => paidWithin(months, newest, oneYear) >= monthsOfOneYear)
