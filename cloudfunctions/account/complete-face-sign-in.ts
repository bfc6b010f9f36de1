import type { Me } from '@shared/contract/account'
import type { SignIn } from '../kernel/documents'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { UseCase, Visitor } from '../kernel/use-case'
import { confirmSession } from './confirm-session'
import { isStepUp, meansOf, refusalBy, requirePassed, type Means } from './face-check'
import { minutesFrom, repeatMinutes } from './limits'
import { openSession } from './open-session'

interface Completing {
  means: Means
  ticket: string
  code: string | null
}

/** The attempt that `ticket` began, if it may still be completed from here. */
const attemptOf = async (ports: Ports, { means, ticket, code }: Completing, visitor: Visitor): Promise<SignIn> => {
  const attempt = await ports.signIns.get(ports.people.hash(ticket))
  if (!attempt || meansOf(attempt.kind) !== means || attempt.openId !== openIdHash(ports, visitor.openId))
    throw refusalBy(means, 'expired')
  if (attempt.code !== null && !ports.people.same(attempt.code, ports.people.hash(code ?? '')))
    throw refusalBy(means, 'failed')
  const now = ports.now().toISOString()
  const until = attempt.passedAt ? minutesFrom(new Date(attempt.passedAt), repeatMinutes) : attempt.expiresAt
  if (now > until) throw refusalBy(means, 'expired')
  return attempt
}

interface Completed {
  session: string | null
  returnTo: string
  me: Me
}

/** Passed only if the vendor's server says so; used once. */
const complete = async (ports: Ports, asked: Completing, visitor: Visitor): Promise<Completed> => {
  const { means } = asked
  const attempt = await attemptOf(ports, asked, visitor)
  const passedAt = attempt.passedAt ?? ports.now().toISOString()
  if (!attempt.passedAt) {
    await requirePassed(ports, means, attempt, visitor)
    await ports.signIns.replace({ ...attempt, passedAt })
  }
  const { returnTo, person, personal, agreed, openId } = attempt
  if (isStepUp(attempt.kind)) {
    const me = await confirmSession(ports, { session: attempt.session ?? '', person, way: means, at: passedAt, agreed })
    return { session: null, me, returnTo }
  }
  const opened = await openSession(ports)({
    person,
    way: means,
    openId,
    known: personal,
    agreed,
    repeatOf: attempt.passedAt,
  })
  return { ...opened, returnTo }
}

/** 人脸登录（或再次确认）第二步. */
export const completeFaceSignIn =
  (ports: Ports): UseCase<'account.completeFaceSignIn'> =>
  (input, visitor) =>
    complete(ports, { ...input, means: 'face' }, visitor)

/** 国家网络身份认证（登录或再次确认）第二步. */
export const completeNetworkIdentity =
  (ports: Ports): UseCase<'account.completeNetworkIdentity'> =>
  (input, visitor) =>
    complete(ports, { ...input, means: 'networkIdentity' }, visitor)
