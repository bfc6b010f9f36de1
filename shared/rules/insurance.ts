import { firstDayOf, monthOf, monthRange, monthsBetween, shiftMonth, type Day, type Month } from '../model/day'
import type { InsuranceType } from '../model/registers'
import type { Span } from './coverage'

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

/** One type of insurance as known at `last`, and as it will be. */
export type Standing = {
  type: InsuranceType
  /** Whether `last` itself is paid, so that it is expected to go on. */
  ongoing: boolean
  /** Consecutive months ending `ahead` months after `last`, when what is insured goes on. */
  run: (ahead: number) => number
  /** Months paid among the `width` ending `ahead` (≤ `width`) months after `last`, when what is insured goes on. */
  paidIn: (width: number, ahead: number) => number
  /** The same when nothing is paid after `last`. */
  paidInIfStopped: (width: number, ahead: number) => number
}

const standing = (type: InsuranceType, paid: readonly Month[], last: Month): Standing => {
  const ago = new Set(paid.map((month) => monthsBetween(month, last)))
  let known = 0
  while (ago.has(known)) known += 1
  const ongoing = known > 0
  const sums = [0]
  const paidSince = (months: number): number => {
    for (let i = sums.length; i <= months; i += 1) sums.push((sums[i - 1] ?? 0) + (ago.has(i - 1) ? 1 : 0))
    return sums[months] ?? 0
  }
  const paidInIfStopped = (width: number, ahead: number) => paidSince(width - ahead)
  return {
    type,
    ongoing,
    run: (ahead) => (ongoing ? known + ahead : 0),
    paidIn: (width, ahead) => paidInIfStopped(width, ahead) + (ongoing ? ahead : 0),
    paidInIfStopped,
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
  return { last, standings: insuranceKinds.map((type) => standing(type, insurance[type] ?? [], last)) }
}

/** The first day on which `ahead` more months are posted, when month M is posted on the 1st of M+1. */
export const postedOn = (last: Month, ahead: number, today: Day): Day =>
  ahead === 0 ? today : firstDayOf(shiftMonth(last, ahead + 1))

/**
 * The days from `today` on which some type passes a test that looks back `window` months, if what is insured in the
 * newest expected month goes on. After `window` more months nothing changes any more.
 */
export const insuredDays = (
  { last, standings }: InsuranceRecord,
  { today, window }: { today: Day; window: number },
  passes: (one: Standing, ahead: number) => boolean,
): Span[] =>
  Array.from({ length: window + 1 }, (_, ahead) => ahead)
    .filter((ahead) => standings.some((one) => passes(one, ahead)))
    .map((ahead) => ({
      from: postedOn(last, ahead, today),
      to: ahead === window ? null : postedOn(last, ahead + 1, today),
    }))

/** Later than any day that is told: sorts what has no day last. */
export const never: Day = '9999-12-31'

/** Until which posting a type passes when nothing is paid after `last`: the first `ahead` at which it no longer does. */
const lastsUntil = (passes: (ahead: number) => boolean): number => {
  let ahead = 1
  while (passes(ahead)) ahead += 1
  return ahead
}

/** What would break a test that is passed today: from which day it no longer is when insurance stops. */
export const stopText = (
  { last, standings }: InsuranceRecord,
  today: Day,
  passesIfStopped: (one: Standing, ahead: number) => boolean,
): string => {
  const until = postedOn(
    last,
    lastsUntil((ahead) => standings.some((one) => passesIfStopped(one, ahead))),
    today,
  )
  return standings.some(({ ongoing }) => ongoing)
    ? `如果 ${shiftMonth(last, 1)} 起停缴，${until} 起不再满足`
    : `已经停缴，${until} 起不再满足`
}

/** What is missing of a test that going on would pass on `earliest`, and what would delay it; or that going on never will. */
export const goingOn = ({ last }: InsuranceRecord, earliest: Day | null) => {
  if (earliest === null) return { remedy: 'takeInsurance' as const }
  const ahead = monthsBetween(last, monthOf(earliest)) - 1
  const months = [...new Set([shiftMonth(last, 1), shiftMonth(last, ahead)])].join(' 至 ')
  return {
    earliest,
    remedy: 'keepInsured' as const,
    gap: `还差 ${ahead} 个月`,
    breaks: `${months} 不能断缴，少一个月就要推迟`,
  }
}

/** The register's spells (both ends included; an open end runs to `postedThrough`) as months in order. */
export const insuredMonths = (spells: readonly { from: Month; to: Month | null }[], postedThrough: Month): Month[] =>
  [...new Set(spells.flatMap(({ from, to }) => monthRange(from, to ?? postedThrough)))].sort()

type InsuranceMonth = {
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
