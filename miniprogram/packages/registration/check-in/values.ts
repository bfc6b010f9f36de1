import { type InputOf, type OutputOf } from '@shared/contract'
import { type DwellingUse } from '@shared/rules/declarants'
import { filedFor, type FiledFor } from '@shared/rules/filing-for'
import { type Values } from '@/form/steps'
import { divisionName, provinceChoices } from '@shared/codes/hukou-divisions'
import { blankPlace } from '../place/values'
import { blank as blankMoveIn, filingOf } from '../declare-move-in/values'

export type Prefill = OutputOf<'registration.prefillCheckIn'>
type Input = InputOf<'registration.submitCheckIn'>
type Use = Extract<DwellingUse, NonNullable<Input['use']>>

/** What the form holds: the resident's own answers, another's number where it is for one, and the place where there is no code. */
export const blank = {
  ...blankMoveIn,
  forWhom: '',
  childConsent: '',
  use: '',
  ...blankPlace,
}
export type Name = keyof typeof blank
export type CheckInValues = Values<Name>

export const useOptions: readonly { value: Use; label: string; detail: string }[] = [
  { value: 'rented', label: '租的', detail: '房东或二房东租给我' },
  { value: 'staffDormitory', label: '单位宿舍', detail: '上班的单位安排' },
  { value: 'schoolDormitory', label: '学校宿舍', detail: '在读的学校安排' },
  { value: 'other', label: '亲友家', detail: '免费借住' },
]

const isFiledFor = (text: string): text is FiledFor => filedFor.some((one) => one === text)

/** Whom it is for, where that is not oneself. */
export const otherOf = ({ forWhom }: Pick<CheckInValues, 'forWhom'>): FiledFor | null =>
  isFiledFor(forWhom) ? forWhom : null

/** The address of a hukou without its province and city, which are asked on their own. */
const withoutProvince = (address: string, division: string) => {
  const province = provinceChoices.find(({ code }) => code === division.slice(0, 2))?.name ?? ''
  const said = [divisionName(division), province].find((name) => name !== '' && address.startsWith(name)) ?? ''
  return address.slice(said.length)
}

/** What is known of the person, as the form's answers. */
export const known = (prefill: Prefill): Partial<CheckInValues> => ({
  idType: prefill.idType,
  sex: prefill.sex ?? '',
  birthDate: prefill.birthDate ?? '',
  ethnicity: prefill.ethnicity ?? '',
  hukouDivision: prefill.hukouDivision ?? '',
  hukouAddress: withoutProvince(prefill.hukouAddress ?? '', prefill.hukouDivision ?? ''),
  phone: /^1[3-9]\d{9}$/.test(prefill.phone ?? '') ? (prefill.phone ?? '') : '',
})

/** A draft that was begun goes on; else what is known is filled in. */
export const begun = (prefill: Prefill, draft: CheckInValues): CheckInValues =>
  draft.forWhom || draft.moveInOn || draft.buildingCode ? draft : { ...blank, ...known(prefill) }

/** Changing for whom: another's document is asked, one's own comes back from the sign-in. */
export const forWhomChanged = (forWhom: string, prefill: Prefill): Partial<CheckInValues> => {
  const { idType = '111', sex = '', birthDate = '' } = known(prefill)
  return isFiledFor(forWhom)
    ? { forWhom, idType: '111', idNumber: '', name: '', sex: '', birthDate: '', childConsent: '' }
    : { forWhom, idType, idNumber: '', name: '', sex, birthDate, childConsent: '' }
}

const isUse = (text: string): text is Use => useOptions.some(({ value }) => value === text)

/** The contract's input. `code` null: begun alone, from the dwelling that was chosen. */
export const inputOf = (values: CheckInValues, code: string | null, instant: boolean): Input => {
  const { resident } = filingOf({ ...values, letBy: instant ? 'short' : 'long' }, undefined)
  const { name, idType, idNumber, ...fields } = resident
  const relation = otherOf(values)
  return {
    code,
    dwellingCode: code ? null : values.dwellingCode,
    use: !code && isUse(values.use) ? values.use : null,
    moveInOn: values.moveInOn,
    other: relation ? { relation, name, idType, idNumber } : null,
    resident: fields,
  }
}
