import { type ChangeEvent, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { describedBy, FieldFrame } from './field'
import { FieldLabel } from './field-label.h5'
import { type InputKind, type TextFieldProps } from './text-field'
import { controlLength, typedText } from './typed'

export { type InputKind, type TextFieldProps }

const modes = { text: 'text', number: 'numeric', phone: 'tel', idNumber: 'text' } as const

/** What always fits one line, even in the largest type on the narrowest phone: a phone number, a code by SMS. */
const alwaysFits = 11

/** Enter breaks no line; it does what the field says. While a word is being composed it is the composer's. */
const entered = (onEnter?: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  onEnter?.()
}

/** One line of text, shown on as many as its size needs; `rows` makes it several. */
export const TextField = (props: TextFieldProps) => {
  const { name, value, onChange, onLeave, onEnter, kind = 'text', maxLength = 100, placeholder, rows, disabled } = props
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
    maxLength: controlLength(kind, maxLength),
    placeholder,
    disabled,
    inputMode: modes[kind],
    autoComplete: props.autoComplete ?? 'off',
    spellCheck: false,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error ? true : undefined,
    'aria-required': props.optional ? undefined : true,
    onBlur: () => onLeave?.(),
    onKeyDown: rows ? undefined : entered(onEnter),
  }
  const typed = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onChange(rows ? target.value : typedText(kind, target.value.replace(/[\r\n]+/g, ''), maxLength))
  return (
    <FieldFrame {...props} labelElement={<FieldLabel {...props} />}>
      {lines ? (
        <textarea {...common} rows={lines} onChange={typed} />
      ) : (
        <input {...common} type="text" onChange={typed} />
      )}
    </FieldFrame>
  )
}
