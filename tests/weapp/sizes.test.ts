import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = path.resolve(__dirname, '../../dist')
const kb = 1024

const filesOf = (folder: string): string[] => {
  if (!existsSync(folder)) throw new Error(`${folder} is not built: run npm run build`)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
const bytes = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)

describe('size budgets', () => {
  const weapp = path.join(dist, 'weapp')
  const packages = path.join(weapp, 'packages')

  it('the main package of WeChat is at most 700 KB', () => {
    const main = filesOf(weapp).filter((file) => !file.startsWith(packages) && !file.endsWith('.LICENSE.txt'))
    expect(bytes(main)).toBeLessThanOrEqual(700 * kb)
  })

  it.each(['account', 'registration', 'permit', 'staff', 'unit', 'agency', 'department', 'slip', 'guide'])(
    'the package %s is at most 500 KB',
    (name) => {
      expect(bytes(filesOf(path.join(packages, name)))).toBeLessThanOrEqual(500 * kb)
    },
  )

  it('the first screen of the web is at most 160 KB of script, gzipped', () => {
    const h5 = path.join(dist, 'h5')
    const scripts = filesOf(h5).filter((file) => file.endsWith('.js'))
    const page = readFileSync(path.join(h5, 'index.html'), 'utf8')
    const entry = scripts.filter((file) => page.includes(path.basename(file)))
    expect(entry.length).toBeGreaterThan(0)
    expect(zipped([...entry, ...homeChunks(h5, entry)])).toBeLessThanOrEqual(160 * kb)
  })

  it('validation stays on the server: no page brings zod along', () => {
    for (const target of ['weapp', 'h5'])
      for (const file of filesOf(path.join(dist, target)).filter((name) => name.endsWith('.js')))
        expect([file, readFileSync(file, 'utf8').includes('ZodError')]).toEqual([file, false])
  })
})

const zipped = (files: string[]) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)

/** The chunks that the entry loads for the route of the home page, by number; and the kit, which every page shares. */
const homeChunks = (h5: string, entry: string[]): string[] => {
  const text = entry.map((file) => readFileSync(file, 'utf8')).join('\n')
  const loader = /"path":"pages\/home\/index","load":.*?\.then/s.exec(text)?.[0] ?? ''
  const numbers = [...loader.matchAll(/\.e\((\d+)\)/g)].map(([, number]) => number)
  if (numbers.length === 0) throw new Error('the entry does not say how it loads the home page')
  const wanted = [...numbers, 'kit']
  return filesOf(path.join(h5, 'chunk')).filter((file) => wanted.includes(path.basename(file).split('.')[0]))
}
