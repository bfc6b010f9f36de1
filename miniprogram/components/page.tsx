import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { useLook } from './look'
import { TitleBar } from './title-bar'

declare module 'react' {
  interface CSSProperties {
    '--text-scale'?: string
  }
}

/** A whole screen. */
type PageProps = {
  title: string
  children: ReactNode
  /** Always in reach at the bottom: the screen's one or two actions. */
  footer?: ReactNode
  /** False on the four tabs and where going back makes no sense; a function where "back" is not the page before. */
  back?: boolean | (() => void)
  /** False where the page shows a heading of level 1 itself. */
  bar?: boolean
  /** Read out when it changes. */
  announce?: string
  tone?: 'slip'
  /** On a desk's screen it takes the room for columns. */
  wide?: boolean
}

/** Title bar (the web has none of its own), text size and elder mode, content, sticky footer, and a voice. */
export const Page = ({ title, children, footer, back = true, bar = true, announce = '', tone, wide }: PageProps) => {
  const { elder, scale } = useLook()
  return (
    <View className={classes('page', elder && 'elder', tone, wide && 'wide')} style={{ '--text-scale': String(scale) }}>
      <TitleBar title={title} back={back} shown={bar} />
      <View className="page-main" {...a11y({ role: 'main' })}>
        <View className={classes('page-body', !bar && 'barless')}>{children}</View>
        {footer ? <View className="page-foot">{footer}</View> : null}
      </View>
      <View className="unseen" {...a11y({ live: 'polite' })}>
        {announce}
      </View>
    </View>
  )
}
