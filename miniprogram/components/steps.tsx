import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'

/** How far a long form has come: step `at` (from 1) of `count`. */
export const Steps = ({ at, count }: { at: number; count: number }) => (
  <View className="steps" {...a11y({ role: 'img', label: `第 ${at} 步，共 ${count} 步` })}>
    {Array.from({ length: count }, (_, index) => (
      <View key={index} className={classes('steps-one', index < at && 'done')} />
    ))}
  </View>
)
