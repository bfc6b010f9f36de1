import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { requestFailed } from '../errors'
import { openStore } from './open'

const folder = mkdtempSync(join(tmpdir(), 'juzhu-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const key = (name: string) => Buffer.from(name)

it('a disk that fails is an error to every caller of that write, and nothing of it is kept', async () => {
  const store = openStore(folder)
  const failed = jest.fn()
  store.onFailedWrite(failed)
  const full = () => {
    store.documents.putSync(key('half'), 'written')
    throw new Error('MDB_MAP_FULL')
  }
  const outcomes = await Promise.allSettled([
    store.write(() => store.documents.putSync(key('one'), '1')),
    store.write(full),
  ])
  expect(outcomes).toMatchObject([
    { reason: { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('MDB_MAP_FULL') } },
    { reason: { code: 'DATABASE_REQUEST_FAILED' } },
  ])
  expect([store.documents.get(key('one')), store.documents.get(key('half'))]).toEqual([undefined, undefined])
  expect(failed).toHaveBeenCalledTimes(1)
  await store.write(() => store.documents.putSync(key('one'), '1'))
  expect(store.documents.get(key('one'))).toBe('1')
  await store.close()
})

it('a refusal concerns its own caller only', async () => {
  const store = openStore(folder)
  const refuse = () => {
    throw requestFailed('no')
  }
  const outcomes = await Promise.allSettled([
    store.write(refuse),
    store.write(() => store.documents.putSync(key('two'), '2')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(store.documents.get(key('two'))).toBe('2')
  await store.close()
})

describe('the lock of the folder', () => {
  const lock = join(folder, 'engine.lock')
  it.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
    ['of another process that had this number before', JSON.stringify({ pid: process.pid, started: 'long ago' })],
    ['that was never finished', ''],
  ])('is taken over when it is %s', async (_, content) => {
    writeFileSync(lock, content)
    const store = openStore(folder)
    expect(() => openStore(folder)).toThrow(`in use by process ${process.pid}`)
    await store.close()
  })

  it('is taken over when it is of a process that has ended and that nobody has waited for', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      const [said] = (await once(parent.stdout, 'data')) as [Buffer]
      const pid = Number(said.toString())
      const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
      while (fields()[0] !== 'Z') await setTimeout(10)
      writeFileSync(lock, JSON.stringify({ pid, started: fields()[19] }))
      await openStore(folder).close()
    } finally {
      parent.kill('SIGKILL')
    }
  })
})
