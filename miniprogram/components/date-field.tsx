import { Picker, View } from '@tarojs/components'
import { type Day } from '@shared/model/day'
import { a11y } from './a11y'
import { classes } from './classes'
import { FieldFrame, type FieldProps, spoken } from './field'
import { Icon } from './icon'
import { longDate } from './words'

export type DateFieldProps = FieldProps & {
  value: Day | ''
  onChange: (day: Day) => void
  earliest?: Day
  latest?: Day
}

/** A day, chosen from WeChat's own wheel. */
export const DateField = (props: DateFieldProps) => {
  const { name, value, onChange, earliest = '1900-01-01', latest = '2100-12-31' } = props
  const text = value ? longDate(value) : '请选择日期'
  return (
    <FieldFrame {...props}>
      <Picker
        mode="date"
        value={value || latest}
        start={earliest}
        end={latest}
        onChange={(e) => onChange(e.detail.value)}
      >
        <View
          id={name}
          className={classes('control control-picker digits', !value && 'empty', props.error && 'wrong')}
          {...a11y({ role: 'button', label: `${spoken(props)}，${text}` })}
        >
          {text}
          <Icon name="next" />
        </View>
      </Picker>
    </FieldFrame>
  )
}
