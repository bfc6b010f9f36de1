import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'

const oldestNode = [20, 11]

const changedAt = (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0

const tooOld = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
}

const npm = (...args) =>
  process.env.npm_execpath
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })

/**
 * Installs what package-lock.json asks for, when that is not what is installed; ends the process when it cannot.
 * A script calls this before it imports anything that must be installed. (npm's own `prestart` would not do:
 * with `ignore-scripts` npm leaves it out.)
 */
export const install = () => {
  if (tooOld()) {
    console.error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`)
    process.exit(1)
  }
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return
  console.log('Installing dependencies (once, a minute or two) …')
  const { status, error } = npm('ci')
  if (error) console.error(`npm could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}
