import { View } from '@tarojs/components'
import { type Month } from '@shared/model/day'
import { classes } from '@/components'
import { a11y } from '@/components/a11y'
import './month-calendar.scss'

/** `part`: some days of it; `goal`: the month in which all is met; `before`: what no longer counts. */
type MonthState = 'full' | 'part' | 'none' | 'coming' | 'goal' | 'before'
/** `text` stands under the number of the month: `21天`. */
export type CalendarMonth = { month: Month; state: MonthState; text?: string }

const marks: Record<MonthState, string> = { full: '✓', part: '', none: '缺', coming: '', goal: '满', before: '' }
const halfYear = 6

const yearOf = ({ month }: CalendarMonth) => month.slice(0, 4)
const numberOf = ({ month }: CalendarMonth) => Number(month.slice(5, 7))

/** Where a month stands: January to June in one row, July to December in the next, as on a calendar on the wall. */
const placeOf = (one: CalendarMonth, months: readonly CalendarMonth[]) => {
  const row = Math.ceil(numberOf(one) / halfYear)
  const first = Math.min(...months.map((other) => Math.ceil(numberOf(other) / halfYear)))
  return { gridColumn: `${((numberOf(one) - 1) % halfYear) + 1}`, gridRow: `${row - first + 1}` }
}

/** Months by year, six in a row; their states are said in words and marks, never by colour alone. `label` is read aloud. */
export const MonthCalendar = ({
  months,
  label,
  legend,
}: {
  months: readonly CalendarMonth[]
  label: string
  /** What the states are called here; those that do not occur are left out. */
  legend: Partial<Record<MonthState, string>>
}) => {
  const years = [...new Set(months.map(yearOf))]
  const said = (Object.keys(legend) as MonthState[]).filter((state) => months.some((one) => one.state === state))
  return (
    <View className="calendar" {...a11y({ role: 'img', label })}>
      {years.map((year) => {
        const own = months.filter((one) => yearOf(one) === year)
        return (
          <View key={year} className="calendar-year">
            <View className="calendar-name digits">{year} 年</View>
            <View className="calendar-months">
              {own.map((one) => (
                <View key={one.month} className={classes('calendar-month digits', one.state)} style={placeOf(one, own)}>
                  <View className="calendar-number">{numberOf(one)}月</View>
                  <View className="calendar-text">{one.text ?? marks[one.state]}</View>
                </View>
              ))}
            </View>
          </View>
        )
      })}
      <View className="calendar-legend">
        {said.map((state) => (
          <View key={state} className="calendar-said">
            <View className={classes('calendar-swatch', state)} />
            {legend[state]}
          </View>
        ))}
      </View>
    </View>
  )
}
