import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { FieldFrame } from './field'
import { Icon } from './icon'
import { Tap } from './tap'

/** A consent: never ticked beforehand. */
export const CheckField = ({
  name,
  children,
  value,
  onChange,
  error,
}: {
  name: string
  children: ReactNode
  value: boolean
  onChange: (value: boolean) => void
  error?: string | null
}) => (
  <FieldFrame name={name} label="" labelElement={<View />} error={error}>
    <Tap id={name} role="checkbox" className="check-row" meaning={{ checked: value }} onTap={() => onChange(!value)}>
      <View className={classes('check-box', value && 'checked', error && 'wrong')}>
        {value ? <Icon name="check" /> : null}
      </View>
      <View className="grow">{children}</View>
    </Tap>
  </FieldFrame>
)
