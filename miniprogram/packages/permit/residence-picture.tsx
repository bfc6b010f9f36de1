import { type ResidenceView } from '@shared/contract/permit'
import { type Day } from '@shared/model/day'
import { longMonth, Timeline } from '@/components'
import { MonthCalendar } from './month-calendar'
import { residenceCalendar, residenceSteps } from './residence-calendar'

const legend = {
  full: '整月有登记',
  part: '有登记的天数',
  none: '没有登记',
  before: '不再计入',
  coming: '还没到',
  goal: '住满的那个月',
} as const

/** Registered residence month by month, and in words. */
export const ResidencePicture = ({ residence, today }: { residence: ResidenceView; today: Day }) => {
  const months = residenceCalendar(residence, today)
  const [first, last] = [months[0], months[months.length - 1]]
  const label = first && last ? `居住登记月历，${longMonth(first.month)}到${longMonth(last.month)}，下面有文字说明` : ''
  return (
    <>
      <MonthCalendar months={months} label={label} legend={legend} />
      <Timeline items={residenceSteps(residence, today)} />
    </>
  )
}
