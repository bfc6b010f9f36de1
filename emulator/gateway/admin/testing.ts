import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { init } from '@cloudbase/node-sdk'
import type { Engine } from '../../engine'
import { handleAdmin, type AdminContext } from '../admin'

/** A request that the SDK sent, as its parsed body. */
type Sent = Record<string, unknown>

/** Serves the protocol on a free port and points an unmodified SDK at it, as an environment variable does in a function. */
export const startAdmin = async (engine: Engine, invoke?: AdminContext['invoke']) => {
  const sent: Sent[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as Sent
      sent.push(body)
      void handleAdmin(engine, body, { requestId: `request-${sent.length}`, invoke }).then((reply) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(reply))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'test-id',
    TENCENTCLOUD_SECRETKEY: 'test-key',
    SILENCE: 'true',
  })
  const appFor = (env: string) => init({ env })
  const app = appFor('test-env')
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { url, sent, app, appFor, db: app.database(), stop }
}

type Collection = ReturnType<Awaited<ReturnType<typeof startAdmin>>['db']['collection']>

/** A transaction as the SDK gives it; its own types are `any`. */
export type Tx = {
  collection: (name: string) => Collection
  commit: () => Promise<unknown>
  rollback: (reason: unknown) => Promise<unknown>
}

/** The code of the error that a request of the SDK fails with; null when it succeeds. */
export const codeOf = (request: Promise<unknown>): Promise<string | null> =>
  request.then(
    () => null,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  )

/** `db.command` that notes in `used` which of its commands are taken. */
export const noted = <T extends object>(command: T, used: Set<string>): T =>
  new Proxy(command, {
    get: (target, name): unknown => {
      used.add(String(name))
      return Reflect.get(target, name)
    },
  })

/** A request as the SDK would send it if it let everything through; fails as the SDK's own requests do. */
export const sendRaw = async (url: string, body: object): Promise<{ data: { list: string[] } }> => {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ envName: 'test-env', ...body }) })
  const answer = (await response.json()) as { code?: string; message?: string; data: { list: string[] } }
  if (answer.code) throw Object.assign(new Error(answer.message), { code: answer.code })
  return answer
}
