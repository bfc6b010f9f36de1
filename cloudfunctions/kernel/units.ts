/** 单位: who acts for it now, and how it is named. */
import type { Membership } from '@shared/contract/account'
import { isUnitRole, type Role } from '@shared/model/sign-in'
import { Refusal } from '@shared/refusal'
import { maskName } from '@shared/text/greeting'
import type { DwellingLink, Unit, UnitMember } from './documents'
import type { Ports } from './ports'

const mark = 'unit_'

/** The key of a unit is made from its code and is never a person's. */
export const unitKey = ({ people }: Pick<Ports, 'people'>, code: string): string =>
  `${mark}${people.hash(`unit\0${code}`)}`

/** Whether a holder, declarant or addressee is a unit rather than a person. */
export const isUnitKey = (key: string): boolean => key.startsWith(mark)

const activeMembers = ({ state, members }: Pick<Unit, 'state' | 'members'>): UnitMember[] =>
  state === 'open' ? members.filter((one) => one.state === 'active') : []

/** The membership that lets this person act in this role for the unit now. */
export const memberOf = (unit: Unit, person: string, role: Role): UnitMember | undefined =>
  activeMembers(unit).find((one) => one.person === person && one.role === role)

/** `unit` with these members; the index follows. */
export const withMembers = <T extends Pick<Unit, 'state' | 'members' | 'memberKeys'>>(
  unit: T,
  members: UnitMember[],
): T => ({
  ...unit,
  members,
  memberKeys: [...new Set(activeMembers({ state: unit.state, members }).map(({ person }) => person))],
})

/** Every unit for which this person may act now, and as what. */
export const membershipsOf = async ({ units }: Pick<Ports, 'units'>, person: string): Promise<Membership[]> => {
  const found = await units.find({ memberKeys: person }, { limit: 50 })
  return found.flatMap((unit) =>
    activeMembers(unit)
      .filter((one) => one.person === person)
      .map(({ role }) => ({ unitId: unit._id, name: unit.personal.name, kind: unit.kind, role })),
  )
}

/** As what a session acts now: who has lost a role in a unit is a resident again. */
export const standingRole = (
  { role, unit }: { role: Role; unit?: string | null },
  memberships: readonly Membership[],
): { role: Role; unit: Membership | null } => {
  if (!isUnitRole(role)) return { role, unit: null }
  const membership = memberships.find((one) => one.unitId === unit && one.role === role)
  return membership ? { role, unit: membership } : { role: 'resident', unit: null }
}

/** A declarant's name for others: a unit's in full, a person's masked. */
export const holderName = (holder: string, name: string): string => (isUnitKey(holder) ? name : maskName(name))

/** The declarant of a link as others may see it. */
export const linkHolderName = ({ person, personal }: Pick<DwellingLink, 'person' | 'personal'>): string =>
  holderName(person, personal.name)

/** Nobody decides what is their own, or of a unit for which they act. Throws `forbidden` in these words. */
export const refuseOwn = async (
  { units }: Pick<Ports, 'units'>,
  holder: string,
  person: string,
  detail: string,
): Promise<void> => {
  const own = isUnitKey(holder) ? (await units.get(holder))?.memberKeys.includes(person) : holder === person
  if (own) throw new Refusal('forbidden', { detail })
}
