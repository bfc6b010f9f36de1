/** Where a call came from, read from the platform's environment: an event can be forged, the environment cannot. */
import { randomUUID } from 'node:crypto'
import type { Invocation, Platform } from '../kernel/platform'
import type { Source } from '../kernel/use-case'
import { startTrips, tripsSoFar } from './trips'

const sources: Record<string, Source> = {
  wx_client: 'wechat',
  wx_devtools: 'wechat',
  wx_http: 'http',
  wx_trigger: 'timer',
  scf: 'function',
}

/** `TCB_SOURCE` is a chain; its last link is who called. A timer is known by `TRIGGER_SRC` too. */
export const sourceOf = (environment: Record<string, string | undefined>): Source => {
  if (environment.TRIGGER_SRC === 'timer') return 'timer'
  const last = (environment.TCB_SOURCE ?? '').split(',').filter(Boolean).at(-1) ?? ''
  const source = sources[last]
  if (!source) throw new Error(`unknown source of a call: ${last || '(none)'}`)
  return source
}

const requestId = (context: unknown) =>
  typeof context === 'object' && context !== null && 'request_id' in context ? String(context.request_id) : randomUUID()

const invocation = (context: unknown): Invocation => {
  const source = sourceOf(process.env)
  const clientIp = process.env.TCB_SOURCE_IP || process.env.WX_CLIENTIP || null
  return {
    source,
    clientIp,
    openId: source === 'wechat' ? process.env.WX_OPENID || null : null,
    traceId: requestId(context),
  }
}

export const platform: Platform = {
  invocation,
  log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  startTrips,
  trips: tripsSoFar,
}
