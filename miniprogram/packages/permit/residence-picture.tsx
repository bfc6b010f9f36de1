import { type ResidenceView } from '@shared/contract/permit'
import { type Day } from '@shared/model/day'
import { longMonth, ResidenceTrack, Timeline } from '@/components'
import { residenceNote } from '@/components/residence-note'
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

/** A year that is full needs no calendar: one bar, and the gaps that did not break it. */
const Full = ({ residence, start, today }: { residence: ResidenceView; start: Day; today: Day }) => (
  <ResidenceTrack
    spans={residence.spans.map(({ from, to }) => ({ from, to, counts: from >= start }))}
    today={today}
    note={residenceNote(residence.spans, start)}
  />
)

/** Registered residence: month by month and in words, until it is full. */
export const ResidencePicture = ({ residence, today }: { residence: ResidenceView; today: Day }) => {
  const { start, fullOn } = residence
  if (start !== null && fullOn !== null && fullOn <= today)
    return <Full residence={residence} start={start} today={today} />
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
