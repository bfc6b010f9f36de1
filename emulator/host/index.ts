/** Hosts the built functions: unmodified bundles in workers, with the environment that the cloud gives them. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type CityClock, cityTime } from '../clock'
import { callLog, outcomeOf } from './calls'
import type { FunctionSettings } from './deployment'
import { type Call, failed, type Invocation, type Outcome, type RoundTrip } from './invocation'
import { createPool, type Slot } from './pool'
import type { WorkerNews } from './worker'

export type * from './invocation'
export { type FunctionSettings, readDeployment } from './deployment'

export type HostOptions = {
  /** Holds `<name>/index.js` of each function. */
  functionsFolder: string
  functions: FunctionSettings[]
  clock: CityClock
  /** Settings of a function's environment; asked whenever a worker of it starts. */
  environment: (functionName: string) => Record<string, string>
  limits?: { perFunction: number; total: number }
  /** A line that a function printed, or a failure of it. */
  onLine?: (call: Call, level: 'out' | 'error', text: string) => void
}

/** How deep functions may call functions. */
const maxDepth = 8
/** Megabytes of a function whose settings say nothing. */
const usualMemory = 256
/** Lines and requests that are kept of one call. */
const keptNews = 200

const defaultLimits = () => {
  const perFunction = Math.max(2, Math.min(4, availableParallelism() * 2))
  return { perFunction, total: perFunction * 6 }
}

/** The platform's limit on the event of a call that waits for its result. HTTP access has limits of its own. */
const maxEventBytes = 6 * 1024 * 1024

const isTooLarge = ({ event, source }: Invocation): boolean =>
  (source === 'scf' || source === 'wx_client') && Buffer.byteLength(JSON.stringify(event) ?? '') > maxEventBytes

const namedIn = (event: unknown): string | null =>
  typeof event === 'object' && event !== null && 'operation' in event && typeof event.operation === 'string'
    ? event.operation
    : null

/** Adds a request that a worker observed, on the call's own time. */
const noteNews = (call: Call, news: WorkerNews, onLine: HostOptions['onLine']) => {
  if (news.kind === 'line') {
    if (call.lines.length < keptNews) call.lines.push({ level: news.level, text: news.text })
    return onLine?.(call, news.level, news.text)
  }
  const { url, status, ms } = news
  if (url.includes('/admin?') || call.errands.length >= keptNews) return
  call.errands.push({ url, status, started: news.started - performance.timeOrigin - call.base, ms })
}

export const createHost = (options: HostOptions) => {
  const { functionsFolder, functions, clock, environment, limits = defaultLimits(), onLine } = options
  const log = callLog()
  const depths = new WeakMap<Call, number>()
  const settingsOf = (name: string) => functions.find((one) => one.name === name)
  const bundleOf = (name: string): string | null => {
    const file = join(functionsFolder, name, 'index.js')
    return settingsOf(name) && existsSync(file) ? file : null
  }
  const pool = createPool({
    bundleOf,
    memoryOf: (name) => settingsOf(name)?.memorySize ?? usualMemory,
    environment,
    offset: clock.offset,
    limits,
    onNews: (call, news) => noteNews(call, news, onLine),
  })

  const newCall = ({ functionName, event, source, operation, parent, traceId }: Invocation): Call => ({
    traceId: traceId ?? randomUUID(),
    parent: parent?.traceId ?? null,
    at: cityTime(clock.now()),
    functionName,
    operation: operation ?? namedIn(event) ?? functionName,
    source,
    ms: 0,
    queuedMs: 0,
    cold: false,
    outcome: 'running',
    trips: [],
    errands: [],
    lines: [],
    base: performance.now(),
  })

  const contextOf = (call: Call, { timeout, memorySize }: FunctionSettings, identity: Record<string, string>) => ({
    function_name: call.functionName,
    function_version: '$LATEST',
    request_id: call.traceId,
    time_limit_in_ms: timeout * 1000,
    memory_limit_in_mb: memorySize,
    callbackWaitsForEmptyEventLoop: false,
    environ: Object.entries(identity)
      .map((pair) => pair.join('='))
      .join(';'),
  })

  const runIn = (slot: Slot, call: Call, { event, source, identity, parent }: Invocation): Promise<Outcome> => {
    const settings = settingsOf(call.functionName)
    if (!settings) return Promise.resolve(failed('FUNCTION_NOT_FOUND', `no function ${call.functionName}`))
    const own: Record<string, string> = {
      ...identity,
      TCB_SOURCE: parent ? `${parent.source},${source}` : source,
      ...(source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
    }
    const context = contextOf(call, settings, own)
    return slot.worker.run({ event, context, identity: own, timeLimit: settings.timeout * 1000 })
  }

  const record = (call: Call, asked: number, outcome: Outcome) => {
    call.ms = performance.now() - asked
    call.outcome = outcomeOf(outcome)
    log.add(call)
    if (!outcome.ok)
      onLine?.(call, 'error', `${outcome.code} ${outcome.error.stackTrace ?? outcome.error.errorMessage}`)
    return outcome
  }

  return {
    has: (functionName: string): boolean => bundleOf(functionName) !== null,

    /** Calls a function and waits for its result. Never rejects. */
    invoke: async (invocation: Invocation): Promise<Outcome> => {
      const asked = performance.now()
      const call = newCall(invocation)
      const { functionName, parent } = invocation
      const depth = parent ? (depths.get(parent) ?? 0) + 1 : 0
      depths.set(call, depth)
      if (!bundleOf(functionName)) {
        return record(
          call,
          asked,
          failed('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${functionName}`),
        )
      }
      if (isTooLarge(invocation)) {
        const words = `the event has more than ${maxEventBytes} bytes`
        return record(call, asked, failed('EXCEED_REQUEST_SIZE_LIMIT', words))
      }
      if (depth > maxDepth)
        return record(call, asked, failed('FUNCTION_CALL_TOO_DEEP', 'functions call each other in a ring'))
      const { slot, cold } = await pool.acquire(functionName, call, depth > 0)
      call.base = performance.now()
      call.queuedMs = call.base - asked
      call.cold = cold
      const outcome = await runIn(slot, call, invocation)
      pool.release(slot)
      return record(call, asked, outcome)
    },

    /** The call that a worker's secret id stands for now; null between calls, undefined for an id that no worker has. */
    callOf: pool.callOf,
    /** The key with which the worker of a secret id signs. */
    secretKeyOf: pool.secretKeyOf,
    /** Counts a round trip of a call in flight. */
    countTrip: (call: Call, trip: RoundTrip) => void call.trips.push(trip),
    calls: log.list,
    forgetCalls: log.clear,
    pause: pool.pause,
    resume: pool.resume,
    stop: pool.stop,
  }
}

export type Host = ReturnType<typeof createHost>
