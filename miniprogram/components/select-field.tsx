import { Picker, View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { FieldFrame, type FieldProps, spoken } from './field'
import { Icon } from './icon'

/** One entry of a code table. */
export type Option<Value extends string = string> = { value: Value; label: string; detail?: string }

export type SelectFieldProps<Value extends string = string> = FieldProps & {
  value: Value | ''
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  disabled?: boolean
}

/** One of many: a code table in WeChat's own wheel. For up to six, use ChoiceField. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>) => {
  const { name, value, onChange, options, disabled = false } = props
  const index = options.findIndex((option) => option.value === value)
  const text = options[index]?.label ?? '请选择'
  const chosen = (at: number) => {
    const option = options[at]
    if (option) onChange(option.value)
  }
  return (
    <FieldFrame {...props}>
      <Picker
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(0, index)}
        disabled={disabled}
        onChange={(event) => chosen(Number(event.detail.value))}
      >
        <View
          id={name}
          className={classes('control control-picker', index < 0 && 'empty', props.error && 'wrong')}
          {...a11y({ role: 'button', label: `${spoken(props)}，${text}` })}
        >
          {text}
          <Icon name="next" />
        </View>
      </Picker>
    </FieldFrame>
  )
}
