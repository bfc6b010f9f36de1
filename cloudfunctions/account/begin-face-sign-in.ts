import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { faceStart } from './face-start'
import { cardHolder } from './id-card'

/** 人脸登录第一步。 */
export const beginFaceSignIn =
  (ports: Ports): UseCase<'account.beginFaceSignIn'> =>
  async ({ name, idNumber, privacy, face, returnTo }, visitor) =>
    faceStart(ports)(
      { ...cardHolder(ports, name, idNumber), session: null, agreed: { privacy, face }, returnTo },
      visitor,
    )
