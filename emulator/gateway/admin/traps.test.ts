import { temporaryEngine } from '../../engine/testing'
import { codeOf, startAdmin, type Tx } from './testing'

/** What the unmodified SDK does with some calls. The emulator answers what was sent, as the cloud does. */
const test = temporaryEngine({ transactionLife: 2000 })
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [{ CollectionName: 'docs' }])
  admin = await startAdmin(test.engine)
})
beforeEach(async () => {
  await admin.db
    .collection('docs')
    .where({ _id: admin.db.command.exists(true) })
    .remove()
  await admin.db.collection('docs').add([
    { _id: 'a', tenant: 1, n: 1 },
    { _id: 'b', tenant: 2, n: 2 },
  ] as never)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})
const docs = () => admin.db.collection('docs')
const last = () => admin.sent.at(-1)!
const start = (): Promise<Tx> => admin.db.startTransaction()
const found = async (filter: object) => (await docs().where(filter).get()).data.length

describe('traps of the SDK', () => {
  it('1: where().update() in a transaction runs outside of it, at once', async () => {
    const tx = await start()
    await tx.collection('docs').where({ n: 1 }).update({ seen: true })
    expect(last()).not.toHaveProperty('transactionId')
    await tx.rollback(null)
    expect(await found({ seen: true })).toBe(1)
  })
  it('1: and waits for its own transaction when that has the document', async () => {
    const tx = await start()
    await tx.collection('docs').doc('a').update({ n: 5 })
    await tx.collection('docs').where({ _id: 'a' }).update({ seen: true })
    expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect((await docs().doc('a').get()).data[0]).toEqual({ _id: 'a', tenant: 1, n: 1, seen: true })
  })
  it('1: where().remove() and count() in a transaction run outside of it', async () => {
    const tx = await start()
    await tx.collection('docs').doc('b').remove()
    expect((await tx.collection('docs').where({}).count()).total).toBe(2)
    await tx.collection('docs').where({ _id: 'a' }).remove()
    await tx.rollback(null)
    expect(await found({})).toBe(1)
  })
  it('1: doc(), add(), where().get() and updateAndReturn() are transactional', async () => {
    const tx = await start()
    const collection = tx.collection('docs')
    await collection.where({ _id: 'a' }).updateAndReturn({ n: 9 })
    await collection.add({ _id: 'c' })
    expect((await collection.where({ n: 9 }).get()).data).toHaveLength(1)
    await tx.rollback(null)
    expect(await found({ n: 9 })).toBe(0)
    expect(await found({ _id: 'c' })).toBe(0)
  })
  it('2: an empty object in a filter matches everything', async () => {
    expect(await found({ tenant: {} })).toBe(2)
    expect(last().query).toBe('{}')
  })
  it('3: an undefined field is dropped from a filter', async () => {
    expect(await found({ tenant: undefined, n: 1 })).toBe(1)
    expect(last().query).toBe('{"n":{"$numberInt":"1"}}')
  })
  it('4: two or() of one filter become one', async () => {
    const { or, eq } = admin.db.command
    const filter = { tenant: or(eq(1), eq(3)), n: or(eq(2), eq(3)) }
    expect(await found(filter)).toBe(2)
    expect(await found(admin.db.command.and([{ tenant: or(eq(1), eq(3)) }, { n: or(eq(2), eq(3)) }]))).toBe(0)
  })
  it('5: an update with an empty object is empty, and refused', async () => {
    expect(await codeOf(docs().doc('a').update({ meta: {} }))).toBe('DATABASE_REQUEST_FAILED')
    expect(last().data).toBe('{}')
  })
  it('6: a limit above 1,000 becomes 1,000', async () => {
    await docs().limit(5000).get()
    expect(last().limit).toBe(1000)
  })
  it('7: doc() takes only texts and numbers', () => {
    expect(() => docs().doc({} as never)).toThrow(/docId/)
  })
  it('8: runTransaction starts four times at most, and only for conflicts', async () => {
    let starts = 0
    const conflicting = admin.db.runTransaction(async (tx: Tx) => {
      starts++
      await tx.collection('docs').doc('b').get()
      await docs()
        .doc('a')
        .update({ n: admin.db.command.inc(1) })
      await tx.collection('docs').doc('a').update({ n: 0 })
    })
    expect(await codeOf(conflicting)).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(starts).toBe(4)
    await expect(admin.db.runTransaction(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
    expect(last().action).toBe('database.abortTransaction')
  })
})
