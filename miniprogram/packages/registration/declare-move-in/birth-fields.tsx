import { sexes } from '@shared/codes/person'
import { ChoiceField } from '@/components/choice-field'
import { DateField } from '@/components/date-field'
import { type CustomProps } from '@/form'
import { type Name, numberTells, toldByNumber } from './values'

/** 性别 and 出生日期: asked only where the number does not tell them. */
export const BirthFields = ({
  part,
  value,
  values,
  change,
  error,
}: CustomProps<Name> & { part: 'sex' | 'birthDate' }) => {
  if (numberTells(values) || toldByNumber(values)) return null
  return part === 'sex' ? (
    <ChoiceField
      name="sex"
      label="性别"
      value={value}
      options={sexes.map(({ code, name }) => ({ value: code, label: name }))}
      error={error}
      onChange={(sex) => change({ sex })}
    />
  ) : (
    <DateField
      name="birthDate"
      label="出生日期"
      value={value}
      error={error}
      onChange={(birthDate) => change({ birthDate })}
    />
  )
}
