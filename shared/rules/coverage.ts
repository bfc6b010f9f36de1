import { addDays, daysBetween, earlierOf, laterOf, type Day } from '../model/day'

/** 居住登记 as a fact. `from` is the 登记日期 (R11); `to` is the day it ended and is itself not covered. */
export type RegistrationFact = { from: Day; to: Day | null; reason: 'movedOut' | 'void' | null }

/** Days from `from` up to, not including, `to`; open when `to` is null. */
export type Span = { from: Day; to: Day | null }

const endOf = ({ to }: Span): Day => to ?? '9999-12-31'

/** The days covered by registrations, as disjoint spans in order. 信息错误 (`void`) never counts (R15); overlaps count once. */
export const coverage = (registrations: readonly RegistrationFact[]): Span[] => {
  const spans: Span[] = []
  const counted = registrations.filter((one) => one.reason !== 'void' && one.from < endOf(one))
  for (const { from, to } of [...counted].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = spans.at(-1)
    if (last && from <= endOf(last)) last.to = endOf(last) > endOf({ from, to }) ? last.to : to
    else spans.push({ from, to })
  }
  return spans
}

/** Whether there is a registration on `day`. */
export const isCovered = (spans: readonly Span[], day: Day): boolean =>
  spans.some((span) => span.from <= day && day < endOf(span))

/** How many of the days from `from` to `to`, both counted, are covered. */
export const coveredDays = (spans: readonly Span[], from: Day, to: Day): number =>
  spans.reduce((sum, span) => {
    const days = daysBetween(laterOf(span.from, from), earlierOf(endOf(span), addDays(to, 1)))
    return sum + Math.max(0, days)
  }, 0)
