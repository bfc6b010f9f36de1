/** 登记内容 in words: what each field is called, and its value as people read it. */
import { nameOf } from '../codes/code'
import { ethnicities } from '../codes/ethnicities'
import { educations, familyRelations, hukouTypes, maritalStatuses, sexes } from '../codes/person'
import { comingReasons, occupations } from '../codes/work'
import { maskPhone } from './greeting'

/** What a declarant files of a resident and can correct: the identity is not among it. */
export const correctableFields = [
  'name',
  'sex',
  'ethnicity',
  'birthDate',
  'hukouType',
  'hukouDivision',
  'hukouAddress',
  'maritalStatus',
  'education',
  'occupation',
  'workplace',
  'reason',
  'phone',
  'relation',
  'headName',
  'emergencyPhone',
  'moveInOn',
] as const
export type CorrectableField = (typeof correctableFields)[number]

export const residentFieldNames: Record<CorrectableField, string> = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  birthDate: '出生日期',
  hukouType: '户籍类型',
  hukouDivision: '户籍所在地',
  hukouAddress: '户籍地址',
  maritalStatus: '婚姻状况',
  education: '文化程度',
  occupation: '职业',
  workplace: '服务处所',
  reason: '来深事由',
  phone: '联系电话',
  relation: '与户主关系',
  headName: '在深户主',
  emergencyPhone: '紧急联系电话',
  moveInOn: '入住日期',
}

const tables: Partial<Record<CorrectableField, readonly { code: string; name: string }[]>> = {
  sex: sexes,
  ethnicity: ethnicities,
  hukouType: hukouTypes,
  maritalStatus: maritalStatuses,
  education: educations,
  occupation: occupations,
  reason: comingReasons,
  relation: familyRelations,
}

/** A value as it is read: codes by name, phones masked. 户籍所在地 stays six digits: only screens know the divisions. */
export const residentFieldText = (field: CorrectableField, value: string | null): string => {
  if (value === null || value === '') return '未填'
  if (field === 'phone' || field === 'emergencyPhone') return maskPhone(value)
  const table = tables[field]
  return table ? nameOf(table, value) : value
}
