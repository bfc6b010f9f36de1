import { Input, Textarea } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { FieldFrame, type FieldProps, spoken } from './field'
import { controlLength, type InputKind, typedText } from './typed'

export { type InputKind }

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onLeave?: () => void
  /** What Enter does, of a keyboard, a scanner or a reader of documents. */
  onEnter?: () => void
  kind?: InputKind
  /** In UTF-16 units: a character beyond the BMP counts two. */
  maxLength?: number
  placeholder?: string
  /** What the browser may fill in: `name`, `tel`, `one-time-code`. */
  autoComplete?: string
  rows?: number
  disabled?: boolean
}

const types = { text: 'text', number: 'number', phone: 'number', idNumber: 'idcard' } as const

/** One line of text; `rows` makes it several. */
export const TextField = (props: TextFieldProps) => {
  const {
    name,
    value,
    onChange,
    onLeave,
    onEnter,
    kind = 'text',
    maxLength = 100,
    placeholder = '',
    rows,
    disabled = false,
  } = props
  const common = {
    id: name,
    className: classes('control', props.error && 'wrong', kind !== 'text' && 'digits'),
    value,
    maxlength: controlLength(kind, maxLength),
    placeholder,
    disabled,
    onInput: ({ detail }: { detail: { value: string } }) => onChange(typedText(kind, detail.value, maxLength)),
    onConfirm: () => onEnter?.(),
    onBlur: () => onLeave?.(),
    ...a11y({ label: spoken(props) }),
  }
  return (
    <FieldFrame {...props}>
      {rows ? <Textarea {...common} autoHeight /> : <Input {...common} type={types[kind]} />}
    </FieldFrame>
  )
}
