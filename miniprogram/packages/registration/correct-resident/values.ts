import { type InputOf, type OutputOf } from '@shared/contract'
import { correctableFields, type CorrectableField } from '@shared/text/resident-fields'
import { type Values } from '@/form/steps'
import { blank as declaration, works, hasOtherHead, hasHukou } from '../declare-move-in/values'

type Seen = OutputOf<'registration.revealResident'>
export type Filed = NonNullable<Seen['filed']>

const blank = { ...declaration, words: '' }
export type Name = keyof typeof blank
export type Correction = Values<Name>

/** The form filled with what was filed; null is an empty answer. */
export const valuesOf = ({ idType, idNumber, instant, moveInOn }: Seen, filed: Filed): Correction => ({
  ...blank,
  ...Object.fromEntries(Object.entries(filed).map(([field, value]) => [field, value ?? ''])),
  idType,
  idNumber,
  moveInOn,
  letBy: instant ? 'short' : 'long',
})

/** The contract's input of what was filled. Questions that were not asked go as they were. */
export const inputOf = (
  registrationId: string,
  values: Correction,
  filed: Filed,
): InputOf<'registration.correctResident'> => {
  const hukou = hasHukou(values)
  const long = values.letBy === 'long'
  return {
    registrationId,
    moveInOn: values.moveInOn,
    words: values.words.trim(),
    resident: {
      ...filed,
      name: values.name.trim(),
      sex: values.sex === '1' ? '1' : '2',
      birthDate: values.birthDate,
      ethnicity: hukou ? values.ethnicity : filed.ethnicity,
      hukouType: !hukou ? null : values.hukouType === 'collective' ? 'collective' : 'family',
      hukouDivision: hukou ? values.hukouDivision : null,
      hukouAddress: hukou ? values.hukouAddress.trim() : null,
      ...(long
        ? {
            maritalStatus: values.maritalStatus,
            education: values.education,
            occupation: values.occupation,
            workplace: works(values) ? values.workplace.trim() : '无业',
            relation: values.relation,
            headName: (hasOtherHead(values) && values.headName.trim()) || null,
          }
        : {}),
      reason: values.reason,
      phone: values.phone.trim(),
      emergencyPhone: values.emergencyPhone.trim() || null,
    },
  }
}

/** Which fields would change. */
export const changedIn = (
  { resident, moveInOn }: InputOf<'registration.correctResident'>,
  filed: Filed,
  movedInOn: string,
): CorrectableField[] => {
  const [before, after] = [
    { ...filed, moveInOn: movedInOn },
    { ...resident, moveInOn },
  ]
  return correctableFields.filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
}

/** What is kept while a face check is under way: all but the identity, which is asked for again. */
export const keptOf = ({ idType: _idType, idNumber: _idNumber, ...values }: Correction): string =>
  JSON.stringify(values)

/** The form as it was left, over what was filed. */
export const resumed = (values: Correction, kept: string | null): Correction => {
  if (!kept) return values
  const parsed = JSON.parse(kept) as Partial<Record<string, unknown>>
  return Object.keys(blank).reduce<Correction>((all, name) => {
    const value = parsed[name]
    return typeof value === 'string' ? { ...all, [name]: value } : all
  }, values)
}
