import { type Tx } from '../testing'
import { type Check } from './bench'

export const snapshots: Record<string, Check> = {
  'the snapshot is taken at the first operation, not at the start': async ({ permits, start, inside }) => {
    const tx = await start()
    await permits().doc('p1').update({ balance: 11 })
    await permits().add({ _id: 'p0', regNo: 0 })
    expect(await inside(tx, 'p1')).toMatchObject({ balance: 11 })
    expect(await inside(tx, 'p0')).toMatchObject({ regNo: 0 })
    await tx.rollback(null)
  },
  'what others write after the snapshot is not seen': async ({ permits, start, inside }) => {
    const tx = await start()
    expect(await inside(tx, 'p1')).toMatchObject({ balance: 10 })
    for (const balance of [12, 13]) await permits().doc('p1').update({ balance })
    await permits().doc('p2').remove()
    await permits().add({ _id: 'p3', regNo: 3, state: 'valid' })
    expect(await inside(tx, 'p1')).toMatchObject({ balance: 10 })
    expect(await inside(tx, 'p2')).toMatchObject({ balance: 10 })
    expect(await inside(tx, 'p3')).toBeNull()
    const { data } = await tx.collection('permits').where({ state: 'valid' }).get()
    expect(data.map(({ _id }) => _id).sort()).toEqual(['p1', 'p2'])
    await tx.commit()
  },
  'each transaction has a snapshot of its own': async ({ permits, start, inside }) => {
    const seen: [Tx, number][] = []
    for (const balance of [1, 2, 3]) {
      await permits().doc('p1').update({ balance })
      const tx = await start()
      await inside(tx, 'p2')
      seen.push([tx, balance])
    }
    const [first, second, third] = seen
    await second![0].commit()
    await permits().doc('p1').update({ balance: 4 })
    for (const [tx, balance] of [first!, third!]) {
      expect(await inside(tx, 'p1')).toMatchObject({ balance })
      await tx.rollback(null)
    }
  },
  'own writes are seen, by id and by query': async ({ permits, start, inside }) => {
    const tx = await start()
    await inside(tx, 'p1')
    await permits()
      .doc('p2')
      .update({ regNo: 20, words: ['new'] })
    await tx.collection('permits').add({ _id: 'p0', regNo: 0, state: 'valid', words: ['b', 'c'] })
    await tx.collection('permits').doc('p1').update({ state: 'lapsed', words: [] })
    expect(await inside(tx, 'p1')).toMatchObject({ state: 'lapsed' })
    const valid = await tx.collection('permits').where({ state: 'valid' }).orderBy('regNo', 'asc').limit(5).get()
    expect(valid.data.map(({ _id, regNo }) => [_id, regNo])).toEqual([
      ['p0', 0],
      ['p2', 2],
    ])
    const worded = await tx.collection('permits').where({ words: 'b' }).orderBy('_id', 'desc').get()
    expect(worded.data.map(({ _id }) => _id)).toEqual(['p2', 'p0'])
    await tx.collection('permits').doc('p0').remove()
    expect(await inside(tx, 'p0')).toBeNull()
    await tx.rollback(null)
  },
}
