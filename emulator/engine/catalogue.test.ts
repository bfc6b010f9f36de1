import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCatalogue, wantedIndex } from './catalogue'
import { openStore } from './store/open'
import { index } from './testing'

const folder = mkdtempSync(join(tmpdir(), 'juzhu-catalogue-'))
const store = openStore(folder)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

it('after a write that the disk refused it is what is on the disk, with what was learnt of documents since', async () => {
  const catalogue = openCatalogue(store)
  store.onFailedWrite(catalogue.reload)
  const kept = await store.write(() => {
    const collection = catalogue.add('e', 'kept')
    catalogue.addIndex(collection, wantedIndex(index('a', ['a'])))
    catalogue.save('e')
    return collection
  })
  const [known] = kept.indexes
  known!.multikey[0] = true
  known!.tally = { fences: [known!.prefix], counts: [1] }
  const failing = store.write(() => {
    catalogue.add('e', 'never')
    catalogue.add('other', 'never')
    catalogue.addIndex(kept, wantedIndex(index('b', ['b'])))
    catalogue.save('e')
    throw new Error('ENOSPC')
  })
  await expect(failing).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(catalogue.collections('e')).toEqual([kept])
  expect(catalogue.find('other', 'never')).toBeUndefined()
  expect(catalogue.get('e', 'kept')).toBe(kept)
  expect(kept.indexes).toEqual([known])
  expect(kept.indexes[0]).toBe(known)
  expect(known).toMatchObject({ multikey: [true], tally: null })
  await store.write(() => catalogue.saveMarked())
  const [reopened] = openCatalogue(store).get('e', 'kept').indexes
  expect(reopened).toMatchObject({ name: 'a', multikey: [true] })
})
