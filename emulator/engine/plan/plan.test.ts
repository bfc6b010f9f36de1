import { index, temporaryEngine } from '../testing'
import type { Document, FindQuery } from '../types'

const test = temporaryEngine()
const environment = () => test.engine.environment('city')
const days = (n: number) => new Date(Date.UTC(2026, 0, 1 + n))
const permits = Array.from({ length: 3000 }, (_, i) => ({
  _id: `p${String(i).padStart(4, '0')}`,
  regNo: `R${i}`,
  state: ['valid', 'lapsed', 'cancelled'][i % 3],
  due: days(i % 365),
  holder: { street: `s${i % 74}` },
  terms: [`t${i % 10}`, `u${i % 7}`, `rare${i}`],
}))
beforeAll(async () => {
  await test.engine.defineCollections('city', [
    {
      CollectionName: 'permits',
      Indexes: [
        index('regNo', ['regNo'], true),
        index('state_due', ['state', 'due']),
        index('due', ['-due']),
        index('street', ['holder.street']),
        index('terms', ['terms', '_id']),
      ],
    },
    { CollectionName: 'plain' },
  ])
  await test.engine.bulkLoad('city', 'permits', permits)
  await test.engine.bulkLoad('city', 'plain', permits)
})
beforeEach(() => test.scans.splice(0))
afterAll(() => test.remove())

const find = (query: FindQuery) => {
  const { documents, explain } = environment().find('permits', query)
  return { ...explain, ids: documents.map(({ _id }) => _id), count: documents.length }
}

describe('the planner', () => {
  it.each<[string, FindQuery, string, number]>([
    ['an id', { filter: { _id: 'p0007' } }, '_id_', 1],
    ['an id and more', { filter: { _id: 'p0007', state: 'valid' } }, '_id_', 1],
    ['some ids', { filter: { _id: { $in: ['p0007', 'p0008', 'none'] } } }, '_id_', 3],
    ['a unique key', { filter: { regNo: 'R5' } }, 'regNo', 1],
    ['a unique key before a wide index', { filter: { state: 'valid', regNo: 'R5' } }, 'regNo', 1],
    [
      'equality and order, stopping at the limit',
      { filter: { state: 'valid' }, sort: [['due', 1]], limit: 20 },
      'state_due',
      20,
    ],
    ['the same backwards', { filter: { state: 'valid' }, sort: [['due', -1]], limit: 20 }, 'state_due', 20],
    [
      'skipping costs what is skipped',
      { filter: { state: 'valid' }, sort: [['due', 1]], skip: 30, limit: 20 },
      'state_due',
      50,
    ],
    ['equality and range', { filter: { state: 'valid', due: { $gte: days(0), $lt: days(3) } } }, 'state_due', 9],
    [
      'a range said in two clauses',
      { filter: { $and: [{ due: { $gte: days(10) } }, { due: { $lt: days(11) } }] } },
      'due',
      9,
    ],
    ['an exclusive range', { filter: { due: { $gt: days(10), $lt: days(12) } } }, 'due', 9],
    ['an order alone', { sort: [['due', 1]], limit: 5 }, 'due', 5],
    [
      'some values, in the order of another field',
      { filter: { state: { $in: ['valid', 'lapsed'] } }, sort: [['due', 1]], limit: 10 },
      'state_due',
      10,
    ],
    ['a nested field', { filter: { 'holder.street': 's1' } }, 'street', 41],
    ['alternatives that are all indexed', { filter: { $or: [{ regNo: 'R1' }, { regNo: 'R2' }] } }, 'regNo, regNo', 2],
    ['a value of an array', { filter: { terms: 'rare7' } }, 'terms', 1],
    ['the rarest of several values', { filter: { terms: { $all: ['t1', 'rare1'] } } }, 'terms', 1],
    ['no value at all', { filter: { state: { $in: [] } } }, 'state_due', 0],
    ['contradictory ranges', { filter: { due: { $gt: days(9), $lt: days(9) } } }, 'due', 0],
  ])('uses an index for %s', (_, query, expected, examined) => {
    expect(find(query)).toMatchObject({ index: expected, examined })
    expect(test.scans).toEqual([])
  })

  it('reads of several values of one field only what they share', () => {
    const both = permits.filter(({ terms }) => terms.includes('t1') && terms.includes('u1'))
    const found = find({ filter: { $and: [{ terms: 't1' }, { terms: 'u1' }] }, sort: [['_id', 1]] })
    expect(found).toMatchObject({ index: 'terms', examined: both.length, sorted: true })
    expect(found.ids).toEqual(both.map(({ _id }) => _id))
    const backwards = find({ filter: { terms: { $all: ['u1', 't1'] } }, sort: [['_id', -1]], limit: 3 })
    expect(backwards.ids).toEqual(
      both
        .map(({ _id }) => _id)
        .reverse()
        .slice(0, 3),
    )
    expect(backwards.examined).toBe(3)
  })

  it.each<[string, Document, string, number]>([
    ['everything', {}, '_id_', 3000],
    ['an equality', { state: 'valid' }, 'state_due', 1000],
    ['a range', { due: { $gte: days(0), $lt: days(30) } }, 'due', 270],
    ['an equality and a range', { state: 'valid', due: { $lt: days(30) } }, 'state_due', 90],
    ['a value of an array', { terms: 'u3' }, 'terms', 429],
  ])('counts %s without reading documents', (_, filter, expected, total) => {
    const { explain, ...count } = environment().count('permits', filter)
    expect(count).toEqual({ total })
    expect(explain).toMatchObject({ index: expected, examined: 0 })
  })

  it('reports a walk over more than 1,000 documents', () => {
    const { documents } = environment().find('plain', { filter: { regNo: 'R5' }, limit: 100 })
    expect(documents).toHaveLength(1)
    expect(test.scans).toEqual([{ environment: 'city', collection: 'plain', examined: 3000, filter: '{"regNo":"R5"}' }])
    environment().count('plain', { state: 'valid' })
    environment().find('permits', { filter: { $or: [{ regNo: 'R1' }, { unknown: 1 }] }, limit: 10 })
    expect(test.scans).toHaveLength(3)
  })
  it('does not report a walk that ends early', () => {
    environment().find('plain', { filter: { state: 'valid' }, limit: 20 })
    expect(test.scans).toEqual([])
  })
})

