import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { identityStart } from './face-start'
import { cardHolder } from './id-card'

/** 国家网络身份认证登录第一步：the way for who would rather not show their face, as strong as it. */
export const beginNetworkIdentitySignIn =
  (ports: Ports): UseCase<'account.beginNetworkIdentitySignIn'> =>
  async ({ name, idNumber, privacy, returnTo }, visitor) =>
    identityStart(ports)(
      { ...cardHolder(ports, name, idNumber), session: null, agreed: { privacy }, returnTo },
      visitor,
    )
