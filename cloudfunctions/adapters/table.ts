/**
 * A collection on node-sdk. Translates and nothing more: sealing on the way in and out, the traps of `where` and `update` kept
 * out (no undefined, no empty object as a condition, whole fields set, never flattened).
 */
import type cloudbase from '@cloudbase/node-sdk'
import type { Stored, Telling } from '../kernel/documents'
import { Stale, type Table, type TellingTable, type Where } from '../kernel/ports'
import { sealDocument, type Sealing } from './seal'
import { trip } from './trips'

export type Db = ReturnType<ReturnType<typeof cloudbase.init>['database']>
export type Fields = Record<string, unknown>

export const duplicate = 'DATABASE_DUPLICATE_WRITE'
export const codeOf = (error: unknown) =>
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

/** One collection: what is found, opened; what is kept, sealed; every change conditional on the version. */
export const table = <T extends Stored>(db: Db, seals: Sealing, name: string): Table<T> => {
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

/** A collection whose documents carry notices that have still to go out (`outbox`). */
export const telling = <T extends Telling>(db: Db, seals: Sealing, name: string): TellingTable<T> => ({
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
