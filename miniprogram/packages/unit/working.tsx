import { View } from '@tarojs/components'
import { Card } from '@/components'
import { a11y } from '@/components/a11y'

const whole = 100

/** What is being done, and how far it is. */
export const Working = ({
  title,
  done,
  all,
  detail,
}: {
  title: string
  done: number
  all: number
  detail?: string
}) => (
  <Card title={title}>
    <View className="roster-track" {...a11y({ role: 'progressbar', label: title })}>
      <View className="roster-share" style={{ width: `${all > 0 ? Math.round((done / all) * whole) : 0}%` }} />
    </View>
    <View className="digits">{all > 0 ? `${done} / ${all}` : ''}</View>
    {detail ? <View className="muted">{detail}</View> : null}
  </Card>
)
