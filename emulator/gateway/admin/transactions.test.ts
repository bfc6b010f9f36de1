import { index, temporaryEngine } from '../../engine/testing'
import { codeOf, startAdmin, type Tx } from './testing'

const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [
    { CollectionName: 'permits', Indexes: [index('regNo', ['regNo'], true), index('state', ['state', 'regNo'])] },
    { CollectionName: 'notes' },
  ])
  admin = await startAdmin(test.engine)
})
beforeEach(async () => {
  const all = { _id: admin.db.command.exists(true) }
  await admin.db.collection('permits').where(all).remove()
  await admin.db.collection('notes').where(all).remove()
  await admin.db.collection('permits').add([
    { _id: 'p1', regNo: 1, state: 'valid', balance: 10 },
    { _id: 'p2', regNo: 2, state: 'valid', balance: 10 },
  ] as never)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})
const permits = () => admin.db.collection('permits')
const start = (): Promise<Tx> => admin.db.startTransaction()
const outside = async (id: string) => (await permits().doc(id).get()).data[0]
const inside = async (tx: Tx, id: string) =>
  ((await tx.collection('permits').doc(id).get()) as unknown as { data: unknown }).data
const conflict = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message:
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
}
const gone = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message:
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
}

describe('commit and rollback', () => {
  it('writes all at commit and nothing before', async () => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 5 })
    await tx.collection('permits').doc('p2').remove()
    expect(await tx.collection('notes').add({ _id: 'n1', text: 'moved' })).toMatchObject({
      inserted: 1,
      ok: 1,
      id: 'n1',
    })
    expect(await tx.collection('notes').doc('n2').set({ text: 'set' })).toMatchObject({
      updated: 0,
      upserted: [{ _id: 'n2' }],
    })
    expect(await outside('p1')).toMatchObject({ balance: 10 })
    expect(await outside('p2')).toBeDefined()
    expect((await admin.db.collection('notes').count()).total).toBe(0)
    await tx.commit()
    expect(await outside('p1')).toMatchObject({ balance: 5 })
    expect(await outside('p2')).toBeUndefined()
    expect((await admin.db.collection('notes').count()).total).toBe(2)
  })
  it('discards all at rollback', async () => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 5 })
    await tx.collection('permits').add({ _id: 'p3', regNo: 3 })
    await tx.rollback('changed my mind')
    expect(await outside('p1')).toMatchObject({ balance: 10 })
    expect(await outside('p3')).toBeUndefined()
    expect(await codeOf(permits().add({ _id: 'p3', regNo: 3 }))).toBeNull()
  })
  it('is unknown after its end', async () => {
    const tx = await start()
    await tx.commit()
    await expect(inside(tx, 'p1')).rejects.toMatchObject(gone)
    await expect(tx.commit()).rejects.toMatchObject(gone)
    await expect(tx.rollback('again')).rejects.toMatchObject(gone)
  })
  it('can only be aborted after an operation failed', async () => {
    const tx = await start()
    expect(await codeOf(tx.collection('permits').add({ regNo: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
    await expect(inside(tx, 'p1')).rejects.toMatchObject(gone)
    expect(await codeOf(tx.rollback('failed'))).toBeNull()
  })
  it('knows no server date', async () => {
    const tx = await start()
    expect(await codeOf(tx.collection('notes').add({ at: admin.db.serverDate() }))).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('snapshot', () => {
  it('is taken at the first operation, not at the start', async () => {
    const tx = await start()
    await permits().doc('p1').update({ balance: 11 })
    expect(await inside(tx, 'p1')).toMatchObject({ balance: 11 })
    await permits().doc('p1').update({ balance: 12 })
    await permits().doc('p2').remove()
    await permits().add({ _id: 'p3', regNo: 3, state: 'valid' })
    expect(await inside(tx, 'p1')).toMatchObject({ balance: 11 })
    expect(await inside(tx, 'p2')).toMatchObject({ balance: 10 })
    expect(await inside(tx, 'p3')).toBeNull()
    await tx.commit()
  })
  it('answers queries too, with own writes in their place of the order', async () => {
    const tx = await start()
    await inside(tx, 'p1')
    await permits().doc('p2').update({ regNo: 20 })
    await tx.collection('permits').add({ _id: 'p0', regNo: 0, state: 'valid' })
    await tx.collection('permits').doc('p1').update({ state: 'lapsed' })
    const found = (await tx.collection('permits').where({ state: 'valid' }).orderBy('regNo', 'asc').limit(5).get()).data
    expect(found.map(({ _id, regNo }: { _id: string; regNo: number }) => [_id, regNo])).toEqual([
      ['p0', 0],
      ['p2', 2],
    ])
    await tx.rollback(null)
  })
})

describe('conflicts', () => {
  it('arise at the write when somebody wrote since the snapshot, and end the transaction', async () => {
    const tx = await start()
    await inside(tx, 'p2')
    await permits().doc('p1').update({ balance: 1 })
    await expect(tx.collection('permits').doc('p1').update({ balance: 2 })).rejects.toMatchObject(conflict)
    await expect(tx.rollback(null)).rejects.toMatchObject(gone)
    expect(await outside('p1')).toMatchObject({ balance: 1 })
  })
  it('arise at the write when another transaction has written', async () => {
    const [one, two] = [await start(), await start()]
    await one.collection('permits').doc('p1').update({ balance: 1 })
    await expect(two.collection('permits').doc('p1').update({ balance: 2 })).rejects.toMatchObject(conflict)
    await one.commit()
    expect(await outside('p1')).toMatchObject({ balance: 1 })
  })
  it('arise when both insert one id, or one unique key', async () => {
    const [one, two, three] = [await start(), await start(), await start()]
    await one.collection('permits').add({ _id: 'new', regNo: 9 })
    await expect(two.collection('permits').add({ _id: 'new', regNo: 8 })).rejects.toMatchObject(conflict)
    await expect(three.collection('permits').add({ _id: 'other', regNo: 9 })).rejects.toMatchObject(conflict)
    await one.commit()
  })
  it('arise when a unique key was taken since the snapshot', async () => {
    const tx = await start()
    await inside(tx, 'p1')
    await permits().add({ _id: 'p3', regNo: 3 })
    await expect(tx.collection('permits').add({ _id: 'p4', regNo: 3 })).rejects.toMatchObject(conflict)
  })
  it('do not arise from reading: write skew is possible', async () => {
    const [one, two] = [await start(), await start()]
    await Promise.all([inside(one, 'p1'), inside(one, 'p2'), inside(two, 'p1'), inside(two, 'p2')])
    await one.collection('permits').doc('p1').update({ balance: 0 })
    await two.collection('permits').doc('p2').update({ balance: 0 })
    await one.commit()
    await two.commit()
    expect([await outside('p1'), await outside('p2')]).toMatchObject([{ balance: 0 }, { balance: 0 }])
  })
  it('arise from a guard document that both write', async () => {
    const [one, two] = [await start(), await start()]
    await Promise.all([inside(one, 'p1'), inside(two, 'p1')])
    await one.collection('notes').doc('guard').set({ by: 'one' })
    await expect(two.collection('notes').doc('guard').set({ by: 'two' })).rejects.toMatchObject(conflict)
    await one.commit()
  })
  it('are retried by runTransaction', async () => {
    let starts = 0
    await admin.db.runTransaction(async (tx: Tx) => {
      starts++
      const { balance } = (await inside(tx, 'p1')) as { balance: number }
      if (starts === 1) await permits().doc('p1').update({ balance: 100 })
      await tx
        .collection('permits')
        .doc('p1')
        .update({ balance: balance + 1 })
    })
    expect(starts).toBe(2)
    expect(await outside('p1')).toMatchObject({ balance: 101 })
  })
})

describe('unique keys inside a transaction', () => {
  it('may move from one document to another', async () => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ regNo: 7 })
    await tx.collection('permits').doc('p2').update({ regNo: 1 })
    await tx.commit()
    expect(await outside('p2')).toMatchObject({ regNo: 1 })
    expect((await permits().where({ regNo: 1 }).get()).data).toMatchObject([{ _id: 'p2' }])
  })
  it('count own writes', async () => {
    const tx = await start()
    await tx.collection('permits').add({ regNo: 5 })
    expect(await codeOf(tx.collection('permits').add({ regNo: 5 }))).toBe('DATABASE_DUPLICATE_WRITE')
  })
})

describe('ordinary writes', () => {
  it('wait for a transaction that has the document', async () => {
    const tx = await start()
    await tx.collection('permits').doc('p1').update({ balance: 1 })
    let done = false
    const waiting = permits()
      .doc('p1')
      .update({ balance: admin.db.command.inc(100) })
      .then(() => (done = true))
    await permits().doc('p2').update({ balance: 3 })
    expect(done).toBe(false)
    await tx.commit()
    await waiting
    expect(await outside('p1')).toMatchObject({ balance: 101 })
  })
  it('wait for a transaction that has the unique key', async () => {
    const tx = await start()
    await tx.collection('permits').add({ _id: 'p3', regNo: 3 })
    const waiting = codeOf(permits().add({ _id: 'p4', regNo: 3 }))
    await tx.commit()
    expect(await waiting).toBe('DATABASE_DUPLICATE_WRITE')
  })
  it('go on when the transaction is rolled back', async () => {
    const tx = await start()
    await tx.collection('permits').add({ _id: 'p3', regNo: 3 })
    const waiting = codeOf(permits().add({ _id: 'p4', regNo: 3 }))
    await tx.rollback(null)
    expect(await waiting).toBeNull()
  })
})

it('belongs to its environment', async () => {
  const tx = test.engine.environment('test-env').startTransaction()
  await test.engine.environment('other').addCollection('permits')
  expect(() => test.engine.environment('other').find('permits', {}, tx)).toThrow(gone.message)
})
