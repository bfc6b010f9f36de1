/** A family as one who was asked answers it. */
import { Refusal } from '@shared/refusal'
import type { Family, FamilyMember } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { Caller } from '../../kernel/use-case'

/** The family that asks this person, and their place in it. Throws `not-found`, for another's as for none. */
export const askedOf = async ({ families }: Ports, id: string, { person }: Caller) => {
  const family = await families.get(id)
  const member = family?.members.find((one) => one.role === 'adult' && one.person === person)
  if (!family || !member) throw new Refusal('not-found')
  return { family, member }
}

/** The family with this answer, of which whoever began it is told; the decision itself is not. */
export const answered = (ports: Ports, family: Family, member: FamilyMember): Family => {
  const now = ports.now().toISOString()
  const next = {
    ...family,
    invitees: family.invitees.filter((one) => one !== member.person),
    members: family.members.map((one) => (one.id === member.id ? member : one)),
  }
  const kind = member.state === 'filed' ? ('familyJoined' as const) : ('familyDeclined' as const)
  return withNews(next, { at: now, by: member.person, what: kind }, [
    { kind, to: family.person, params: [], page: '/packages/permit/family/index' },
  ])
}
