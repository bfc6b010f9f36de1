import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStage, setClock, somebody } from './stage'
import { openFolderStore } from './store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'providers-'))
})
afterEach(() => {
  jest.useRealTimers()
  rmSync(folder, { recursive: true })
})
const file = () => join(folder, 'providers.jsonl')

describe('what the providers remember', () => {
  it('is there again after a restart, in the order of the first put', async () => {
    const store = openFolderStore(folder)
    await store.put('a', '1', { n: 1 })
    await store.putAll('a', [
      ['2', { n: 2 }],
      ['3', { n: 3 }],
    ])
    await store.put('a', '1', { n: 10 })
    expect(await store.remove('a', '2')).toBe(true)
    expect(await store.remove('a', '2')).toBe(false)
    const again = openFolderStore(folder)
    expect(await again.list('a')).toEqual([{ n: 10 }, { n: 3 }])
    expect([await again.get('a', '2'), await again.get('b', '1')]).toEqual([undefined, undefined])
  })

  it('loses only a line that was torn in the writing', async () => {
    await openFolderStore(folder).put('a', '1', 'whole')
    appendFileSync(file(), '["a","2","to')
    const again = openFolderStore(folder)
    await again.put('a', '3', 'next')
    expect(await openFolderStore(folder).list('a')).toEqual(['whole', 'next'])
  })

  it('forgets history when it opens, and everything when cleared', async () => {
    const store = openFolderStore(folder)
    for (let n = 0; n < 100; n += 1) await store.put('a', '1', n)
    const again = openFolderStore(folder)
    expect(readFileSync(file(), 'utf8')).toBe('["a","1",99]\n')
    await again.clear()
    expect(statSync(file()).size).toBe(0)
    expect(await openFolderStore(folder).get('a', '1')).toBeUndefined()
  })

  it('holds messages, face tokens, register edits and outages over a restart', async () => {
    setClock('2026-11-21T10:00:00+08:00')
    const first = await openStage({ store: openFolderStore(folder) })
    await first.providers.registers.put('population', somebody.idNumber, somebody.record)
    await first.providers.outages.set('talent', 'down')
    await first.close()
    const second = await openStage({ store: openFolderStore(folder) })
    expect(await second.providers.registers.get('population', somebody.idNumber)).toEqual(somebody.record)
    expect(await second.providers.outages.get()).toMatchObject({ talent: 'down', population: 'ok' })
    await second.providers.reset()
    expect(await second.providers.registers.get('population', somebody.idNumber)).toBeNull()
    await second.close()
  })
})
