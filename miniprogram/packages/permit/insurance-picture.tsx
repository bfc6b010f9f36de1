import { View } from '@tarojs/components'
import { type InsuranceView } from '@shared/contract/permit'
import { type Day } from '@shared/model/day'
import { type Finding } from '@shared/model/decision'
import { endorsementInsuranceMonths } from '@shared/rules/insurance-months'
import {
  insuranceContinuousMonths,
  insuranceCumulativeMonths,
  insuranceWindowMonths,
} from '@shared/rules/social-insurance'
import { MonthGrid } from '@/components'
import { insuranceCalendar, insuranceSpoken } from './insurance-calendar'
import { Meter } from './meter'
import { type CalendarMonth, MonthCalendar } from './month-calendar'

const legend = { full: '已缴', none: '没有缴', coming: '还要缴', goal: '缴到这个月就够' } as const

const paidCount = ({ months }: InsuranceView) => months.filter(({ insured }) => insured).length

/** The types with any payment, the fullest first; the first alone when nothing was ever paid. */
export const worthShowing = (all: readonly InsuranceView[]): InsuranceView[] => {
  const sorted = [...all].sort((a, b) => paidCount(b) - paidCount(a))
  const paid = sorted.filter((one) => paidCount(one) > 0)
  return paid.length > 0 ? paid : sorted.slice(0, 1)
}

/** The type that a finding speaks of, else the fullest. */
export const toldIn = (histories: readonly InsuranceView[], { found }: Finding): InsuranceView | undefined =>
  histories.find(({ name }) => found.includes(name)) ?? histories[0]

/** Whether this type by itself is enough. */
const isEnough = (view: InsuranceView, asks: 'permit' | 'endorsement', today: Day): boolean =>
  asks === 'permit' ? view.passes !== null : view.paidInYear >= endorsementInsuranceMonths.on(today)

/** Enough needs no calendar: its months in rows of twelve, and which were not paid. */
const Paid = ({ months }: { months: readonly CalendarMonth[] }) => (
  <MonthGrid months={months.map(({ month, state }) => ({ month, state: state === 'full' ? 'paid' : 'missing' }))} />
)

/** 连续 or 累计, either is enough; for an endorsement the months of one year. */
const Tests = ({ view, asks, today }: { view: InsuranceView; asks: 'permit' | 'endorsement'; today: Day }) => {
  if (asks === 'endorsement')
    return <Meter label="最近一年" value={view.paidInYear} of={endorsementInsuranceMonths.on(today)} unit="个月" />
  return (
    <>
      {view.passes === 'cumulative' ? null : (
        <Meter label="连续缴费" value={view.continuous} of={insuranceContinuousMonths.on(today)} unit="个月" />
      )}
      {view.passes === 'continuous' ? null : (
        <Meter
          label={`最近 ${insuranceWindowMonths.on(today)} 个月里`}
          value={view.cumulative}
          of={insuranceCumulativeMonths.on(today)}
          unit="个月"
        />
      )}
      {view.passes ? null : <View className="muted">两项够一项就可以。每个险种分开算，不能加在一起。</View>}
    </>
  )
}

/** One type of insurance: its months, and which test it passes or what it lacks. */
export const InsurancePicture = ({
  view,
  asks,
  today,
}: {
  view: InsuranceView
  asks: 'permit' | 'endorsement'
  today: Day
}) => {
  const months = insuranceCalendar(view, asks)
  return (
    <View>
      <View className="small strong">{view.name}</View>
      {isEnough(view, asks, today) ? (
        <Paid months={months} />
      ) : (
        <MonthCalendar months={months} label={insuranceSpoken(view.name, months)} legend={legend} />
      )}
      <Tests view={view} asks={asks} today={today} />
    </View>
  )
}
