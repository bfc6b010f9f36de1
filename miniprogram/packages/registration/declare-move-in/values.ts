import { type LinkView, type MoveInFiling } from '@shared/contract/registration'
import { isMainlandIdType } from '@shared/rules/border'
import { mayBeInstant } from '@shared/rules/deadlines'
import { mayDeclare, type DeclarantType } from '@shared/rules/declarants'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { longDate } from '@/components/words'
import { unsent } from '@/form/sending'
import { type Values } from '@/form/steps'
import { divisionOfNumber } from '@shared/codes/hukou-divisions'

/**
 * What the form holds of one person; text by name. `rooms` are the chosen dwellings by comma, `letBy` is `long` or `short`,
 * `who` is `self` or `other`, `family` says whether they belong to whom was named before them in that dwelling.
 */
export const blank = {
  rooms: '',
  dwellingCode: '',
  who: '',
  family: '',
  letBy: '',
  moveInOn: '',
  idType: '111',
  idNumber: '',
  name: '',
  sex: '',
  birthDate: '',
  ethnicity: '',
  hukouType: '',
  hukouDivision: '',
  hukouAddress: '',
  maritalStatus: '',
  education: '',
  occupation: '',
  workplace: '',
  reason: '',
  phone: '',
  relation: '',
  headName: '',
  emergencyPhone: '',
  ...unsent,
}
export type Name = keyof typeof blank
export type MoveIn = Values<Name>

/** 无业人员. */
const unemployed = '11'

export const hasHukou = ({ idType }: MoveIn) => isMainlandIdType(idType)
/** 本人, 户主: nobody else heads the household. */
const ownHead = ['01', '02']

export const hasOtherHead = ({ relation }: MoveIn) => relation !== '' && !ownHead.includes(relation)
export const works = ({ occupation }: MoveIn) => occupation !== unemployed

/** 即时申报 (条例第十一条): lodgings, and lets by the day or hour. */
export const isInstant = ({ letBy }: Pick<MoveIn, 'letBy'>, declarant: DeclarantType | undefined) =>
  declarant === 'lodgingOperator' || (letBy === 'short' && (declarant === undefined || mayBeInstant(declarant)))

/** Whether the form must ask how the dwelling is let. */
export const mayBeShortLet = (declarant: DeclarantType | undefined) =>
  declarant !== undefined && declarant !== 'lodgingOperator' && mayBeInstant(declarant)

/** Who lives in the own home, in one that they provide or manage, declares themselves too (R1). */
export const mayLiveThere = (declarant: DeclarantType | undefined) =>
  declarant !== undefined && mayDeclare(declarant, true).allowed

export const isSelf = ({ who }: Pick<MoveIn, 'who'>) => who === 'self'

/** The codes of the chosen rooms. */
export const roomsOf = ({ rooms }: Pick<MoveIn, 'rooms'>): string[] => rooms.split(',').filter(Boolean)

/** Documents whose number bears sex and birth date (GB 11643). */
export const numberTells = ({ idType }: MoveIn) => ['111', '112', '113', '550'].includes(idType)

/** What the number itself tells, so that it is not asked. */
export const toldByNumber = ({ idType, idNumber: number }: MoveIn) => {
  const { birthDate, sex } = idNumber({ idType, number })
  return birthDate && sex ? { birthDate, sex } : null
}

/** What follows when the document or its number changes; a hukou that the person chose themselves stays. */
export const withNumber = (before: MoveIn, changes: Partial<Pick<MoveIn, 'idType' | 'idNumber'>>): Partial<MoveIn> => {
  const next = { ...before, ...changes }
  const told = toldByNumber(next)
  const chosen = before.hukouDivision !== '' && before.hukouDivision !== divisionOfNumber(before.idNumber)
  return {
    ...changes,
    ...(told ?? {}),
    ...(chosen ? {} : { hukouDivision: told && hasHukou(next) ? divisionOfNumber(next.idNumber) : '' }),
  }
}

/** What is wrong with the number, naming the digits to look at. */
export const numberProblem = (number: string, { idType }: MoveIn): string | null => {
  const { problem, normalised } = idNumber({ idType, number })
  if (problem !== 'birth-date') return problem && idNumberHints[problem]
  const day = `${normalised.slice(6, 10)}-${normalised.slice(10, 12)}-${normalised.slice(12, 14)}`
  return `出生日期 ${longDate(day)} 不存在，请核对第 7–14 位`
}

/** The contract's filing of what was filled. */
export const filingOf = (values: MoveIn, link: LinkView | undefined): MoveInFiling => {
  const { dwellingCode, moveInOn, idType } = values
  const instant = isInstant(values, link?.declarantType)
  const hukou = hasHukou(values)
  const told = toldByNumber(values)
  const text = (value: string) => (instant ? '' : value)
  return {
    dwellingCode,
    moveInOn,
    instant,
    resident: {
      idType,
      idNumber: idNumber({ idType, number: values.idNumber }).normalised,
      name: values.name.trim(),
      sex: (told?.sex ?? values.sex) === '1' ? '1' : '2',
      birthDate: told?.birthDate ?? values.birthDate,
      ethnicity: hukou ? values.ethnicity : '',
      hukouType: !hukou ? null : values.hukouType === 'collective' ? 'collective' : 'family',
      hukouDivision: hukou ? values.hukouDivision : null,
      hukouAddress: hukou ? values.hukouAddress.trim() : null,
      maritalStatus: text(values.maritalStatus),
      education: text(values.education),
      occupation: text(values.occupation),
      workplace: text(works(values) ? values.workplace.trim() : '无业'),
      reason: values.reason,
      phone: values.phone.trim(),
      relation: text(values.relation),
      headName: (!instant && hasOtherHead(values) && values.headName.trim()) || null,
      emergencyPhone: values.emergencyPhone.trim() || null,
    },
  }
}
