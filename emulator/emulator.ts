/** The whole emulator in one process: engine, providers, functions, clock, one port. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCity, personKeys, seed } from './city-store'
import { type CityClock, openClock } from './clock'
import { controlRoute } from './control'
import { type Credentials, openCredentials } from './credentials'
import { type CollectionManifest, type Engine, openEngine } from './engine'
import { cityEnvironment, functionEnvironment } from './environment'
import { runningFile } from './folders'
import { databaseRoute } from './gateway/database'
import { httpAccess } from './gateway/http-access'
import { type Gateway, openGateway } from './gateway/server'
import { slipAddress, staticFiles } from './gateway/static-files'
import { openStorage } from './gateway/storage'
import { platformUsers } from './gateway/users'
import { createHost, readDeployment } from './host'
import { timersOf } from './host/cron'
import { createScheduler } from './host/scheduler'
import { createProviders, openFolderStore } from './providers'

type EmulatorOptions = {
  /** 0 for any free one. */
  port: number
  dataFolder: string
  h5Folder: string
  panelFolder: string
  functionsFolder: string
  /** cloudbaserc.json and collections.json, which deployment reads too. */
  deploymentFile: string
  collectionsFile: string
  log: (line: string) => void
}

export type Emulator = { url: string; seeded: boolean; close: () => Promise<void> }

/** A structured log line of a function that says that something went wrong. */
const isComplaint = (line: string) => line.startsWith('{') && line.includes('"level":"error"')

type Opened = { options: EmulatorOptions; gateway: Gateway; engine: Engine; clock: CityClock }

const openHost = ({ options, gateway, clock }: Opened, credentials: Credentials) => {
  const functions = readDeployment(options.deploymentFile)
  const host = createHost({
    functionsFolder: options.functionsFolder,
    functions,
    clock,
    environment: (name) => {
      const given = functions.find((one) => one.name === name)?.envVariables ?? {}
      return functionEnvironment(cityEnvironment, gateway.url, credentials, Object.keys(given))
    },
    onLine: (call, level, text) => {
      if (level === 'error' || isComplaint(text)) options.log(`${call.operation} ${call.traceId} ${text}`)
    },
  })
  return { host, scheduler: createScheduler(host, timersOf(functions), clock) }
}

const assemble = async (opened: Opened): Promise<Emulator> => {
  const { options, gateway, engine, clock } = opened
  const { dataFolder, log } = options
  const credentials = await openCredentials(dataFolder)
  const { host, scheduler } = openHost(opened, credentials)
  const store = openFolderStore(join(dataFolder, 'providers'))
  const providers = createProviders({
    now: clock.now,
    store,
    credentials: credentials.providers,
    publicUrl: gateway.url,
  })
  const storage = openStorage({
    folder: join(dataFolder, 'storage'),
    url: gateway.url,
    secret: credentials.script.secretKey,
    now: clock.now,
  })
  const users = platformUsers(store, clock.now)
  const manifest = JSON.parse(readFileSync(options.collectionsFile, 'utf8')) as CollectionManifest[]
  const city = {
    dataFolder,
    engine,
    providers,
    clock,
    keys: credentials.keys,
    departments: credentials.departments,
    manifest,
  }
  const reset = async () => {
    await host.pause()
    await seed(city)
    storage.clear()
    host.forgetCalls()
    host.resume()
  }
  const seeded = await openCity(city)
  const routes = {
    providers: providers.answer,
    database: databaseRoute({ engine, host, script: credentials.script, storage, users }),
    api: httpAccess({ host, clock }),
    storage: storage.answer,
    control: controlRoute({
      clock,
      engine,
      host,
      scheduler,
      providers,
      users,
      database: () => engine.environment(cityEnvironment),
      keyOf: personKeys(credentials.keys),
      reset,
    }),
    panel: staticFiles(options.panelFolder, '/panel'),
    h5: staticFiles(options.h5Folder, '', slipAddress),
    url: gateway.url,
  }
  gateway.open(routes, (error) => log(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  writeFileSync(runningFile(dataFolder), JSON.stringify({ pid: process.pid, url: gateway.url }))
  scheduler.start()
  const quiet = providers.pay.start()
  const close = async () => {
    scheduler.stop()
    quiet()
    await gateway.close()
    await host.stop()
    await engine.close()
    rmSync(runningFile(dataFolder), { force: true })
  }
  return { url: gateway.url, seeded, close }
}

/**
 * Starts the emulator on 127.0.0.1. Throws when the port or the data folder is in use by another process. `close` ends calls
 * in flight and leaves the data folder to the next process.
 */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const { dataFolder, log } = options
  mkdirSync(dataFolder, { recursive: true })
  const clock = openClock(join(dataFolder, 'clock.json'))
  const engine = openEngine({ folder: join(dataFolder, 'database'), now: clock.now, onWarning: log })
  const gateway = await openGateway(options.port).catch(async (error: unknown) => {
    await engine.close()
    throw error
  })
  try {
    return await assemble({ options, gateway, engine, clock })
  } catch (error) {
    await gateway.close()
    await engine.close()
    throw error
  }
}
