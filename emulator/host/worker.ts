/** The host's side of one worker: starts it, gives it one call at a time, ends it at the time limit. */
import { Worker } from 'node:worker_threads'
import { workerRuntime } from '../folders'
import { failed, type Outcome } from './invocation'

/** The platform's limit on a result. */
const maxResultBytes = 6 * 1024 * 1024
/** Ms in which a bundle must have loaded. */
const loadLimit = 20_000

type Failure = { errorCode: number; errorMessage: string; stackTrace?: string }

type Message =
  | { kind: 'ready' }
  | { kind: 'broken'; error: Failure }
  | { kind: 'done'; json: string }
  | { kind: 'failed'; error: Failure }
  | { kind: 'line'; level: 'out' | 'error'; text: string }
  | { kind: 'request'; url: string; status: number; started: number; ms: number }

/** What a worker says while it runs a call. */
export type WorkerNews = Extract<Message, { kind: 'line' | 'request' }>

export type WorkerCall = {
  event: unknown
  context: Record<string, unknown>
  identity: Record<string, string>
  /** Ms. */
  timeLimit: number
}

export type FunctionWorker = {
  run: (call: WorkerCall) => Promise<Outcome>
  stop: () => Promise<void>
  isDead: () => boolean
}

export type WorkerOptions = {
  bundle: string
  env: Record<string, string>
  /** The clock's offset, shared. */
  offset: SharedArrayBuffer
  onNews: (news: WorkerNews) => void
  /** Megabytes of heap. */
  memory: number
}

const outOfMemory = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const timeOut = (ms: number) =>
  failed('FUNCTION_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`)

/** Starts a worker on a bundle. It loads at once; a call given to it meanwhile waits for that. */
export const startWorker = ({ bundle, env, offset, onNews, memory }: WorkerOptions): FunctionWorker => {
  const worker = new Worker(workerRuntime, {
    env,
    workerData: { bundle, offset, maxResultBytes },
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  let dead = false
  let settle: ((outcome: Outcome) => void) | null = null
  let loaded: () => void
  const loading = new Promise<void>((resolve) => (loaded = resolve))
  let broken: Outcome | null = null

  const finish = (outcome: Outcome) => {
    settle?.(outcome)
    settle = null
  }
  const die = (outcome: Outcome) => {
    dead = true
    broken ??= outcome
    loaded()
    finish(outcome)
    void worker.terminate()
  }
  worker.on('message', (message: Message) => {
    if (message.kind === 'ready') return loaded()
    if (message.kind === 'done') return finish({ ok: true, json: message.json })
    if (message.kind === 'failed') return finish({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', error: message.error })
    if (message.kind === 'broken') return die({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', error: message.error })
    onNews(message)
  })
  worker.on('error', (error: unknown) => {
    if (outOfMemory(error)) return die(failed('FUNCTION_MEMORY_LIMIT_EXCEEDED', `more than ${memory} MB of memory`))
    const stack = error instanceof Error ? error.stack : String(error)
    die(failed('FUNCTIONS_EXECUTE_FAIL', 'uncaught exception in the function', stack))
  })
  worker.on('exit', () => die(failed('FUNCTIONS_EXECUTE_FAIL', 'the function ended its process')))

  const limited = (ms: number, start: (settled: (outcome: Outcome) => void) => void) =>
    new Promise<Outcome>((resolve) => {
      const timer = setTimeout(() => die(timeOut(ms)), ms)
      settle = (outcome) => {
        clearTimeout(timer)
        resolve(outcome)
      }
      start(settle)
    })

  return {
    run: async ({ timeLimit, ...call }) => {
      const load = setTimeout(() => die(timeOut(loadLimit)), loadLimit)
      await loading
      clearTimeout(load)
      if (broken) return broken
      return limited(timeLimit, () => worker.postMessage(call))
    },
    stop: async () => {
      dead = true
      await worker.terminate()
    },
    isDead: () => dead,
  }
}
