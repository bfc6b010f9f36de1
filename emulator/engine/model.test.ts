import fc from 'fast-check'
import { EngineError } from './errors'
import { document, filter, query, update } from './model/arbitraries'
import { holds } from './model/naive-filter'
import { naiveFind, type Query } from './model/naive-read'
import { isConflicting, naiveUpdate, Refused } from './model/naive-update'
import { copied } from './model/naive-values'
import { index, temporaryEngine } from './testing'
import type { Document } from './types'

/**
 * Random documents, queries and updates: the engine, with indexes and without, must answer as a naive evaluator does that knows
 * neither its filters nor its indexes.
 */
jest.setTimeout(120_000)
const test = temporaryEngine()
const indexes = [
  index('a', ['a']),
  index('ab', ['a', '-b']),
  index('bc', ['-b', 'c.x']),
  index('tags', ['tags', 'b']),
  index('cx', ['c.x']),
  index('n', ['-n', 'b']),
  index('long', ['long', 'b']),
]
const collections = ['plain', 'indexed'] as const
beforeAll(() =>
  test.engine.defineCollections('model', [
    { CollectionName: 'plain' },
    { CollectionName: 'indexed', Indexes: indexes },
  ]),
)
afterAll(() => test.remove())
const environment = () => test.engine.environment('model')

/** How many queries and updates were compared. */
let cases = 0

const fill = async (documents: Document[]) => {
  const numbered = documents.map((one, _id) => ({ _id, ...one }))
  for (const name of collections) {
    await environment().remove(name, {}, { multi: true })
    await environment().insert(name, copied(numbered))
  }
  return numbered
}

const compareQuery = (name: string, all: Document[], wanted: Query, tx?: string) => {
  cases++
  expect(environment().find(name, wanted, tx).documents).toEqual(naiveFind(all, wanted))
  if (tx) return
  const total = all.filter((one) => holds(one, wanted.filter)).length
  expect(environment().count(name, wanted.filter).total).toBe(total)
}

const documents = fc.array(document, { minLength: 1, maxLength: 15 })

it('queries answer as the naive evaluator does', async () => {
  const queries = fc.array(query, { minLength: 12, maxLength: 12 })
  const property = fc.asyncProperty(documents, queries, async (some, asked) => {
    const all = await fill(some)
    for (const name of collections) for (const wanted of asked) compareQuery(name, all, wanted)
  })
  await fc.assert(property, { numRuns: 150 })
})

/** What the model says of an update of all that a filter finds: the documents afterwards, or null when it is refused. */
const afterUpdate = (all: Document[], wanted: Document, change: Document): Document[] | null => {
  if (isConflicting(change)) return null
  try {
    return all.map((one) => (holds(one, wanted) ? naiveUpdate(one, change) : one))
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

const runUpdate = (name: string, wanted: Document, change: Document) =>
  environment()
    .update(name, { filter: wanted, update: copied(change), multi: true })
    .then(
      ({ matched }) => matched,
      (error: unknown) => {
        if (error instanceof EngineError && error.code === 'DATABASE_REQUEST_FAILED') return null
        throw error
      },
    )

const stored = (name: string) => environment().find(name, { sort: [['_id', 1]] }).documents

it('updates change, or are refused, as the naive evaluator says, and indexes follow', async () => {
  const steps = fc.array(fc.tuple(filter, update, query), { minLength: 10, maxLength: 10 })
  const property = fc.asyncProperty(documents, steps, async (some, changes) => {
    let all = await fill(some)
    for (const [wanted, change, after] of changes) {
      const expected = afterUpdate(all, wanted, change)
      for (const name of collections) {
        cases++
        const matched = await runUpdate(name, wanted, change)
        expect(matched).toBe(expected === null ? null : all.filter((one) => holds(one, wanted)).length)
        expect(stored(name)).toEqual(expected ?? all)
      }
      all = (expected ?? all) as typeof all
      compareQuery('indexed', all, after)
    }
  })
  await fc.assert(property, { numRuns: 90 })
})

it('a transaction reads its snapshot and its own writes by index as the naive evaluator does', async () => {
  const property = fc.asyncProperty(
    documents,
    fc.array(fc.tuple(filter, update)),
    query,
    async (some, changes, wanted) => {
      const all = await fill(some)
      const tx = environment().startTransaction()
      environment().find('indexed', { filter: { _id: 0 } }, tx)
      for (const [which, change] of changes) await runUpdate('indexed', which, change)
      compareQuery('indexed', all, wanted, tx)
      const own = { _id: 'own', a: 1, tags: ['p', 'q'] }
      await environment().insert('indexed', [copied(own)], tx)
      compareQuery('indexed', [...all, own], wanted, tx)
      environment().abort(tx)
    },
  )
  await fc.assert(property, { numRuns: 60 })
})

it('has compared at least 5,000 queries and updates', () => {
  expect(cases).toBeGreaterThanOrEqual(5000)
})
