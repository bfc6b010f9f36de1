import { useState } from 'react'
import { pointByCode, pointsOf } from '@shared/codes/acceptance-points'
import { enabledDistricts } from '@shared/codes/streets'
import { SelectField } from './select-field'

const districts = enabledDistricts.map(({ code, name }) => ({ value: code, label: name }))

/** 受理点: first the district, then the point. `value` is its code, or empty. */
export const PointChoice = ({
  value,
  onChange,
  error,
  words,
}: {
  value: string
  onChange: (code: string) => void
  error?: string | null
  words: { district: string; point: string }
}) => {
  const [chosen, setChosen] = useState('')
  const district = pointByCode(value)?.district ?? chosen
  return (
    <>
      <SelectField
        name="district"
        label={words.district}
        value={district}
        options={districts}
        onChange={(code) => {
          setChosen(code)
          onChange('')
        }}
      />
      <SelectField
        name="acceptancePoint"
        label={words.point}
        value={value}
        options={pointsOf(district).map(({ code, name }) => ({ value: code, label: name }))}
        error={error}
        onChange={onChange}
      />
    </>
  )
}
