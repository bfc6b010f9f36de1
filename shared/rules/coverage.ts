import { addDays, daysBetween, earlierOf, laterOf, type Day } from '../model/day'

/** 居住登记 as a fact. `from` is the 登记日期 (R11); `to` is the day it ended and is itself not covered. */
export type RegistrationFact = { from: Day; to: Day | null; reason: 'movedOut' | 'void' | null }

/** Days from `from` up to, not including, `to`; open when `to` is null. */
export type Span = { from: Day; to: Day | null }

/** The day up to which a span runs; an open one runs past every day. */
export const endOf = ({ to }: Span): Day => to ?? '9999-12-31'

/** The days covered by registrations, as disjoint spans in order. 信息错误 (`void`) never counts (R15); overlaps count once. */
export const coverage = (registrations: readonly RegistrationFact[]): Span[] => {
  const spans: Span[] = []
  const counted = registrations.filter((one) => one.reason !== 'void' && one.from < endOf(one))
  for (const { from, to } of counted.sort((a, b) => daysBetween(b.from, a.from))) {
    const last = spans.at(-1)
    if (last && from <= endOf(last)) last.to = endOf(last) > endOf({ from, to }) ? last.to : to
    else spans.push({ from, to })
  }
  return spans
}

/** The span that `day` lies in. */
export const spanOn = <S extends Span>(spans: readonly S[], day: Day): S | undefined =>
  spans.find((span) => span.from <= day && day < endOf(span))

/** Whether there is a registration on `day`. */
export const isCovered = (spans: readonly Span[], day: Day): boolean => spanOn(spans, day) !== undefined

/** How many of the days from `from` to `to`, both counted, are covered. */
export const coveredDays = (spans: readonly Span[], from: Day, to: Day): number => {
  const end = addDays(to, 1)
  return spans.reduce(
    (sum, span) => sum + Math.max(0, daysBetween(laterOf(span.from, from), earlierOf(endOf(span), end))),
    0,
  )
}

/** The days that lie in both; each of the two is in order, and so is the result. */
export const overlap = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap((one) =>
    others
      .map((other) => ({
        from: laterOf(one.from, other.from),
        to: endOf(one) < endOf(other) ? one.to : other.to,
      }))
      .filter((both) => both.from < endOf(both)),
  )

/** The first of these days that is not before `from`; null when none is left. */
export const firstDayIn = (spans: readonly Span[], from: Day): Day | null => {
  const span = spans.find((one) => from < endOf(one))
  return span ? laterOf(span.from, from) : null
}
