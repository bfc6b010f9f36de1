import { EngineError } from './errors'
import { index, temporaryEngine } from './testing'

jest.setTimeout(30_000)
const test = temporaryEngine()
beforeAll(() =>
  test.engine.defineCollections('bank', [
    { CollectionName: 'accounts' },
    { CollectionName: 'names', Indexes: [index('name', ['name'], true)] },
  ]),
)
afterAll(() => test.remove())
const bank = () => test.engine.environment('bank')
const balance = (id: string, tx?: string) =>
  Number(bank().find('accounts', { filter: { _id: id } }, tx).documents[0]?.balance)
const change = (id: string, by: number, tx?: string) =>
  bank().update('accounts', { filter: { _id: id }, update: { $inc: { balance: by } }, multi: false }, tx)

it('50 clients count to 500 on one document', async () => {
  await bank().insert('accounts', [{ _id: 'counter', balance: 0 }])
  const client = async () => {
    for (let i = 0; i < 10; i++) await change('counter', 1)
  }
  await Promise.all(Array.from({ length: 50 }, client))
  expect(balance('counter')).toBe(500)
})

it('of 50 clients one gets a unique name', async () => {
  const attempts = Array.from({ length: 50 }, () => bank().insert('names', [{ name: 'the one' }]))
  const outcomes = await Promise.allSettled(attempts)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(bank().count('names', { name: 'the one' }).total).toBe(1)
})

const retried = async (work: (tx: string) => Promise<void>): Promise<void> => {
  for (;;) {
    const tx = bank().startTransaction()
    try {
      await work(tx)
      return await bank().commit(tx)
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
    }
  }
}

it('transfers between 20 accounts neither make nor lose money', async () => {
  const ids = Array.from({ length: 20 }, (_, i) => `account${i}`)
  await bank().insert(
    'accounts',
    ids.map((_id) => ({ _id, balance: 100 })),
  )
  const transfer = async (client: number) => {
    for (let i = 0; i < 6; i++) {
      const from = ids[(client * 7 + i * 3) % 20]!
      const to = ids[(client * 11 + i * 5 + 1) % 20]!
      if (from === to) continue
      await retried(async (tx) => {
        if (balance(from, tx) < 10) return
        await change(from, -10, tx)
        await new Promise((resolve) => setImmediate(resolve))
        await change(to, 10, tx)
      })
    }
  }
  await Promise.all(Array.from({ length: 50 }, (_, client) => transfer(client)))
  const balances = ids.map((id) => balance(id))
  expect(balances.reduce((sum, one) => sum + one, 0)).toBe(2000)
  expect(Math.min(...balances)).toBeGreaterThanOrEqual(0)
})

it('a refused write does not disturb those that share its disk write', async () => {
  const outcomes = await Promise.allSettled([
    bank().insert('names', [{ _id: 1, name: 'a' }]),
    bank().insert('names', [{ _id: 2, name: 'a' }]),
    bank().insert('names', [{ _id: 3, name: 'b' }]),
    bank().update('names', { filter: { _id: 1 }, update: { $inc: { name: 1 } }, multi: false }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
})

it('a transaction ends by itself, and its writes and locks with it', async () => {
  const short = temporaryEngine({ transactionLife: 50 })
  await short.engine.environment('bank').addCollection('accounts')
  const accounts = short.engine.environment('bank')
  await accounts.insert('accounts', [{ _id: 'a', balance: 1 }])
  const tx = accounts.startTransaction()
  await accounts.update('accounts', { filter: { _id: 'a' }, update: { $set: { balance: 2 } }, multi: false }, tx)
  await accounts.update('accounts', { filter: { _id: 'a' }, update: { $inc: { balance: 10 } }, multi: false })
  expect(accounts.find('accounts', {}).documents).toEqual([{ _id: 'a', balance: 11 }])
  await expect(accounts.commit(tx)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect(() => accounts.find('accounts', {}, tx)).toThrow('Transaction does not exist')
  await short.remove()
})

describe('the life of a transaction', () => {
  afterEach(() => jest.useRealTimers())

  it('is 30 seconds of real time, whatever the city’s clock says', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] })
    let now = new Date('2026-11-21T02:00:00Z')
    const patient = temporaryEngine({ now: () => now })
    const notes = patient.engine.environment('bank')
    await notes.addCollection('notes')
    const [used, unused] = [notes.startTransaction(), notes.startTransaction()]
    await notes.insert('notes', [{ _id: 'n' }], used)
    now = new Date('2027-11-21T02:00:00Z')
    jest.advanceTimersByTime(29_999)
    expect(notes.find('notes', {}, used).documents).toHaveLength(1)
    jest.advanceTimersByTime(1)
    for (const tx of [used, unused]) {
      expect(() => notes.find('notes', {}, tx)).toThrow('Transaction does not exist on the server')
      await expect(notes.commit(tx)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    }
    expect(notes.find('notes', {}).documents).toEqual([])
    jest.useRealTimers()
    await patient.remove()
  })
})

describe('an index that comes while a transaction is open', () => {
  it('ends the transaction, which does not know it; an unchanged manifest does not', async () => {
    const plain = { CollectionName: 'later' }
    const indexed = { CollectionName: 'later', Indexes: [index('n', ['n'], true)] }
    await test.engine.defineCollections('bank', [plain])
    const [ended, committed] = [bank().startTransaction(), bank().startTransaction()]
    await bank().insert('later', [{ _id: 'b', n: 1 }], committed)
    await test.engine.defineCollections('bank', [plain])
    await Promise.all([bank().commit(committed), bank().insert('later', [{ _id: 'a', n: 2 }], ended)])
    await test.engine.defineCollections('bank', [indexed])
    await expect(bank().commit(ended)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    expect(bank().find('later', { filter: { n: 2 } }).documents).toEqual([])
    expect(bank().find('later', { filter: { n: 1 } })).toMatchObject({
      documents: [{ _id: 'b' }],
      explain: { index: 'n' },
    })
  })
})

it('an abort that overtakes the commit wins, and nothing is written', async () => {
  await bank().insert('accounts', [{ _id: 'raced', balance: 0 }])
  const tx = bank().startTransaction()
  await change('raced', 1, tx)
  const committed = bank().commit(tx)
  bank().abort(tx)
  await expect(committed).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect(balance('raced')).toBe(0)
})

it('a fault of one write’s own does not fail those that share its disk write', async () => {
  const broken = {
    get balance(): number {
      throw new TypeError('a bug')
    },
  }
  const outcomes = await Promise.allSettled([
    bank().insert('accounts', [{ _id: 'sound', balance: 1 }]),
    bank().insert('accounts', [{ _id: 'unsound', ...{}, inner: broken }]),
  ])
  expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'INTERNAL_ERROR', message: 'a bug' } }])
  expect(test.warnings.join()).toContain('a bug')
  expect(balance('sound')).toBe(1)
})
