import { codeOf } from '../testing'
import { type Check } from './bench'

export const endings: Record<string, Check> = {
  'all is written at commit and nothing before': async ({ permits, notes, start, outside, count }) => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 5 })
    await tx.collection('permits').doc('p2').remove()
    const added = await tx.collection('notes').add({ _id: 'n1', text: 'moved' })
    expect(added).toMatchObject({ inserted: 1, ok: 1, id: 'n1' })
    const set = await tx.collection('notes').doc('n2').set({ text: 'set' })
    expect(set).toMatchObject({ updated: 0, upserted: [{ _id: 'n2' }] })
    expect(await outside('p1')).toMatchObject({ balance: 10 })
    expect(await outside('p2')).toBeDefined()
    expect(await count('notes')).toBe(0)
    await tx.commit()
    expect(await outside('p1')).toMatchObject({ balance: 5 })
    expect(await outside('p2')).toBeUndefined()
    expect((await notes().orderBy('_id', 'asc').get()).data.map(({ text }) => text)).toEqual(['moved', 'set'])
    expect((await permits().where({ state: 'valid' }).get()).data).toHaveLength(1)
  },
  'all is discarded at rollback': async ({ permits, start, outside, count }) => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 5 })
    await tx.collection('permits').doc('p2').remove()
    await tx.collection('permits').add({ _id: 'p3', regNo: 3 })
    await tx.rollback('changed my mind')
    expect(await outside('p1')).toMatchObject({ balance: 10 })
    expect(await outside('p2')).toBeDefined()
    expect(await outside('p3')).toBeUndefined()
    expect(await count('permits')).toBe(2)
    expect(await codeOf(permits().add({ _id: 'p3', regNo: 3 }))).toBeNull()
  },
  'it is unknown after its end': async ({ start, inside, gone }) => {
    const [committed, aborted] = [await start(), await start()]
    await inside(committed, 'p1')
    await committed.commit()
    await aborted.rollback(null)
    for (const tx of [committed, aborted]) {
      await expect(inside(tx, 'p1')).rejects.toMatchObject(gone)
      await expect(tx.collection('notes').add({ text: 'late' })).rejects.toMatchObject(gone)
      await expect(tx.commit()).rejects.toMatchObject(gone)
      await expect(tx.rollback('again')).rejects.toMatchObject(gone)
    }
  },
  'after an operation failed it holds nothing and can only be aborted': async ({ permits, start, inside, gone }) => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 5 })
    expect(await codeOf(tx.collection('permits').add({ regNo: 2 }))).toBe('DATABASE_DUPLICATE_WRITE')
    await expect(inside(tx, 'p1')).rejects.toMatchObject(gone)
    expect(await permits().doc('p1').update({ balance: 6 })).toMatchObject({ updated: 1 })
    expect(await codeOf(tx.rollback('failed'))).toBeNull()
    await expect(tx.rollback('again')).rejects.toMatchObject(gone)
  },
  'it cannot be committed after an operation failed': async ({ start, outside, gone }) => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 5 })
    expect(await codeOf(tx.collection('permits').add({ regNo: 2 }))).toBe('DATABASE_DUPLICATE_WRITE')
    await expect(tx.commit()).rejects.toMatchObject(gone)
    expect(await outside('p1')).toMatchObject({ balance: 10 })
  },
  'it knows no server date': async ({ db, start }) => {
    const tx = await start()
    expect(await codeOf(tx.collection('notes').add({ at: db.serverDate() }))).toBe('DATABASE_REQUEST_FAILED')
  },
  'a query without doc() changes at once, and is not rolled back': async ({ start, outside }) => {
    const tx = await start()
    await tx.collection('permits').where({ regNo: 1 }).update({ balance: 7 })
    await tx.rollback(null)
    expect(await outside('p1')).toMatchObject({ balance: 7 })
  },
}
