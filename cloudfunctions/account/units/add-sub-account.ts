import { Refusal } from '@shared/refusal'
import { subAccountLimit } from '@shared/rules/units'
import { assignedShort, theUnit } from '@shared/text/units'
import type { Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { checkUnitPerson, inRole, joined } from '../../kernel/unit-people'
import { withMembers } from '../../kernel/units'
import type { UseCase } from '../../kernel/use-case'
import { checkDwellings, ownUnit, subAccountView, unitLinks } from './own-unit'

const sameDwellings = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

type Named = Awaited<ReturnType<typeof checkUnitPerson>>

const added = (ports: Ports, unit: Unit, { key, person }: Named, dwellings: string[], by: string): Unit => {
  const at = ports.now().toISOString()
  const people = { ...unit.personal.people, [key]: person }
  const next = withMembers(
    { ...unit, personal: { ...unit.personal, people } },
    joined(unit.members, { id: ports.chance.id(), person: key, role: 'subAccount', since: at, dwellings }),
  )
  const params = [theUnit, assignedShort(dwellings.length)]
  return withNews(next, { at, by, what: 'subAccountAdded' }, [
    { kind: 'subAccountAdded', to: key, params, page: '/pages/home/index' },
  ])
}

/** 添加子账号 (R53): who keeps the dwellings does not declare in them. Sent twice, it answers alike. */
export const addSubAccount =
  (ports: Ports): UseCase<'account.addSubAccount'> =>
  async ({ dwellingCodes, ...input }, caller) => {
    const [unit, links, named] = await Promise.all([
      ownUnit(ports, caller),
      unitLinks(ports, caller),
      checkUnitPerson(ports, input),
    ])
    const dwellings = checkDwellings(links, dwellingCodes)
    const active = inRole(unit.members, 'subAccount')
    const same = active.find(({ person }) => person === named.key)
    if (same) {
      if (sameDwellings(same.dwellings, dwellings)) return { subAccount: subAccountView(unit, same, links) }
      throw new Refusal('sub-account-exists', { fields: { idNumber: '这个人已经是本单位的子账号' } })
    }
    if (inRole(unit.members, 'unitAdministrator').some(({ person }) => person === named.key))
      throw new Refusal('administrator-cannot-declare', { fields: { idNumber: '管理员不能同时是子账号' } })
    if (active.length >= subAccountLimit.on(ports.today())) throw new Refusal('too-many-sub-accounts')
    const next = added(ports, unit, named, dwellings, caller.person)
    await ports.units.replace(next)
    const member = inRole(next.members, 'subAccount').find(({ person }) => person === named.key)
    if (!member) throw new Refusal('internal')
    return { subAccount: subAccountView(next, member, links) }
  }
