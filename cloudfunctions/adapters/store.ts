/** The document store: every collection as the table that its port asks for. */
import type { Counter, DepartmentUse, Notice, Registration, Stored, Telling } from '../kernel/documents'
import {
  Stale,
  type Counters,
  type DepartmentUses,
  type Notices,
  type Ports,
  type Registrations,
  type Sessions,
  type Table,
  type Write,
} from '../kernel/ports'
import { sealDocument, type Sealing } from './seal'
import { codeOf, duplicate, table, telling, type Db, type Fields } from './table'
import { trip } from './trips'

/** What the port's table of this name keeps. */
type DocumentOf<Name extends keyof Ports> = Ports[Name] extends Table<infer Doc extends Stored> ? Doc : never

/** The part of the SDK's transaction that is safe: by `doc()` only. */
interface Transaction {
  collection: (name: string) => {
    doc: (id: string) => { get: () => Promise<{ data: Stored | null }>; set: (fields: Fields) => Promise<unknown> }
  }
  commit: () => Promise<unknown>
  rollback: () => Promise<unknown>
}

const registrationTable = (db: Db, seals: Sealing): Registrations => ({
  ...telling<Registration>(db, seals, 'registrations'),
  noteStillLiving: async (ids, declarants, month, said) => {
    const { in: within, eq, set, inc } = db.command
    const where = { _id: within(ids), declarant: within(declarants), state: eq('active') }
    const change = { [`stillLiving.${month}`]: set(said), version: inc(1) }
    await trip(db.collection('registrations').where(where).options({ multiple: true }).update(change))
  },
})

const noticeTable = (db: Db, seals: Sealing): Notices => ({
  ...table<Notice>(db, seals, 'notices'),
  smsDone: async (id, sms, serial) => {
    const where = { _id: db.command.eq(id) }
    await trip(
      db
        .collection('notices')
        .where(where)
        .options({ multiple: false })
        .update({ sms, serial: db.command.set(serial) }),
    )
  },
})

const sessionTable = (db: Db, seals: Sealing): Sessions => {
  const name = 'sessions'
  const plain = table<DocumentOf<'sessions'>>(db, seals, name)
  return {
    ...plain,
    count1: async (id, counter) => {
      const { doc } = await trip(
        db
          .collection(name)
          .where({ _id: db.command.eq(id) })
          .updateAndReturn({ [`counts.${counter}`]: db.command.inc(1) }),
      )
      const found = doc as Fields | null
      return found && typeof found.personal === 'string'
        ? ({ ...found, personal: seals.open(name, id, found.personal) } as DocumentOf<'sessions'>)
        : null
    },
  }
}

const departmentUseTable = (db: Db, seals: Sealing): DepartmentUses => ({
  ...table<DepartmentUse>(db, seals, 'departmentUses'),
  take: async (id, counters) => {
    const change = Object.entries(counters).map(([counter, count]) => [`counts.${counter}`, db.command.inc(count)])
    const { doc } = await trip(
      db
        .collection('departmentUses')
        .where({ _id: db.command.eq(id) })
        .updateAndReturn(Object.fromEntries(change) as Fields),
    )
    return (doc as DepartmentUse | null) ?? null
  },
})

const countersOf = (db: Db, seals: Sealing): Counters => {
  const name = 'counters'
  const { insert } = table<Counter>(db, seals, name)
  const grown = async (id: string): Promise<number | null> => {
    const counter = db.collection(name).where({ _id: db.command.eq(id) })
    const { doc } = await trip(counter.updateAndReturn({ last: db.command.inc(1) }))
    const found = doc as Fields | null
    return found ? Number(found.last) : null
  }
  return {
    next: async (id) => {
      const last = await grown(id)
      if (last !== null) return last
      if ((await insert({ _id: id, version: 0, last: 0 })) === 'inserted') return 0
      return (await grown(id)) ?? 0
    },
  }
}

/** Several documents in one transaction, by `doc()` only; each conditional on the version that was read (0: it is new). */
const together = (db: Db, seals: Sealing) => async (writes: Write[]) => {
  const transaction = await trip(db.startTransaction() as Promise<Transaction>)
  try {
    for (const { table: name, doc } of writes) {
      const found = await trip(transaction.collection(name).doc(doc._id).get())
      if ((found.data?.version ?? 0) !== doc.version) throw new Stale(name)
      const { _id, ...fields } = sealDocument(seals.seal, name, doc)
      await trip(
        transaction
          .collection(name)
          .doc(String(_id))
          .set({ ...fields, version: doc.version + 1 }),
      )
    }
    await trip(transaction.commit())
  } catch (error) {
    if (codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT') throw new Stale('transaction')
    await trip(transaction.rollback()).catch((failure: unknown) => {
      if (codeOf(failure) !== 'DATABASE_TRANSACTION_FAIL') throw failure
    })
    if (codeOf(error) === duplicate) throw new Stale('transaction')
    throw error
  }
}

/** Every table of the ports, each under the name of its collection. */
export const store = (db: Db, seals: Sealing) => {
  const plain = <Name extends keyof Ports>(name: Name) => table<DocumentOf<Name>>(db, seals, name)
  const told = <Name extends keyof Ports>(name: Name) => telling<Extract<DocumentOf<Name>, Telling>>(db, seals, name)
  return {
    accounts: plain('accounts'),
    sessions: sessionTable(db, seals),
    signIns: plain('signIns'),
    credentials: told('credentials'),
    drafts: plain('drafts'),
    buildings: plain('buildings'),
    dwellings: plain('dwellings'),
    links: told('links'),
    managements: told('managements'),
    families: told('families'),
    registrations: registrationTable(db, seals),
    checkInCodes: plain('checkInCodes'),
    evidence: plain('evidence'),
    tries: plain('tries'),
    units: told('units'),
    permits: told('permits'),
    agencies: told('agencies'),
    agencyBatches: plain('agencyBatches'),
    payments: plain('payments'),
    dayBills: plain('dayBills'),
    papers: plain('papers'),
    departments: plain('departments'),
    departmentUses: departmentUseTable(db, seals),
    partnerCalls: plain('partnerCalls'),
    accesses: plain('accesses'),
    accessConsents: told('accessConsents'),
    accessLists: plain('accessLists'),
    slips: plain('slips'),
    counters: countersOf(db, seals),
    notices: noticeTable(db, seals),
    exports: plain('exports'),
    together: together(db, seals),
  }
}
