import { CheckField } from '@/components/check-field'
import { ChoiceField } from '@/components/choice-field'
import { DateField } from '@/components/date-field'
import { SelectField } from '@/components/select-field'
import { TextField } from '@/components/text-field'
import { type CustomProps, type Field, optionsOf } from './steps'

/** One question of a guided form, drawn by its kind. */
export const FormField = <Name extends string>({
  field,
  value,
  values,
  change,
  error,
}: CustomProps<Name> & { field: Field<Name> }) => {
  const set = (text: string) => {
    const changes: Partial<Record<Name, string>> = {}
    changes[field.name] = text
    change(changes)
  }
  const { name, label, hint, optional } = field
  const common = { name, label, hint, optional, error, note: field.note?.(values) ?? null, value, onChange: set }

  switch (field.kind) {
    case 'text': {
      const { input, maxLength, placeholder, autoComplete, rows } = field
      return <TextField {...common} {...{ maxLength, placeholder, autoComplete, rows }} kind={input} />
    }
    case 'date':
      return <DateField {...common} earliest={field.earliest} latest={field.latest} />
    case 'choice':
      return <ChoiceField {...common} options={optionsOf(field, values)} />
    case 'select':
      return <SelectField {...common} options={optionsOf(field, values)} />
    case 'check':
      return (
        <CheckField name={name} value={value === 'yes'} error={error} onChange={(yes) => set(yes ? 'yes' : '')}>
          {field.text}
        </CheckField>
      )
    case 'custom':
      return <>{field.render({ value, values, change, error })}</>
  }
}
