import { View } from '@tarojs/components'
import { Card, Page } from '@/components'
import { a11y } from '@/components/a11y'
import { rosterText as text } from '@/text/roster'
import { type Progress } from './use-roster'

const whole = 100

/** What is being done, and how far it is. */
export const Busy = ({ progress: { what, done, all } }: { progress: Progress }) => {
  const share = all > 0 ? Math.round((done / all) * whole) : 0
  return (
    <Page title={text.title} back={false}>
      <Card title={what}>
        <View className="roster-track" {...a11y({ role: 'progressbar', label: what })}>
          <View className="roster-share" style={{ width: `${share}%` }} />
        </View>
        <View className="digits">{all > 0 ? text.progress(done, all) : ''}</View>
        {what === text.importing ? <View className="muted">{text.importingDetail}</View> : null}
      </Card>
    </Page>
  )
}
