import { View } from '@tarojs/components'
import { type Finding } from '@shared/model/decision'
import { Card, classes, Icon, moment } from '@/components'
import { a11y } from '@/components/a11y'
import { staffText as text } from '@/text/staff'

const looks = {
  met: { icon: 'check', words: '一致' },
  unmet: { icon: 'alert', words: '不一致' },
  unknown: { icon: 'question', words: '没有查到' },
} as const

/** What each register said of the claim, where and when it was read. */
export const LinkFindings = ({ findings, now }: { findings: readonly Finding[]; now: string }) => (
  <Card title={text.findings}>
    {findings.length === 0 ? <View className="muted">{text.noFindings}</View> : null}
    {findings.map(({ required, found, source, at, state }) => (
      <View key={required} className="row finding">
        <View className={classes('finding-state', state)} {...a11y({ role: 'img', label: looks[state].words })}>
          <Icon name={looks[state].icon} />
        </View>
        <View className="grow">
          <View className="row-title">{required}</View>
          <View className="small">{found}</View>
          <View className="muted digits">{[source, at && `${moment(at, now)} 查询`].filter(Boolean).join(' · ')}</View>
        </View>
      </View>
    ))}
  </Card>
)
