import { type ChangeEvent } from 'react'
import { classes } from './classes'
import { type DateFieldProps } from './date-field'
import { describedBy, FieldFrame } from './field'
import { FieldLabel } from './field-label.h5'
import { longDate } from './words'

export { type DateFieldProps }

/** A day, chosen with the browser's own calendar or typed. At rest it reads as people write it, whatever the browser's language. */
export const DateField = (props: DateFieldProps) => {
  const { name, value, onChange, earliest, latest } = props
  return (
    <FieldFrame {...props} labelElement={<FieldLabel {...props} />}>
      <div className="control-date">
        <input
          id={name}
          name={name}
          type="date"
          className={classes('control digits', props.error && 'wrong')}
          value={value}
          min={earliest}
          max={latest}
          aria-describedby={describedBy(props)}
          aria-invalid={props.error ? true : undefined}
          aria-required={props.optional ? undefined : true}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        />
        <span className={classes('control-shown digits', !value && 'empty')} aria-hidden="true">
          {value ? longDate(value) : '年 / 月 / 日'}
        </span>
      </div>
    </FieldFrame>
  )
}
