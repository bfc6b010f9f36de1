/** `/admin`: the SDK's protocol, for the functions that are hosted here and for scripts with the emulator's credentials. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine, Environment } from '../engine'
import type { Call, Host, RoundTrip } from '../host'
import { AdminError, checkCredential, credentialRefusal, handleAdmin } from './admin'
import { crashPlan } from './crash'
import { readBody, sendJson } from './exchange'

/** The platform's limit on a synchronous call, and more than any document needs. */
const bodyLimit = 16 * 1024 * 1024

export type DatabaseRoute = { engine: Engine; host: Host; scriptId: string }

type Reading = Pick<RoundTrip, 'index' | 'examined'>

/** The engine, telling which index served a read. */
const observed = (engine: Engine, tell: (reading: Reading) => void): Engine => {
  const watch = (environment: Environment): Environment => ({
    ...environment,
    find: (...asked) => {
      const found = environment.find(...asked)
      tell({ index: found.explain.index, examined: found.explain.examined })
      return found
    },
    count: (...asked) => {
      const found = environment.count(...asked)
      tell({ index: found.explain.index, examined: found.explain.examined })
      return found
    },
  })
  return { ...engine, environment: (name) => watch(engine.environment(name)) }
}

const text = (body: unknown, name: string): string | null => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : null
  return typeof value === 'string' ? value : null
}

const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

/** `functions.invokeFunction`: the event as the caller's SDK sent it. */
const invoker = (host: Host, parent: Call | null) => async (functionName: string, eventJson: string) => {
  const event: unknown = eventJson === '' ? {} : JSON.parse(eventJson)
  const outcome = await host.invoke({ functionName, event, source: 'scf', ...(parent ? { parent } : {}) })
  if (outcome.ok) return outcome.json
  throw new AdminError(outcome.code, `[${outcome.code}] ${outcome.error.errorMessage}`)
}

/** Answers `POST /admin`. A request of a call in flight counts as one of its round trips, whatever comes of it. */
export const databaseRoute = ({ engine, host, scriptId }: DatabaseRoute) => {
  const crash = crashPlan(process.env.JUZHU_CRASH)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID()
    const began = performance.now()
    const known = (id: string) => id === scriptId || host.callOf(id) !== undefined
    const secretId = checkCredential(request.headers.authorization, known)
    const bytes = await readBody(request, bodyLimit)
    if (secretId === null) return sendJson(response, 200, credentialRefusal(requestId))
    const call = host.callOf(secretId) ?? null
    const body = bytes && parse(bytes)
    let reading: Reading = {}
    const survived = crash.before(body)
    const reply = await handleAdmin(
      observed(engine, (one) => (reading = one)),
      body,
      { requestId, invoke: invoker(host, call) },
    )
    survived()
    if (call) {
      host.countTrip(call, {
        action: text(body, 'action') ?? 'unread',
        collection: text(body, 'collectionName') ?? text(body, 'function_name'),
        started: began - call.base,
        ms: performance.now() - began,
        ...reading,
        outcome: reply.code ?? 'ok',
      })
    }
    sendJson(response, 200, reply)
  }
}
