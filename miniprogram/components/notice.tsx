import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { Icon, type IconName } from './icon'

const pictures: Record<'info' | 'ok' | 'warn' | 'bad', IconName> = {
  info: 'bell',
  ok: 'check',
  warn: 'clock',
  bad: 'alert',
}

/** Something to know before going on. `urgent` is read out at once. */
export const Notice = ({
  tone = 'info',
  title,
  children,
  urgent = false,
}: {
  tone?: 'info' | 'ok' | 'warn' | 'bad'
  title?: string
  children?: ReactNode
  urgent?: boolean
}) => (
  <View className={classes('notice', tone)} {...a11y(urgent ? { role: 'alert' } : {})}>
    <Icon name={pictures[tone]} />
    <View className="grow">
      {title ? <View className="strong">{title}</View> : null}
      {children ? <View className="small">{children}</View> : null}
    </View>
  </View>
)
