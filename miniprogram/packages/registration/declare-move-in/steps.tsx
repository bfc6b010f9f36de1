import { ethnicities } from '@shared/codes/ethnicities'
import { idTypes } from '@shared/codes/id-types'
import { educations, familyRelations, hukouTypes, maritalChoices, sexes } from '@shared/codes/person'
import { comingReasons, occupations } from '@shared/codes/work'
import { type Code, nameOf } from '@shared/codes/code'
import { type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { maskIdNumber, maskPhone } from '@shared/text/greeting'
import { type Option, SelectField } from '@/components/select-field'
import { longDate } from '@/components/words'
import { type Field, type Step } from '@/form'
import { declarantText } from '@/text/declarants'
import { linkStateText } from '@/text/states'
import { divisionName } from '../hukou-divisions'
import { BirthFields } from './birth-fields'
import { DivisionField } from './division-field'
import { MoveInField } from './move-in-field'
import { NumberField } from './number-field'
import {
  hasHukou,
  hasOtherHead,
  isInstant,
  mayBeShortLet,
  type MoveIn,
  type Name,
  numberProblem,
  withNumber,
  works,
} from './values'

const optionsOf = (table: readonly Code[]): Option[] => table.map(({ code, name }) => ({ value: code, label: name }))

const phoneProblem = (text: string) => (/^1[3-9]\d{9}$/.test(text.trim()) ? null : '请填写 11 位手机号码')

const personText = ({ sex, birthDate, ethnicity }: MoveIn) =>
  [nameOf(sexes, sex), birthDate && `${longDate(birthDate)}出生`, ethnicity && nameOf(ethnicities, ethnicity)]
    .filter(Boolean)
    .join('，')

/** Beyond this many, one list is easier than all in sight. */
const inSight = 5

const dwellingField = (links: readonly LinkView[]): Field<Name> => ({
  kind: links.length > inSight ? 'select' : 'choice',
  name: 'dwellingCode',
  label: '房屋',
  options: links.map((link) => ({
    value: link.dwellingCode,
    label: link.address,
    detail: `${declarantText[link.declarantType].name} · ${linkStateText[link.state].name}`,
  })),
})

type LinkOf = (values: MoveIn) => LinkView | undefined

const dwellingStep = (links: readonly LinkView[], linkOf: LinkOf, today: Day): Step<Name> => ({
  id: 'dwelling',
  title: '住进哪处房屋？',
  group: '房屋',
  fields: [
    dwellingField(links),
    {
      kind: 'choice',
      name: 'letBy',
      label: '怎么出租',
      when: (values) => mayBeShortLet(linkOf(values)?.declarantType),
      options: [
        { value: 'long', label: '按月或更长' },
        { value: 'short', label: '按天或按小时' },
      ],
    },
    {
      kind: 'custom',
      name: 'moveInOn',
      label: '入住日期',
      check: (day) => (moveInProblem({ moveInOn: day, today }) ? moveHints['in-the-future'] : null),
      shown: ({ moveInOn }) => moveInOn && longDate(moveInOn),
      render: (props) => (
        <MoveInField {...props} instant={isInstant(props.values, linkOf(props.values)?.declarantType)} />
      ),
    },
  ],
})

const whoStep: Step<Name> = {
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
      label: '性别',
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

const hukouStep: Step<Name> = {
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
      label: '户籍详细地址',
      path: 'resident.hukouAddress',
      hint: '从区、县写起，到门牌号',
      maxLength: 200,
      rows: 2,
      shown: ({ hukouDivision, hukouAddress }) => `${divisionName(hukouDivision)}${hukouAddress}`,
    },
  ],
}

const lifeStep = (long: (values: MoveIn) => boolean): Step<Name> => ({
  id: 'life',
  title: '生活和工作',
  group: '生活和工作',
  fields: [
    {
      kind: 'choice',
      name: 'maritalStatus',
      label: '婚姻状况',
      path: 'resident.maritalStatus',
      when: long,
      options: optionsOf(maritalChoices),
    },
    {
      kind: 'select',
      name: 'education',
      label: '文化程度',
      path: 'resident.education',
      when: long,
      options: optionsOf(educations),
    },
    {
      kind: 'select',
      name: 'occupation',
      label: '职业',
      path: 'resident.occupation',
      when: long,
      options: optionsOf(occupations),
      note: (values) => (values.occupation && !works(values) ? '服务处所将写“无业”，不用再填' : null),
    },
    {
      kind: 'text',
      name: 'workplace',
      label: '服务处所',
      path: 'resident.workplace',
      hint: '上班的单位或上学的学校的名称',
      when: (values) => long(values) && works(values),
      maxLength: 200,
    },
    {
      kind: 'select',
      name: 'reason',
      label: '来深事由',
      path: 'resident.reason',
      options: optionsOf(comingReasons),
    },
  ],
})

const contactStep = (long: (values: MoveIn) => boolean): Step<Name> => ({
  id: 'contact',
  title: '怎么联系住户？',
  group: '联系',
  fields: [
    {
      kind: 'text',
      name: 'phone',
      label: '住户的手机号码',
      path: 'resident.phone',
      hint: '登记办好后，住户会收到短信',
      input: 'phone',
      maxLength: 11,
      check: phoneProblem,
      shown: ({ phone }) => maskPhone(phone.trim()),
    },
    {
      kind: 'select',
      name: 'relation',
      label: '与户主的关系',
      path: 'resident.relation',
      hint: '独自居住，或自己就是户主的，选“本人”',
      when: long,
      options: optionsOf(familyRelations),
    },
    {
      kind: 'text',
      name: 'headName',
      label: '户主姓名',
      path: 'resident.headName',
      hint: '在深圳一起居住的这一户的户主',
      when: (values) => long(values) && hasOtherHead(values),
      maxLength: 50,
    },
    {
      kind: 'text',
      name: 'emergencyPhone',
      label: '紧急联系电话',
      path: 'resident.emergencyPhone',
      optional: true,
      input: 'phone',
      maxLength: 11,
      check: phoneProblem,
      shown: ({ emergencyPhone }) => (emergencyPhone ? maskPhone(emergencyPhone.trim()) : null),
    },
  ],
})

/** 申报入住, question by question (R3, R58). `links` are the dwellings in which one may declare. */
export const moveInSteps = (links: readonly LinkView[], today: Day): Step<Name>[] => {
  const linkOf = ({ dwellingCode }: MoveIn) => links.find((link) => link.dwellingCode === dwellingCode)
  const long = (values: MoveIn) => !isInstant(values, linkOf(values)?.declarantType)
  return [dwellingStep(links, linkOf, today), whoStep, hukouStep, lifeStep(long), contactStep(long)]
}
