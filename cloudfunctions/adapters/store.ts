/**
 * The document store on node-sdk. Translates and nothing more: sealing on the way in and out, the traps of
 * `where` and `update` kept out (no undefined, no empty object as a condition, whole fields set, never flattened).
 */
import type cloudbase from '@cloudbase/node-sdk'
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
  type TellingTable,
  type Where,
  type Write,
} from '../kernel/ports'
import { sealDocument, type Sealing } from './seal'
import { trip } from './trips'

type Db = ReturnType<ReturnType<typeof cloudbase.init>['database']>
type Fields = Record<string, unknown>

/** The part of the SDK's transaction that is safe: by `doc()` only. */
interface Transaction {
  collection: (name: string) => {
    doc: (id: string) => { get: () => Promise<{ data: Stored | null }>; set: (fields: Fields) => Promise<unknown> }
  }
  commit: () => Promise<unknown>
  rollback: () => Promise<unknown>
}

const duplicate = 'DATABASE_DUPLICATE_WRITE'
const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null

/** One comparison of a `Where` as the SDK's command. */
const command = (db: Db, field: string, value: unknown): unknown => {
  const _ = db.command
  if (value === undefined) throw new Error(`undefined condition on ${field}`)
  if (value === null || typeof value !== 'object') return _.eq(value)
  const parts = Object.entries(value as Fields).map(([operator, bound]) => {
    switch (operator) {
      case 'gt':
        return _.gt(bound)
      case 'gte':
        return _.gte(bound)
      case 'lt':
        return _.lt(bound)
      case 'lte':
        return _.lte(bound)
      case 'in':
        return _.in(bound as unknown[])
      default:
        throw new Error(`unknown comparison ${operator} on ${field}`)
    }
  })
  const [first, ...rest] = parts
  if (!first) throw new Error(`empty condition on ${field}`)
  return rest.length > 0 ? first.and(...rest) : first
}

const filter = <T>(db: Db, where: Where<T> | Where<T>[]) => {
  const one = (conditions: Where<T>) =>
    Object.fromEntries(Object.entries(conditions).map(([field, value]) => [field, command(db, field, value)]))
  return Array.isArray(where) ? db.command.and(where.map(one)) : one(where)
}

/** Every field set as a whole, the version one further. */
const wholeFields = (db: Db, { _id, version: _version, ...fields }: Fields) => ({
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, db.command.set(value ?? null)])),
  version: db.command.inc(1),
})

const table = <T extends Stored>(db: Db, seals: Sealing, name: string): Table<T> => {
  const collection = () => db.collection(name)
  const read = (doc: Fields): T =>
    (typeof doc.personal === 'string'
      ? { ...doc, personal: seals.open(name, String(doc._id), doc.personal) }
      : doc) as T
  const write = (doc: T) => sealDocument(seals.seal, name, doc)
  const inserted = async (docs: readonly T[]): Promise<'inserted' | 'exists'> => {
    try {
      await trip(collection().add(docs.map((doc) => ({ ...write(doc), version: 1 }))))
      return 'inserted'
    } catch (error) {
      if (codeOf(error) === duplicate) return 'exists'
      throw error
    }
  }

  return {
    get: async (id) => {
      const { data } = await trip(
        collection()
          .where({ _id: db.command.eq(id) })
          .limit(1)
          .get(),
      )
      return data[0] ? read(data[0] as Fields) : null
    },
    find: async (where, { order = [], limit }) => {
      const query = order.reduce(
        (q, [field, direction]) => q.orderBy(field, direction),
        collection().where(filter(db, where)),
      )
      const { data } = await trip(query.limit(limit).get())
      return (data as Fields[]).map(read)
    },
    count: async (where) => (await trip(collection().where(filter(db, where)).count())).total ?? 0,
    insert: async (doc) => inserted([doc]),
    insertAll: async (docs) => inserted(docs),
    replace: async (doc) => {
      const where = { _id: db.command.eq(doc._id), version: db.command.eq(doc.version) }
      const change = collection()
        .where(where)
        .options({ multiple: false })
        .update(wholeFields(db, write(doc)))
      const { updated } = await trip(change).catch((error: unknown) => {
        // A unique key that another document has taken since this one was read.
        if (codeOf(error) === duplicate) throw new Stale(name)
        throw error
      })
      if (updated !== 1) throw new Stale(name)
    },
    put: async (doc) => {
      const { _id, ...fields } = write(doc)
      await trip(
        collection()
          .doc(String(_id))
          .set({ ...fields, version: doc.version + 1 }),
      )
    },
    remove: async (id) => {
      await trip(collection().doc(id).remove())
    },
    removeAll: async (where) => {
      const { deleted } = await trip(collection().where(filter(db, where)).remove())
      return typeof deleted === 'number' ? deleted : 0
    },
  }
}

