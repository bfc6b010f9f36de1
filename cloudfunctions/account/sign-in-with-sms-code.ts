import { Refusal } from '@shared/refusal'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { minutesFrom, repeatMinutes, smsCodeTries } from './limits'
import { openSession } from './open-session'

/** 短信登录第二步。A try is counted before it is compared, so that guessing in parallel gains nothing. */
export const signInWithSmsCode =
  (ports: Ports): UseCase<'account.signInWithSmsCode'> =>
  async ({ ticket, code }, visitor) => {
    const { signIns, people } = ports
    const attempt = await signIns.get(people.hash(ticket))
    const now = ports.now().toISOString()
    if (!attempt || attempt.kind !== 'sms' || attempt.openId !== openIdHash(ports, visitor.openId))
      throw new Refusal('code-expired')
    const until = attempt.passedAt ? minutesFrom(new Date(attempt.passedAt), repeatMinutes) : attempt.expiresAt
    if (now > until || attempt.attempts >= smsCodeTries) throw new Refusal('code-expired')
    const right = attempt.code !== null && people.same(attempt.code, people.hash(`${attempt._id}\0${code}`))
    await signIns.replace({
      ...attempt,
      attempts: attempt.attempts + 1,
      passedAt: right ? (attempt.passedAt ?? now) : attempt.passedAt,
    })
    if (!right) throw new Refusal('code-wrong', { fields: { code: '验证码不对，请核对后再输。' } })
    const { name, idType, idNumber, sex, phone } = attempt.personal
    const known = { name, idType, idNumber, sex, phone }
    return openSession(ports)({
      person: attempt.person,
      assurance: 'low',
      openId: attempt.openId,
      known,
      repeatOf: attempt.passedAt,
    })
  }
