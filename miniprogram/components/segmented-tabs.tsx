import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { Tap } from './tap'

/** Two or three views of one list. */
export const SegmentedTabs = <Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
}) => (
  <View className="tabs" {...a11y({ role: 'tablist', label })}>
    {options.map((option) => (
      <Tap
        key={option.value}
        role="tab"
        className={classes('tabs-one', option.value === value && 'chosen')}
        meaning={{ selected: option.value === value }}
        onTap={() => onChange(option.value)}
      >
        {option.label}
      </Tap>
    ))}
  </View>
)
