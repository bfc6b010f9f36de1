import { firstDayOf, monthOf, monthRange, monthsBetween, shiftMonth, type Day, type Month } from '../model/day'
import type { InsuranceType } from '../model/registers'

/** 社会保险五险, in the order people know them. */
export const insuranceNames: Record<InsuranceType, string> = {
  pension: '养老保险',
  medical: '医疗保险',
  injury: '工伤保险',
  unemployment: '失业保险',
  maternity: '生育保险',
}
export const insuranceKinds = Object.keys(insuranceNames) as InsuranceType[]

/** Months paid, by type; a type that is missing was never paid. */
export type Insurance = Partial<Record<InsuranceType, readonly Month[]>>

export type InsuranceFacts = { today: Day; insurance: Insurance | null; insurancePostedThrough: Month | null }

/**
 * The newest month that may be expected to be posted: the month of application if it is, else the month before.
 * Null when the register is behind even that, which counts as not answered.
 */
export const lastExpectedMonth = (today: Day, postedThrough: Month | null): Month | null => {
  const current = monthOf(today)
  if (postedThrough === null || postedThrough < shiftMonth(current, -1)) return null
  return postedThrough >= current ? current : shiftMonth(current, -1)
}

/** One type of insurance as known at `last`, and as it will be if what is insured now goes on. */
export type Standing = {
  type: InsuranceType
  /** Whether `last` itself is paid, so that it is expected to go on. */
  ongoing: boolean
  /** Consecutive months ending `ahead` months after `last`. */
  run: (ahead: number) => number
  /** Months paid among the `width` ending `ahead` months after `last`. */
  paidIn: (width: number, ahead: number) => number
}

const standing = (type: InsuranceType, paid: ReadonlySet<Month>, last: Month): Standing => {
  const isPaid = (monthsAgo: number) => paid.has(shiftMonth(last, -monthsAgo))
  let known = 0
  while (isPaid(known)) known += 1
  const ongoing = known > 0
  const paidAgo: boolean[] = []
  const paidAt = (monthsAgo: number) => (paidAgo[monthsAgo] ??= isPaid(monthsAgo))
  const paidSince = (width: number) =>
    Array.from({ length: Math.max(0, width) }, (_, i) => paidAt(i)).filter(Boolean).length
  return {
    type,
    ongoing,
    run: (ahead) => (ongoing ? known + ahead : ahead === 0 ? known : 0),
    paidIn: (width, ahead) => paidSince(width - ahead) + (ongoing ? Math.min(ahead, width) : 0),
  }
}

/** What the insurance register said, ready to be asked; null when it did not answer or is behind. */
export type InsuranceRecord = { last: Month; standings: Standing[] }

export const insuranceRecord = ({
  today,
  insurance,
  insurancePostedThrough,
}: InsuranceFacts): InsuranceRecord | null => {
  const last = lastExpectedMonth(today, insurancePostedThrough)
  if (!insurance || !last) return null
  return { last, standings: insuranceKinds.map((type) => standing(type, new Set(insurance[type] ?? []), last)) }
}

/** How many months after `last` are posted by `day`, when month M is posted on the 1st of M+1. */
export const monthsAhead = (last: Month, day: Day): number => Math.max(0, monthsBetween(last, monthOf(day)) - 1)

/** The first day on which `ahead` more months are posted. */
export const postedOn = (last: Month, ahead: number, today: Day): Day =>
  ahead === 0 ? today : firstDayOf(shiftMonth(last, ahead + 1))

/** The register's spells (both ends included; an open end runs to `postedThrough`) as months in order. */
export const insuredMonths = (spells: readonly { from: Month; to: Month | null }[], postedThrough: Month): Month[] =>
  [...new Set(spells.flatMap(({ from, to }) => monthRange(from, to ?? postedThrough)))].sort()

export type InsuranceMonth = {
  month: Month
  insured: boolean
  /** Whether the register may be expected to have posted the month; false for a month still to come. */
  expected: boolean
}

/** A month grid for the screen: the `count` months ending with the month of `today`, oldest first. */
export const insuranceMonths = (facts: InsuranceFacts, type: InsuranceType, count: number): InsuranceMonth[] => {
  const last = lastExpectedMonth(facts.today, facts.insurancePostedThrough)
  const paid = new Set(facts.insurance?.[type] ?? [])
  const current = monthOf(facts.today)
  return monthRange(shiftMonth(current, 1 - count), current).map((month) => ({
    month,
    insured: paid.has(month),
    expected: last !== null && month <= last,
  }))
}
