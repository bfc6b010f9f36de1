import { weekday, type Day } from '../model/day'
import { inForce } from './in-force'
import { isPublicHoliday, isWorkingDay } from './working-days'

/** Hours on one kind of days, `09:00` to `12:00` in Shenzhen. `workdays` are 工作日, so a 调休 Saturday is one. */
export type Opening = { days: 'workdays' | 'saturdays'; spans: readonly (readonly [from: string, to: string])[] }

const office = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
] as const

const source = 'our choice: 受理点的办公时间没有统一公布'
const about = { rule: 'R43', unit: '时' }

/** 街道受理点办公时间。 */
export const streetPointHours = inForce<readonly Opening[]>(
  [{ from: '2015-06-01', value: [{ days: 'workdays', spans: office }], source }],
  { ...about, term: '街道受理点办公时间' },
)

/** 派出所受理点办公时间: also on Saturday mornings. */
export const stationPointHours = inForce<readonly Opening[]>(
  [
    {
      from: '2015-06-01',
      value: [
        { days: 'workdays', spans: office },
        { days: 'saturdays', spans: [['09:00', '12:00']] },
      ],
      source,
    },
  ],
  { ...about, term: '派出所受理点办公时间' },
)

const saturday = 6

/** From when to when it is open on `day`, nothing on a day of rest; null where the calendar is not published. */
export const spansOn = (openings: readonly Opening[], day: Day): Opening['spans'] | null => {
  const working = isWorkingDay(day)
  if (working === null) return null
  const isSaturday = !working && weekday(day) === saturday && !isPublicHoliday(day)
  const kind = working ? 'workdays' : isSaturday ? 'saturdays' : null
  return openings.find(({ days }) => days === kind)?.spans ?? []
}
