import { codeOf } from '../testing'
import { type Check, isSettled } from './bench'

export const keys: Record<string, Check> = {
  'a unique key may move from one document to another': async ({ permits, start, outside }) => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ regNo: 7 })
    await tx.collection('permits').doc('p2').update({ regNo: 1 })
    await tx.commit()
    expect(await outside('p2')).toMatchObject({ regNo: 1 })
    expect((await permits().where({ regNo: 1 }).get()).data).toMatchObject([{ _id: 'p2' }])
    expect((await permits().where({ regNo: 2 }).get()).data).toEqual([])
  },
  'a unique key that own writes took is taken': async ({ start }) => {
    const tx = await start()
    await tx.collection('permits').add({ regNo: 5 })
    expect(await codeOf(tx.collection('permits').add({ regNo: 5 }))).toBe('DATABASE_DUPLICATE_WRITE')
  },
  'a unique key that was taken before is taken': async ({ start, count }) => {
    const tx = await start()
    expect(await codeOf(tx.collection('permits').add({ regNo: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await count('permits')).toBe(2)
  },
}

export const waiting: Record<string, Check> = {
  'an ordinary write waits for a document': async (bench) => {
    const tx = await bench.start()
    await tx.collection('permits').doc('p1').update({ balance: 1 })
    const written = bench
      .permits()
      .doc('p1')
      .update({ balance: bench.db.command.inc(100) })
    await bench.permits().doc('p2').update({ balance: 3 })
    expect(await isSettled(written, bench)).toBe(false)
    await tx.commit()
    await written
    expect(await bench.outside('p1')).toMatchObject({ balance: 101 })
  },
  'an ordinary write of many waits for one of them, and then writes all or none': async (bench) => {
    const tx = await bench.start()
    await tx.collection('permits').doc('p2').update({ state: 'lapsed' })
    const written = bench.permits().where({ state: 'valid' }).update({ seen: true })
    expect(await isSettled(written, bench)).toBe(false)
    expect(await bench.outside('p1')).not.toHaveProperty('seen')
    await tx.commit()
    expect(await written).toMatchObject({ updated: 1 })
    expect(await bench.outside('p2')).not.toHaveProperty('seen')
  },
  'an ordinary write waits for a unique key, and finds it taken': async (bench) => {
    const tx = await bench.start()
    await tx.collection('permits').add({ _id: 'p3', regNo: 3 })
    const code = codeOf(bench.permits().add({ _id: 'p4', regNo: 3 }))
    expect(await isSettled(code, bench)).toBe(false)
    await tx.commit()
    expect(await code).toBe('DATABASE_DUPLICATE_WRITE')
  },
  'an ordinary write goes on when the transaction is rolled back': async (bench) => {
    const tx = await bench.start()
    await tx.collection('permits').add({ _id: 'p3', regNo: 3 })
    await tx.collection('permits').doc('p1').update({ balance: 1 })
    const code = codeOf(bench.permits().add({ _id: 'p4', regNo: 3 }))
    const written = bench
      .permits()
      .doc('p1')
      .update({ balance: bench.db.command.inc(100) })
    expect(await isSettled(Promise.race([code, written]), bench)).toBe(false)
    await tx.rollback(null)
    expect(await code).toBeNull()
    await written
    expect(await bench.outside('p1')).toMatchObject({ balance: 110 })
  },
  'an ordinary read never waits': async ({ permits, start, outside, count }) => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 1 })
    await tx.collection('permits').doc('p2').remove()
    expect(await outside('p1')).toMatchObject({ balance: 10 })
    expect(await count('permits')).toBe(2)
    expect((await permits().where({ regNo: 2 }).get()).data).toHaveLength(1)
    await tx.rollback(null)
  },
}
