import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where scripts keep what they may lose. */
export const cache = path.join(root, '.cache')

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** npm runs a script below a shell, which dies of a signal without passing it on: then only the parent's end tells. */
const parent = process.ppid
const orphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent
const lookMs = 300

/**
 * Runs Node with `args` and gives its exit code. A signal that ends this process, or npm above it, is passed on to the
 * child, and this process outlives it, so that nothing is left behind.
 * @param options `env` is added to the environment; with `log`, output goes to that file instead of the terminal.
 */
export const node = (args, { env = {}, log } = {}) =>
  new Promise((resolve, reject) => {
    const output = log ? openSync(log, 'w') : 'inherit'
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', output, output],
    })
    if (log) closeSync(output)
    // Ctrl-C in a terminal reaches the child by itself.
    const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    const look = setInterval(() => orphaned() && child.kill('SIGTERM'), lookMs)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearInterval(look)
      for (const name of signals) process.off(name, pass)
      resolve(code ?? 128 + os.constants.signals[signal])
    })
  })

/** As `node`, quietly: the output is shown only when the exit code is not 0. */
export const quietly = async (name, args, env) => {
  mkdirSync(cache, { recursive: true })
  const log = path.join(cache, `${name}.log`)
  const code = await node(args, { env, log })
  if (code !== 0) process.stderr.write(readFileSync(log))
  return code
}

/** Seconds since `started` (ms), in words. */
export const since = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`
