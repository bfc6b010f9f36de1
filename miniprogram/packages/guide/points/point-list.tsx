import { useState } from 'react'
import { View } from '@tarojs/components'
import { type AcceptancePoint } from '@shared/codes/acceptance-points'
import { type Day } from '@shared/model/day'
import { spansOn } from '@shared/rules/point-hours'
import { openingText, spansText } from '@shared/text/point-hours'
import { Button, Card, Empty, ListRow, Tag } from '@/components'
import { pointsText as text } from '@/text/guide/points'

/** How many are shown at first. */
const page = 10

/** `今天 9:00–12:00`; nothing where the calendar of the year is not published. */
const Today = ({ point, day }: { point: AcceptancePoint; day: Day }) => {
  const spans = spansOn(point.hours.on(day), day)
  if (spans === null) return null
  return spans.length > 0 ? <Tag tone="ok">{text.today(spansText(spans))}</Tag> : <Tag tone="warn">{text.closed}</Tag>
}

export const PointList = ({ title, points, day }: { title: string; points: readonly AcceptancePoint[]; day: Day }) => {
  const [shown, setShown] = useState(page)
  if (points.length === 0)
    return (
      <Empty icon="search" title={text.none}>
        {text.noneDetail}
      </Empty>
    )
  const left = points.length - shown
  return (
    <Card title={title}>
      {points.slice(0, shown).map((point) => (
        <ListRow
          key={point.code}
          icon={point.kind === 'street' ? 'house' : 'shield'}
          title={point.name}
          detail={[point.address, ...point.hours.on(day).map(openingText)].join('\n')}
        >
          <View className="row">
            <Today point={point} day={day} />
          </View>
        </ListRow>
      ))}
      {left > 0 ? (
        <Button kind="soft" onTap={() => setShown(points.length)}>
          {text.more(left)}
        </Button>
      ) : null}
    </Card>
  )
}
