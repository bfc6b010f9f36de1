import { temporaryEngine } from '../../engine/testing'
import { codeOf, noted, sendRaw, startAdmin } from './testing'

const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const rooms = [
  {
    _id: 'a',
    n: 1,
    kind: 'flat',
    on: day(1),
    tags: ['x', 'y'],
    at: { street: '福田', door: 1 },
    people: [{ age: 30, sex: '1' }],
  },
  {
    _id: 'b',
    n: 2,
    kind: 'flat',
    on: day(2),
    tags: ['y'],
    at: { street: '罗湖', door: 2 },
    people: [
      { age: 10, sex: '1' },
      { age: 40, sex: '2' },
    ],
  },
  { _id: 'c', n: 3, kind: 'shop', on: day(3), tags: [], at: { street: '福田', door: 3 }, people: [] },
  { _id: 'd', n: 4, kind: null, on: day(4), tags: 'x', at: null },
  { _id: 'e', n: 'text', on: null },
]
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [{ CollectionName: 'rooms' }])
  await test.engine.bulkLoad('test-env', 'rooms', rooms)
  admin = await startAdmin(test.engine)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})
const ids = async (filter: object) =>
  (await admin.db.collection('rooms').where(filter).get()).data.map(({ _id }: { _id: string }) => _id).join('')

const used = new Set<string>()
const _ = () => noted(admin.db.command, used)
const given: [name: string, filter: () => object, expected: string][] = [
  ['equality', () => ({ kind: 'flat' }), 'ab'],
  ['eq null matches null and missing', () => ({ kind: _().eq(null) }), 'de'],
  ['neq', () => ({ kind: _().neq('flat') }), 'cde'],
  ['lt holds within one type', () => ({ n: _().lt(3) }), 'ab'],
  ['lte and gte', () => ({ n: _().gte(2).and(_().lte(3)) }), 'bc'],
  ['gt on dates', () => ({ on: _().gt(day(2)) }), 'cd'],
  ['in', () => ({ kind: _().in(['shop', null]) }), 'cde'],
  ['nin', () => ({ kind: _().nin(['shop', null]) }), 'ab'],
  ['nested fields', () => ({ at: { street: '福田', door: 3 } }), 'c'],
  ['a value of an array', () => ({ tags: 'x' }), 'ad'],
  ['all, which a single value satisfies too', () => ({ tags: _().all(['x']) }), 'ad'],
  ['all of two', () => ({ tags: _().all(['y', 'x']) }), 'a'],
  ['size counts arrays only', () => ({ tags: _().size(1) }), 'b'],
  ['size 0', () => ({ people: _().size(0) }), 'c'],
  ['exists', () => ({ kind: _().exists(false) }), 'e'],
  ['exists counts null', () => ({ kind: _().exists(true) }), 'abcd'],
  ['mod', () => ({ n: Reflect.apply(_().mod, _(), [2, 1]) }), 'ac'],
  ['a pattern', () => ({ kind: /^FL/i }), 'ab'],
  ['flags g, u and y, which say nothing to a database', () => ({ kind: /^fl/guy }), 'ab'],
  ['the flags m and s', () => ({ kind: /^fl.t$/ms }), 'ab'],
  ['db.RegExp', () => ({ kind: admin.db.RegExp({ regexp: 'op$', options: '' }) }), 'c'],
  ['not', () => ({ n: _().not(_().gt(1)) }), 'ae'],
  ['or', () => _().or([{ n: 1 }, { kind: 'shop' }]), 'ac'],
  ['or of one field, chained', () => ({ n: _().eq(1).or(_().eq(3)) }), 'ac'],
  ['and of one field, chained', () => ({ n: _().gt(1).lt(3) }), 'b'],
  ['not of a pattern', () => ({ kind: _().not(/^f/) }), 'cde'],
  ['in with a pattern', () => ({ kind: _().in([/^sh/, null]) }), 'cde'],
  ['numbers and texts are different values', () => ({ n: '1' }), ''],
  ['a position of an array', () => ({ 'tags.0': 'y' }), 'b'],
  ['a whole array', () => ({ tags: _().eq(['x', 'y']) }), 'a'],
  ['a whole object', () => ({ at: _().eq({ street: '罗湖', door: 2 }) }), 'b'],
  ['nor', () => _().nor([{ kind: 'flat' }, { n: 4 }]), 'ce'],
  ['and', () => _().and([{ kind: 'flat' }, { n: _().gt(1) }]), 'b'],
  ['fields of objects in arrays', () => ({ 'people.age': 40 }), 'b'],
  ['elemMatch asks one element for all', () => ({ people: _().elemMatch({ age: _().lt(20), sex: '2' }) }), ''],
  ['elemMatch that one element satisfies', () => ({ people: _().elemMatch({ age: _().lt(20), sex: '1' }) }), 'b'],
  ['elemMatch over values', () => ({ tags: _().elemMatch(_().eq('x')) }), 'a'],
  ['expr', () => _().expr(_().aggregate.gt(['$at.door', '$n'])), ''],
  ['expr of equality', () => _().expr(_().aggregate.eq(['$at.door', '$n'])), 'abc'],
]

