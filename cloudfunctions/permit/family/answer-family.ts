import { Refusal } from '@shared/refusal'
import type { Family, FamilyMember } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { applicantOf } from '../file/permit-file'
import { fileApplication } from '../filing/application'
import { filedBySelf, filedView } from '../own/filed-by-self'
import { answerUntil } from './family-view'

/** The family that asks this person, and their place in it. Throws `not-found`, for another's as for none. */
const askedOf = async ({ families }: Ports, id: string, { person }: Caller) => {
  const family = await families.get(id)
  const member = family?.members.find((one) => one.role === 'adult' && one.person === person)
  if (!family || !member) throw new Refusal('not-found')
  return { family, member }
}

/** The family with this answer, of which whoever began it is told; the decision itself is not. */
const answered = (ports: Ports, family: Family, member: FamilyMember): Family => {
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

/** An adult of the family files for themselves: their own case, decided alone. Six round trips with the session. */
export const joinFamily =
  (ports: Ports): UseCase<'permit.joinFamily'> =>
  async ({ familyId, declared: _, ...own }, caller) => {
    const { family, member } = await askedOf(ports, familyId, caller)
    if (member.state === 'declined') throw new Refusal('already-decided')
    if (member.state === 'invited' && ports.today() > answerUntil(family)) throw new Refusal('invitation-over')
    const form = { ...own, acceptancePoint: family.acceptancePoint, relatives: [] }
    const filed = await fileApplication(ports)(applicantOf(caller), form, filedBySelf(ports, caller, form))
    if (member.state === 'invited')
      await ports.families.replace(answered(ports, family, { ...member, state: 'filed', receipt: filed.case.receipt }))
    return filedView(filed, ports.today())
  }

export const declineFamily =
  (ports: Ports): UseCase<'permit.declineFamily'> =>
  async ({ familyId }, caller) => {
    const { family, member } = await askedOf(ports, familyId, caller)
    if (member.state === 'invited')
      await ports.families.replace(answered(ports, family, { ...member, state: 'declined' }))
    return { state: member.state === 'filed' ? 'filed' : 'declined' }
  }
