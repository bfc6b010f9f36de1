/** How a call travels: HTTP access, WeChat, a timer, another function. One body comes out of all four. */
import * as z from 'zod'
import type { Reply } from '@shared/contract'
import { Refusal, type RefusalCode } from '@shared/refusal'
import type { Source } from './use-case'

export interface Body {
  operation: string
  input: unknown
  submissionId: string | null
  /** The token that the caller shows; null for timers and other functions. */
  session: string | null
}

/** HTTP access service: an integration response. */
export interface Integration {
  statusCode: number
  headers: Record<string, string>
  body: string
}

const call = z.object({
  operation: z.string().max(80),
  input: z.unknown().optional(),
  submissionId: z
    .string()
    .regex(/^[0-9A-Za-z_-]{8,64}$/)
    .nullish(),
  session: z.string().max(100).nullish(),
})

const httpEvent = z.object({
  httpMethod: z.string(),
  headers: z.record(z.string(), z.unknown()).default({}),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
})

const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string().max(60) })

const parseCall = (value: unknown): Body => {
  const parsed = call.safeParse(value)
  if (!parsed.success)
    throw new Refusal('bad-input', { detail: '请求的格式不对：需要 operation、input，可选 submissionId。' })
  const { operation, input, submissionId, session } = parsed.data
  return { operation, input, submissionId: submissionId ?? null, session: session ?? null }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('bad-input', { detail: '请求的内容不是 JSON。' })
  }
}

const fromHttp = (event: unknown): Body => {
  const parsed = httpEvent.safeParse(event)
  if (!parsed.success || parsed.data.httpMethod.toUpperCase() !== 'POST') throw new Refusal('unknown-operation')
  const { headers, body, isBase64Encoded } = parsed.data
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '')
  const authorization = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  const bearer = /^Bearer ([0-9A-Za-z_-]{20,100})$/.exec(String(authorization ?? ''))
  return { ...parseCall(json(text)), session: bearer?.[1] ?? null }
}

/** The body of a call to function `name`. Which shape the event must have follows from where it came from. */
export const bodyOf = (name: string, event: unknown, source: Source): Body => {
  switch (source) {
    case 'http':
      return fromHttp(event)
    case 'wechat':
      return parseCall(event)
    case 'function':
      return { ...parseCall(event), session: null }
    case 'timer': {
      const { TriggerName } = timerEvent.parse(event)
      return { operation: `${name}.${TriggerName}`, input: {}, submissionId: null, session: null }
    }
  }
}

const statuses: Partial<Record<RefusalCode, number>> = {
  'no-session': 401,
  'session-ended': 401,
  'session-replaced': 401,
  forbidden: 403,
  'too-large': 413,
  quota: 429,
  internal: 500,
}

export const httpReply = (reply: Reply): Integration => ({
  statusCode: reply.ok ? 200 : (statuses[reply.refusal.code] ?? 200),
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(reply),
})
