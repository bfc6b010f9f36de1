/** 受理点登录码: tried against the person it was issued for, counted before it is compared, used once. */
import { Refusal } from '@shared/refusal'
import type { Credentials } from '../kernel/documents'
import { withNews } from '../kernel/telling'
import type { Ports } from '../kernel/ports'
import type { Visitor } from '../kernel/use-case'
import { bind } from './bound-phone'
import { counterCodeTries, minutesFrom, repeatMinutes } from './limits'

type Live = Credentials & { code: NonNullable<Credentials['code']> }

/** No code, another's, a used one, one too late: all alike. */
const wrong = () => new Refusal('counter-code-wrong', { fields: { code: '登录码不对、用过了，或者过期了。' } })

const isLive = (held: Credentials | null): held is Live => held?.code !== null && held?.code !== undefined

/** Who asks again after a lost answer: the same submission, a moment later. */
const isRepeat = ({ code }: Live, ports: Ports, submission: string | null): boolean =>
  code.usedAt !== null &&
  code.usedBy !== null &&
  code.usedBy === submission &&
  ports.now().toISOString() <= minutesFrom(new Date(code.usedAt), repeatMinutes)

interface Redeemed {
  /** As it is after this use: to be written with what the use opens. */
  next: Credentials
  /** What the phone is to keep; null where it is not bound. */
  device: string | null
  /** When it was used first, for a repeat. */
  repeatOf: string | null
}

/** The code, used. Throws `counter-code-wrong`. */
export const redeem = async (
  ports: Ports,
  { person, code, binds }: { person: string; code: string; binds: boolean },
  visitor: Visitor,
): Promise<Redeemed> => {
  const held = await ports.credentials.get(person)
  if (!isLive(held)) throw wrong()
  const submission = visitor.submissionId && ports.people.hash(`counter\0${visitor.submissionId}`)
  const repeat = isRepeat(held, ports, submission)
  const now = ports.now().toISOString()
  const { usedAt, expiresAt, attempts, hash } = held.code
  if (!repeat && (usedAt !== null || now > expiresAt || attempts >= counterCodeTries)) throw wrong()
  const tried: Live = { ...held, code: { ...held.code, attempts: attempts + 1 } }
  await ports.credentials.replace(tried)
  if (!ports.people.same(hash, ports.people.hash(`${person}\0${code}`))) throw wrong()
  const { pendingPhone, ...personal } = held.personal
  const counterPhone = pendingPhone ?? personal.counterPhone
  const phone = binds && counterPhone !== null ? bind(ports, visitor) : null
  const used = {
    ...tried,
    version: tried.version + 1,
    code: { ...tried.code, usedAt: usedAt ?? now, usedBy: submission },
    bound: phone?.bound ?? held.bound,
    personal: { ...personal, counterPhone, pendingPhone: null },
  }
  const next = repeat ? used : withNews(used, { at: now, by: person, what: 'counterCodeUsed' }, [])
  return { next, device: phone?.device ?? null, repeatOf: repeat ? usedAt : null }
}
