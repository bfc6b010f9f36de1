import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cache, root } from './run.mjs'

/** What the mini-program is made of. */
const sources = [
  'miniprogram',
  'shared',
  'config',
  'babel.config.js',
  'project.config.json',
  'package-lock.json',
  'tsconfig.json',
]
/** Settings that the build writes into the mini-program (config/index.ts). */
const settings = ['JUZHU_API_ORIGIN', 'JUZHU_CLOUD_ENV', 'JUZHU_SLIP_KEYS', 'JUZHU_STAGE']

const filesOf = (entry) => {
  const file = path.join(root, entry)
  if (!statSync(file).isDirectory()) return [entry]
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesOf(path.posix.join(entry, name)))
}

const fingerprint = () => {
  const hash = createHash('sha256')
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`)
  for (const file of sources.flatMap(filesOf).filter((name) => !/\.test\.tsx?$/.test(name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * Runs `build` when `product` (a file of its output) is missing or was made of other sources, and remembers of which it was made.
 * @param build gives an exit code; @returns that code, or null when nothing had to be done.
 */
export const ifStale = async (name, product, build) => {
  const record = path.join(cache, `built-${name}`)
  const now = fingerprint()
  if (statSync(path.join(root, product), { throwIfNoEntry: false }) && read(record) === now) return null
  rmSync(record, { force: true })
  const code = await build()
  if (code !== 0) return code
  mkdirSync(cache, { recursive: true })
  writeFileSync(record, now)
  return 0
}
