import { View } from '@tarojs/components'
import { type PermitView } from '@shared/contract/permit'
import { appealHelp, appealText, groundText } from '@shared/text/decisions'
import { Card, Facts, longDate } from '@/components'
import { Cited } from '@/components/cited'
import { afterText as text } from '@/text/decisions'

/** 注销 by decision: why, since when, and how it can be contested. */
export const Cancelled = ({ cancellation }: { cancellation: NonNullable<PermitView['cancellation']> }) => {
  const { ground, on, decidedOn, reason, appeal } = cancellation
  return (
    <Card tone="warn" title={text.cancelled}>
      <View className="stack">
        <Facts
          rows={[
            [text.ground, <Cited key="ground">{groundText(ground)}</Cited>],
            [text.day, longDate(on)],
            [text.reason, reason],
          ]}
        />
        <View>
          <Cited>{appealText(decidedOn, appeal)}</Cited>
        </View>
        <View className="muted">{appealHelp}</View>
        <View>{text.again}</View>
      </View>
    </Card>
  )
}
