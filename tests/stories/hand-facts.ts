/** The facts of a line of hand-dates.ts, as the evaluator knows them. */
import { monthFrom, monthOf, monthText, dayOf, type InsuranceType, type Known } from './evaluator'
import type { Facts } from './hand-dates'

/** `2025-06..2026-05` → every month of it. */
export const monthsIn = (range: string): string[] => {
  const [first = '', last = ''] = range.split('..')
  const from = monthFrom(first)
  return Array.from({ length: monthFrom(last) - from + 1 }, (_, i) => monthText(from + i))
}

/** What is known on `on`: the register has booked no month later than it says. */
export const knownFrom = ({ homes, paid = [], through, talent, school, hukou }: Facts, on: string): Known => {
  const booked = through ?? monthText(monthOf(dayOf(on)) - 1)
  const types = [...new Set(paid.map(([type]) => type))]
  const monthsOf = (type: InsuranceType) =>
    paid.flatMap(([one, range]) => (one === type ? monthsIn(range) : [])).filter((month) => month <= booked)
  return {
    homes: homes
      .filter(([from]) => from <= on)
      .map(([from, to = null, wrong]) => ({ from, to: to !== null && to <= on ? to : null, wrong: wrong === 'wrong' })),
    payments: { through: booked, paid: Object.fromEntries(types.map((type) => [type, monthsOf(type)])) },
    talent: talent ?? null,
    school: school ?? null,
    hukou: hukou ?? 'elsewhere',
  }
}
