import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type RefusalError } from '@/api'
import { a11y } from './a11y'
import { Button } from './button'
import { classes } from './classes'
import { Icon, type IconName } from './icon'

/** Nothing here yet, and what to do about it. */
export const Empty = ({
  title,
  children,
  icon = 'file',
  action,
}: {
  title: string
  children?: ReactNode
  icon?: IconName
  action?: ReactNode
}) => (
  <View className="state">
    <View className="state-picture">
      <Icon name={icon} />
    </View>
    <View className="state-title">{title}</View>
    {children ? <View className="muted">{children}</View> : null}
    {action ? <View className="state-action">{action}</View> : null}
  </View>
)

/** What happened, and the way on: `retry` asks again, `signIn` where there is no session. */
export const ErrorState = ({
  error,
  retry,
  signIn,
}: {
  error: RefusalError
  retry?: () => void | Promise<unknown>
  signIn?: () => void
}) => (
  <View className="state" {...a11y({ role: 'alert' })}>
    <View className="state-picture warn">
      <Icon name="alert" />
    </View>
    <View className="state-title">{error.message}</View>
    {error.traceId ? <View className="muted">来电咨询时请报编号 {error.traceId}</View> : null}
    <View className="state-action stack">
      {signIn ? <Button onTap={signIn}>去登录</Button> : null}
      {retry ? (
        <Button kind={signIn ? 'ghost' : 'primary'} onTap={retry}>
          再试一次
        </Button>
      ) : null}
    </View>
  </View>
)

/** The shape of what is coming: `rows` grey lines in each of `cards` cards. */
export const Skeleton = ({ cards = 2, rows = 3, hero = false }: { cards?: number; rows?: number; hero?: boolean }) => (
  <View {...a11y({ role: 'status', label: '正在加载', busy: true })}>
    {hero ? <View className="skeleton-hero" /> : null}
    {Array.from({ length: cards }, (_, card) => (
      <View key={card} className="card">
        {Array.from({ length: rows }, (_, row) => (
          <View key={row} className={classes('skeleton-line', row === 0 && 'short', row === rows - 1 && 'half')} />
        ))}
      </View>
    ))}
  </View>
)
