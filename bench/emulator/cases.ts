/** The questions, asked through the SDK. */
import type { init } from '@cloudbase/node-sdk'
import { benchEnvironment, daysLater, districtOf, fromDay, idOf, permits, regNoOf, spread, visits } from './documents'

export type Db = ReturnType<ReturnType<typeof init>['database']>

export type CaseName = 'id' | 'unique' | 'sorted' | 'range' | 'count' | 'transaction'

export type Case = {
  name: CaseName
  title: string
  /** Ms that the median should stay within. */
  aim: number
  /** Asks once; the `i`th time. Gives how many documents came back, or what was counted. */
  ask: (db: Db, i: number) => Promise<number>
}

type Transaction = { collection: Db['collection']; commit: () => Promise<unknown> }

const transaction = async (db: Db, id: string) => {
  const tx: Transaction = await db.startTransaction()
  await tx.collection(permits).doc(id).get()
  await tx
    .collection(permits)
    .doc(id)
    .update({ version: db.command.inc(1) })
  await tx.collection(visits).add({ permit: id, at: new Date(), kind: 'endorse' })
  await tx.commit()
  return 1
}

export const casesOf = (count: number): Case[] => [
  {
    name: 'id',
    title: 'read by id',
    aim: 2,
    ask: async (db, i) => {
      const { data } = await db
        .collection(permits)
        .doc(idOf(spread(i, count)))
        .get()
      return data.length
    },
  },
  {
    name: 'unique',
    title: 'read by unique key',
    aim: 2,
    ask: async (db, i) => {
      const { data } = await db
        .collection(permits)
        .where({ regNo: regNoOf(spread(i, count)) })
        .limit(1)
        .get()
      return data.length
    },
  },
  {
    name: 'sorted',
    title: 'equality + sort, 20 rows',
    aim: 4,
    ask: async (db, i) => {
      const { data } = await db
        .collection(permits)
        .where({ district: districtOf(i) })
        .orderBy('due', 'asc')
        .limit(20)
        .get()
      return data.length
    },
  },
  {
    name: 'range',
    title: 'date range, 100 rows',
    aim: 15,
    ask: async (db, i) => {
      const due = db.command.gte(fromDay(i)).and(db.command.lt(daysLater(fromDay(i), 1)))
      const { data } = await db.collection(permits).where({ due }).orderBy('due', 'asc').limit(100).get()
      return data.length
    },
  },
  {
    name: 'count',
    title: 'count of 30 days',
    aim: 5,
    ask: async (db, i) => {
      const due = db.command.gte(fromDay(i)).and(db.command.lt(daysLater(fromDay(i), 30)))
      return (await db.collection(permits).where({ due }).count()).total ?? 0
    },
  },
  {
    name: 'transaction',
    title: 'transaction get + update + add',
    aim: 15,
    ask: (db, i) => transaction(db, idOf(spread(i, count))),
  },
]

export const environmentOfCases = benchEnvironment
