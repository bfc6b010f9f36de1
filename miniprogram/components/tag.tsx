import { View } from '@tarojs/components'
import { classes } from './classes'

export type Tone = 'ok' | 'warn' | 'bad' | 'info'

/** A state in one word. Its colour repeats what the word says. */
export const Tag = ({ children, tone, plain }: { children: string; tone: Tone; plain?: boolean }) => (
  <View className={classes('tag', tone, plain && 'plain')}>{children}</View>
)
