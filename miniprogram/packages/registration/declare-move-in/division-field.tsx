import { useState } from 'react'
import { SelectField } from '@/components/select-field'
import { type CustomProps } from '@/form'
import { cityChoices, divisionIn, divisionOfNumber, provinceChoices } from '@shared/codes/hukou-divisions'
import { type Name } from './values'

/** 户籍所在省市, as a six-digit division; begins with what the number says. */
export const DivisionField = ({ value, values, change, error }: CustomProps<Name>) => {
  const [chosen, setChosen] = useState(value.slice(0, 2))
  const province = value.slice(0, 2) || chosen
  const fromNumber = value !== '' && value === divisionOfNumber(values.idNumber)
  const chooseProvince = (code: string) => {
    setChosen(code)
    const [only, second] = cityChoices(code)
    change({ hukouDivision: only && !second ? divisionIn(only.code, '') : '' })
  }
  return (
    <>
      <SelectField
        name="hukouProvince"
        label="户籍所在省、自治区、直辖市"
        value={province}
        options={provinceChoices.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={chooseProvince}
      />
      <SelectField
        name="hukouDivision"
        label="户籍所在市"
        value={value.slice(0, 4)}
        options={cityChoices(province).map(({ code, name }) => ({ value: code, label: name }))}
        disabled={province === ''}
        error={error}
        note={fromNumber ? '按证件号码前六位填好，户籍迁过的请改' : null}
        onChange={(city) => change({ hukouDivision: divisionIn(city, divisionOfNumber(values.idNumber)) })}
      />
    </>
  )
}