describe('query operators', () => {
  it.each(given)('%s', async (_name, filter, expected) => {
    expect(await ids(filter())).toBe(expected)
  })

  it.each([
    ['an operator that there is not', { n: { $near: 1 } }],
    ['in without an array', { n: { $in: 1 } }],
    ['elemMatch of a scalar', { tags: { $elemMatch: 5 } }],
    ['size of a fraction', { tags: { $size: 1.5 } }],
    ['mod by zero', { n: { $mod: [0, 1] } }],
    ['an empty and', { $and: [] }],
    ['a top level operator that there is not', { $where: '1' }],
    ['an expression that there is not', { $expr: { $function: {} } }],
    ['a pattern that does not compile', { kind: { $regex: '(' } }],
    ['an unknown flag', { kind: { $regex: 'a', $options: 'q' } }],
    ['nin without an array', { n: { $nin: 1 } }],
    ['all without an array', { n: { $all: 1 } }],
    ['neq of a pattern', { kind: { $ne: { $regularExpression: { pattern: 'a', options: '' } } } }],
    ['a comparison with a pattern', { kind: { $gt: { $regularExpression: { pattern: 'a', options: '' } } } }],
    ['not of a value', { n: { $not: 1 } }],
    ['an empty or', { $or: [] }],
    ['a nor of values', { $nor: [1] }],
    ['text search, for which there is no index', { $text: { $search: 'a' } }],
  ])('refuses %s', async (_name, filter) => {
    const request = raw({ queryType: 'WHERE', query: JSON.stringify(filter), limit: 10 })
    expect(await codeOf(request)).toBe('DATABASE_REQUEST_FAILED')
  })
})

/** A request as the SDK sends it, for what its own checks would not let through. */
const raw = (body: object) => sendRaw(admin.url, { action: 'database.getDocument', collectionName: 'rooms', ...body })

it('each command of the SDK is given here, unless it is about updates, places, schemas or aggregates', () => {
  used.clear()
  for (const [, filter] of given) filter()
  const updates = ['set', 'remove', 'inc', 'mul', 'min', 'max', 'rename', 'bit', 'push', 'pop', 'shift', 'unshift']
  const elsewhere = [...updates, 'pull', 'pullAll', 'addToSet', 'geoNear', 'geoWithin', 'geoIntersects', 'jsonSchema']
  const never = ['text', 'project']
  expect([...used, ...elsewhere, ...never].sort()).toEqual(Object.keys(admin.db.command).sort())
})

