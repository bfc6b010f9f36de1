import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'

/** Pictures of the kit, drawn by CSS in the colour of the text around them. */
export type IconName =
  | 'check'
  | 'alert'
  | 'clock'
  | 'next'
  | 'back'
  | 'home'
  | 'house'
  | 'person'
  | 'people'
  | 'card'
  | 'search'
  | 'phone'
  | 'bell'
  | 'file'
  | 'shield'
  | 'close'
  | 'question'
  | 'swap'
  | 'plus'

/** A picture that only decorates: the words beside it say the same. */
export const Icon = ({ name, className }: { name: IconName; className?: string }) => (
  <View className={classes('icon', `icon-${name}`, className)} {...a11y({ hidden: true })} />
)
