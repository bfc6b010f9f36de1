/** Members of a unit: named by somebody else, so their numbers are checked before they are taken. */
import { normalName } from '@shared/model/name'
import type { UnitRole } from '@shared/model/sign-in'
import { badInput } from '@shared/refusal'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import { valueOf } from './answered'
import type { UnitMember, UnitPerson } from './documents'
import type { Ports } from './ports'

/**
 * The person who was named, by key, as they will be stored. `at` is where the fields stand in the input (`administrator.`).
 * A silent population register hinders nobody: whoever signs in shows a face. Throws `bad-input`.
 */
export const checkUnitPerson = async (
  { people, registers }: Pick<Ports, 'people' | 'registers'>,
  { name, idType, idNumber, phone }: UnitPerson,
  at = '',
): Promise<{ key: string; person: UnitPerson }> => {
  const { problem, normalised } = readIdNumber({ idType, number: idNumber })
  if (problem) throw badInput({ [`${at}idNumber`]: idNumberHints[problem] })
  const record = valueOf(await registers.population(normalised))
  if (record && normalName(record.name) !== normalName(name))
    throw badInput({ [`${at}name`]: '姓名和证件号码对不上，请按证件核对' })
  const person = { name: normalName(name), idType, idNumber: normalised, phone }
  return { key: people.keyOf(idType, normalised), person }
}

/** `members` with this one in the role from now on; who was it before keeps the id. */
export const joined = (
  members: readonly UnitMember[],
  member: Pick<UnitMember, 'id' | 'person' | 'role' | 'since' | 'dwellings'>,
): UnitMember[] => {
  const before = members.find(({ person, role }) => person === member.person && role === member.role)
  const now: UnitMember = { ...member, id: before?.id ?? member.id, state: 'active' }
  return [...members.filter((one) => one !== before), now]
}

/** `members` with those ended for whom `leaves` says so. */
export const ended = (members: readonly UnitMember[], leaves: (one: UnitMember) => boolean): UnitMember[] =>
  members.map((one) =>
    one.state === 'active' && leaves(one) ? { ...one, state: 'revoked' as const, dwellings: [] } : one,
  )

export const inRole = (members: readonly UnitMember[], role: UnitRole): UnitMember[] =>
  members.filter((one) => one.state === 'active' && one.role === role)
