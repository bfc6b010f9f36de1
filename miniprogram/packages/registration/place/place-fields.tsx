import { enabledDistricts, streetsOf } from '@shared/codes/streets'
import { SelectField } from '@/components/select-field'
import { type CustomProps } from '@/form'
import { type PlaceName } from './values'

const everywhere = { value: 'all', label: '不限' }

/** 区 and 街道: narrows the search. */
export const PlaceFields = ({ values, change }: Pick<CustomProps<PlaceName>, 'values' | 'change'>) => {
  const { district, street } = values
  const options = (table: readonly { code: string; name: string }[]) => [
    everywhere,
    ...table.map(({ code, name }) => ({ value: code, label: name })),
  ]
  const code = (value: string) => (value === everywhere.value ? '' : value)
  return (
    <>
      <SelectField
        name="district"
        label="区"
        value={district || everywhere.value}
        options={options(enabledDistricts)}
        onChange={(value) => change({ district: code(value), street: '' })}
      />
      {district ? (
        <SelectField
          name="street"
          label="街道"
          value={street || everywhere.value}
          options={options(streetsOf(district))}
          onChange={(value) => change({ street: code(value) })}
        />
      ) : null}
    </>
  )
}
