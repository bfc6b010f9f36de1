import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { answered, askedOf } from './asked-family'

/** 这次不一起办. Says nothing more; may be said again. */
export const declineFamily =
  (ports: Ports): UseCase<'permit.declineFamily'> =>
  async ({ familyId }, caller) => {
    const { family, member } = await askedOf(ports, familyId, caller)
    if (member.state === 'invited')
      await ports.families.replace(answered(ports, family, { ...member, state: 'declined' }))
    return { state: member.state === 'filed' ? 'filed' : 'declined' }
  }
