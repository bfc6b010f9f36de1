import { compileFilter } from '../filter/compile'
import { sortValues } from '../sort'
import { index, temporaryEngine } from '../testing'
import type { Document, Sort } from '../types'

/** One document for each of these values, in BSON's order, and one that lacks the field. Equal values stand in one row. */
const rows: unknown[][] = [
  [[]],
  [undefined, null],
  [NaN],
  [-Infinity],
  [-1e300],
  [-3_000_000_000],
  [-1.5],
  [0, -0],
  [5e-324],
  [1],
  [1.5],
  [2 ** 53],
  [Infinity],
  [''],
  ['\u0000'],
  ['\u0000a'],
  ['\u0001'],
  ['a'],
  ['a\u0000'],
  ['a\u0001'],
  ['aa'],
  ['b'],
  [`z${'z'.repeat(3000)}`],
  ['中'],
  ['\uffee'],
  ['𠮷'],
  [{}],
  [{ a: 1 }],
  [{ a: 1, b: null }],
  [{ a: 2 }],
  [{ b: 1 }],
  [{ a: 'x' }],
  [[[]]],
  [[[1]]],
  [[[1, 2]]],
  [false],
  [true],
  [new Date(-1)],
  [new Date(0)],
  [new Date(1_800_000_000_000)],
]
const documents = rows.flatMap((row, i) =>
  row.map((x, j): Document => ({
    _id: `${String(i).padStart(2, '0')}-${j}`,
    side: i % 3,
    ...(x === undefined ? {} : { x }),
  })),
)
const stored = documents.map((document) => ({ ...document }))

const test = temporaryEngine()
const collections: [string, string[]][] = [
  ['none', []],
  ['up', ['x']],
  ['down', ['-x']],
  ['second', ['side', 'x']],
  ['first', ['-x', 'side']],
  ['many', ['x', ...Array.from({ length: 30 }, (_, i) => `other${i}`)]],
]
beforeAll(async () => {
  await test.engine.defineCollections(
    'order',
    collections.map(([CollectionName, fields]) => ({
      CollectionName,
      Indexes: fields.length > 0 ? [index('x', fields)] : [],
    })),
  )
  for (const [name] of collections)
    await test.engine.bulkLoad(
      'order',
      name,
      stored.map((one) => ({ ...one })),
    )
})
afterAll(() => test.remove())
const order = () => test.engine.environment('order')
const ids = (found: Document[]) => found.map(({ _id }) => _id)

describe.each(collections)('indexed %s by %j', (name) => {
  it.each([1, -1] as const)('documents come in BSON order, direction %i', (direction) => {
    const sort: Sort = [
      ['x', direction],
      ['_id', 1],
    ]
    const expected = rows.map((row, i) => row.map((_, j) => `${String(i).padStart(2, '0')}-${j}`))
    const inOrder = direction === 1 ? expected : [...expected].reverse()
    expect(ids(order().find(name, { sort }).documents)).toEqual(inOrder.flat())
  })

  const values = rows.flat().filter((value) => value !== undefined && !Number.isNaN(value))
  it.each(['$eq', '$gt', '$gte', '$lt', '$lte'])(
    '%s finds and counts what a look at every document finds',
    (operator) => {
      for (const value of values) {
        for (const filter of [{ x: { [operator]: value } }, { side: 1, x: { [operator]: value } }]) {
          const expected = documents.filter(compileFilter(filter))
          const sort: Sort = [['_id', 1]]
          expect(ids(order().find(name, { filter, sort }).documents)).toEqual(ids(sortValues(expected, sort)))
          expect(order().count(name, filter).total).toBe(expected.length)
        }
      }
    },
  )

  it('two bounds make one range', () => {
    const sort: Sort = [['_id', 1]]
    for (const [low, high] of [
      [-1.5, 1.5],
      ['a', 'b'],
      [new Date(-1), new Date(0)],
      ['', '𠮷'],
      [-Infinity, Infinity],
    ]) {
      const filter = { $and: [{ x: { $gte: low } }, { x: { $lt: high } }] }
      const expected = ids(sortValues(documents.filter(compileFilter(filter)), sort))
      expect(expected.length).toBeGreaterThan(0)
      expect(ids(order().find(name, { filter, sort }).documents)).toEqual(expected)
      expect(order().count(name, filter).total).toBe(expected.length)
    }
  })
})

it('a value too long for a key is unique by all of it', async () => {
  await test.engine.defineCollections('order', [{ CollectionName: 'unique', Indexes: [index('x', ['x'], true)] }])
  const long = 'y'.repeat(5000)
  await order().insert('unique', [{ x: `${long}1` }, { x: `${long}2` }])
  await expect(order().insert('unique', [{ x: `${long}1` }])).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  expect(order().find('unique', { filter: { x: `${long}2` } })).toMatchObject({
    documents: [{ x: `${long}2` }],
    explain: { index: 'x', examined: 1 },
  })
})
