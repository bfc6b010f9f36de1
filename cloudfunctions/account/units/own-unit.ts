/** The unit whose administrator asks, and what it has to give. */
import type { SubAccount } from '@shared/contract/units'
import { Refusal } from '@shared/refusal'
import { maskIdNumber, maskPhone } from '@shared/text/greeting'
import type { DwellingLink, Unit, UnitMember } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'
import { inRole } from '../../kernel/unit-people'

/** As it stands now: a call that is run again reads it anew. */
export const ownUnit = async ({ units }: Pick<Ports, 'units'>, { holder }: Caller): Promise<Unit> => {
  const unit = await units.get(holder.id)
  if (unit?.state !== 'open') throw new Refusal('forbidden')
  return unit
}

/** Dwellings that can be given to a sub-account: those that the unit holds or has asked for. */
export const unitLinks = ({ links }: Pick<Ports, 'links'>, { holder }: Caller): Promise<DwellingLink[]> =>
  links.find(
    { person: holder.id, state: { in: ['approved', 'pending'] } },
    { order: [['askedAt', 'desc']], limit: 1000 },
  )

const notTheirs = '有房屋不是本单位关联的，请重新选择'

/** Throws `not-your-dwelling` when one is not the unit's. */
export const checkDwellings = (links: readonly DwellingLink[], codes: readonly string[]): string[] => {
  const wanted = [...new Set(codes)]
  if (wanted.some((code) => !links.some(({ dwelling }) => dwelling === code)))
    throw new Refusal('not-your-dwelling', { detail: notTheirs, fields: { dwellingCodes: notTheirs } })
  return wanted
}

export const ownSubAccount = (unit: Unit, memberId: string): UnitMember => {
  const member = inRole(unit.members, 'subAccount').find(({ id }) => id === memberId)
  if (!member) throw new Refusal('not-found')
  return member
}

/** As the administrator sees it. */
export const subAccountView = (unit: Unit, member: UnitMember, links: readonly DwellingLink[]): SubAccount => {
  const person = unit.personal.people[member.person]
  return {
    memberId: member.id,
    name: person?.name ?? '',
    maskedIdNumber: maskIdNumber(person?.idNumber ?? ''),
    maskedPhone: maskPhone(person?.phone ?? ''),
    since: member.since,
    dwellingCodes: member.dwellings.filter((code) => links.some(({ dwelling }) => dwelling === code)),
  }
}
