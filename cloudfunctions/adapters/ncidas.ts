/**
 * 国家网络身份认证. Documented is what the phone does: wx.ncidas({ orgID, businessID, bizSeq, type }). How the server opens an
 * authentication and asks for its result is not public: the two calls below are the smallest that can be assumed, and
 * docs/operations.md says what to check against the platform's own guide before going live.
 */
import { createHmac } from 'node:crypto'
import * as z from 'zod'
import type { FaceBegin, FaceQuestion, FaceResult, NetworkIdentity } from '../kernel/edges'
import { askAgain, defaultTimeoutMs, type Outbound, type OutboundOptions } from './outbound'

type NcidasSettings = { url: string; orgId: string; businessId: string; secret: string }

/** 网证加口令: two factors, and no face. */
const withPassword = 1

const opened = z.object({ resultCode: z.literal('0'), url: z.url().nullable(), expiresIn: z.number().positive() })
const failure = z.object({ resultCode: z.string().regex(/^[^0]|^0./) })
const outcome = z.object({
  resultCode: z.literal('0'),
  status: z.enum(['doing', 'passed', 'failed', 'expired']),
  reason: z.enum(['mismatch', 'cancelled']).nullish(),
})

type Reply<T> = { state: 'ok'; value: T } | { state: 'error'; code: string } | Extract<FaceResult, { state: 'silent' }>

const read = <T>(answer: Outbound, shape: z.ZodType<T>): Reply<T> => {
  if (!answer.ok) return { state: 'silent', why: answer.why, detail: answer.why }
  const refused = failure.safeParse(answer.body)
  if (refused.success) return { state: 'error', code: refused.data.resultCode }
  const value = shape.safeParse(answer.body)
  return value.success ? { state: 'ok', value: value.data } : { state: 'silent', why: 'garbage', detail: 'garbage' }
}

/** base64 HMAC-SHA256 of what is sent. */
const ncidasSign = (secret: string, body: unknown) =>
  createHmac('sha256', secret).update(JSON.stringify(body)).digest('base64')

/** Name and number go to the platform and nowhere else; the identifier that it gives a person is not asked for. */
export const ncidas = (settings: NcidasSettings, options: OutboundOptions = {}): NetworkIdentity => {
  const { timeoutMs = defaultTimeoutMs, now = Date.now } = options
  const { orgId: orgID, businessId: businessID, secret } = settings
  const base = settings.url.replace(/\/$/, '')
  const ask = async <T>(path: string, more: object, shape: z.ZodType<T>): Promise<Reply<T>> => {
    const body = { orgID, businessID, timestamp: now(), ...more }
    const headers = () => ({ 'x-ncidas-sign': ncidasSign(secret, body) })
    return read(await askAgain({ url: `${base}${path}`, headers, body, timeoutMs }), shape)
  }
  const who = ({ name, idNumber, sequence: bizSeq, channel }: FaceBegin) => ({
    bizSeq,
    name,
    idNumber,
    ...(channel.kind === 'wechat' ? { openid: channel.openId } : { returnUrl: channel.returnUrl }),
  })

  const result = async (question: FaceQuestion): Promise<FaceResult> => {
    const answer = await ask('/result', who(question), outcome)
    if (answer.state === 'error') return { state: 'failed', why: 'unclear', detail: answer.code }
    if (answer.state === 'silent') return answer
    const { status, reason } = answer.value
    if (status === 'passed') return { state: 'passed' }
    if (status === 'doing') return { state: 'pending' }
    return status === 'expired' ? { state: 'expired' } : { state: 'failed', why: reason ?? 'unclear', detail: status }
  }

  return {
    begin: async (request) => {
      const answer = await ask('/begin', { ...who(request), type: withPassword }, opened)
      if (answer.state === 'error') return { begun: false, why: 'rejected', detail: answer.code }
      if (answer.state === 'silent') return { begun: false, why: 'unreachable', detail: answer.detail }
      const { url, expiresIn: expiresInSeconds } = answer.value
      const begun = { begun: true as const, reference: request.sequence, expiresInSeconds }
      if (request.channel.kind === 'wechat')
        return { ...begun, call: { orgID, businessID, bizSeq: request.sequence, type: withPassword } }
      return url === null
        ? { begun: false, why: 'rejected', detail: 'no page for the web' }
        : { ...begun, redirect: url }
    },
    result,
  }
}
