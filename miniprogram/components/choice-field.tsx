import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { FieldFrame, type FieldProps } from './field'
import { type Option } from './select-field'
import { Tap } from './tap'

/** One of a few, all in sight. Options with a `detail`, or `stacked`, stand below each other. */
export const ChoiceField = <Value extends string>({
  value,
  onChange,
  options,
  stacked = options.some((option) => option.detail),
  ...field
}: FieldProps & {
  value: Value | ''
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  stacked?: boolean
}) => (
  <FieldFrame {...field}>
    <View className={classes('choices', stacked && 'stacked')} {...a11y({ role: 'radiogroup', label: field.label })}>
      {options.map((option, index) => (
        <Tap
          key={option.value}
          id={index === 0 ? field.name : undefined}
          role="radio"
          className={classes('choice', option.value === value && 'chosen', field.error && 'wrong')}
          meaning={{ checked: option.value === value }}
          onTap={() => onChange(option.value)}
        >
          <View>
            {option.label}
            {option.detail ? <View className="choice-detail">{option.detail}</View> : null}
          </View>
        </Tap>
      ))}
    </View>
  </FieldFrame>
)
