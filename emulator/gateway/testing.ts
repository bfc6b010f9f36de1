/** A gateway for tests: the SDK's protocol with real signatures, functions in workers, storage; on a free port. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { init } from '@cloudbase/node-sdk'
import { openClock } from '../clock'
import { newSecret } from '../credentials'
import { temporaryEngine } from '../engine/testing'
import { platformEnvironment } from '../environment'
import { fixtureHost } from '../host/testing'
import { memoryStore } from '../providers'
import { databaseRoute } from './database'
import { openStorage } from './storage'
import { platformUsers } from './users'

export const testEnvironment = 'test-env'

/** What an app of the SDK is made with here. */
type TestConfig = {
  env?: string
  secretId?: string
  secretKey?: string
  throwOnCode?: boolean
  timeout?: number
}

type GatewayOptions = {
  /** Bundles by function name. */
  functions?: Record<string, string>
  /** Seconds that functions may take, by name; 10 for those that are not named. */
  timeouts?: Record<string, number>
  /** Bytes of a file. */
  fileLimit?: number
  /** Hears of every request before it is answered; may answer it itself and say true. */
  onRequest?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export const startGateway = async ({ functions = {}, timeouts = {}, fileLimit, onRequest }: GatewayOptions = {}) => {
  const engine = temporaryEngine()
  const folder = mkdtempSync(join(tmpdir(), 'juzhu-gateway-'))
  const clock = openClock()
  const script = newSecret()
  let url = ''
  const environment = () => ({ ...platformEnvironment(testEnvironment, url), TENCENTCLOUD_RUNENV: 'SCF' })
  const settings = Object.keys(functions).map((name) => {
    return { name, timeout: timeouts[name] ?? 10, memorySize: 256, triggers: [] }
  })
  const hosted = fixtureHost(functions, { environment, clock, functions: settings })
  const users = platformUsers(memoryStore(), clock.now)
  const server = createServer((request, response) => {
    if (onRequest?.(request, response)) return
    const answer = request.url?.startsWith('/storage/') ? storage.answer : database
    void answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const storageOptions = { folder: join(folder, 'storage'), url, secret: 'secret', now: clock.now, limit: fileLimit }
  let storage = openStorage(storageOptions)
  let database = databaseRoute({ engine: engine.engine, host: hosted.host, script, storage, users })

  // Without the first the SDK asks for the machine's metadata at every request; the second silences its warnings.
  Object.assign(process.env, { TENCENTCLOUD: 'true', SILENCE: 'true' })
  const app = (config: TestConfig = {}) =>
    init({ env: testEnvironment, ...script, ...config, serviceUrl: `${url}/admin` } as never)

  return {
    url,
    script,
    engine: engine.engine,
    host: hosted.host,
    clock,
    users,
    folder,
    app,
    storage: () => storage,
    /** Opens the storage again on the same folder, as another process would. */
    reopenStorage: () => {
      storage = openStorage(storageOptions)
      database = databaseRoute({ engine: engine.engine, host: hosted.host, script, storage, users })
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await hosted.stop()
      await engine.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestGateway = Awaited<ReturnType<typeof startGateway>>
