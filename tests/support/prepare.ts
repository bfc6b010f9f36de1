/**
 * Before the first system test: the emulator bundled once and a city seeded once. A test's city is then a copy that starts
 * in a third of a second; built anew for every run, so that it is never another's.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
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

const prefix = 'system-tests-'

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** What runs left behind that were killed. */
const forgetDead = (cache: string): void => {
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache).filter((one) => one.startsWith(prefix)))
    if (!isRunning(Number(name.slice(prefix.length)))) rmSync(path.join(cache, name), { recursive: true, force: true })
}

const prepare = async () => {
  const cache = path.join(root, '.cache')
  forgetDead(cache)
  const folder = path.join(cache, `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const prepared: Prepared = {
    folder,
    emulator: path.join(folder, 'emulator.cjs'),
    template: path.join(folder, 'city'),
  }
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await bundleEmulator(prepared.emulator)
  await seedTemplate(prepared.emulator, prepared.template)
  process.env.JUZHU_PREPARED = JSON.stringify(prepared)
}

export default prepare
