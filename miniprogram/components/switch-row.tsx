import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { Tap } from './tap'
import './switch-row.scss'

/** Something that is on or off: a tap anywhere on the row changes it. */
export const SwitchRow = ({
  title,
  detail,
  value,
  onChange,
  id,
}: {
  title: string
  detail?: string
  value: boolean
  onChange: (value: boolean) => void
  id?: string
}) => (
  <Tap id={id} role="checkbox" className="switch-row" meaning={{ checked: value }} onTap={() => onChange(!value)}>
    <View className="grow">
      <View className="row-title">{title}</View>
      {detail ? <View className="muted">{detail}</View> : null}
    </View>
    <View className={classes('switch', value && 'on')} {...a11y({ hidden: true })}>
      <View className="switch-knob" />
    </View>
  </Tap>
)