const telling = <T extends Telling>(db: Db, seals: Sealing, name: string): TellingTable<T> => ({
  ...table<T>(db, seals, name),
  told: async (id, entry, last) => {
    const change = {
      outbox: db.command.pull({ id: db.command.eq(entry) }),
      ...(last ? { tellAt: db.command.set(null) } : {}),
    }
    const where = last ? { _id: db.command.eq(id), outbox: db.command.size(1) } : { _id: db.command.eq(id) }
    await trip(db.collection(name).where(where).options({ multiple: false }).update(change))
  },
  takeUp: async (id, tellAt, instant) => {
    const where = { _id: db.command.eq(id), tellAt: db.command.eq(tellAt) }
    const { updated } = await trip(
      db.collection(name).where(where).options({ multiple: false }).update({ tellAt: instant }),
    )
    return updated === 1
  },
})

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
  const plain = table<Ports['sessions'] extends Table<infer S> ? S : never>(db, seals, name)
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
        ? ({ ...found, personal: seals.open(name, id, found.personal) } as Awaited<ReturnType<Sessions['get']>>)
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

/** Every table of the ports. */
export const store = (db: Db, seals: Sealing) => ({
  accounts: table<Awaited<ReturnType<Ports['accounts']['get']>> & Stored>(db, seals, 'accounts') as Ports['accounts'],
  sessions: sessionTable(db, seals),
  signIns: table(db, seals, 'signIns') as Ports['signIns'],
  credentials: telling(db, seals, 'credentials') as Ports['credentials'],
  drafts: table(db, seals, 'drafts') as Ports['drafts'],
  buildings: table(db, seals, 'buildings') as Ports['buildings'],
  dwellings: table(db, seals, 'dwellings') as Ports['dwellings'],
  links: telling(db, seals, 'links') as Ports['links'],
  managements: telling(db, seals, 'managements') as Ports['managements'],
  families: telling(db, seals, 'families') as Ports['families'],
  registrations: registrationTable(db, seals),
  checkInCodes: table(db, seals, 'checkInCodes') as Ports['checkInCodes'],
  evidence: table(db, seals, 'evidence') as Ports['evidence'],
  tries: table(db, seals, 'tries') as Ports['tries'],
  units: telling(db, seals, 'units') as Ports['units'],
  permits: telling(db, seals, 'permits') as Ports['permits'],
  agencies: telling(db, seals, 'agencies') as Ports['agencies'],
  agencyBatches: table(db, seals, 'agencyBatches') as Ports['agencyBatches'],
  payments: table(db, seals, 'payments') as Ports['payments'],
  dayBills: table(db, seals, 'dayBills') as Ports['dayBills'],
  papers: table(db, seals, 'papers') as Ports['papers'],
  departments: table(db, seals, 'departments') as Ports['departments'],
  departmentUses: departmentUseTable(db, seals),
  partnerCalls: table(db, seals, 'partnerCalls') as Ports['partnerCalls'],
  accesses: table(db, seals, 'accesses') as Ports['accesses'],
  accessConsents: telling(db, seals, 'accessConsents') as Ports['accessConsents'],
  accessLists: table(db, seals, 'accessLists') as Ports['accessLists'],
  slips: table(db, seals, 'slips') as Ports['slips'],
  counters: countersOf(db, seals),
  notices: noticeTable(db, seals),
  exports: table(db, seals, 'exports') as Ports['exports'],
  together: together(db, seals),
})
