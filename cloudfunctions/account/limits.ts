/** How often and how long: the numbers of signing in. Our choice (R55), not law. */
import { Refusal } from '@shared/refusal'
import type { Ports } from '../kernel/ports'
import type { SignIn } from '../kernel/documents'

export const smsCodeMinutes = 5
export const smsCodeDigits = 6
export const smsCodeTries = 5
export const smsResendSeconds = 30
/** A lost answer may be asked for again this long, in minutes. */
export const repeatMinutes = 2
/** How long a code to the earlier number stands for a change of the number, in minutes, as a face does. */
export const provenMinutes = 15
export const sessionDays = 30
/** How often a 受理点登录码 may be tried. */
export const counterCodeTries = 5
/** How long a phone stays bound, in days: then the counter sees the document again. */
export const boundDays = 365

const perDay: Record<SignIn['kind'], number> = {
  face: 20,
  stepUp: 40,
  networkIdentity: 20,
  networkIdentityStepUp: 40,
  sms: 10,
  smsStepUp: 20,
  phone: 5,
  earlierPhone: 5,
}
const bySms: readonly SignIn['kind'][] = ['sms', 'smsStepUp', 'phone', 'earlierPhone']
const dayMinutes = 24 * 60

/** The instant `minutes` after `from`, as stored. */
export const minutesFrom = (from: Date, minutes: number): string =>
  new Date(from.getTime() + minutes * 60_000).toISOString()

/** Refuses when `limiter` tried too often within a day. Throws `sms-limit` or `quota`. */
export const refuseTooOften = async (
  { signIns, now }: Pick<Ports, 'signIns' | 'now'>,
  limiter: string,
  kind: SignIn['kind'],
): Promise<void> => {
  const since = minutesFrom(now(), -dayMinutes)
  const page = { order: [['at', 'desc']] as ['at', 'desc'][], limit: perDay[kind] }
  const recent = await signIns.find({ limiter, kind, at: { gte: since } }, page)
  if (recent.length >= perDay[kind]) throw new Refusal(bySms.includes(kind) ? 'sms-limit' : 'quota')
  const last = recent[0]
  if (bySms.includes(kind) && last && last.at > minutesFrom(now(), -smsResendSeconds / 60))
    throw new Refusal('sms-limit')
}
