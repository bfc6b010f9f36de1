import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Files, FileExists, openFiles } from './files'

const folder = mkdtempSync(join(tmpdir(), 'juzhu-files-'))
let files: Files
beforeAll(() => {
  files = openFiles(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const label = (path: string) => ({ path, type: 'text/plain', at: '2026-11-21T02:00:00.000Z' })
async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}
const put = (path: string, texts: string[], overwrite = true) =>
  files.put('env', label(path), chunks(...texts), { limit: 1000, overwrite })
const read = async (path: string) => {
  const file = await files.open('env', path)
  const parts: string[] = []
  for await (const part of file?.content() ?? []) parts.push(String(part))
  return file && parts.join('')
}

describe('files', () => {
  it('are read while they are overwritten as they were when they were opened', async () => {
    await put('a', ['first ', 'version'])
    const before = await files.open('env', 'a')
    await put('a', ['second'])
    const parts: string[] = []
    for await (const part of before?.content() ?? []) parts.push(String(part))
    expect([parts.join(''), await read('a')]).toEqual(['first version', 'second'])
  })
  it('of one path put by many at once are one of them, whole', async () => {
    const texts = Array.from({ length: 20 }, (_, n) => `${n}|`.repeat(100))
    await Promise.all(texts.map((text) => put('race', [text.slice(0, 90), text.slice(90)])))
    expect(texts).toContain(await read('race'))
  })
  it('that must not be overwritten are won by one of many', async () => {
    const tries = Array.from({ length: 10 }, (_, n) => put('once', [String(n)], false))
    const settled = await Promise.allSettled(tries)
    const lost = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown)
    expect(lost).toHaveLength(9)
    expect(lost.every((reason) => reason instanceof FileExists)).toBe(true)
  })
  it('whose disk fills up in the middle read the body to its end and leave the file before', async () => {
    await put('full', ['before'])
    const probe = await open(join(folder, 'probe'), 'w')
    const prototype = Object.getPrototypeOf(probe) as FileHandle
    await probe.close()
    rmSync(join(folder, 'probe'))
    const append = jest.spyOn(prototype, 'appendFile').mockImplementationOnce(() => Promise.resolve())
    append.mockImplementationOnce(() => Promise.reject(new Error('ENOSPC: no space left on device')))
    let given = 0
    async function* counted() {
      for await (const chunk of chunks('one', 'two', 'three')) {
        given += 1
        yield chunk
      }
    }
    const asked = files.put('env', label('full'), counted(), { limit: 1000, overwrite: true })
    await expect(asked).rejects.toThrow('ENOSPC')
    append.mockRestore()
    expect([given, await read('full'), readdirSync(join(folder, 'unfinished'))]).toEqual([3, 'before', []])
  })
})
