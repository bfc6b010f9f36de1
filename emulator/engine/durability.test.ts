import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openEngine } from '.'

const folder = mkdtempSync(join(tmpdir(), 'juzhu-durable-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const open = () => openEngine({ folder, now: () => new Date(), onScan: () => undefined })

/** Starts a writer on the folder; it prints the number of each write once it is acknowledged. */
const startWriter = (from: number) =>
  spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'durability.writer.ts'), folder, String(from)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))

const killUnderLoad = async (from: number, after: number): Promise<number[]> => {
  const child = startWriter(from)
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === after) child.kill('SIGKILL')
  }
  await ended(child)
  return acknowledged
}

it('every acknowledged write survives SIGKILL, and the indexes agree with the documents', async () => {
  const acknowledged: number[] = []
  for (const [round, after] of [40, 300, 111].entries()) {
    acknowledged.push(...(await killUnderLoad(round * 100_000, after)))
    const engine = open()
    const writes = engine.environment('crash')
    for (const n of acknowledged) {
      const [byId] = writes.find('writes', { filter: { _id: n } }).documents
      const byKey = writes.find('writes', { filter: { key: `k${n}` } })
      expect(byId).toMatchObject({ n, changed: true })
      expect(byKey).toMatchObject({ documents: [byId], explain: { index: 'key', examined: 1 } })
    }
    const all = writes.find('writes', {}).documents
    for (const group of [0, 1, 2]) {
      const { total, explain } = writes.count('writes', { group })
      expect({ total, index: explain.index }).toEqual({
        total: all.filter((one) => one.group === group).length,
        index: 'group',
      })
    }
    expect(writes.find('pairs', {}).documents).toHaveLength(writes.count('writes', { changed: true }).total)
    await engine.close()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(451)
}, 60_000)

describe('one process holds a folder', () => {
  it('refuses another one by name, until it ends', async () => {
    const engine = open()
    const child = startWriter(900_000)
    const said: string[] = []
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
    await ended(child)
    expect(said.join('')).toContain(`is in use by process ${process.pid}`)
    expect(open).toThrow(`${folder} is in use by process ${process.pid}`)
    await engine.close()
    await open().close()
  })
})
