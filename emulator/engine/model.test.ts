import fc from 'fast-check'
import { Query } from 'mingo'
import { compileFilter } from './filter/compile'
import { sortValues } from './sort'
import { index, temporaryEngine } from './testing'
import type { Document, Sort } from './types'

/** Random documents, filters, orders and updates: what indexes find must be what a look at every document finds. */
jest.setTimeout(60_000)
const test = temporaryEngine()
const indexes = [
  index('a', ['a']),
  index('ab', ['a', '-b']),
  index('bc', ['-b', 'c.x']),
  index('tags', ['tags', 'b']),
  index('cx', ['c.x']),
  index('long', ['long', 'b']),
]
beforeAll(() => test.engine.defineCollections('model', [{ CollectionName: 'docs', Indexes: indexes }]))
afterAll(() => test.remove())
const environment = () => test.engine.environment('model')

const value = fc.oneof(
  fc.constantFrom(
    null,
    0,
    1,
    2,
    -1.5,
    3_000_000_000,
    'a',
    'ab',
    'b',
    '',
    '\u0000',
    'a\u0001',
    '𠮷',
    '\uffee',
    true,
    false,
  ),
  fc.constantFrom(0, 1, 86_400_000).map((time) => new Date(time)),
)
const array = fc.array(value, { maxLength: 3 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 5 })
const long = fc.tuple(fc.constantFrom(300, 900), fc.constantFrom('x', 'y')).map(([n, end]) => 'z'.repeat(n) + end)
const document = fc
  .record({
    a: maybe(fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: array })),
    b: maybe(value),
    c: maybe(
      fc.oneof(
        fc.record({ x: value }),
        fc.array(fc.record({ x: value }, { requiredKeys: [] }), { maxLength: 3 }),
        value,
      ),
    ),
    tags: maybe(fc.array(fc.constantFrom('p', 'q', 'r', 's'), { maxLength: 4 })),
    long: maybe(long),
  })
  .map((fields): Document => Object.fromEntries(Object.entries(fields).filter(([, inner]) => inner !== undefined)))

const operators = fc.oneof(
  fc.record({ $gt: value }),
  fc.record({ $gte: value, $lt: value }),
  fc.record({ $lte: value }),
  fc.record({ $in: fc.array(value, { maxLength: 4 }) }),
  fc.record({ $ne: value }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $elemMatch: fc.record({ $gte: value }) }),
  fc.record({ $not: fc.record({ $gt: value }) }),
)
const condition = fc.oneof(value, value, operators)
const clause = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c.x'), condition).map(([name, wanted]): Document => ({ [name]: wanted })),
  fc
    .tuple(fc.constantFrom('a', 'b'), condition, condition)
    .map(([name, one, two]): Document => ({ $and: [{ [name]: one }, { [name]: two }] })),
  fc.subarray(['p', 'q', 'r', 's'], { minLength: 1 }).map((tags): Document => ({ tags: { $all: tags } })),
  condition.map((x): Document => ({ c: { $elemMatch: { x } } })),
  fc
    .tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte'), long)
    .map(([operator, bound]): Document => ({ long: { [operator]: bound } })),
)
const filter = fc.oneof(
  fc.array(clause, { maxLength: 3 }).map((clauses): Document => (clauses.length === 0 ? {} : { $and: clauses })),
  fc.array(clause, { minLength: 1, maxLength: 2 }).map((clauses): Document => ({ $or: clauses })),
)
const sort = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.x', 'tags', 'long'), fc.constantFrom<1 | -1>(1, -1)), {
    selector: ([name]) => name,
    maxLength: 2,
  })
  .map((fields): Sort => [...fields, ['_id', 1]])

const fill = async (documents: Document[]) => {
  await environment().remove('docs', {}, { multi: true })
  await environment().insert(
    'docs',
    documents.map((one, i) => ({ ...one, _id: i })),
  )
  return environment().find('docs', { sort: [['_id', 1]] }).documents
}

const compare = (all: Document[], wanted: Document, order: Sort, skip: number, limit: number) => {
  const matching = all.filter(compileFilter(wanted))
  const expected = sortValues(matching, order).slice(skip, skip + limit)
  const { documents } = environment().find('docs', { filter: wanted, sort: order, skip, limit })
  expect(documents.map(({ _id }) => _id)).toEqual(expected.map(({ _id }) => _id))
  expect(environment().count('docs', wanted).total).toBe(matching.length)
}

