/** The two servers that are compared, each a process of its own. */
import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Canned } from './memory-server'

const root = resolve(__dirname, '../..')

type Server = { url: string; stop: () => Promise<void> }

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

const stopper = (child: ChildProcess) => async () => {
  const ended = new Promise((done) => child.once('exit', done))
  if (child.exitCode === null && child.kill('SIGTERM')) await ended
}

/** The emulator as `npm start` runs it, on a data folder. */
export const startEmulator = async (dataFolder: string): Promise<Server> => {
  if (!existsSync(join(root, 'dist/cloudfunctions')))
    execFileSync(process.execPath, ['cloudfunctions/build.mjs'], { cwd: root })
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), JUZHU_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with code ${child.exitCode}`)
    if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) return { url, stop: stopper(child) }
    await wait(50)
  }
}

/** A server that knows the answers. */
export const startMemoryServer = async (canned: Canned): Promise<Server> => {
  const child = fork(join(__dirname, 'memory-server.ts'), { execArgv: ['--import', 'tsx'] })
  child.send(canned)
  const port = await new Promise<number>((done, failed) => {
    child.once('message', (message) => done(Number(message)))
    child.once('exit', (code) => failed(new Error(`the memory server ended with code ${code}`)))
  })
  return { url: `http://127.0.0.1:${port}`, stop: stopper(child) }
}
