/** The one way out over HTTP: a time-out, a JSON answer, failure as a value. No URL, header or body is ever in a failure. */
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { type Silence } from '../kernel/edges'

export type OutboundOptions = {
  /** Milliseconds until an edge counts as silent. */
  timeoutMs?: number
  /** The city's clock, in ms since the epoch. */
  now?: () => number
}

/** Milliseconds; the convention of the data-sharing platforms. */
export const defaultTimeoutMs = 3000

export type Outbound = { ok: true; body: unknown } | { ok: false; why: Silence }

type Asked = {
  url: string
  method?: 'GET' | 'POST'
  /** Made anew for each attempt, as a signature is good once. */
  headers?: () => Record<string, string>
  body?: unknown
  timeoutMs: number
}

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined

/** What came back, whatever it says. */
type Exchanged = { ok: true; status: number; headers: Headers; bytes: Buffer } | { ok: false; why: Silence }

const silenceOf = (error: unknown): Silence => {
  const whys: Record<string, Silence> = { TimeoutError: 'timeout', AbortError: 'timeout', SyntaxError: 'garbage' }
  return whys[String(field(error, 'name'))] ?? 'unreachable'
}

/** Sends `body` as it is and gives the answer's bytes as they came: for what is signed over its bytes. */
export const exchange = async (
  url: string,
  options: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string; timeoutMs: number },
): Promise<Exchanged> => {
  const { timeoutMs, ...sent } = options
  try {
    const response = await fetch(url, { ...sent, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    const bytes = Buffer.from(await response.arrayBuffer())
    return { ok: true, status: response.status, headers: response.headers, bytes }
  } catch (error) {
    return { ok: false, why: silenceOf(error) }
  }
}

const once = async ({ url, method = 'POST', headers, body, timeoutMs }: Asked): Promise<Outbound> => {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers?.(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await response.text()
    if (!response.ok) return { ok: false, why: 'refused' }
    return { ok: true, body: JSON.parse(text) as unknown }
  } catch (error) {
    return { ok: false, why: silenceOf(error) }
  }
}

/** Asks once; the connection is kept for the next question. For what must not be repeated unknowingly. */
export const ask = once

/**
 * Asks, and asks again at once when the connection broke: a function that was frozen between two calls wakes up with
 * dead connections. Only for questions that change nothing.
 */
export const askAgain = async (asked: Asked): Promise<Outbound> => {
  const first = await once(asked)
  return !first.ok && first.why === 'unreachable' ? once(asked) : first
}

/** The vendor's SDK, pointed at `url`. An agent of ours also keeps it from taking a proxy out of the environment. */
export const sdkProfile = (url: string, { timeoutMs = defaultTimeoutMs }: OutboundOptions, keepAlive: boolean) => {
  const { protocol, host } = new URL(url)
  const agent = protocol === 'https:' ? new HttpsAgent({ keepAlive }) : new HttpAgent({ keepAlive })
  return { httpProfile: { protocol: `${protocol}//`, endpoint: host, reqTimeout: timeoutMs / 1000, agent } }
}

type SdkFailure = { answered: true; code: string } | { answered: false; why: Silence }

/** What an exception of the vendor's SDK means: its own error code, or that there was no usable answer. */
export const sdkFailure = (error: unknown): SdkFailure => {
  const code = field(error, 'code')
  if (typeof code === 'string' && /^[A-Z][a-z]/.test(code)) return { answered: true, code }
  if (field(error, 'httpCode') !== undefined) return { answered: false, why: 'refused' }
  if (field(error, 'type') === 'invalid-json' || field(error, 'name') === 'TypeError')
    return { answered: false, why: 'garbage' }
  return { answered: false, why: /timeout/i.test(String(field(error, 'message'))) ? 'timeout' : 'unreachable' }
}
