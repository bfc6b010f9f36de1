import { View } from '@tarojs/components'
import { type Month } from '@shared/model/day'
import { a11y } from './a11y'
import { classes } from './classes'
import { longMonth } from './words'

/** A month of insurance: paid, not paid, or still to come. */
export type GridMonth = { month: Month; state: 'paid' | 'missing' | 'coming' }

const spoken = ({ months, note }: { months: readonly GridMonth[]; note?: string }) => {
  const missing = months.filter(({ state }) => state === 'missing').map(({ month }) => longMonth(month))
  const first = months[0]
  const last = months[months.length - 1]
  const span = first && last ? `${longMonth(first.month)}至${longMonth(last.month)}` : ''
  return [span, missing.length ? `没有缴纳：${missing.join('、')}` : '每月都已缴纳', note].filter(Boolean).join('，')
}

/** Insurance month by month, oldest first, twelve in a row. `note` stands below, in red: `2026-01 断缴`. */
export const MonthGrid = ({ months, note }: { months: readonly GridMonth[]; note?: string }) => (
  <View {...a11y({ role: 'img', label: spoken({ months, note }) })}>
    <View className="months">
      {months.map(({ month, state }) => (
        <View key={month} className={classes('month', state)} />
      ))}
    </View>
    <View className="axis digits">
      <View className="axis-part">{months[0]?.month}</View>
      {note ? <View className="axis-part middle axis-note">{note}</View> : null}
      <View className="axis-part end">{months[months.length - 1]?.month}</View>
    </View>
  </View>
)
