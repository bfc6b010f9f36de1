/** A bounded pool of warm workers with one queue: one call in flight a worker, workers kept for the next call. */
import { statSync } from 'node:fs'
import { newSecret } from '../credentials'
import type { Call } from './invocation'
import { type FunctionWorker, startWorker, type WorkerNews } from './worker'

export type PoolOptions = {
  /** Where the bundle of a function is, or null when there is no such function. */
  bundleOf: (functionName: string) => string | null
  /** Megabytes that a function may use. */
  memoryOf: (functionName: string) => number
  /** The settings of a function's environment; asked whenever a worker starts. */
  environment: (functionName: string) => Record<string, string>
  offset: SharedArrayBuffer
  /** Workers of one function, and of all together. */
  limits: { perFunction: number; total: number }
  onNews: (call: Call, news: WorkerNews) => void
}

export type Slot = {
  functionName: string
  worker: FunctionWorker
  /** With which this worker's requests to the database are known and signed. */
  secretId: string
  secretKey: string
  /** mtime of the bundle it loaded. */
  version: number
  generation: number
  call: Call | null
}

type Waiter = { functionName: string; unlimited: boolean; take: (slot: Slot, cold: boolean) => void }

export const createPool = ({ bundleOf, memoryOf, environment, offset, limits, onNews }: PoolOptions) => {
  const slots = new Set<Slot>()
  const queue: Waiter[] = []
  let generation = 0
  let paused = false
  let quiet: (() => void)[] = []

  const versionOf = (functionName: string) => {
    const bundle = bundleOf(functionName)
    return bundle ? statSync(bundle).mtimeMs : 0
  }

  const drop = (slot: Slot) => {
    slots.delete(slot)
    void slot.worker.stop()
  }

  const start = (functionName: string): Slot => {
    const { secretId, secretKey } = newSecret()
    const credentials = { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey }
    const worker = startWorker({
      bundle: bundleOf(functionName) ?? '',
      env: { ...environment(functionName), ...credentials, TENCENTCLOUD_SESSIONTOKEN: newSecret().secretKey },
      offset,
      onNews: (news) => slot.call && onNews(slot.call, news),
      memory: memoryOf(functionName),
    })
    const version = versionOf(functionName)
    const slot: Slot = { functionName, worker, secretId, secretKey, version, generation, call: null }
    slots.add(slot)
    return slot
  }

  const isStale = (slot: Slot) =>
    slot.worker.isDead() || slot.generation !== generation || slot.version !== versionOf(slot.functionName)

  const slotOf = (secretId: string) => [...slots].find((slot) => slot.secretId === secretId)

  const idle = () => [...slots].filter(({ call }) => call === null)

  const warm = (functionName: string): Slot | null => {
    for (const slot of idle().filter((one) => one.functionName === functionName)) {
      if (!isStale(slot)) return slot
      drop(slot)
    }
    return null
  }

  const mayStart = ({ functionName, unlimited }: Waiter): boolean => {
    if (unlimited) return true
    if ([...slots].filter((slot) => slot.functionName === functionName).length >= limits.perFunction) return false
    if (slots.size < limits.total) return true
    const [spare] = idle()
    if (spare) drop(spare)
    return spare !== undefined
  }

  const serve = (waiter: Waiter): boolean => {
    if (paused && !waiter.unlimited) return false
    const found = warm(waiter.functionName)
    if (!found && !mayStart(waiter)) return false
    waiter.take(found ?? start(waiter.functionName), found === null)
    return true
  }

  const pump = () => {
    for (const waiter of [...queue]) if (serve(waiter)) queue.splice(queue.indexOf(waiter), 1)
    if ([...slots].every(({ call }) => call === null)) quiet.splice(0).forEach((tell) => tell())
  }

  return {
    /**
     * Waits for a worker of the function. A call made by another call is `unlimited`: its caller holds a worker, and
     * waiting for it could last for ever.
     */
    acquire: (functionName: string, call: Call, unlimited: boolean): Promise<{ slot: Slot; cold: boolean }> =>
      new Promise((resolve) => {
        const take = (slot: Slot, cold: boolean) => {
          slot.call = call
          resolve({ slot, cold })
        }
        queue.push({ functionName, unlimited, take })
        pump()
      }),
    release: (slot: Slot) => {
      slot.call = null
      if (isStale(slot)) drop(slot)
      pump()
    },
    /** The call that the worker with this secret id runs now; null between calls, undefined for an id not of a worker. */
    callOf: (secretId: string): Call | null | undefined => slotOf(secretId)?.call,
    /** The key of a worker's secret id; undefined for an id not of a worker. */
    secretKeyOf: (secretId: string): string | undefined => slotOf(secretId)?.secretKey,
    /** Holds new calls back and waits until no call is in flight. */
    pause: () =>
      new Promise<void>((resolve) => {
        paused = true
        quiet.push(resolve)
        pump()
      }),
    /** Lets calls run again, in new workers. */
    resume: () => {
      generation += 1
      paused = false
      pump()
    },
    stop: async () => {
      paused = true
      quiet = []
      await Promise.all([...slots].map(({ worker }) => worker.stop()))
      slots.clear()
    },
    size: () => slots.size,
  }
}
