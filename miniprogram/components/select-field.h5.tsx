import { classes } from './classes'
import { describedBy, FieldFrame } from './field'
import { FieldLabel } from './field-label.h5'
import { type Option, type SelectFieldProps } from './select-field'

export { type Option, type SelectFieldProps }

/** One of many: a code table in the browser's own list. For up to six, use ChoiceField. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>) => {
  const { name, value, onChange, options, disabled } = props
  const chosen = (text: string) => {
    const option = options.find((each) => each.value === text)
    if (option) onChange(option.value)
  }
  return (
    <FieldFrame {...props} labelElement={<FieldLabel {...props} />}>
      <select
        id={name}
        name={name}
        className={classes('control', !value && 'empty', props.error && 'wrong')}
        value={value}
        disabled={disabled}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
        onChange={(event) => chosen(event.target.value)}
      >
        <option value="" disabled>
          请选择
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
