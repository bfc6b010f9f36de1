import { ethnicities } from '@shared/codes/ethnicities'
import { type Day } from '@shared/model/day'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { type Field, type Step } from '@/form'
import { BirthFields } from '../declare-move-in/birth-fields'
import { contactStep, lifeStep } from '../declare-move-in/life-steps'
import { optionsOf } from '../declare-move-in/options'
import { hasHukou, numberTells } from '../declare-move-in/values'
import { hukouStep } from '../declare-move-in/who-steps'
import { type Correction, type Name } from './values'

/** Sex and birth date, where the number does not tell them. */
const birthField = (part: 'sex' | 'birthDate', label: string): Field<Name> => ({
  kind: 'custom',
  name: part,
  label,
  path: `resident.${part}`,
  when: (values) => !numberTells(values),
  render: (props) => <BirthFields {...props} part={part} />,
})

const whoStep = (today: Day): Step<Name> => ({
  id: 'who',
  title: '住户',
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: '姓名',
      path: 'resident.name',
      hint: '只能改成人口库里的写法；登记错了人，请按信息错误注销',
      maxLength: 50,
    },
    birthField('sex', '性别'),
    birthField('birthDate', '出生日期'),
    {
      kind: 'select',
      name: 'ethnicity',
      label: '民族',
      path: 'resident.ethnicity',
      when: hasHukou,
      options: optionsOf(ethnicities),
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

const wordsStep: Step<Name> = {
  id: 'words',
  title: '为什么更正？',
  group: '说明',
  fields: [
    {
      kind: 'text',
      name: 'words',
      label: '更正说明',
      hint: '住户能看到',
      optional: true,
      maxLength: 200,
      rows: 3,
    },
  ],
}

/** The steps of a declaration that can be corrected. They ask no name that this form lacks. */
export const correctionSteps = (today: Day): Step<Name>[] => {
  const long = ({ letBy }: Pick<Correction, 'letBy'>) => letBy === 'long'
  return [
    whoStep(today),
    hukouStep as Step<Name>,
    lifeStep(long) as Step<Name>,
    contactStep(long) as Step<Name>,
    wordsStep,
  ]
}
