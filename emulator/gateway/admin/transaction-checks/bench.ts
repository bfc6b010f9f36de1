import type { Engine } from '../../../engine'
import { index } from '../../../engine/testing'
import type { startAdmin, Tx } from '../testing'

type Admin = Awaited<ReturnType<typeof startAdmin>>

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

const collections = [
  {
    CollectionName: 'permits',
    Indexes: [index('regNo', ['regNo'], true), index('state', ['state', 'regNo']), index('words', ['words'])],
  },
  { CollectionName: 'notes' },
]

let environments = 0

/** What a check of transactions works with: two permits in an environment of its own, seen through the unmodified SDK. */
export const openBench = async (engine: Engine, { appFor }: Admin) => {
  const environment = `transactions-${++environments}`
  await engine.defineCollections(environment, collections)
  const db = appFor(environment).database()
  const permits = () => db.collection('permits')
  const notes = () => db.collection('notes')
  await permits().add([
    { _id: 'p1', regNo: 1, state: 'valid', balance: 10, words: ['a', 'b'] },
    { _id: 'p2', regNo: 2, state: 'valid', balance: 10, words: ['b'] },
  ] as never)
  return {
    db,
    conflict,
    gone,
    permits,
    notes,
    start: (): Promise<Tx> => db.startTransaction(),
    /** A permit as everybody sees it. */
    outside: async (id: string) => (await permits().doc(id).get()).data[0],
    /** A permit as a transaction sees it. */
    inside: async (tx: Tx, id: string) =>
      ((await tx.collection('permits').doc(id).get()) as unknown as { data: unknown }).data,
    count: async (name: string) => (await db.collection(name).count()).total,
  }
}

type Bench = Awaited<ReturnType<typeof openBench>>

export type Check = (bench: Bench) => Promise<void>

/** Whether a promise is settled after what is on its way has been answered. */
export const isSettled = async (promise: Promise<unknown>, bench: Bench) => {
  let settled = false
  const note = () => void (settled = true)
  promise.then(note, note)
  for (let i = 0; i < 5; i++) await bench.count('notes')
  return settled
}
