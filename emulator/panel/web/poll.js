/** Asking again and again, but not while nobody looks. */
import { document } from './dom.js'

/** @type {Set<() => void>} */
const wake = new Set()
document.addEventListener('visibilitychange', () => !document.hidden && wake.forEach((again) => again()))

/**
 * Runs `task` now and `ms` after each run; pauses while the page is hidden. A task that fails is run again.
 * @param {number} ms
 * @param {() => Promise<unknown>} task
 * @returns {() => void} runs it at once
 */
export const every = (ms, task) => {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let running = false
  const run = async () => {
    clearTimeout(timer)
    if (running || document.hidden) return
    running = true
    await task().catch((error) => console.warn(error.message))
    running = false
    timer = setTimeout(run, ms)
  }
  wake.add(run)
  void run()
  return () => void run()
}
