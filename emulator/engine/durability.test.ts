import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '.'
import { findInconsistencies } from './consistency'
import type { Filled } from './durability-filler'
import { index } from './testing'

jest.setTimeout(60_000)
const home = mkdtempSync(join(tmpdir(), 'juzhu-durable-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const open = (folder: string) => openEngine({ folder, now: () => new Date(), onScan: () => undefined })

/** Runs the process that writes until its files may not grow; `blocks` of 1,024 bytes are what a file may have. */
const fill = async (folder: string, blocks: number) => {
  const script = `ulimit -f ${blocks}; exec "$0" --import tsx "$1" "$2"`
  const child = spawn('bash', ['-c', script, process.execPath, join(__dirname, 'durability-filler.ts'), folder])
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (text: Buffer) => (said.stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said.stderr += text.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { ...said, code }
}

describe('a full disk', () => {
  const folder = join(home, 'full')
  let filled: Filled
  beforeAll(async () => {
    const { stdout, stderr, code } = await fill(folder, 5000)
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    filled = JSON.parse(stdout) as Filled
  })

  it('is an error to every caller whose write did not fit', () => {
    expect(filled.acknowledged.length).toBeGreaterThan(300)
    expect(filled.errors.length).toBeGreaterThan(30)
    for (const error of filled.errors)
      expect(error).toMatch(/^DATABASE_REQUEST_FAILED the store could not be written: EFBIG/)
  })

  it('leaves what was acknowledged, nothing else, and no half of an index', async () => {
    expect(filled.seen).toBe(filled.acknowledged.length)
    expect(filled.byNewIndex).toBe(filled.acknowledged.filter((n) => n % 3 === 1).length)
    expect(await findInconsistencies(folder)).toEqual([])
    const engine = open(folder)
    const { documents } = engine.environment('full').find('writes', { sort: [['_id', 1]] })
    expect(documents.map(({ _id }) => _id)).toEqual(filled.acknowledged)
    await engine.close()
  })

  it('is forgotten once there is room again', async () => {
    const engine = open(folder)
    await engine.environment('full').insert('writes', [{ _id: 'more', key: 'more' }])
    expect(engine.environment('full').find('writes', { filter: { key: 'more' } }).documents).toHaveLength(1)
    await engine.close()
  })
})

describe('a torn write', () => {
  const pageSize = 4096
  const before = join(home, 'before')
  const images: Record<'before' | 'after', Buffer> = { before: Buffer.alloc(0), after: Buffer.alloc(0) }
  const file = (folder: string) => join(folder, 'documents.mdb')

  const state = async (folder: string) => {
    expect(await findInconsistencies(folder)).toEqual([])
    const engine = open(folder)
    const { documents } = engine.environment('torn').find('writes', { sort: [['_id', 1]] })
    await engine.close()
    return documents
  }

  beforeAll(async () => {
    const engine = open(before)
    await engine.defineCollections('torn', [{ CollectionName: 'writes', Indexes: [index('words', ['words'])] }])
    const torn = engine.environment('torn')
    const words = (n: number) => [`w${n % 7}`, `x${n}`]
    for (let n = 0; n < 200; n++) await torn.insert('writes', [{ _id: n, words: words(n), filler: 'y'.repeat(n * 20) }])
    copyFileSync(file(before), join(home, 'image'))
    images.before = readFileSync(join(home, 'image'))
    await torn.update('writes', { filter: {}, update: { $set: { words: ['new'] } }, multi: true })
    copyFileSync(file(before), join(home, 'image'))
    images.after = readFileSync(join(home, 'image'))
    await engine.close()
    writeFileSync(file(before), images.before)
  })

  /** Pages 0 and 1 tell which state is the current one; their 128 bytes are written last, in one piece. */
  const changedPages = () => {
    const pages = Array.from({ length: images.after.length / pageSize }, (_, page) => page).slice(2)
    const of = (image: Buffer, page: number) => image.subarray(page * pageSize, (page + 1) * pageSize)
    return pages.filter((page) => !of(images.before, page).equals(of(images.after, page)))
  }

  /** The state before, with every `step`th changed page written in part. */
  const tornImage = (step: number) => {
    const image = Buffer.alloc(Math.max(images.before.length, images.after.length))
    images.before.copy(image)
    changedPages()
      .filter((_, i) => i % step !== 1)
      .forEach((page, i) => {
        const bytes = i % 3 === 0 ? 512 * (1 + (i % 7)) : pageSize
        images.after.copy(image, page * pageSize, page * pageSize, page * pageSize + bytes)
      })
    return image
  }

  it('leaves the state before it', async () => {
    const expected = await state(before)
    expect(changedPages().length).toBeGreaterThan(20)
    expect(expected[1]).toMatchObject({ words: ['w1', 'x1'] })
    for (const step of [2, 3, 5, 7, 11, 10_000]) {
      const folder = join(home, `torn-${step}`)
      mkdirSync(folder)
      writeFileSync(file(folder), tornImage(step))
      expect(await state(folder)).toEqual(expected)
    }
  })

  it('is whole once its last piece is written', async () => {
    const folder = join(home, 'whole')
    mkdirSync(folder)
    writeFileSync(file(folder), images.after)
    for (const { words } of await state(folder)) expect(words).toEqual(['new'])
  })
})

describe('one process holds a folder', () => {
  const folder = join(home, 'held')
  it('refuses another one by name, until it ends', async () => {
    const engine = open(folder)
    const { stderr, code } = await fill(folder, 100_000)
    expect(stderr).toContain(`The data folder ${folder} is in use by process ${process.pid}. Stop it first`)
    expect(code).not.toBe(0)
    expect(() => open(folder)).toThrow(`${folder} is in use by process ${process.pid}`)
    await engine.close()
    await open(folder).close()
  })
})
