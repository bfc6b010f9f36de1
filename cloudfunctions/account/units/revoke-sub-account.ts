import { theUnit } from '@shared/text/units'
import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { ended } from '../../kernel/unit-people'
import { withMembers } from '../../kernel/units'
import type { UseCase } from '../../kernel/use-case'
import { ownUnit } from './own-unit'

/** 注销子账号 (R53): at once, and told to the person. What it declared stays as it is. Sent twice, it answers alike. */
export const revokeSubAccount =
  (ports: Pick<Ports, 'units' | 'now'>): UseCase<'account.revokeSubAccount'> =>
  async ({ memberId }, caller) => {
    const unit = await ownUnit(ports, caller)
    const member = unit.members.find(({ id, role }) => id === memberId && role === 'subAccount')
    if (!member) throw new Refusal('not-found')
    if (member.state === 'revoked') return {}
    const next = withMembers(
      unit,
      ended(unit.members, (one) => one === member),
    )
    const notice = {
      kind: 'subAccountRevoked' as const,
      to: member.person,
      params: [theUnit],
      page: null,
    }
    const action = { at: ports.now().toISOString(), by: caller.person, what: 'subAccountRevoked' }
    await ports.units.replace(withNews(next, action, [notice]))
    return {}
  }
