import { type Engine, EngineError } from '../engine'
import { databaseActions } from './admin/documents'
import { functionActions } from './admin/functions'
import type { Action, AdminContext, AdminReply } from './admin/request'
import { transactionActions } from './admin/transactions'

export { checkCredential, credentialRefusal } from './admin/credential'
export type { AdminContext, AdminReply } from './admin/request'
export { EngineError as AdminError } from '../engine'

const actions: Record<string, Action> = { ...databaseActions, ...transactionActions, ...functionActions }

const refusal = (error: unknown) => {
  if (error instanceof EngineError) return { code: error.code, message: error.message }
  console.error(error)
  return { code: 'INTERNAL_ERROR', message: error instanceof Error ? error.message : String(error) }
}

const text = (body: object, name: string): string => {
  const value: unknown = Reflect.get(body, name)
  if (typeof value !== 'string' || value === '') throw new EngineError('INVALID_PARAM', `${name} is missing`)
  return value
}

/**
 * Answers one request of the SDK's protocol: `body` is its parsed JSON. Never rejects: a refusal is an answer
 * too, and every answer travels with HTTP status 200. What is not supported is refused with INVALID_PARAM.
 */
export const handleAdmin = async (engine: Engine, body: unknown, context: AdminContext): Promise<AdminReply> => {
  const { requestId } = context
  try {
    if (typeof body !== 'object' || body === null)
      throw new EngineError('INVALID_PARAM', 'the body must be a JSON object')
    const name = text(body, 'action')
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new EngineError('INVALID_PARAM', `the action ${name} is not supported`)
    return { requestId, ...(await action(engine.environment(text(body, 'envName')), body, context)) }
  } catch (error) {
    return { requestId, ...refusal(error) }
  }
}
