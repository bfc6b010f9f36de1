import { subAccountLimit } from '@shared/rules/units'
import type { Ports } from '../../kernel/ports'
import { inRole } from '../../kernel/unit-people'
import type { UseCase } from '../../kernel/use-case'
import { ownUnit, subAccountView, unitLinks } from './own-unit'

/** 子账号, the newest first, each with what it has. */
export const listSubAccounts =
  (ports: Pick<Ports, 'units' | 'links' | 'today'>): UseCase<'account.listSubAccounts'> =>
  async (_, caller) => {
    const [unit, links] = await Promise.all([ownUnit(ports, caller), unitLinks(ports, caller)])
    return {
      name: unit.personal.name,
      kind: unit.kind,
      subAccounts: inRole(unit.members, 'subAccount')
        .sort((a, b) => (a.since < b.since ? 1 : -1))
        .map((member) => subAccountView(unit, member, links)),
      dwellings: links.map(({ dwelling, address, state }) => ({ dwellingCode: dwelling, address, state })),
      limit: subAccountLimit.on(ports.today()),
    }
  }
