/** A whole emulator for a test: a process of its own, a temporary data folder, a free port. */
import { cpSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cityStart } from '../../emulator/clock'
import type { OperationName, OutputOf, Reply } from '@shared/contract'
import type { Role } from '@shared/model/sign-in'
import { freePort, launch, type Prepared } from './launch'

export type CityOptions = {
  /** A folder that outlives the test; else a temporary one, removed by `stop`. */
  dataFolder?: string
  /** What its clock shows when it starts; a fresh city's beginning where nothing is said. For a city of its own folder. */
  startsAt?: Date
  env?: Record<string, string>
}

export type CallOptions = { session?: string | null; submissionId?: string }

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

/** What stands ready for the tests of this run. */
const prepared = (): Prepared => JSON.parse(process.env.JUZHU_PREPARED ?? '{}') as Prepared

/** A data folder with the city of this run's template, whose clock shows `startsAt` now. */
const copiedCity = (startsAt: Date): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'juzhu-city-'))
  cpSync(prepared().template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  writeFileSync(path.join(folder, 'clock.json'), JSON.stringify({ offset: startsAt.getTime() - Date.now() }))
  return folder
}

/** Starts the emulator on the built functions and H5 (`npm run build`), with a freshly seeded city. */
export const startCity = async ({ dataFolder, startsAt = cityStart, env = {} }: CityOptions = {}) => {
  const folder = dataFolder ?? copiedCity(startsAt)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const begin = () => launch({ emulator: prepared().emulator, dataFolder: folder, env, port })
  let running = await begin()
  const end = async (signal: NodeJS.Signals) => {
    running.child.kill(signal)
    await running.ended
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
      running = await begin()
    },
    stop: async () => {
      await end('SIGTERM')
      if (!dataFolder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type City = Awaited<ReturnType<typeof startCity>>
