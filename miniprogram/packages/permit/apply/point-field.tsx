import { useState } from 'react'
import { districtOfStreet, enabledDistricts, streetsOf } from '@shared/codes/streets'
import { SelectField } from '@/components/select-field'
import { type CustomProps } from '@/form'
import { type Name } from './values'

const options = (table: readonly { code: string; name: string }[]) =>
  table.map(({ code, name }) => ({ value: code, label: name }))

/** 受理点: one a street; any in the city will do (全城通办). */
export const PointField = ({ value, change, error }: CustomProps<Name>) => {
  const [chosen, setChosen] = useState('')
  const district = districtOfStreet(value) ?? chosen
  return (
    <>
      <SelectField
        name="district"
        label="受理点所在区"
        value={district}
        options={options(enabledDistricts)}
        onChange={(code) => {
          setChosen(code)
          change({ acceptancePoint: '' })
        }}
      />
      <SelectField
        name="acceptancePoint"
        label="受理点所在街道"
        hint="全市任一受理点都可以领"
        value={value}
        options={options(streetsOf(district))}
        error={error}
        onChange={(code) => change({ acceptancePoint: code })}
      />
    </>
  )
}
