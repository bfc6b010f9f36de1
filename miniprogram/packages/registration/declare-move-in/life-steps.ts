import { optionsOf } from './options'
import { educations, familyRelations, maritalChoices } from '@shared/codes/person'
import { comingReasons, occupations } from '@shared/codes/work'
import { maskPhone } from '@shared/text/greeting'
import { type Step } from '@/form'
import { hasOtherHead, type MoveIn, type Name, works } from './values'

const phoneProblem = (text: string) => (/^1[3-9]\d{9}$/.test(text.trim()) ? null : '请填写 11 位手机号码')

type Long = (values: MoveIn) => boolean

/** 婚姻, 学历, 职业, 来深事由; `long` is false for 即时申报, which asks less (R4). */
export const lifeStep = (long: Long): Step<Name> => ({
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

/** 联系, 与户主的关系. */
export const contactStep = (long: Long): Step<Name> => ({
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
