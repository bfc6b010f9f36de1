import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cache } from './run.mjs'

const folder = path.join(cache, 'fonts')
const places = ['/usr/share/fonts', path.join(folder, 'usr/share/fonts')].map((fonts) =>
  path.join(fonts, 'truetype/hanazono/HanaMinB.ttf'),
)
const run = (command, ...args) => spawnSync(command, args, { cwd: folder, stdio: 'ignore' }).status === 0
const debs = () => readdirSync(folder).filter((name) => /^fonts-hanazono_.*\.deb$/.test(name))

/**
 * Fetches the font of rare characters into .cache, where apt can: Debian's fonts-hanazono, unpacked and not installed, so
 * no root is needed. Without it everything is built; a name that Noto Sans SC cannot print is then refused.
 */
export const fetchRareFont = () => {
  if (places.some((file) => existsSync(file))) return
  mkdirSync(folder, { recursive: true })
  const fetched =
    run('apt-get', 'download', 'fonts-hanazono') ||
    (run('apt-get', 'update') && run('apt-get', 'download', 'fonts-hanazono'))
  const [deb] = debs()
  if (!fetched || !deb || !run('dpkg', '-x', deb, folder))
    console.log('fonts-hanazono could not be fetched: rare characters beyond Noto Sans SC are refused in PDF files.')
  for (const name of debs()) rmSync(path.join(folder, name))
}
