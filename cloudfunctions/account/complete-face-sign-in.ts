import { Refusal } from '@shared/refusal'
import type { SignIn } from '../kernel/documents'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import { membershipsOf } from '../kernel/units'
import type { UseCase, Visitor } from '../kernel/use-case'
import { requirePassed } from './face-check'
import { minutesFrom, repeatMinutes } from './limits'
import { meOf } from './me'
import { openSession } from './open-session'

/** The attempt that `ticket` began, if it may still be completed from here. */
const attemptOf = async (ports: Ports, ticket: string, code: string | null, visitor: Visitor): Promise<SignIn> => {
  const attempt = await ports.signIns.get(ports.people.hash(ticket))
  if (!attempt || attempt.kind === 'sms' || attempt.openId !== openIdHash(ports, visitor.openId))
    throw new Refusal('face-expired')
  if (attempt.code !== null && !ports.people.same(attempt.code, ports.people.hash(code ?? '')))
    throw new Refusal('face-failed')
  const now = ports.now().toISOString()
  const until = attempt.passedAt ? minutesFrom(new Date(attempt.passedAt), repeatMinutes) : attempt.expiresAt
  if (now > until) throw new Refusal('face-expired')
  return attempt
}

const confirmSession = async (ports: Ports, attempt: SignIn) => {
  const session = await ports.sessions.get(attempt.session ?? '')
  if (!session || session.ended || session.person !== attempt.person) throw new Refusal('session-ended')
  const confirmedAt = attempt.passedAt ?? ports.now().toISOString()
  const confirmed = { ...session, assurance: 'high' as const, confirmedAt }
  await ports.sessions.replace(confirmed)
  return { session: null, me: meOf(confirmed, await membershipsOf(ports, confirmed.person), ports.now()) }
}

/** 人脸登录（或再次确认）第二步：passed only if the vendor's server says so; used once. */
export const completeFaceSignIn =
  (ports: Ports): UseCase<'account.completeFaceSignIn'> =>
  async ({ ticket, code }, visitor) => {
    const attempt = await attemptOf(ports, ticket, code, visitor)
    if (!attempt.passedAt) {
      await requirePassed(ports, attempt, visitor)
      await ports.signIns.replace({ ...attempt, passedAt: ports.now().toISOString() })
    }
    const { returnTo, person, personal } = attempt
    if (attempt.kind === 'stepUp') return { ...(await confirmSession(ports, attempt)), returnTo }
    const opened = await openSession(ports)({
      person,
      assurance: 'high',
      openId: attempt.openId,
      known: personal,
      repeatOf: attempt.passedAt,
    })
    return { ...opened, returnTo }
  }
