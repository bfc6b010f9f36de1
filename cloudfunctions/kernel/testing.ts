/** For tests: tables in memory, each whole, as the store keeps them. */
import type { Day } from '@shared/model/day'
import type { Registration, Stored, Telling } from './documents'
import type { Registers } from './edges'
import { Stale, type Registrations, type Table, type TellingTable, type Where } from './ports'

type Value = string | number | boolean | null | undefined

const order = (a: unknown, b: unknown): number => (((a as Value) ?? '') < ((b as Value) ?? '') ? -1 : 1)

/** One comparison of the store's: null and what is absent are neither greater nor less than anything. */
const compares = (value: unknown, { gt, gte, lt, lte, in: among }: Record<string, unknown>): boolean => {
  const holds = (bound: unknown, is: (v: string, b: string) => boolean) =>
    bound === undefined || (typeof value === 'string' && typeof bound === 'string' && is(value, bound))
  return (
    (among === undefined || (among as unknown[]).includes(value)) &&
    holds(gt, (v, b) => v > b) &&
    holds(gte, (v, b) => v >= b) &&
    holds(lt, (v, b) => v < b) &&
    holds(lte, (v, b) => v <= b)
  )
}

const meets = (value: unknown, condition: unknown): boolean => {
  if (Array.isArray(value)) return value.some((one) => meets(one, condition))
  if (condition !== null && typeof condition === 'object') return compares(value, condition as Record<string, unknown>)
  return (value ?? null) === (condition ?? null)
}

/** A table with these documents in it. `docs` is what stands there now. */
export const memoryTable = <T extends Stored>(
  name: string,
  first: readonly T[] = [],
): Table<T> & { docs: () => T[] } => {
  const docs = new Map(first.map((doc) => [doc._id, doc]))
  const all = () => [...docs.values()]
  const found = (where: Where<T> | Where<T>[]) => {
    const conditions = (Array.isArray(where) ? where : [where]).flatMap((one) => Object.entries<unknown>(one))
    return all().filter((doc) => conditions.every(([field, is]) => meets(doc[field as keyof T], is)))
  }
  const insert = async (doc: T) => {
    if (docs.has(doc._id)) return 'exists' as const
    docs.set(doc._id, { ...doc, version: 1 })
    return 'inserted' as const
  }
  return {
    docs: all,
    get: async (id) => docs.get(id) ?? null,
    find: async (where, { order: by = [], limit }) =>
      found(where)
        .sort((a, b) => {
          const differing = by.find(([field]) => a[field] !== b[field])
          if (!differing) return 0
          const [field, way] = differing
          return way === 'asc' ? order(a[field], b[field]) : order(b[field], a[field])
        })
        .slice(0, limit),
    count: async (where) => found(where).length,
    insert,
    insertAll: async (several) => {
      if (several.some(({ _id }) => docs.has(_id))) return 'exists'
      for (const doc of several) await insert(doc)
      return 'inserted'
    },
    replace: async (doc) => {
      if (docs.get(doc._id)?.version !== doc.version) throw new Stale(name)
      docs.set(doc._id, { ...doc, version: doc.version + 1 })
    },
    put: async (doc) => void docs.set(doc._id, doc),
    remove: async (id) => void docs.delete(id),
    removeAll: async (where) => {
      const gone = found(where)
      gone.forEach(({ _id }) => docs.delete(_id))
      return gone.length
    },
  }
}

/** The same with an outbox. */
export const memoryOutbox = <T extends Telling>(
  name: string,
  first: readonly T[] = [],
): TellingTable<T> & { docs: () => T[] } => {
  const table = memoryTable(name, first)
  return {
    ...table,
    told: async (id, entry, last) => {
      const doc = await table.get(id)
      if (!doc) return
      const outbox = doc.outbox.filter((one) => one.id !== entry)
      await table.put({ ...doc, outbox, tellAt: last ? null : doc.tellAt })
    },
    takeUp: async (id, tellAt, instant) => {
      const doc = await table.get(id)
      if (doc?.tellAt !== tellAt) return false
      await table.put({ ...doc, tellAt: instant })
      return true
    },
  }
}

/** 居住登记. Nothing is noted of a month. */
export const memoryRegistrations = (
  first: readonly Registration[] = [],
): Registrations & { docs: () => Registration[] } => ({
  ...memoryOutbox('registrations', first),
  noteStillLiving: async () => undefined,
})

const asked = (name: string) => () => Promise.reject(new Error(`${name} is not asked here`))

/** Registers, each of which fails but for those that a test gives. */
export const registersWith = (given: Partial<Registers>): Registers => ({
  population: asked('population'),
  socialInsurance: asked('socialInsurance'),
  education: asked('education'),
  talent: asked('talent'),
  photo: asked('photo'),
  property: asked('property'),
  lease: asked('lease'),
  photoImage: asked('photoImage'),
  ...given,
})

/** 居住登记 in force, declared by a lessor on the day on which it began. */
export const registrationOf = (person: string, since: Day, changes: Partial<Registration> = {}): Registration => {
  const { dwelling = '4403050070030500003012040', _id = `registration-${person}-${since}` } = changes
  return {
    _id,
    version: 1,
    actions: [],
    outbox: [],
    tellAt: null,
    person,
    declarant: 'landlord',
    dwelling,
    address: '南山区粤海街道科苑路15号科苑花园3栋1204',
    district: '440305',
    street: '440305007',
    declarantType: 'lessor',
    state: 'active',
    openKey: `${person}:${dwelling}`,
    moveInOn: since,
    filedOn: since,
    filedAt: `${since}T02:00:00.000Z`,
    daysLate: 0,
    due: null,
    registeredOn: since,
    endedOn: null,
    receipt: `RZ-${_id}`,
    submission: { key: _id, input: '' },
    submissionKey: _id,
    personal: {
      name: '张三',
      idType: '111',
      idNumber: '340123199008183219',
      sex: '1',
      ethnicity: '01',
      birthDate: '1990-08-18',
      hukouType: 'family',
      hukouDivision: '340123',
      hukouAddress: '人民路 1 号',
      maritalStatus: '10',
      education: '20',
      occupation: '3',
      workplace: '',
      reason: '1',
      phone: '13800001012',
      relation: '01',
      headName: null,
      emergencyPhone: null,
    },
    ...changes,
  }
}
