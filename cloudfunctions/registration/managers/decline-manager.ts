import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { managementState } from '@shared/rules/manager-offer'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { managementView, ownerPage, ownManagement } from './management-view'

/** 不接受委托; the owner hears of it. */
export const declineManager =
  (ports: Pick<Ports, 'managements' | 'now' | 'today'>): UseCase<'registration.declineManager'> =>
  async ({ dwellingCode }, caller) => {
    const { doc, side } = await ownManagement(ports, dwellingCode, caller)
    if (side !== 'manager') throw new Refusal('not-found')
    const standing = managementState(doc, ports.today())
    if (standing === 'declined') return { management: managementView(doc, side, ports) }
    if (standing !== 'offered') throw new Refusal('already-decided')
    const at = ports.now().toISOString()
    const notice = {
      kind: 'managerDeclined' as const,
      to: doc.owner,
      params: [streetName(doc.street)],
      page: ownerPage(dwellingCode),
    }
    const action = { at, by: caller.person, what: 'managerDeclined' }
    const next = withNews({ ...doc, state: 'declined' as const, answeredAt: at }, action, [notice])
    await ports.managements.replace(next)
    return { management: managementView(next, side, ports) }
  }
