import type { FamilyInvitation, FamilyMemberView, FamilyView } from '@shared/contract/family'
import { addDays, type Day } from '@shared/model/day'
import { familyInvitationDays } from '@shared/rules/guardian-filing'
import { maskName } from '@shared/text/greeting'
import type { Family, FamilyMember, PermitFile } from '../../kernel/documents'
import { caseView } from '../file/views'

/** The last day on which an adult of the family may answer. */
export const answerUntil = ({ filedOn }: Pick<Family, 'filedOn'>): Day =>
  addDays(filedOn, familyInvitationDays.on(filedOn))

const caseOf = (
  { role, receipt, person }: FamilyMember,
  files: readonly { file: PermitFile }[],
  today: Day,
): FamilyMemberView['case'] => {
  if (role === 'adult' || receipt === null) return null
  const file = files.find((one) => one.file._id === person)?.file
  const one = file?.cases.find((each) => each.receipt === receipt)
  return file && one ? caseView(file, one, today) : null
}

/** `files`: of who began it and of the children; those of other adults are theirs alone. */
export const familyView = (family: Family, files: readonly { file: PermitFile }[], today: Day): FamilyView => ({
  id: family._id,
  filedAt: family.filedAt,
  until: answerUntil(family),
  members: family.members.map((member) => ({
    id: member.id,
    role: member.role,
    relation: member.relation,
    maskedName: maskName(family.personal.members[member.id]?.name ?? ''),
    state: member.state,
    case: caseOf(member, files, today),
    problem: family.personal.members[member.id]?.problem ?? null,
  })),
})

/** What an asked adult sees: who asks, in part, and where the cards would be collected. */
export const invitationView = (family: Family): FamilyInvitation => ({
  id: family._id,
  from: maskName(family.personal.name),
  askedAt: family.filedAt,
  until: answerUntil(family),
  acceptancePoint: family.acceptancePoint,
})
