/** Who a family's filing names: their numbers, who they are to the register, and whether this guardian may file for them. */
import type { FamilyAdult, FamilyChild } from '@shared/contract/family'
import type { InputOf } from '@shared/contract'
import { normalName } from '@shared/model/name'
import { badInput, type FieldMessages } from '@shared/refusal'
import { guardianHints, guardianProblem } from '@shared/rules/guardian-filing'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { valueOf } from '../../kernel/answered'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'

export const citizen = '111'

type Input = InputOf<'permit.startFamily'>
type Named = Pick<FamilyAdult, 'name' | 'idNumber' | 'relation'>

/** Every number, and nobody twice. Throws `bad-input` with the path of each. */
export const checkMembers = ({ children, adults }: Input, { session }: Caller): void => {
  const seen = new Set([session.personal.idNumber])
  const wrong: Record<string, string> = {}
  const look = (list: string) => (one: Named, index: number) => {
    const { problem, normalised } = idNumber({ idType: citizen, number: one.idNumber })
    if (problem) wrong[`${list}.${index}.idNumber`] = idNumberHints[problem]
    else if (seen.has(normalised)) wrong[`${list}.${index}.idNumber`] = '这个人已经填过了'
    seen.add(normalised)
  }
  children.forEach(look('children'))
  adults.forEach(look('adults'))
  if (children.length + adults.length === 0) wrong.children = '请添加一起办的家人；只办自己的请用“申领居住证”'
  if (Object.keys(wrong).length > 0) throw badInput(wrong as FieldMessages)
}

/** A member with the number as it is compared, and the key. */
export const identified = <T extends Named>({ people }: Pick<Ports, 'people'>, one: T) => {
  const { normalised, birthDate } = idNumber({ idType: citizen, number: one.idNumber })
  const person = people.keyOf(citizen, normalised)
  return { ...one, name: normalName(one.name), idNumber: normalised, birthDate: birthDate ?? '', person }
}
export type Identified<T extends Named> = ReturnType<typeof identified<T>>

/** Why this child cannot be filed for on this phone, in words; null: it can. Asks the population register for the name. */
export const childProblem = async (
  { registers, today }: Pick<Ports, 'registers' | 'today'>,
  { session, person: me }: Caller,
  child: Identified<FamilyChild>,
  homes: (person: string) => string[],
): Promise<string | null> => {
  const { idType, idNumber: number } = session.personal
  const problem = guardianProblem({
    bornOn: child.birthDate,
    today: today(),
    guardian: { bornOn: idNumber({ idType, number }).birthDate, dwellings: homes(me) },
    dwellings: homes(child.person),
    consents: child.consents,
  })
  if (problem) return guardianHints[problem]
  const record = valueOf(await registers.population(child.idNumber))
  if (record === undefined) return '人口信息库暂时没有答复，核对不了孩子的姓名，请过一会儿再办这个孩子。'
  return record && normalName(record.name) === child.name ? null : '姓名和证件号码对不上，请按孩子的证件核对'
}
