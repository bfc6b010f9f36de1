/** `/admin`: the SDK's protocol, for the functions that are hosted here and for scripts with the emulator's credentials. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine, Environment } from '../engine'
import type { Call, Host, RoundTrip } from '../host'
import {
  AdminError,
  type AdminContext,
  type AdminReply,
  credentialCheck,
  credentialRefusal,
  handleAdmin,
  readCredential,
} from './admin'
import { crashPlan } from './crash'
import { readBody, sendJson } from './exchange'
import type { Storage } from './storage'
import type { Users } from './users'

/** Bytes of a request: more than any event or document needs. */
const bodyLimit = 16 * 1024 * 1024

type DatabaseRoute = {
  engine: Engine
  host: Pick<Host, 'callOf' | 'secretKeyOf' | 'countTrip' | 'invoke'>
  /** The account of scripts. */
  script: { secretId: string; secretKey: string }
  storage: Storage
  users: Users
}

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

/** The body as an object, or null. */
const parse = (body: Buffer): object | null => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** A form, which the SDK sends for some actions of WeChat: its `action` is all that is read of it. */
const formAction = (body: Buffer): object => ({
  action: /name="action"\r\n\r\n([\w.]{1,60})\r\n/.exec(body.toString('latin1'))?.[1] ?? 'an unnamed form',
})

const eventOf = (json: string): unknown => {
  try {
    return json === '' ? {} : JSON.parse(json)
  } catch {
    throw new AdminError('FUNCTION_PARAM_INVALID', 'request_data is not JSON')
  }
}

/** `functions.invokeFunction`: the event as the caller's SDK sent it. */
const invoker =
  (host: DatabaseRoute['host'], parent: Call | null) => async (functionName: string, eventJson: string) => {
    const event = eventOf(eventJson)
    const outcome = await host.invoke({ functionName, event, source: 'scf', ...(parent ? { parent } : {}) })
    if (outcome.ok) return outcome.json
    throw new AdminError(outcome.code, `[${outcome.code}] ${outcome.error.errorMessage}`)
  }

/** What a request asks, once it is known to be signed by `call`'s worker or by a script; else the refusal. */
type Asked = { call: Call | null; body: object } | { refusal: AdminReply }

const reader = ({ host, script }: DatabaseRoute) => {
  const secretKeyOf = (id: string) => (id === script.secretId ? script.secretKey : host.secretKeyOf(id))
  const check = credentialCheck(secretKeyOf)
  return async (request: IncomingMessage, requestId: string): Promise<Asked> => {
    const bytes = await readBody(request, bodyLimit)
    const credential = readCredential(request.headers.authorization)
    if (!credential) return { refusal: credentialRefusal(requestId, 'the request is not signed with TC3-HMAC-SHA256') }
    const { headers, url = '' } = request
    const refuse = (code: string, message: string) => ({ refusal: { requestId, code, message } })
    if (!bytes) return refuse('EXCEED_REQUEST_SIZE_LIMIT', `a request has at most ${bodyLimit} bytes`)
    const isForm = headers['content-type']?.startsWith('multipart/form-data') === true
    const body = isForm ? formAction(bytes) : parse(bytes)
    if (!body) return refuse('INVALID_PARAM', 'the body is not a JSON object')
    // No action that travels as a form is answered: whose account asks is enough to refuse it.
    const stranger = secretKeyOf(credential.secretId) === undefined ? 'secret id error' : null
    const fault = isForm ? stranger : check(credential, { url, headers, body })
    if (fault !== null) return { refusal: credentialRefusal(requestId, fault) }
    return { call: host.callOf(credential.secretId) ?? null, body }
  }
}

/** Answers `POST /admin`. A request of a call in flight counts as one of its round trips, whatever comes of it. */
export const databaseRoute = (route: DatabaseRoute) => {
  const { engine, host, storage, users } = route
  const crash = crashPlan(process.env.JUZHU_CRASH, process.env.JUZHU_CRASH_TABLES)
  const read = reader(route)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID()
    const began = performance.now()
    const asked = await read(request, requestId)
    if ('refusal' in asked) return sendJson(response, 200, asked.refusal)
    const { call, body } = asked
    let reading: Reading = {}
    const survived = crash.before(body)
    const context: AdminContext = { requestId, invoke: invoker(host, call), storage, users }
    const reply = await handleAdmin(
      observed(engine, (one) => (reading = one)),
      body,
      context,
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
