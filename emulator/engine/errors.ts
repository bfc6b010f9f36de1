/** An answer of the database that is not a success: `code` and `message` travel to the SDK as they are. */
export class EngineError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'EngineError'
  }
}

export const requestFailed = (message: string) => new EngineError('DATABASE_REQUEST_FAILED', message)

export const invalidParam = (message: string) => new EngineError('INVALID_PARAM', message)

export const collectionMissing = (name: string) =>
  new EngineError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
  )

export const duplicateWrite = (collection: string, index: string) =>
  new EngineError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] multiple write errors: E11000 duplicate key error collection: ${collection} index: ${index}`,
  )

export const transactionConflict = () =>
  new EngineError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )

export const transactionMissing = () =>
  new EngineError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )
