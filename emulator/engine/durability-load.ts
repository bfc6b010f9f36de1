/** Clients that write through the SDK until the server dies. */
import type { init } from '@cloudbase/node-sdk'
import { index } from './testing'

export type Db = ReturnType<ReturnType<typeof init>['database']>

export const accounts = Array.from({ length: 20 }, (_, i) => `account${i}`)
export const groups = [0, 1, 2]
export const opening = 1000

export const crashCollections = [
  {
    CollectionName: 'writes',
    Indexes: [
      index('key', ['key'], true),
      index('words', ['words', '-n']),
      index('n', ['n']),
      index('note', ['note', 'kind']),
    ],
  },
  { CollectionName: 'names', Indexes: [index('name', ['name'], true)] },
  { CollectionName: 'members', Indexes: [index('group', ['group', 'round'])] },
  { CollectionName: 'accounts', Indexes: [index('balance', ['-balance'])] },
  { CollectionName: 'transfers', Indexes: [index('key', ['key'], true)] },
]

/** What the server has acknowledged, and what may have happened besides. */
export type Ledger = {
  /** Number of a document → the version that was acknowledged last; null when its removal was. */
  writes: Map<number, number | null>
  /** Name → who was told that it is theirs. */
  names: Map<string, string>
  /** Group → the round that was acknowledged last. */
  rounds: Map<number, number>
  transfers: Set<string>
}

export const newLedger = (): Ledger => ({
  writes: new Map(),
  names: new Map(),
  rounds: new Map(groups.map((group) => [group, 0])),
  transfers: new Set(),
})

export const fillAccounts = async (db: Db) => {
  await db.collection('accounts').add(accounts.map((_id) => ({ _id, balance: opening })))
  const members = groups.flatMap((group) =>
    Array.from({ length: 12 }, (_, i) => ({ _id: `${group}-${i}`, group, round: 0 })),
  )
  await db.collection('members').add(members)
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Refusals that a correct database may give here; everything else ends the client. */
const refused = (error: unknown) =>
  ['DATABASE_DUPLICATE_WRITE', 'DATABASE_TRANSACTION_CONFLICT', 'DATABASE_TRANSACTION_FAIL'].includes(
    String(codeOf(error)),
  )

let next = 0
let claims = 0

/** Adds a document, changes it, and removes every fifth. */
const writer = async (db: Db, { writes }: Ledger) => {
  const n = next++
  const kind = n % 7
  const filler = 'x'.repeat((n * 37) % 3000)
  await db
    .collection('writes')
    .add({ _id: n, n, key: `k${n}`, words: [`w${n % 5}`, `w${n % 3}`, 'all'], kind, version: 0, filler } as never)
  writes.set(n, 0)
  const note = n % 11 === 0 ? 'long '.repeat(500) + n : `note ${n % 4}`
  await db
    .collection('writes')
    .doc(n)
    .update({ version: db.command.inc(1), note, words: db.command.push([`v${n % 4}`]) })
  writes.set(n, 1)
  if (n % 5 > 0) return
  await db.collection('writes').doc(n).remove()
  writes.set(n, null)
}

/** Several clients want one name. */
const claimer = async (db: Db, { names }: Ledger) => {
  const name = `name ${Math.floor(claims / 2)}`
  const owner = `owner ${claims++}`
  await db.collection('names').add({ _id: owner, name })
  names.set(name, owner)
}

/** Changes all of a group in one request. */
const grouper = async (db: Db, { rounds }: Ledger) => {
  const group = next++ % groups.length
  await db
    .collection('members')
    .where({ group })
    .update({ round: db.command.inc(1) })
  rounds.set(group, rounds.get(group)! + 1)
}

type Transaction = {
  collection: Db['collection']
  commit: () => Promise<unknown>
  rollback: (why: unknown) => Promise<unknown>
}

const move = async (db: Db, tx: Transaction, { from, to, key }: { from: string; to: string; key: string }) => {
  await tx
    .collection('accounts')
    .doc(from)
    .update({ balance: db.command.inc(-1) })
  await tx
    .collection('accounts')
    .doc(to)
    .update({ balance: db.command.inc(1) })
  await tx.collection('transfers').add({ key, from, to })
  await tx.commit()
}

/** Moves money in a transaction, and leaves one in ten unfinished. */
const transferrer = async (db: Db, { transfers }: Ledger) => {
  const n = next++
  const [from, to] = [accounts[n % 20]!, accounts[(n * 7 + 3) % 20]!]
  if (from === to) return
  const tx: Transaction = await db.startTransaction()
  if (n % 10 === 0) return void (await tx.collection('transfers').add({ key: `never ${n}` }))
  const key = `t${n}`
  await move(db, tx, { from, to, key })
  transfers.add(key)
}

const clients = [writer, writer, writer, claimer, claimer, grouper, transferrer, transferrer, transferrer]

/** Works until the server is gone. Calls `acknowledged` after each piece of work. */
export const workUntilDeath = async (db: Db, ledger: Ledger, acknowledged: () => void) => {
  const run = async (client: (typeof clients)[number]) => {
    for (;;) {
      try {
        await client(db, ledger)
        acknowledged()
      } catch (error) {
        if (!refused(error)) return String(codeOf(error))
      }
    }
  }
  return Promise.all(clients.map(run))
}
