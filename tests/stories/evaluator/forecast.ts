/** From which day on, if things go on as they are: tried day by day. */
import { monthFrom, monthOf, monthText } from './calendar'
import { insuranceTypes, type Known, type Payments } from './known'
import { isRegistered } from './residence'

/** Whoever goes on has everything after three years: nothing looks back further than two. */
const furthest = 3 * 366

const goneOn = (payments: Payments, today: number, later: number): Payments => {
  const booked = monthFrom(payments.through)
  const newest = booked >= monthOf(today) ? monthOf(today) : monthOf(today) - 1
  const through = Math.max(booked, monthOf(later) - 1)
  const paid = insuranceTypes.map((type): [string, readonly string[]] => {
    const months = payments.paid[type] ?? []
    if (!months.includes(monthText(newest))) return [type, months]
    const more = Array.from({ length: Math.max(0, through - newest) }, (_, i) => monthText(newest + 1 + i))
    return [type, [...months, ...more]]
  })
  return { through: monthText(through), paid: Object.fromEntries(paid) as Payments['paid'] }
}

/** What will be known on `later`: whoever is insured stays so, and a month is booked on the first day of the next. */
export const asItGoesOn = (known: Known, today: number, later: number): Known => ({
  ...known,
  payments: known.payments === 'silent' ? 'silent' : goneOn(known.payments, today, later),
})

/** The first day from `from` to `to` on which `holds` says yes. Nobody who is not registered today is told one. */
export const firstDay = (
  known: Known,
  { today, from, to }: { today: number; from: number; to: number },
  holds: (known: Known, day: number) => boolean,
): number | null => {
  if (!isRegistered(known.homes, today)) return null
  const end = Math.min(to, today + furthest)
  for (let day = from; day <= end; day += 1) if (holds(asItGoesOn(known, today, day), day)) return day
  return null
}
