import { type InsuranceView } from '@shared/contract/permit'
import { type Month, monthOf, monthRange, shiftMonth } from '@shared/model/day'
import { insuranceWindowMonths } from '@shared/rules/social-insurance'
import { ruleVersion } from '@shared/rules/version'
import { longMonth } from '@/components/words'
import { type CalendarMonth } from './month-calendar'

const yearLength = 12
/** Older months count for nothing. */
const longest = insuranceWindowMonths.on(ruleVersion)

/** The months that the register may be expected to know, from the first one paid, and at least a year of them. */
const known = ({ months }: InsuranceView, most: number) => {
  const all = months.filter(({ insured, expected }) => insured || expected).slice(-most)
  const first = all.findIndex(({ insured }) => insured)
  const latestStart = Math.max(0, all.length - yearLength)
  return all.slice(first < 0 ? latestStart : Math.min(first, latestStart))
}

/** Months that are still to be paid: month M is posted on the first of M+1. */
const missing = ({ earliest, passes }: InsuranceView, last: Month | undefined): CalendarMonth[] => {
  if (passes || earliest === null || !last) return []
  const months = monthRange(shiftMonth(last, 1), shiftMonth(monthOf(earliest), -1))
  return months.map((month, index) => ({ month, state: index === months.length - 1 ? 'goal' : 'coming' }))
}

/** One type of insurance, month by month; with what is still to be paid for a first permit, or the last year for an endorsement. */
export const insuranceCalendar = (view: InsuranceView, asks: 'permit' | 'endorsement'): CalendarMonth[] => {
  const past = known(view, asks === 'permit' ? longest : yearLength)
  return [
    ...past.map(({ month, insured }): CalendarMonth => ({ month, state: insured ? 'full' : 'none' })),
    ...(asks === 'permit' ? missing(view, past[past.length - 1]?.month) : []),
  ]
}

/** The same for who listens. */
export const insuranceSpoken = (name: string, months: readonly CalendarMonth[]): string => {
  const [first, last] = [months[0], months[months.length - 1]]
  const gaps = months.filter(({ state }) => state === 'none').map(({ month }) => longMonth(month))
  const coming = months
    .filter(({ state }) => state === 'coming' || state === 'goal')
    .map(({ month }) => longMonth(month))
  return [
    first && last ? `${name}缴费月历，${longMonth(first.month)}到${longMonth(last.month)}` : name,
    gaps.length > 0 ? `没有缴费：${gaps.join('、')}` : '查到的每个月都已缴费',
    ...(coming.length > 0 ? [`还要缴：${coming.join('、')}`] : []),
  ].join('，')
}
