import { nameOf } from '@shared/codes/code'
import { relativeRelations } from '@shared/codes/person'
import { type FamilyAdult, type FamilyChild } from '@shared/contract/family'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { maskIdNumber } from '@shared/text/greeting'
import { familyText as text } from '@/text/family'
import { photoNumberProblem, routeIn } from '../apply/values'

/** One of the family as the form holds them; of an adult neither condition nor photo. */
export type Half = {
  role: 'child' | 'adult'
  relation: string
  name: string
  idNumber: string
  route: string
  photoNumber: string
  guardian: string
}
export const blankHalf = (role: Half['role']): Half => ({
  role,
  relation: '',
  name: '',
  idNumber: '',
  route: 'student',
  photoNumber: '',
  guardian: '',
})
export type Wrong = Partial<Record<keyof Half, string>>

/** 一起办的家人 as the form holds them: those who are filled in, and the one who is being. */
export type Members = { list: Half[]; open: Half | null }

export const writtenMembers = (members: Members): string =>
  members.list.length === 0 && members.open === null ? '' : JSON.stringify(members)

/** What a draft holds, which only this form writes. */
export const membersOf = (text: string): Members =>
  text === '' ? { list: [], open: null } : (JSON.parse(text) as Members)

/** Whom a guardian files for is a child or grandchild, a sibling or a relative: no parent and no spouse. */
export const relationsOf = (role: Half['role']) =>
  relativeRelations.filter(({ code }) => role === 'adult' || !['10', '50', '60'].includes(code))

const codeOf = (role: Half['role'], relation: string) => relationsOf(role).find(({ code }) => code === relation)?.code

const numberProblem = (number: string): string | undefined => {
  if (number.trim() === '') return '请填写身份证号码'
  const { problem } = idNumber({ idType: '111', number })
  return problem ? idNumberHints[problem] : undefined
}

const childWrong = ({ photoNumber, guardian }: Half): Wrong => {
  const photo = photoNumberProblem(photoNumber)
  return {
    ...(photo ? { photoNumber: photo } : {}),
    ...(guardian === 'yes' ? {} : { guardian: text.guardianMissing }),
  }
}

/** What is wrong with the one who is being filled in, by field; nothing once all is right. */
export const wrongIn = (half: Half, list: readonly Half[]): Wrong => {
  const { normalised } = idNumber({ idType: '111', number: half.idNumber })
  const again = list.some((one) => one.idNumber === normalised) ? '这个人已经填过了' : undefined
  const number = numberProblem(half.idNumber) ?? again
  return {
    ...(codeOf(half.role, half.relation) ? {} : { relation: '请选择与您的关系' }),
    ...(half.name.trim() ? {} : { name: '请填写姓名' }),
    ...(number ? { idNumber: number } : {}),
    ...(half.role === 'child' ? childWrong(half) : {}),
  }
}

/** As it is kept once it is added. */
export const added = (half: Half): Half => ({
  ...half,
  name: half.name.trim(),
  idNumber: idNumber({ idType: '111', number: half.idNumber }).normalised,
  photoNumber: half.photoNumber.trim(),
})

export const membersProblem = (written: string): string | null => {
  const { list, open } = membersOf(written)
  if (open) return '这一位还没有填完，请点“加上”，或者点“不加了”'
  return list.length === 0 ? '请添加一起办的家人；只办自己的请用“申领”' : null
}

/** `孩子：儿子 李小明 4****************X` */
export const memberText = ({ role, relation, name, idNumber: number }: Half): string =>
  `${text[role]}：${nameOf(relativeRelations, relation)} ${name} ${maskIdNumber(number)}`

const adultOf = ({ role, name, idNumber: number, relation }: Half): FamilyAdult[] => {
  const code = codeOf(role, relation)
  return code ? [{ name, idNumber: number, relation: code }] : []
}

export const childrenIn = ({ list }: Members): FamilyChild[] =>
  list
    .filter(({ role }) => role === 'child')
    .flatMap((one) =>
      adultOf(one).map((named) => ({
        ...named,
        route: routeIn(one),
        photoNumber: one.photoNumber,
        consents: one.guardian === 'yes',
      })),
    )

export const adultsIn = ({ list }: Members): FamilyAdult[] =>
  list.filter(({ role }) => role === 'adult').flatMap(adultOf)
