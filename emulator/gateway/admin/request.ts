import * as z from 'zod'
import { type Document, type Environment, EngineError, type Sort } from '../../engine'
import { parseDocument, parseEjson } from '../../engine/ejson'

export type AdminContext = {
  /** Travels back in the answer. */
  requestId: string
  /**
   * Calls a function for `functions.invokeFunction`, with the event as JSON text ('' when there is none); gives the returned
   * value as JSON text, or rejects with an AdminError. Without it the action is refused.
   */
  invoke?: (functionName: string, eventJson: string) => Promise<string>
}

/** The envelope of an answer. */
export type AdminReply = { requestId: string; data?: unknown; transactionId?: string; code?: string; message?: string }

/** One action of the protocol: gives what the answer holds besides `requestId`. */
export type Action = (
  environment: Environment,
  body: object,
  context: AdminContext,
) => Promise<Omit<AdminReply, 'requestId'>> | Omit<AdminReply, 'requestId'>

const explain = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')

/** Reads a body by its schema, or refuses with INVALID_PARAM. */
export const readBody = <T>(schema: z.ZodType<T>, body: object): T => {
  const { success, data, error } = schema.safeParse(body)
  if (!success) throw new EngineError('INVALID_PARAM', explain(error))
  return data
}

/** What every action on documents bears. */
export const collectionName = z.string().min(1)
export const transactionId = z.string().optional()

/** A filter as EJSON; absent is everything. An empty string is refused: it is `remove()` without `where()`. */
export const readFilter = (query: string | undefined): Document => {
  if (query === '') throw new EngineError('INVALID_PARAM', 'param query: must not be empty')
  return query === undefined ? {} : parseDocument(query)
}

/** `order` as EJSON: the order of its keys counts. */
export const readSort = (order: string | undefined): Sort =>
  Object.entries(order === undefined ? {} : parseDocument(order)).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw new EngineError('INVALID_PARAM', `order of ${field} must be 1 or -1`)
    return [field, direction]
  })

/** A value of an aggregate stage: EJSON for objects, plain JSON otherwise. */
export const readStageValue = (value: string): unknown => parseEjson(value)
