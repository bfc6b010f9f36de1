/** Runs timers on the city's clock: as time passes, and in fast motion when the clock is moved forward. */
import { type CityClock } from '../clock'
import { runsBetween, shortTimers, type Timer } from './cron'
import type { Host } from './index'

/** Ms of real time after which a sleeping schedule looks at the clock again. */
const longestSleep = 60 * 60 * 1000

const eventOf = ({ name }: Timer, at: Date) => ({
  Type: 'Timer',
  TriggerName: name,
  Time: `${at.toISOString().slice(0, 19)}Z`,
  Message: '',
})

export type Scheduler = {
  /** Moves the clock forward to `to`, running what is due on the way; resolves when that is done. */
  moveTo: (to: Date) => Promise<void>
  /** Stops the timers for as long as `task` takes; tasks and moves wait for each other. */
  alone: <T>(task: () => Promise<T>) => Promise<T>
  start: () => void
  stop: () => void
}

export const createScheduler = (host: Pick<Host, 'invoke' | 'has'>, timers: Timer[], clock: CityClock): Scheduler => {
  const running = new Map<Timer, Promise<void>>()
  const sleeping = new Set<NodeJS.Timeout>()
  let last: Promise<unknown> = Promise.resolve()
  let stopped = true

  const invoke = async (timer: Timer, at: Date) => {
    const { functionName, name } = timer
    await host.invoke({
      functionName,
      event: eventOf(timer, at),
      source: 'wx_trigger',
      operation: `${functionName}.${name}`,
    })
  }

  /** A timer runs once at a time: while it does, its next instant passes. */
  const run = async (timer: Timer, at: Date) => {
    if (running.has(timer) || !host.has(timer.functionName)) return
    const turn = invoke(timer, at).finally(() => running.delete(timer))
    running.set(timer, turn)
    await turn
  }

  /** As `run`, but what began before is waited for: it may have looked too early to see what it is run for now. */
  const runNow = async (timer: Timer, at: Date) => {
    await running.get(timer)
    await run(timer, at)
  }

  const wait = (timer: Timer, from: Date) => {
    if (stopped) return
    const at = timer.after(from)
    if (!at) return
    const left = at.getTime() - clock.now().getTime()
    const sleep = setTimeout(
      () => {
        sleeping.delete(sleep)
        if (at > clock.now()) return wait(timer, from)
        wait(timer, at)
        void run(timer, at)
      },
      Math.min(Math.max(left, 0), longestSleep),
    )
    sleeping.add(sleep)
  }

  const start = () => {
    stopped = false
    for (const timer of timers) wait(timer, clock.now())
  }
  const stop = () => {
    stopped = true
    for (const sleep of sleeping) clearTimeout(sleep)
    sleeping.clear()
  }

  const alone = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      const resume = !stopped
      stop()
      try {
        return await task()
      } finally {
        if (resume) start()
      }
    })
    last = turn.catch(() => undefined)
    return turn
  }

  const forward = (to: Date) => {
    if (to > clock.now()) clock.set(to)
  }

  const move = async (to: Date) => {
    for (const { at, timer } of runsBetween(timers, clock.now(), to)) {
      forward(at)
      await runNow(timer, at)
    }
    forward(to)
    for (const timer of shortTimers(timers)) await runNow(timer, to)
  }

  return { moveTo: (to) => alone(() => move(to)), alone, start, stop }
}