describe('order, skip, limit, field', () => {
  const read = async (order: [string, 'asc' | 'desc'][], skip = 0, limit = 100) => {
    let query = admin.db.collection('rooms').where({})
    for (const [field, direction] of order) query = query.orderBy(field, direction)
    return (await query.skip(skip).limit(limit).get()).data.map(({ _id }: { _id: string }) => _id).join('')
  }
  it.each([
    ['numbers before texts', [['n', 'asc']], 'abcde'],
    ['descending', [['n', 'desc']], 'edcba'],
    [
      'null and missing first',
      [
        ['kind', 'asc'],
        ['n', 'desc'],
      ],
      'edbac',
    ],
    [
      'an array by its least element; none before null',
      [
        ['tags', 'asc'],
        ['_id', 'desc'],
      ],
      'cedab',
    ],
    [
      'an array by its greatest element when descending',
      [
        ['tags', 'desc'],
        ['_id', 'asc'],
      ],
      'abdec',
    ],
  ] as [string, [string, 'asc' | 'desc'][], string][])('%s', async (_name, order, expected) => {
    expect(await read(order)).toBe(expected)
  })
  it('skips and limits', async () => {
    expect(await read([['_id', 'desc']], 1, 2)).toBe('dc')
  })
  it('takes fields, or leaves them out', async () => {
    const fields = async (projection: object) =>
      (
        await admin.db
          .collection('rooms')
          .where({ _id: 'b' })
          .field(projection as never)
          .get()
      ).data[0]
    expect(await fields({ n: true, 'at.door': true })).toEqual({ _id: 'b', n: 2, at: { door: 2 } })
    expect(await fields({ _id: false, kind: true })).toEqual({ kind: 'flat' })
    expect(Object.keys(await fields({ people: false, at: false }))).toEqual(['_id', 'n', 'kind', 'on', 'tags'])
    expect(await fields({ 'people.age': true })).toEqual({ _id: 'b', people: [{ age: 10 }, { age: 40 }] })
    const first = await fields({ n: true, people: admin.db.command.project.slice(1) })
    expect(first).toEqual({ _id: 'b', n: 2, people: [{ age: 10, sex: '1' }] })
    const adult = await fields({ people: admin.db.command.project.elemMatch({ sex: '2' }) })
    expect(adult).toEqual({ _id: 'b', people: [{ age: 40, sex: '2' }] })
  })
  it('refuses to take some fields and leave out others', async () => {
    const mixed = admin.db.collection('rooms').where({}).field({ n: true, kind: false }).get()
    expect(await codeOf(mixed)).toBe('DATABASE_REQUEST_FAILED')
  })
  it.each<[string, object]>([
    ['$elemMatch of a deeper field', { 'at.x': { $elemMatch: { a: 1 } } }],
    ['$elemMatch of a value', { people: { $elemMatch: 1 } }],
    ['$slice of no number', { tags: { $slice: 'x' } }],
    ['$slice of none', { tags: { $slice: [0, 0] } }],
    ['a field and one beneath it', { at: 1, 'at.door': 1 }],
    ['a field that is computed', { n: '$kind' }],
    ['an element by its position in the filter', { 'people.$': 1 }],
  ])('refuses a projection with %s', async (_name, projection) => {
    expect(await codeOf(raw({ queryType: 'WHERE', limit: 9, projection: JSON.stringify(projection) }))).toBe(
      'DATABASE_REQUEST_FAILED',
    )
  })
  it('slices from the end, and in the middle', async () => {
    const { slice } = admin.db.command.project
    const tags = async (cut: unknown) =>
      (
        await admin.db
          .collection('rooms')
          .where({ _id: 'a' })
          .field({ tags: slice(cut as never) })
          .get()
      ).data[0].tags
    expect(await tags(-1)).toEqual(['y'])
    expect(await tags([1, 5])).toEqual(['y'])
  })
  it('sorts by two fields of one array by the element, and refuses two arrays side by side', async () => {
    const order = (...fields: string[]) => JSON.stringify(Object.fromEntries(fields.map((field) => [field, 1])))
    const { data } = await raw({ queryType: 'WHERE', limit: 9, order: order('people.sex', 'people.age', '_id') })
    expect(data.list.map((text) => (JSON.parse(text) as { _id: string })._id).join('')).toBe('cdeba')
    const both = raw({ queryType: 'WHERE', limit: 9, order: order('tags', 'people') })
    expect(await codeOf(both)).toBe('DATABASE_REQUEST_FAILED')
  })
  it('refuses a limit above 1,000 and a body that is not of the protocol', async () => {
    expect(await codeOf(raw({ queryType: 'WHERE', limit: 5000 }))).toBe('INVALID_PARAM')
    expect(await codeOf(raw({ queryType: 'ALL' }))).toBe('INVALID_PARAM')
    expect(await codeOf(raw({ queryType: 'WHERE', query: '{' }))).toBe('INVALID_PARAM')
  })
})
