import { View } from '@tarojs/components'
import { type Day, daysBetween } from '@shared/model/day'
import { a11y } from './a11y'
import { classes } from './classes'

/** A span of registered residence; `to` null goes on. `counts` false: before a break, no longer counted. */
export type ResidenceSpan = { from: Day; to: Day | null; counts?: boolean }

/** Residence over time, from the first day to `today`; gaps show. `note` says what they mean: `搬家间隔 12 天，不断`. */
export const ResidenceTrack = ({
  spans,
  today,
  note,
  from,
}: {
  spans: readonly ResidenceSpan[]
  today: Day
  note?: string
  /** Where the picture begins; with the first span when absent. */
  from?: Day
}) => {
  const start = from ?? spans.reduce((first, one) => (one.from < first ? one.from : first), today)
  const length = Math.max(1, daysBetween(start, today))
  const percent = (day: Day) => Math.min(100, Math.max(0, (daysBetween(start, day) / length) * 100))
  return (
    <View {...a11y({ role: 'img', label: [`${start} 至今天`, note].filter(Boolean).join('，') })}>
      <View className="track">
        {spans.map(({ from, to, counts = true }) => (
          <View
            key={from}
            className={classes('track-span', !counts && 'broken')}
            style={{ left: `${percent(from)}%`, width: `${percent(to ?? today) - percent(from)}%` }}
          />
        ))}
      </View>
      <View className="axis digits">
        <View className="axis-part">{start}</View>
        {note ? <View className="axis-part middle">{note}</View> : null}
        <View className="axis-part end">今天</View>
      </View>
    </View>
  )
}
