import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { faceStart, identityStart } from './face-start'
import { requireIdCard } from './id-card'

/** 再次确认本人：the person of this session, not one named by the client. */
export const stepUp =
  (ports: Ports): UseCase<'account.stepUp'> =>
  async ({ face, returnTo }, caller) => {
    const { person, session } = caller
    requireIdCard(session)
    return faceStart(ports)(
      { person, session: session._id, agreed: { face }, returnTo, personal: session.personal },
      caller,
    )
  }

export const stepUpWithNetworkIdentity =
  (ports: Ports): UseCase<'account.stepUpWithNetworkIdentity'> =>
  async ({ returnTo }, caller) => {
    const { person, session } = caller
    requireIdCard(session)
    return identityStart(ports)(
      { person, session: session._id, agreed: {}, returnTo, personal: session.personal },
      caller,
    )
  }
