/** A code by SMS: six digits for one ticket, kept as a hash, its tries counted before they are compared. */
import { Refusal } from '@shared/refusal'
import type { CodeNotice } from '@shared/text/notices'
import type { SignIn } from '../kernel/documents'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { Visitor } from '../kernel/use-case'
import {
  minutesFrom,
  provenMinutes,
  refuseTooOften,
  repeatMinutes,
  smsCodeDigits,
  smsCodeMinutes,
  smsCodeTries,
  smsResendSeconds,
} from './limits'

type CodeKind = Extract<SignIn['kind'], 'sms' | 'smsStepUp' | 'phone' | 'earlierPhone'>

const texts = {
  sms: 'signInCode',
  smsStepUp: 'confirmCode',
  phone: 'phoneCode',
  earlierPhone: 'phoneChangeCode',
} as const satisfies Record<CodeKind, CodeNotice>

interface Request {
  kind: CodeKind
  person: string
  /** Whose tries are counted together. */
  limiter: string
  phone: string
  /** The session that may be confirmed with it; null for a sign-in. */
  session: string | null
  agreed: SignIn['agreed']
  /** False for a decoy: the answer is the same, nothing is sent. */
  real: boolean
  personal: Pick<SignIn['personal'], 'name' | 'idType' | 'idNumber' | 'sex'>
}

interface Sent {
  ticket: string
  expiresAt: string
  resendAt: string
}

/** Sends a code and keeps what it is for. What the vendor says of the SMS is nobody's business. Throws `sms-limit`. */
export const sendCode = async (ports: Ports, request: Request, visitor: Visitor): Promise<Sent> => {
  const { kind, person, phone, session, agreed, real, personal } = request
  const limiter = ports.people.hash(request.limiter)
  await refuseTooOften(ports, limiter, kind)
  const [ticket, code] = [ports.chance.token(), ports.chance.digits(smsCodeDigits)]
  const id = ports.people.hash(ticket)
  const now = ports.now()
  const expiresAt = minutesFrom(now, smsCodeMinutes)
  await ports.signIns.insert({
    _id: id,
    version: 0,
    kind,
    person,
    limiter,
    at: now.toISOString(),
    expiresAt,
    passedAt: null,
    attempts: 0,
    openId: openIdHash(ports, visitor.openId),
    code: real ? ports.people.hash(`${id}\0${code}`) : null,
    session,
    agreed,
    returnTo: '/',
    personal: { ...personal, phone, reference: '', sequence: '', returnUrl: '' },
  })
  if (real) {
    const params = [code, String(smsCodeMinutes)]
    const outcome = await ports.sms.send({ to: phone, kind: texts[kind], params, reference: id })
    if (!outcome.sent) ports.complain(`account.${kind}Code`, new Error(`SMS ${outcome.why}`))
  }
  return { ticket, expiresAt, resendAt: minutesFrom(now, smsResendSeconds / 60) }
}

interface Typed {
  kind: CodeKind
  ticket: string
  code: string
  /** Of a step-up: the session for which the code was sent. */
  session: string | null
}

/** The attempt, passed with this code. `passedAt` is null unless it had passed before. Throws `code-wrong`, `code-expired`. */
export const takeCode = async (ports: Ports, typed: Typed, visitor: Visitor): Promise<SignIn> => {
  const { signIns, people } = ports
  const attempt = await signIns.get(people.hash(typed.ticket))
  const now = ports.now().toISOString()
  if (!attempt || attempt.kind !== typed.kind || attempt.openId !== openIdHash(ports, visitor.openId))
    throw new Refusal('code-expired')
  const kept = typed.kind === 'earlierPhone' ? provenMinutes : repeatMinutes
  const until = attempt.passedAt ? minutesFrom(new Date(attempt.passedAt), kept) : attempt.expiresAt
  if (attempt.session !== typed.session || now > until || attempt.attempts >= smsCodeTries)
    throw new Refusal('code-expired')
  const right = attempt.code !== null && people.same(attempt.code, people.hash(`${attempt._id}\0${typed.code}`))
  await signIns.replace({
    ...attempt,
    attempts: attempt.attempts + 1,
    passedAt: right ? (attempt.passedAt ?? now) : attempt.passedAt,
  })
  if (!right) throw new Refusal('code-wrong', { fields: { code: '验证码不对，请核对后再输。' } })
  return attempt
}
