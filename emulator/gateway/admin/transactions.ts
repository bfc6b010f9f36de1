import * as z from 'zod'
import { type Action, readBody } from './request'

const ending = z.object({ transactionId: z.string().min(1) })

/** The actions that begin and end a transaction. */
export const transactionActions: Record<string, Action> = {
  'database.startTransaction': (environment) => ({ transactionId: environment.startTransaction() }),
  'database.commitTransaction': async (environment, body) => {
    await environment.commit(readBody(ending, body).transactionId)
    return {}
  },
  'database.abortTransaction': (environment, body) => {
    environment.abort(readBody(ending, body).transactionId)
    return {}
  },
}
