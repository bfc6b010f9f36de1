import { Text, View } from '@tarojs/components'
import { permitStateNames } from '@shared/text/permit-states'
import { a11y } from './a11y'
import { Button } from './button'
import { classes } from './classes'

/** 有效, 中止功能, 已注销, none yet, or on its way. */
export type PermitLook = 'valid' | 'suspended' | 'cancelled' | 'none' | 'waiting'

const states: Record<PermitLook, string> = {
  ...permitStateNames,
  none: '未办理',
  waiting: '办理中',
}

/** An action on the card; the first one stands out. */
export type CardAction = { label: string; onTap: () => void | Promise<unknown> }

/** A label of more characters than this, and the first of more than two, has a row of its own. */
const besideEachOther = 8

/** The permit at a glance: its state, the one date that matters, and what comes next. */
export const PermitCard = ({
  state,
  label,
  headline,
  detail,
  title = '深圳经济特区居住证',
  stateText = states[state],
  actions = [],
}: {
  state: PermitLook
  /** Above the headline: `签注有效期至`. */
  label?: string
  /** `2027年3月10日` */
  headline: string
  /** `2027年1月9日起可签注 · 还有 49 天` */
  detail?: string
  title?: string
  stateText?: string
  actions?: readonly CardAction[]
}) => {
  const isLong = actions.length > 2 || actions.some(({ label: words }) => words.length > besideEachOther)
  return (
    <View className={classes('permit', state)} {...a11y({ role: 'group', label: `${title}，${stateText}` })}>
      <View className="row apart wrap">
        <View className="permit-label">{title}</View>
        <View className={classes('permit-state', state)}>
          <View className="permit-dot" {...a11y({ hidden: true })} />
          <Text>{stateText}</Text>
        </View>
      </View>
      {label ? <View className="permit-label permit-over">{label}</View> : <View className="permit-over" />}
      <View className="permit-headline digits">{headline}</View>
      {detail ? <View className="permit-label digits">{detail}</View> : null}
      {actions.length > 0 ? (
        <View className={classes('buttons permit-actions', isLong && 'stacked')}>
          {actions.map((action, index) => (
            <Button key={action.label} size="small" kind={index === 0 ? 'inverse' : 'dim'} onTap={action.onTap}>
              {action.label}
            </Button>
          ))}
        </View>
      ) : null}
    </View>
  )
}
