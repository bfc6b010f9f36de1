/** A whole emulator for a test: a process of its own, a temporary data folder, a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { OperationName, OutputOf, Reply } from '@shared/contract'
import type { Role } from '@shared/model/sign-in'

const root = path.resolve(__dirname, '../..')
/** Ms in which the emulator must be ready; machines that build at the same time are slow. */
const readyWithin = 60_000

export type CityOptions = {
  /** A folder that outlives the test; else a temporary one, removed by `stop`. */
  dataFolder?: string
  env?: Record<string, string>
}

export type CallOptions = { session?: string | null; submissionId?: string }

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const launch = async (port: number, dataFolder: string, env: Record<string, string>) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', ...env, PORT: String(port), JUZHU_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (chunk: Buffer) => (output = (output + chunk.toString('utf8')).slice(-20_000))
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const deadline = Date.now() + readyWithin
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with code ${child.exitCode}:\n${output}`)
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.ok) return { child, output: () => output }
    await wait(50)
  }
  child.kill('SIGKILL')
  throw new Error(`the emulator was not ready within ${readyWithin} ms:\n${output}`)
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

const clientOf = (url: string) => {
  const ask = async (method: string, address: string, value?: unknown): Promise<unknown> => {
    const answer = await fetch(url + address, {
      method,
      ...(value === undefined ? {} : { body: JSON.stringify(value) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`)
    return JSON.parse(text) as unknown
  }
  const get = <T>(address: string) => ask('GET', address) as Promise<T>
  const put = <T>(address: string, value: unknown) => ask('PUT', address, value) as Promise<T>
  const post = <T>(address: string, value: unknown = {}) => ask('POST', address, value) as Promise<T>

  /** POST /api/<function> as the H5 does; the reply whatever it says. */
  const send = async <N extends OperationName>(
    operation: N,
    input: unknown,
    { session, submissionId }: CallOptions = {},
  ): Promise<{ status: number; reply: Reply<N> }> => {
    const answer = await fetch(`${url}/api/${operation.split('.')[0]}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
      body: JSON.stringify({ operation, input, ...(submissionId ? { submissionId } : {}) }),
    })
    return { status: answer.status, reply: (await answer.json()) as Reply<N> }
  }

  return {
    get,
    put,
    post,
    send,
    /** The output of an operation; throws an Error with the refusal when there is none. */
    call: async <N extends OperationName>(
      operation: N,
      input: unknown,
      options?: CallOptions,
    ): Promise<OutputOf<N>> => {
      const { reply } = await send(operation, input, options)
      if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.refusal)}`)
      return reply.output
    },
    /** A session of that person, by face unless `assurance` is low. */
    signIn: async (
      idNumber: string,
      options: { role?: Role; unitId?: string; assurance?: 'low' | 'high' } = {},
    ): Promise<string> => (await post<{ session: string }>('/emulator/sign-in', { idNumber, ...options })).session,
    /** Moves the city's clock forward and waits for what is due on the way. */
    moveTo: (now: string) => post<{ now: string }>('/emulator/clock', { now }),
  }
}

/** Starts the emulator on the built functions and H5 (`npm run build`), with a freshly seeded city. */
export const startCity = async ({ dataFolder, env = {} }: CityOptions = {}) => {
  const folder = dataFolder ?? mkdtempSync(path.join(tmpdir(), 'juzhu-city-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let running = await launch(port, folder, env)
  const end = async (signal: NodeJS.Signals) => {
    running.child.kill(signal)
    await ended(running.child)
  }
  return {
    url,
    dataFolder: folder,
    ...clientOf(url),
    /** What the process has printed. */
    output: () => running.output(),
    pid: () => running.child.pid,
    /** kill -9; the data stays. */
    kill: () => end('SIGKILL'),
    /** Starts again on the same data and port. */
    restart: async () => {
      running = await launch(port, folder, env)
    },
    stop: async () => {
      await end('SIGTERM')
      if (!dataFolder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type City = Awaited<ReturnType<typeof startCity>>
