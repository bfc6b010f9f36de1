/** Where a call comes from, as the platform tells the function by `TCB_SOURCE`. */
export type Source = 'wx_http' | 'wx_client' | 'wx_trigger' | 'scf'

export type Invocation = {
  functionName: string
  event: unknown
  source: Source
  /** Variables of this call alone: WX_OPENID, TCB_SOURCE_IP … */
  identity?: Record<string, string>
  /** What the list of calls shows; the event's `operation`, else the function's name, when absent. */
  operation?: string
  /** The call on whose behalf this one is made. */
  parent?: Call
  /** The id under which the call is traced; a new one when absent. */
  traceId?: string
}

export type FailureCode =
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTION_TIME_LIMIT_EXCEEDED'
  | 'FUNCTION_MEMORY_LIMIT_EXCEEDED'
  | 'FUNCTION_CALL_TOO_DEEP'
  | 'EXCEED_REQUEST_SIZE_LIMIT'

/** `json` is the returned value; `error` is in the runtime's own shape. */
export type Outcome =
  | { ok: true; json: string }
  | { ok: false; code: FailureCode; error: { errorCode: number; errorMessage: string; stackTrace?: string } }

/** One request to the database that a call made. Times in ms; `started` counts from the call's start. */
export type RoundTrip = {
  action: string
  collection: string | null
  started: number
  ms: number
  /** The index that served a read; null for a scan; absent for what is no read. */
  index?: string | null
  examined?: number
  outcome: string
}

/** One request that a call sent elsewhere: registers, face check, SMS. */
export type Errand = { url: string; status: number; started: number; ms: number }

/** One call of a function. `ms` includes the wait in the queue. */
export type Call = {
  traceId: string
  parent: string | null
  /** The city's time. */
  at: string
  functionName: string
  operation: string
  source: Source
  ms: number
  queuedMs: number
  cold: boolean
  outcome: string
  trips: RoundTrip[]
  errands: Errand[]
  lines: { level: 'out' | 'error'; text: string }[]
  /** performance.now() when it began to run, the base of `started`. */
  base: number
}

export const failed = (code: FailureCode, errorMessage: string, stackTrace?: string): Outcome => ({
  ok: false,
  code,
  error: { errorCode: 1, errorMessage, ...(stackTrace ? { stackTrace } : {}) },
})
