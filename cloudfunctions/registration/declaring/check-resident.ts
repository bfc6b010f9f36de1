import type { Code } from '@shared/codes/code'
import { ethnicities } from '@shared/codes/ethnicities'
import { idTypes } from '@shared/codes/id-types'
import { educations, familyRelations, maritalStatuses } from '@shared/codes/person'
import { comingReasons, occupations } from '@shared/codes/work'
import type { ResidentFields } from '@shared/contract/registration'
import type { Day } from '@shared/model/day'
import { normalName } from '@shared/model/name'
import { badInput, Refusal, type FieldMessages } from '@shared/refusal'
import { registrationDuty } from '@shared/rules/border'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { completeContent, missingFields, type ContentField } from '@shared/rules/registration-content'
import type { PopulationRecord } from '@shared/model/registers'

const words: Partial<Record<ContentField, string>> = {
  name: '请填写姓名',
  idNumber: '请填写证件号码',
  sex: '请选择性别',
  ethnicity: '请选择民族',
  birthDate: '请填写出生日期',
  hukouType: '请选择户籍地址类型',
  hukouDivision: '请选择户籍所在地',
  hukouAddress: '请填写户籍地址',
  maritalStatus: '请选择婚姻状况',
  education: '请选择文化程度',
  occupation: '请选择职业',
  workplace: '请填写服务处所（没有工作单位的填“无”）',
  reason: '请选择来深事由',
  phone: '请填写联系电话',
  relation: '请选择与户主关系',
  headName: '请填写在深户主姓名；本人就是户主的，请选“本人”',
}

const numberProblems = ({ idType, idNumber: number, birthDate, sex }: ResidentFields): FieldMessages => {
  const checked = idNumber({ idType, number })
  if (checked.problem) return { 'resident.idNumber': idNumberHints[checked.problem] }
  return {
    ...(checked.birthDate && checked.birthDate !== birthDate
      ? { 'resident.birthDate': '出生日期和证件号码不一致，请核对' }
      : {}),
    ...(checked.sex && checked.sex !== sex ? { 'resident.sex': '性别和证件号码不一致，请核对' } : {}),
  }
}

/** The code table of each field that is picked from one. */
const tables: Partial<Record<keyof ResidentFields, readonly Code[]>> = {
  idType: idTypes,
  ethnicity: ethnicities,
  maritalStatus: maritalStatuses,
  education: educations,
  occupation: occupations,
  reason: comingReasons,
  relation: familyRelations,
}

const unknownCodes = (resident: ResidentFields): FieldMessages =>
  Object.fromEntries(
    Object.entries(tables)
      .filter(([field, table]) => {
        const code = resident[field as keyof ResidentFields]
        return code !== '' && !table.some((one) => one.code === code)
      })
      .map(([field]) => [`resident.${field}`, '没有这个选项，请重新选择']),
  )

/** 登记内容 as it will be stored (R3, R4, R58). Throws `bad-input` that names every field to mend. */
export const checkResident = (
  resident: ResidentFields,
  { instant, today }: { instant: boolean; today: Day },
): ResidentFields => {
  const complete = completeContent({ ...resident, name: normalName(resident.name) })
  const context = { event: 'moveIn' as const, instant, familyHousehold: resident.relation !== '' }
  const missing = missingFields({ ...complete, moveInOn: today }, context)
  const fields: FieldMessages = {
    ...Object.fromEntries(missing.map((field) => [`resident.${field}`, words[field] ?? '请填写'])),
    ...unknownCodes(complete),
    ...numberProblems(complete),
    ...(complete.birthDate > today ? { 'resident.birthDate': '出生日期不能晚于今天' } : {}),
  }
  if (Object.keys(fields).length > 0) throw badInput(fields)
  return complete
}

/** What the population register knows must fit what was filled in. Its silence hinders nothing: checks follow (R12). */
export const checkAgainstPopulation = (resident: ResidentFields, record: PopulationRecord | null | undefined): void => {
  const hukou = record?.hukou?.divisionCode ?? resident.hukouDivision
  if (!registrationDuty(hukou).required) throw new Refusal('shenzhen-hukou')
  if (record && normalName(record.name) !== resident.name)
    throw badInput({ 'resident.name': '姓名和证件号码对不上，请按证件核对' })
}
