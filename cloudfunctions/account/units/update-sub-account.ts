import { assignedShort, theUnit } from '@shared/text/units'
import type { Unit, UnitMember } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { withMembers } from '../../kernel/units'
import type { UseCase } from '../../kernel/use-case'
import { checkDwellings, ownSubAccount, ownUnit, subAccountView, unitLinks } from './own-unit'

const withPhone = (unit: Unit, { person }: UnitMember, phone: string | null): Unit => {
  const known = unit.personal.people[person]
  if (!known || phone === null) return unit
  return { ...unit, personal: { ...unit.personal, people: { ...unit.personal.people, [person]: { ...known, phone } } } }
}

/** 修改子账号 (R53): what was taken away is refused with the next call. The person is told when the dwellings changed. */
export const updateSubAccount =
  (ports: Pick<Ports, 'units' | 'links' | 'now'>): UseCase<'account.updateSubAccount'> =>
  async ({ memberId, phone, dwellingCodes }, caller) => {
    const [unit, links] = await Promise.all([ownUnit(ports, caller), unitLinks(ports, caller)])
    const member = ownSubAccount(unit, memberId)
    const dwellings = checkDwellings(links, dwellingCodes)
    const changed = { ...member, dwellings }
    const next = withMembers(
      withPhone(unit, member, phone),
      unit.members.map((one) => (one === member ? changed : one)),
    )
    const same =
      dwellings.length === member.dwellings.length && dwellings.every((one) => member.dwellings.includes(one))
    const params = [theUnit, assignedShort(dwellings.length)]
    const notice = { kind: 'subAccountChanged' as const, to: member.person, params, page: '/pages/home/index' }
    const at = ports.now().toISOString()
    const news = withNews(next, { at, by: caller.person, what: 'subAccountChanged' }, same ? [] : [notice])
    if (!same || phone !== null) await ports.units.replace(news)
    return { subAccount: subAccountView(news, changed, links) }
  }
