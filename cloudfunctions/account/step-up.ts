import { Refusal } from '@shared/refusal'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { beginFaceCheck } from './face-check'

/** 再次确认本人：the person of this session, not one named by the client. */
export const stepUp =
  (ports: Ports): UseCase<'account.stepUp'> =>
  async ({ returnTo }, caller) => {
    const { personal, _id: session } = caller.session
    if (personal.idType !== '111') throw new Refusal('face-not-for-document')
    return beginFaceCheck(ports)({ kind: 'stepUp', person: caller.person, session, returnTo, personal }, caller)
  }
