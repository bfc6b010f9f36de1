/** Starts an emulator as a process of its own and waits until it is ready. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = path.resolve(__dirname, '../..')
/** Ms in which the emulator must be ready; machines that build at the same time are slow. */
const readyWithin = 60_000

/** What stands ready for all system tests of a run. */
export interface Prepared {
  /** The emulator as one file. */
  emulator: string
  /** The data folder of a freshly seeded city, to be copied. */
  template: string
}

export interface Launching {
  emulator: string
  dataFolder: string
  env: Record<string, string>
  port?: number
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const exitOf = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))

/** Throws with what the process printed when it ends or is not ready in time. */
export const launch = async ({ emulator, dataFolder, env, port: given }: Launching) => {
  const port = given ?? (await freePort())
  const child = spawn(process.execPath, [emulator], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', ...env, PORT: String(port), JUZHU_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = exitOf(child)
  let output = ''
  const hear = (chunk: Buffer) => (output = (output + chunk.toString('utf8')).slice(-20_000))
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const deadline = Date.now() + readyWithin
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with code ${child.exitCode}:\n${output}`)
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.ok) return { child, port, ended, output: () => output }
    await wait(20)
  }
  child.kill('SIGKILL')
  throw new Error(`the emulator was not ready within ${readyWithin} ms:\n${output}`)
}
