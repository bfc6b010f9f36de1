import { nameOf } from '@shared/codes/code'
import { relativeRelations } from '@shared/codes/person'
import { type Relative } from '@shared/contract/permit'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { maskIdNumber } from '@shared/text/greeting'

/** One who is being filled in: each answer may still be missing. */
export type Half = { relation: string; name: string; idType: string; idNumber: string }
export const blankHalf: Half = { relation: '', name: '', idType: '111', idNumber: '' }

/** 同住亲属 as the form holds them: those who are filled in, and the one who is being. */
export type Relatives = { list: Relative[]; open: Half | null }

export const writtenRelatives = (relatives: Relatives): string =>
  relatives.list.length === 0 && relatives.open === null ? '' : JSON.stringify(relatives)

/** What a draft holds, which only this form writes. */
export const relativesOf = (text: string): Relatives =>
  text === '' ? { list: [], open: null } : (JSON.parse(text) as Relatives)

const isRelation = (code: string): code is Relative['relation'] => relativeRelations.some((one) => one.code === code)

/** The one who is being filled in, once all of it is right; else what is wrong, by field. */
export const finished = (half: Half): { relative: Relative } | { wrong: Partial<Record<keyof Half, string>> } => {
  const { problem, normalised } = idNumber({ idType: half.idType, number: half.idNumber })
  const name = half.name.trim()
  const wrong = {
    ...(isRelation(half.relation) ? {} : { relation: '请选择关系' }),
    ...(name ? {} : { name: '请填写亲属的姓名' }),
    ...(half.idNumber.trim() === ''
      ? { idNumber: '请填写亲属的证件号码' }
      : problem
        ? { idNumber: idNumberHints[problem] }
        : {}),
  }
  if (Object.keys(wrong).length > 0 || !isRelation(half.relation)) return { wrong }
  return { relative: { relation: half.relation, name, idType: half.idType, idNumber: normalised } }
}

/** Nobody is left half filled in. */
export const relativesProblem = (text: string): string | null =>
  relativesOf(text).open ? '这一位还没有填完，请点“加上”，或者点“不加了”' : null

/** `配偶 李强 4****************X` */
export const relativeText = ({ relation, name, idNumber: number }: Relative): string =>
  `${nameOf(relativeRelations, relation)} ${name} ${maskIdNumber(number)}`