it('indexed reads equal a look at every document', async () => {
  const reads = fc.array(fc.tuple(filter, sort, fc.nat(3), fc.integer({ min: 1, max: 20 })), {
    minLength: 8,
    maxLength: 8,
  })
  const property = fc.asyncProperty(
    fc.array(document, { minLength: 1, maxLength: 25 }),
    reads,
    async (documents, queries) => {
      const all = await fill(documents)
      for (const [wanted, order, skip, limit] of queries) compare(all, wanted, order, skip, limit)
    },
  )
  await fc.assert(property, { numRuns: 120 })
})

const operator = fc.oneof(
  fc.record({ $set: fc.record({ a: value }) }),
  fc.record({ $set: fc.record({ b: value, tags: fc.constantFrom(['p'], ['q', 'r'], []) }) }),
  fc.constant({ $unset: { a: '' } }),
  fc.record({ $set: fc.record({ c: fc.constantFrom<unknown>({ x: 1 }, [{ x: 1 }, { x: 'a' }], null) }) }),
  fc.record({ $set: fc.record({ long }) }),
)
type Step = { kind: 'update' | 'remove' | 'transaction'; filter: Document; update: Document }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('update', 'update', 'update', 'remove', 'transaction'),
  filter,
  update: operator,
})

const run = async ({ kind, filter: wanted, update }: Step) => {
  if (kind === 'remove') return environment().remove('docs', wanted, { multi: false })
  const tx = kind === 'transaction' ? environment().startTransaction() : undefined
  await environment().update('docs', { filter: wanted, update, multi: true }, tx)
  if (tx) await environment().commit(tx)
}

it('indexes follow every change', async () => {
  const property = fc.asyncProperty(
    fc.array(document, { minLength: 5, maxLength: 15 }),
    fc.array(step, { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(filter, sort), { minLength: 5, maxLength: 5 }),
    async (documents, steps, queries) => {
      await fill(documents)
      for (const one of steps) await run(one)
      const all = environment().find('docs', { sort: [['_id', 1]] }).documents
      for (const [wanted, order] of queries) compare(all, wanted, order, 0, 100)
    },
  )
  await fc.assert(property, { numRuns: 80 })
})

it('a transaction reads its snapshot and its own writes by index as by a look at every document', async () => {
  const property = fc.asyncProperty(
    fc.array(document, { minLength: 5, maxLength: 15 }),
    fc.array(step, { maxLength: 4 }),
    filter,
    sort,
    async (documents, steps, wanted, order) => {
      const all = await fill(documents)
      const tx = environment().startTransaction()
      environment().find('docs', { filter: { _id: 0 } }, tx)
      for (const one of steps) await run(one)
      const read = () => environment().find('docs', { filter: wanted, sort: order }, tx).documents
      expect(read()).toEqual(sortValues(all.filter(compileFilter(wanted)), order))
      await environment().insert('docs', [{ _id: 'own', a: 1, tags: ['p', 'q'] }], tx)
      const own = [...all, { _id: 'own', a: 1, tags: ['p', 'q'] }]
      expect(read()).toEqual(sortValues(own.filter(compileFilter(wanted)), order))
      environment().abort(tx)
    },
  )
  await fc.assert(property, { numRuns: 60 })
})

it('filters over plain fields agree with an independent evaluator', () => {
  const scalar = fc.constantFrom(0, 1, 2, 'a', 'b', true)
  const plain = fc.record({ a: scalar, b: scalar, c: fc.record({ x: scalar }) })
  const compared = fc.oneof(
    scalar,
    fc.record({ $gt: scalar }),
    fc.record({ $lte: scalar, $ne: scalar }),
    fc.record({ $in: fc.array(scalar) }),
    fc.record({ $not: fc.record({ $lt: scalar }) }),
  )
  const one = fc
    .tuple(fc.constantFrom('a', 'b', 'c.x', 'none'), compared)
    .map(([name, wanted]): Document => ({ [name]: wanted }))
  const tree = fc
    .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(one, { minLength: 1, maxLength: 3 }))
    .map(([name, clauses]): Document => ({ [name]: clauses }))
  fc.assert(
    fc.property(plain, fc.oneof(one, tree), (fields, wanted) => {
      expect(compileFilter(wanted)(fields)).toBe(new Query(wanted).test(fields))
    }),
    { numRuns: 500 },
  )
})
