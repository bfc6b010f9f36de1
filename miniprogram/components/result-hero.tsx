import { View } from '@tarojs/components'
import { classes } from './classes'
import { Heading } from './heading'
import { Icon, type IconName } from './icon'
import { receiptGroups } from './words'

const pictures: Record<'done' | 'waiting' | 'refused', IconName> = { done: 'check', waiting: 'clock', refused: 'alert' }

/** How it ended: the result first, then the one date, then what it rests on. */
export const ResultHero = ({
  state,
  title,
  headline,
  detail,
}: {
  state: 'done' | 'waiting' | 'refused'
  title: string
  headline?: string
  detail?: string
}) => (
  <View className="card result">
    <View className={classes('result-picture', state)}>
      <Icon name={pictures[state]} />
    </View>
    <Heading look="title" id="result">
      {title}
    </Heading>
    {headline ? <View className="digits result-headline">{headline}</View> : null}
    {detail ? <View className="muted">{detail}</View> : null}
  </View>
)

/** 回执编号, in the groups in which people read it out. */
export const ReceiptNumber = ({ receipt, label = '回执编号' }: { receipt: string; label?: string }) => (
  <View className="card row apart wrap">
    <View className="muted">{label}</View>
    <View className="digits strong receipt">{receiptGroups(receipt)}</View>
  </View>
)