describe('defineCollections', () => {
  const noted = (name: string) => environment().find('notes', { filter: { [name]: 1 } }).explain.index
  it('builds a new index over the documents that are there, and drops one that is gone', async () => {
    await test.engine.defineCollections('city', [{ CollectionName: 'notes', Indexes: [index('a', ['a'])] }])
    await environment().insert('notes', [
      { a: 1, b: 1 },
      { a: 2, b: 2 },
    ])
    expect([noted('a'), noted('b')]).toEqual(['a', null])
    await test.engine.defineCollections('city', [{ CollectionName: 'notes', Indexes: [index('b', ['b'], true)] }])
    expect([noted('a'), noted('b')]).toEqual([null, 'b'])
    await expect(environment().insert('notes', [{ b: 1 }])).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  })
  it('keeps collections that the manifest does not name, and says nothing twice', async () => {
    await test.engine.defineCollections('city', [])
    expect(environment().collections()).toEqual(['permits', 'plain', 'notes'])
  })
  it('refuses a unique index over documents that share a key', async () => {
    await environment().addCollection('twins')
    await environment().insert('twins', [{ a: 1 }, { a: 1 }])
    const define = test.engine.defineCollections('city', [
      { CollectionName: 'twins', Indexes: [index('a', ['a'], true)] },
    ])
    await expect(define).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    await environment().insert('twins', [{ a: 1 }])
    expect(environment().count('twins', { a: 1 })).toMatchObject({ total: 3, explain: { index: null } })
  })
  it('survives a restart, together with what indexes know of their documents', async () => {
    const engine = await test.reopen()
    expect(engine.environment('city').find('permits', { filter: { terms: 'rare9' } }).explain).toMatchObject({
      index: 'terms',
      examined: 1,
    })
    expect(
      engine.environment('city').find('permits', { filter: { terms: { $gt: 'u5', $lt: 'u1' } }, limit: 1 }).documents,
    ).toHaveLength(1)
  })
})

it('drops an environment and leaves others', async () => {
  await test.engine.environment('other').addCollection('kept')
  await test.engine.environment('other').insert('kept', [{ _id: 'k' }])
  await test.engine.dropEnvironment('city')
  expect(environment().collections()).toEqual([])
  expect(() => environment().find('permits', {})).toThrow('Db or Table not exist')
  expect(test.engine.environment('other').count('kept', {}).total).toBe(1)
})

describe('an array in an array', () => {
  const nested = [
    { _id: '1', v: [[3]], a: { b: [[3], 4] } },
    { _id: '2', v: [[[3]]], a: [{ b: [[null, 3]] }] },
    { _id: '3', v: [3], a: { b: [3] } },
  ]
  beforeAll(async () => {
    const Indexes = [index('v', ['v']), index('ab', ['a.b'])]
    await test.engine.defineCollections('nested', [{ CollectionName: 'lists', Indexes }])
    await test.engine.environment('nested').insert('lists', nested)
  })
  const inner = (condition: Document): Document => ({ $elemMatch: { $elemMatch: condition } })
  it.each<[string, Document, string[]]>([
    ['a value', { v: inner({ $eq: 3 }) }, ['1']],
    ['a comparison', { v: inner({ $gt: 2 }) }, ['1']],
    ['one of some values', { v: inner({ $in: [3, 4] }) }, ['1']],
    ['three levels deep', { v: { $elemMatch: inner({ $eq: 3 }) } }, ['2']],
    ['a field of an object', { 'a.b': inner({ $eq: 3 }) }, ['1', '2']],
    ['null', { 'a.b': inner({ $eq: null }) }, ['2']],
    ['an element of an array’s object', { a: { $elemMatch: { b: inner({ $eq: 3 }) } } }, ['2']],
    ['beside a value of the outer array', { 'a.b': { ...inner({ $eq: 3 }), $eq: 4 } }, ['1']],
  ])('is found by its own elements: %s', (_, filter, ids) => {
    const lists = test.engine.environment('nested')
    expect(lists.find('lists', { filter, sort: [['_id', 1]] }).documents.map(({ _id }) => _id)).toEqual(ids)
    expect(lists.count('lists', filter).total).toBe(ids.length)
  })
})
