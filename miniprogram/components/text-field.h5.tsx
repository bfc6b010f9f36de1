import { type ChangeEvent, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { describedBy, FieldFrame } from './field'
import { FieldLabel } from './field-label.h5'
import { type InputKind, type TextFieldProps } from './text-field'

export { type InputKind, type TextFieldProps }

const modes = { text: 'text', number: 'numeric', phone: 'tel', idNumber: 'text' } as const

/** What always fits one line, even in the largest type on the narrowest phone: a phone number, a code by SMS. */
const alwaysFits = 11

const stay = (event: KeyboardEvent) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.preventDefault()

/** One line of text, shown on as many as its size needs; `rows` makes it several. */
export const TextField = (props: TextFieldProps) => {
  const { name, value, onChange, onLeave, kind = 'text', maxLength = 100, placeholder, rows, disabled } = props
  const lines = rows ?? (maxLength > alwaysFits ? 1 : 0)
  const common = {
    id: name,
    name,
    className: classes(
      'control',
      lines > 0 && 'lines',
      Boolean(rows) && 'several',
      props.error && 'wrong',
      kind !== 'text' && 'digits',
    ),
    value,
    maxLength,
    placeholder,
    disabled,
    inputMode: modes[kind],
    autoComplete: props.autoComplete ?? 'off',
    spellCheck: false,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error ? true : undefined,
    'aria-required': props.optional ? undefined : true,
    onBlur: () => onLeave?.(),
  }
  const typed = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onChange(rows ? target.value : target.value.replace(/[\r\n]+/g, ''))
  return (
    <FieldFrame {...props} labelElement={<FieldLabel {...props} />}>
      {lines ? (
        <textarea {...common} rows={lines} onKeyDown={rows ? undefined : stay} onChange={typed} />
      ) : (
        <input {...common} type="text" onChange={typed} />
      )}
    </FieldFrame>
  )
}
