import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { applicantOf } from '../file/permit-file'
import { fileApplication } from '../filing/application'
import { filedBySelf, filedView } from '../own/filed-by-self'
import { answered, askedOf } from './asked-family'
import { answerUntil } from './family-view'

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
