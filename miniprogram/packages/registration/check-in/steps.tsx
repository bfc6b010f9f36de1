import { ethnicities } from '@shared/codes/ethnicities'
import { sexes } from '@shared/codes/person'
import { type Day } from '@shared/model/day'
import { filingForHints, filingForProblem } from '@shared/rules/filing-for'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { ChoiceField } from '@/components/choice-field'
import { type Field, type Step } from '@/form'
import { contactStep, lifeStep } from '../declare-move-in/life-steps'
import { optionsOf } from '../declare-move-in/options'
import { hasHukou, numberProblem, toldByNumber } from '../declare-move-in/values'
import { hukouStep, whoStep } from '../declare-move-in/who-steps'
import { buildingStep, roomStep } from '../place/steps'
import { forWhomChanged, otherOf, useOptions, type CheckInValues, type Name, type Prefill } from './values'

/** 房屋, for who has no code: building, room, and how they come to live there. */
const placeSteps: Step<Name>[] = [
  buildingStep('您住在哪一栋？'),
  roomStep,
  {
    id: 'use',
    title: '这处房屋是怎么来的？',
    lead: '自己买的、自建的房子，请切换为房东身份关联房屋，当场就能申报。',
    group: '房屋',
    fields: [{ kind: 'choice', name: 'use', label: '房屋来源', options: useOptions }],
  },
]

const whoOptions = [
  { value: 'self', label: '我自己', detail: '姓名和证件号码按您的登录，不用填' },
  { value: 'child', label: '我的孩子', detail: '不满 18 周岁，由父母填' },
  { value: 'parent', label: '我的父母', detail: '老人不会用手机的，由成年子女填' },
  { value: 'ward', label: '我监护的人', detail: '本人不能自己办的，由监护人填' },
] as const

/** 入住日期, and for whom. */
const moveInStep = (today: Day, prefill: Prefill): Step<Name> => ({
  id: 'move-in',
  title: '谁住进来，哪天住进来的？',
  group: '入住',
  fields: [
    {
      kind: 'custom',
      name: 'forWhom',
      label: '给谁登记',
      shown: (values) =>
        otherOf(values)
          ? (whoOptions.find(({ value }) => value === values.forWhom)?.label ?? '')
          : `我自己 ${prefill.maskedName}，${prefill.maskedIdNumber}`,
      render: ({ value, change, error }) => (
        <ChoiceField
          name="forWhom"
          label="给谁登记"
          value={value}
          options={whoOptions}
          error={error}
          onChange={(forWhom) => change(forWhomChanged(forWhom, prefill))}
        />
      ),
    },
    {
      kind: 'date',
      name: 'moveInOn',
      label: '入住日期',
      latest: today,
      check: (day) => (moveInProblem({ moveInOn: day, today }) ? moveHints['in-the-future'] : null),
    },
  ],
})

/** Where the server's answer about another's document points to. */
const otherPaths: Partial<Record<Name, string>> = {
  idType: 'other.idType',
  idNumber: 'other.idNumber',
  name: 'other.name',
}

const otherNumberProblem = (number: string, values: CheckInValues, today: Day, prefill: Prefill) => {
  const [told, relation] = [toldByNumber(values), otherOf(values)]
  const problem =
    told && relation
      ? filingForProblem({ relation, birthDate: told.birthDate, filerBornOn: prefill.birthDate, today })
      : null
  return numberProblem(number, values) ?? (problem && filingForHints[problem])
}

const otherField = (field: Field<Name>, today: Day, prefill: Prefill): Field<Name> => {
  const path = otherPaths[field.name] ?? field.path
  return field.name === 'idNumber'
    ? { ...field, path, check: (number, values) => otherNumberProblem(number, values, today, prefill) }
    : { ...field, path }
}

/** The document of whom it is for; somebody under 14 needs their guardian's own consent (个保法第三十一条). */
const otherStep = (today: Day, prefill: Prefill): Step<Name> => ({
  id: 'other',
  title: '住进来的人是谁？',
  group: '住户',
  when: (values) => otherOf(values) !== null,
  fields: [
    ...whoStep.fields.map((field) => otherField(field, today, prefill)),
    {
      kind: 'check',
      name: 'childConsent',
      label: '代填说明',
      text: '我是上面所选的父母、成年子女或监护人，同意为办理居住登记使用住户的个人信息',
    },
  ],
})

/** What neither the sign-in nor the register could tell. */
const selfStep = ({ ethnicity, sex, birthDate }: Prefill): Step<Name> => {
  const asksEthnicity = (values: CheckInValues) => ethnicity === null && hasHukou(values)
  const unknown = sex === null || birthDate === null
  return {
    id: 'self',
    title: unknown ? '再补充一点您的信息' : '您是哪个民族？',
    group: '入住',
    when: (values) => otherOf(values) === null && (unknown || asksEthnicity(values)),
    fields: [
      {
        kind: 'choice',
        name: 'sex',
        label: '性别',
        path: 'resident.sex',
        when: () => sex === null,
        options: optionsOf(sexes),
      },
      {
        kind: 'date',
        name: 'birthDate',
        label: '出生日期',
        path: 'resident.birthDate',
        when: () => birthDate === null,
      },
      {
        kind: 'select',
        name: 'ethnicity',
        label: '民族',
        path: 'resident.ethnicity',
        when: asksEthnicity,
        options: optionsOf(ethnicities),
      },
    ],
  }
}

/** The landlord's question, put to the resident. */
const ownContactStep = (long: () => boolean): Step<Name> => {
  const step = contactStep(long)
  return {
    ...step,
    title: '怎么联系您？',
    fields: step.fields.map((field) =>
      field.name === 'phone' ? { ...field, label: '手机号码', hint: '有结果会发短信' } : field,
    ),
  }
}

interface Asking {
  today: Day
  prefill: Prefill
  /** Begun without a code: the dwelling is asked too. */
  alone: boolean
  /** 即时申报 asks less (R4). */
  instant: boolean
}

/** 住户自行填报, question by question (R3, R8). */
export const checkInSteps = ({ today, prefill, alone, instant }: Asking): Step<Name>[] => {
  const long = () => !instant
  return [
    ...(alone ? placeSteps : []),
    moveInStep(today, prefill),
    selfStep(prefill),
    otherStep(today, prefill),
    { ...hukouStep, title: '户籍在哪里？' },
    lifeStep(long),
    ownContactStep(long),
  ]
}
