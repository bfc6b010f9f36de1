/**
 * Before the first system test: the emulator bundled once and a city seeded once. A test's city is then a copy that starts
 * in a third of a second; built anew for every run, so that it is never another's. Cities stand in memory where there is
 * room: each of their writes waits for the disk.
 */
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { launch, type Prepared } from './launch'

const root = path.resolve(__dirname, '../..')

const bundleEmulator = (file: string) =>
  build({
    entryPoints: [path.join(root, 'emulator/main.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    alias: { '@shared': path.join(root, 'shared') },
    define: { __dirname: JSON.stringify(path.join(root, 'emulator')) },
    logLevel: 'error',
  })

const seedTemplate = async (emulator: string, folder: string) => {
  const { child, ended } = await launch({ emulator, dataFolder: folder, env: {} })
  child.kill('SIGTERM')
  await ended
}

const prefix = 'juzhu-tests-'
const cache = path.join(root, '.cache')
const memory = '/dev/shm'
/** Bytes for the cities of a whole run: about a hundred million each, those of three files at a time. */
const enough = 2_000_000_000

const hasRoom = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= enough
  } catch {
    return false
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** What runs left behind that were killed. */
const forgetDead = (home: string): void => {
  for (const name of readdirSync(home).filter((one) => one.startsWith(prefix)))
    if (!isRunning(Number(name.slice(prefix.length)))) rmSync(path.join(home, name), { recursive: true, force: true })
}

/** A folder of this run's own, gone with it. */
const ownFolder = (home: string): string => {
  mkdirSync(home, { recursive: true })
  forgetDead(home)
  const folder = path.join(home, `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const prepare = async () => {
  const cities = ownFolder(hasRoom(memory) ? memory : cache)
  const prepared: Prepared = {
    // Inside the project, whose packages it loads.
    emulator: path.join(ownFolder(cache), 'emulator.cjs'),
    template: path.join(cities, 'city'),
  }
  await bundleEmulator(prepared.emulator)
  await seedTemplate(prepared.emulator, prepared.template)
  process.env.JUZHU_PREPARED = JSON.stringify(prepared)
  process.env.TMPDIR = cities
}

export default prepare
