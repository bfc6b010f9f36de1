import { type Engine, EngineError } from '../engine'
import { databaseActions } from './admin/documents'
import { functionActions } from './admin/functions'
import type { Action, AdminReply, AdminContext as RequestContext } from './admin/request'
import { transactionActions } from './admin/transactions'
import { type Storage, storageActions } from './storage'
import type { Users } from './users'

export { credentialCheck, credentialRefusal, readCredential } from './admin/credential'
export type { AdminReply } from './admin/request'
export { EngineError as AdminError } from '../engine'

/** `storage` and `users`: without one of them its actions are refused. */
export type AdminContext = RequestContext & { storage?: Storage; users?: Users }

const engineActions: Record<string, Action> = { ...databaseActions, ...transactionActions, ...functionActions }

type Service = (context: AdminContext, environment: string, body: object) => Promise<unknown>

const missing = (what: string) => new EngineError('INVALID_ACTION', `there is no ${what} here`)

const ofStorage =
  (action: (typeof storageActions)[string]): Service =>
  (context, environment, body) => {
    if (!context.storage) throw missing('storage')
    return action(context.storage.shelf, environment, body)
  }

const services: Record<string, Service> = {
  ...Object.fromEntries(Object.entries(storageActions).map(([name, action]) => [name, ofStorage(action)])),
  'auth.getUserInfoForAdmin': async ({ users }, environment, body) => {
    if (!users) throw missing('list of users')
    return users.find(environment, body)
  },
}

/** Every action that is answered. */
export const handledActions = [...Object.keys(engineActions), ...Object.keys(services)]

/** What the SDK can send and this emulator does not do: the code that the cloud gives where it does not either. */
const refusedActions: Record<string, [code: string, message: string]> = {
  ...Object.fromEntries(
    ['wx.api', 'wx.openApi', 'wx.wxPayApi', 'wx.wxCallContainerApi'].map((name) => [
      name,
      [
        'INVALID_WX_ACCESS_TOKEN',
        `${name} is not here: functions run without a token of WeChat's platform. Ask WeChat over HTTP at WECHAT_URL`,
      ],
    ]),
  ),
  'analytics.report': ['INVALID_ACTION', 'analytics.report is not here: it is deprecated'],
}

export const refusedActionNames = Object.keys(refusedActions)

const own = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const failure = (error: unknown) => {
  if (error instanceof EngineError) return { code: error.code, message: error.message }
  console.error(error)
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
}

const text = (body: object, name: string): string => {
  const value: unknown = Reflect.get(body, name)
  if (typeof value !== 'string' || value === '') throw new EngineError('INVALID_PARAM', `${name} is missing`)
  return value
}

const environmentName = /^[\w-]{1,60}$/

const environmentOf = (body: object): string => {
  const name = text(body, 'envName')
  if (!environmentName.test(name))
    throw new EngineError('INVALID_ENV', 'an environment has a name of 1 to 60 letters, digits, _ and -')
  return name
}

const run = async (engine: Engine, body: object, context: AdminContext): Promise<Omit<AdminReply, 'requestId'>> => {
  const name = text(body, 'action')
  const [code, message] = own(refusedActions, name) ?? []
  if (code && message) throw new EngineError(code, message)
  const action = own(engineActions, name)
  if (action) return action(engine.environment(environmentOf(body)), body, context)
  const service = own(services, name)
  if (!service) throw new EngineError('INVALID_ACTION', `the action ${name} is not supported`)
  return { data: await service(context, environmentOf(body), body) }
}

/**
 * Answers one request of the SDK's protocol: `body` is its parsed JSON. Never rejects: a refusal is an answer
 * too, and every answer travels with HTTP status 200. An action that there is not is refused with INVALID_ACTION.
 */
export const handleAdmin = async (engine: Engine, body: unknown, context: AdminContext): Promise<AdminReply> => {
  const { requestId } = context
  try {
    if (typeof body !== 'object' || body === null)
      throw new EngineError('INVALID_PARAM', 'the body must be a JSON object')
    return { requestId, ...(await run(engine, body, context)) }
  } catch (error) {
    return { requestId, ...failure(error) }
  }
}
