import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon } from './icon'
import { Tap } from './tap'

/** One of several to be ticked; what it is stands beside the box. */
export const CheckBox = ({
  id,
  label,
  checked,
  wrong = false,
  framed = false,
  onTap,
  children,
}: {
  id?: string
  label?: string
  checked: boolean
  wrong?: boolean
  /** Stands alone, in a frame, where it is not a row of a card. */
  framed?: boolean
  onTap: () => void
  children: ReactNode
}) => (
  <Tap
    id={id}
    role="checkbox"
    className={framed ? classes('choice check-choice', checked && 'chosen', wrong && 'wrong') : 'check-row'}
    meaning={{ checked, label }}
    onTap={onTap}
  >
    <View className={classes('check-box', checked && 'checked', wrong && 'wrong')}>
      {checked ? <Icon name="check" /> : null}
    </View>
    <View className="grow">{children}</View>
  </Tap>
)
