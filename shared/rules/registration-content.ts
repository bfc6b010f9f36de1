import type { Day } from '../model/day'
import { isMainlandIdType } from './border'
import { idNumber } from './id-number'
import { inForce } from './in-force'

/** 居住登记内容 (R3, 条例第九条; R58). Blank and null both mean not filled in. */
export type RegistrationContent = {
  name?: string | null
  sex?: string | null
  ethnicity?: string | null
  birthDate?: string | null
  idType: string
  idNumber?: string | null
  /** 户籍地址类型. */
  hukouType?: string | null
  hukouDivision?: string | null
  hukouAddress?: string | null
  maritalStatus?: string | null
  education?: string | null
  occupation?: string | null
  workplace?: string | null
  /** 来深事由. */
  reason?: string | null
  phone?: string | null
  /** 与户主关系. */
  relation?: string | null
  /** 在深户主. */
  headName?: string | null
  moveInOn?: string | null
}
export type ContentField = keyof RegistrationContent

/** `instant`: 即时申报. `familyHousehold`: 家庭居住, where the head of the household must be named. */
type ContentContext = { event: 'moveIn' | 'moveOut'; instant: boolean; idType: string; familyHousehold: boolean }

const identity: ContentField[] = ['name', 'idType', 'idNumber', 'moveInOn']
const person: ContentField[] = ['sex', 'birthDate', 'reason', 'phone']
const hukou: ContentField[] = ['ethnicity', 'hukouType', 'hukouDivision', 'hukouAddress']
const household: ContentField[] = ['relation', 'headName']

/** 即时申报无需申报的内容. */
export const instantOmits = inForce<readonly ContentField[]>(
  [
    {
      from: '2015-06-01',
      value: ['maritalStatus', 'education', 'occupation', 'workplace', 'relation'],
      source: '办理规定第十一条第二款',
    },
  ],
  { rule: 'R4', term: '即时申报无需申报的内容' },
)

const longStay: ContentField[] = ['maritalStatus', 'education', 'occupation', 'workplace']

/** Which fields must be filled in. Holders of a passport or a document of Hong Kong, Macau or Taiwan have no hukou to give. */
export const requiredFields = ({ event, instant, idType, familyHousehold }: ContentContext): ContentField[] => {
  if (event === 'moveOut') return identity
  const always = [...identity, ...person, ...(isMainlandIdType(idType) ? hukou : [])]
  if (instant) return always
  return [...always, ...longStay, ...(familyHousehold ? household : [])]
}

/** 本人, 户主 themselves: then no other head is named. */
const ownHead = ['01', '02']
/** 无业人员 among the occupations of the form. */
const unemployed = '11'

/** What follows from what was filled in: 无业 as workplace, no hukou for those who have none, the number in its normal form. */
export const completeContent = <T extends RegistrationContent>(content: T): T => ({
  ...content,
  ...(content.idNumber ? { idNumber: idNumber({ idType: content.idType, number: content.idNumber }).normalised } : {}),
  ...(content.occupation === unemployed && !content.workplace?.trim() ? { workplace: '无业' } : {}),
  ...(isMainlandIdType(content.idType) ? {} : { hukouType: null, hukouDivision: null, hukouAddress: null }),
})

/** Fields that are required and not filled in, in the order of the form (`E_FIELD_REQUIRED`). */
export const missingFields = (
  content: RegistrationContent,
  context: Omit<ContentContext, 'idType'>,
): ContentField[] => {
  const complete = completeContent(content)
  const isOwnHead = ownHead.includes(complete.relation ?? '')
  return requiredFields({ ...context, idType: content.idType }).filter(
    (field) => !complete[field]?.trim() && !(field === 'headName' && isOwnHead),
  )
}

/** 纸质申报表每张最多登记人数. */
export const paperFormPersons = inForce(
  [{ from: '2015-06-01', value: 3, source: '《居住登记申请表》填表说明（转载）' }],
  {
    rule: 'R58',
    term: '纸质申报表每张人数',
    unit: '人',
  },
)

/** Persons as they are spread over paper forms, at most three on each; online there is no such limit. */
export const splitIntoForms = <T>(persons: readonly T[], on: Day): T[][] => {
  const size = paperFormPersons.on(on)
  return Array.from({ length: Math.ceil(persons.length / size) }, (_, i) => persons.slice(i * size, (i + 1) * size))
}
