import { index, temporaryEngine } from '../../engine/testing'
import { codeOf, startAdmin, type Tx } from './testing'

/** Fifty clients of the SDK at once, over HTTP: nothing is lost and nothing is counted twice. */
jest.setTimeout(60_000)
const clients = 50
const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [
    { CollectionName: 'accounts' },
    { CollectionName: 'transfers' },
    { CollectionName: 'names', Indexes: [index('name', ['name'], true)] },
  ])
  admin = await startAdmin(test.engine)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})
const accounts = () => admin.db.collection('accounts')
const everyone = <T>(work: (client: number) => Promise<T>) =>
  Promise.all(Array.from({ length: clients }, (_, client) => work(client)))

const conflict = 'DATABASE_TRANSACTION_CONFLICT'

/** Runs a transaction until it is through; the SDK itself gives up after four conflicts. */
const persist = async (work: (tx: Tx) => Promise<unknown>): Promise<void> => {
  for (;;) {
    const code = await codeOf(admin.db.runTransaction(work))
    if (code === null) return
    if (code !== conflict) throw new Error(code)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
  }
}

it(`${clients} clients count to 500 with ordinary updates`, async () => {
  await accounts().add({ _id: 'ordinary', balance: 0 })
  await everyone(async () => {
    for (let i = 0; i < 10; i++)
      await accounts()
        .doc('ordinary')
        .update({ balance: admin.db.command.inc(1) })
  })
  expect((await accounts().doc('ordinary').get()).data).toEqual([{ _id: 'ordinary', balance: 500 }])
})

it(`${clients} clients count to 50 by reading and writing in transactions`, async () => {
  await accounts().add({ _id: 'careful', balance: 0 })
  const increment = async (tx: Tx) => {
    const counter = tx.collection('accounts').doc('careful')
    const { balance } = ((await counter.get()) as unknown as { data: { balance: number } }).data
    await counter.update({ balance: balance + 1 })
  }
  await everyone(() => persist(increment))
  expect((await accounts().doc('careful').get()).data).toEqual([{ _id: 'careful', balance: 50 }])
})

it(`of ${clients} clients one gets a unique key, with and without a transaction`, async () => {
  const codes = await everyone(async (client) => {
    if (client % 2 === 0) return codeOf(admin.db.collection('names').add({ name: 'the one', client }))
    return codeOf(admin.db.runTransaction((tx: Tx) => tx.collection('names').add({ name: 'the one', client })))
  })
  expect(codes.filter((code) => code === null)).toHaveLength(1)
  expect(codes.filter((code) => code !== null && !['DATABASE_DUPLICATE_WRITE', conflict].includes(code))).toEqual([])
  expect((await admin.db.collection('names').where({ name: 'the one' }).get()).data).toMatchObject([
    { client: codes.indexOf(null) },
  ])
})

it('transfers between 20 accounts neither make nor lose money', async () => {
  const ids = Array.from({ length: 20 }, (_, i) => `account-${i}`)
  await accounts().add(ids.map((_id) => ({ _id, balance: 30 })))
  const balanceOf = async (tx: Tx, id: string) =>
    ((await tx.collection('accounts').doc(id).get()) as unknown as { data: { balance: number } }).data.balance
  const amounts = new Map(ids.map((id) => [id, 30]))
  const transfer = (from: string, to: string, amount: number) => async (tx: Tx) => {
    const [has, gets] = [await balanceOf(tx, from), await balanceOf(tx, to)]
    if (has < amount) return
    await tx
      .collection('accounts')
      .doc(from)
      .update({ balance: has - amount })
    await tx
      .collection('accounts')
      .doc(to)
      .update({ balance: gets + amount })
    await tx.collection('transfers').add({ from, to, amount })
  }
  await everyone(async (client) => {
    for (let i = 0; i < 2; i++) {
      const [from, to] = [ids[(client * 7 + i * 3) % 20]!, ids[(client * 11 + i * 5 + 1) % 20]!]
      if (from !== to) await persist(transfer(from, to, 1 + (client % 9)))
    }
  })
  const { data: journal } = await admin.db.collection('transfers').limit(1000).get()
  for (const { from, to, amount } of journal as { from: string; to: string; amount: number }[]) {
    amounts.set(from, amounts.get(from)! - amount)
    amounts.set(to, amounts.get(to)! + amount)
  }
  const { data } = await accounts()
    .where({ _id: admin.db.command.in(ids) })
    .get()
  const balances = new Map((data as { _id: string; balance: number }[]).map(({ _id, balance }) => [_id, balance]))
  expect(journal.length).toBeGreaterThan(30)
  expect([...balances.values()].reduce((sum, one) => sum + one, 0)).toBe(600)
  expect(Math.min(...balances.values())).toBeGreaterThanOrEqual(0)
  expect(Object.fromEntries(balances)).toEqual(Object.fromEntries(amounts))
})
