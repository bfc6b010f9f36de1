import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type Finding } from '@shared/model/decision'
import { insuranceWindowMonths } from '@shared/rules/social-insurance'
import { ruleVersion } from '@shared/rules/version'
import { MonthGrid } from '@/components'

/** One type of insurance, month by month, oldest first. */
export type InsuranceHistory = NonNullable<OutputOf<'permit.checkEligibility'>['insurance']>[number]

const yearLength = 12
/** Older months count for nothing. */
const shownLength = insuranceWindowMonths.on(ruleVersion)

/** From the first month paid; at least a year, so that what is missing shows. A month still to come is left out. */
const shownMonths = ({ months }: InsuranceHistory) => {
  const known = months.filter(({ insured, expected }) => insured || expected).slice(-shownLength)
  const first = known.findIndex(({ insured }) => insured)
  const latestStart = Math.max(0, known.length - yearLength)
  return known
    .slice(first < 0 ? latestStart : Math.min(first, latestStart))
    .map(({ month, insured }) => ({ month, state: insured ? ('paid' as const) : ('missing' as const) }))
}

const noteOf = ({ months }: InsuranceHistory): string | undefined => {
  const first = months.findIndex(({ insured }) => insured)
  if (first < 0) return '没有缴费记录'
  const missing = months.slice(first).filter(({ insured, expected }) => expected && !insured)
  if (!missing[0]) return undefined
  return missing.length === 1 ? `${missing[0].month} 断缴` : `${missing[0].month} 起共 ${missing.length} 个月没缴`
}

const paidCount = ({ months }: InsuranceHistory) => months.filter(({ insured }) => insured).length

/** The types with any payment, the fullest first; the first alone when nothing was ever paid. */
export const worthShowing = (all: readonly InsuranceHistory[]): InsuranceHistory[] => {
  const sorted = [...all].sort((a, b) => paidCount(b) - paidCount(a))
  const paid = sorted.filter((one) => paidCount(one) > 0)
  return paid.length > 0 ? paid : sorted.slice(0, 1)
}

/** The type that a finding speaks of, else the fullest. */
export const toldIn = (histories: readonly InsuranceHistory[], { found }: Finding): InsuranceHistory | undefined =>
  histories.find(({ name }) => found.includes(name)) ?? histories[0]

/** One type's grid under its name. */
export const InsuranceGrid = ({ history, named }: { history: InsuranceHistory; named: boolean }) => (
  <View>
    {named ? (
      <View className="small">
        {history.name}，共缴 {paidCount(history)} 个月
      </View>
    ) : null}
    <MonthGrid months={shownMonths(history)} note={noteOf(history)} />
  </View>
)
