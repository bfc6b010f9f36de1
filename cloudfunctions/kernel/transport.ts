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
  path: z.string().default('/'),
  headers: z.record(z.string(), z.unknown()).default({}),
  queryStringParameters: z.record(z.string(), z.unknown()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
})

type HttpEvent = z.infer<typeof httpEvent>

const requestOf = ({ headers, body, isBase64Encoded }: HttpEvent): CallbackRequest => {
  const named = Object.entries(headers).map(([key, value]) => [key.toLowerCase(), String(value)])
  return {
    headers: Object.fromEntries(named) as Record<string, string>,
    rawBody: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  }
}

/** What an outside system sends by itself: bytes as they came, and nothing that we believe before its signature holds. */
export interface CallbackRequest {
  headers: Record<string, string>
  rawBody: Buffer
}

/** Taken on (204), or not: then `code` and a status from which the sender learns to send it again. */
export type CallbackAnswer = { taken: true } | { taken: false; status: 400 | 401 | 500 | 503; code: string }

/** By the last part of the address: `wechat-pay` is called at `/api/<function>/wechat-pay`. */
export type Callbacks = Readonly<Record<string, (request: CallbackRequest) => Promise<CallbackAnswer>>>

/** An HTTP request to an endpoint of its own, as it came. */
export interface EndpointRequest extends CallbackRequest {
  method: string
  /** Whether anything stood after `?`. */
  hasQuery: boolean
  traceId: string
}

/** `code` is for the log. */
export interface EndpointAnswer {
  status: number
  code: string
  headers: Record<string, string>
  body: string
}

/**
 * What others call over HTTP with their own protocol: `paths` by the end of the address (`v1/permits/match`), whatever a
 * gateway before us has cut off its beginning; `otherwise` answers the rest under `under` and what was not expected.
 */
export interface Endpoints {
  under: string
  paths: Readonly<Record<string, (request: EndpointRequest) => Promise<EndpointAnswer>>>
  otherwise: (problem: 'not-found' | 'internal', request: EndpointRequest) => EndpointAnswer
}

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

/** Which callback an HTTP event is for, and what was sent; null when it is an ordinary call. */
export const callbackOf = (event: unknown, callbacks: Callbacks): { name: string; request: CallbackRequest } | null => {
  const parsed = httpEvent.safeParse(event)
  if (!parsed.success || parsed.data.httpMethod.toUpperCase() !== 'POST') return null
  const name = parsed.data.path.split('/').filter(Boolean).at(-1) ?? ''
  return Object.hasOwn(callbacks, name) ? { name, request: requestOf(parsed.data) } : null
}

/** Which endpoint an HTTP event is for (null: none of that name), and what was sent; null when it is an ordinary call. */
export const endpointOf = (
  event: unknown,
  endpoints: Endpoints | undefined,
  traceId: string,
): { name: string | null; request: EndpointRequest } | null => {
  const parsed = httpEvent.safeParse(event)
  if (!endpoints || !parsed.success) return null
  const { path, httpMethod, queryStringParameters } = parsed.data
  const parts = path.split('/').filter(Boolean)
  const from = parts.indexOf(endpoints.under)
  if (from < 0) return null
  const name = parts.slice(from).join('/')
  const hasQuery = Object.keys(queryStringParameters ?? {}).length > 0
  const request = { ...requestOf(parsed.data), method: httpMethod.toUpperCase(), hasQuery, traceId }
  return { name: Object.hasOwn(endpoints.paths, name) ? name : null, request }
}

export const endpointReply = ({ status, headers, body }: EndpointAnswer): Integration => ({
  statusCode: status,
  headers: { ...headers, 'cache-control': 'no-store' },
  body,
})

export const callbackReply = (answer: CallbackAnswer): Integration => ({
  statusCode: answer.taken ? 204 : answer.status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: answer.taken ? '' : JSON.stringify({ code: 'FAIL', message: answer.code }),
})

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
