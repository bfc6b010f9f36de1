import { optionsOf } from './options'
import { ethnicities } from '@shared/codes/ethnicities'
import { idTypes } from '@shared/codes/id-types'
import { hukouTypes, sexes } from '@shared/codes/person'
import { nameOf } from '@shared/codes/code'
import { maskIdNumber } from '@shared/text/greeting'
import { SelectField } from '@/components/select-field'
import { type Step } from '@/form'
import { divisionName } from '@shared/codes/hukou-divisions'
import { BirthFields } from './birth-fields'
import { DivisionField } from './division-field'
import { NumberField } from './number-field'
import { hasHukou, type MoveIn, type Name, numberProblem, withNumber } from './values'

const personText = ({ sex, birthDate, ethnicity }: MoveIn) =>
  [nameOf(sexes, sex), ethnicity && nameOf(ethnicities, ethnicity), birthDate].filter(Boolean).join(' · ')

/** 证件, 姓名 and what the number does not tell. */
export const whoStep: Step<Name> = {
  id: 'who',
  title: '谁住进来了？',
  group: '住户',
  fields: [
    {
      kind: 'custom',
      name: 'idType',
      label: '证件种类',
      path: 'resident.idType',
      shown: () => null,
      render: ({ value, values, change, error }) => (
        <SelectField
          name="idType"
          label="证件种类"
          value={value}
          options={optionsOf(idTypes)}
          error={error}
          onChange={(idType) => change(withNumber(values, { idType }))}
        />
      ),
    },
    {
      kind: 'custom',
      name: 'idNumber',
      label: '证件号码',
      path: 'resident.idNumber',
      check: numberProblem,
      shown: ({ idType, idNumber }) => `${nameOf(idTypes, idType)} ${maskIdNumber(idNumber.trim())}`,
      render: (props) => <NumberField {...props} />,
    },
    {
      kind: 'text',
      name: 'name',
      label: '姓名',
      path: 'resident.name',
      hint: '与证件上一样，可以有“·”和生僻字',
      maxLength: 50,
    },
    {
      kind: 'custom',
      name: 'sex',
      label: '性别民族',
      path: 'resident.sex',
      shown: personText,
      render: (props) => <BirthFields {...props} part="sex" />,
    },
    {
      kind: 'custom',
      name: 'birthDate',
      label: '出生日期',
      path: 'resident.birthDate',
      shown: () => null,
      render: (props) => <BirthFields {...props} part="birthDate" />,
    },
    {
      kind: 'select',
      name: 'ethnicity',
      label: '民族',
      path: 'resident.ethnicity',
      when: hasHukou,
      shown: () => null,
      options: optionsOf(ethnicities),
    },
  ],
}

/** 户籍; nothing for a passport or a permit of Hong Kong, Macau, Taiwan. */
export const hukouStep: Step<Name> = {
  id: 'hukou',
  title: '户籍在哪里？',
  lead: '看户口本，或身份证正面的住址。',
  group: '户籍',
  when: hasHukou,
  fields: [
    {
      kind: 'choice',
      name: 'hukouType',
      label: '户籍类型',
      path: 'resident.hukouType',
      options: optionsOf(hukouTypes),
      shown: ({ hukouType }) => nameOf(hukouTypes, hukouType),
    },
    {
      kind: 'custom',
      name: 'hukouDivision',
      label: '户籍所在省市',
      path: 'resident.hukouDivision',
      check: (division) => (/^\d{6}$/.test(division) ? null : '请选择省和市'),
      shown: () => null,
      render: (props) => <DivisionField {...props} />,
    },
    {
      kind: 'text',
      name: 'hukouAddress',
      label: '户籍地址',
      path: 'resident.hukouAddress',
      hint: '从区、县写起，到门牌号',
      maxLength: 200,
      rows: 2,
      shown: ({ hukouDivision, hukouAddress }) => `${divisionName(hukouDivision)}${hukouAddress}`,
    },
  ],
}
