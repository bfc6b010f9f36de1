import { temporaryEngine } from '../../engine/testing'
import { codeOf, startAdmin } from './testing'

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

describe('query operators', () => {
  const _ = () => admin.db.command
  it.each([
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
    ['db.RegExp', () => ({ kind: admin.db.RegExp({ regexp: 'op$', options: '' }) }), 'c'],
    ['not', () => ({ n: _().not(_().gt(1)) }), 'ae'],
    ['or', () => _().or([{ n: 1 }, { kind: 'shop' }]), 'ac'],
    ['nor', () => _().nor([{ kind: 'flat' }, { n: 4 }]), 'ce'],
    ['and', () => _().and([{ kind: 'flat' }, { n: _().gt(1) }]), 'b'],
    ['fields of objects in arrays', () => ({ 'people.age': 40 }), 'b'],
    ['elemMatch asks one element for all', () => ({ people: _().elemMatch({ age: _().lt(20), sex: '2' }) }), ''],
    ['elemMatch that one element satisfies', () => ({ people: _().elemMatch({ age: _().lt(20), sex: '1' }) }), 'b'],
    ['elemMatch over values', () => ({ tags: _().elemMatch(_().eq('x')) }), 'a'],
    ['expr', () => _().expr(_().aggregate.gt(['$at.door', '$n'])), ''],
    ['expr of equality', () => _().expr(_().aggregate.eq(['$at.door', '$n'])), 'abc'],
  ])('%s', async (_name, filter, expected) => {
    expect(await ids(filter())).toBe(expected)
  })

  it.each([
    ['an operator that there is not', { n: { $near: 1 } }],
    ['geo', { at: { $nearSphere: { $geometry: { type: 'Point', coordinates: [113, 23] } } } }],
    ['in without an array', { n: { $in: 1 } }],
    ['elemMatch of a scalar', { tags: { $elemMatch: 5 } }],
    ['size of a fraction', { tags: { $size: 1.5 } }],
    ['mod by zero', { n: { $mod: [0, 1] } }],
    ['an empty and', { $and: [] }],
    ['a top level operator that there is not', { $where: '1' }],
    ['an expression that there is not', { $expr: { $function: {} } }],
    ['a pattern that does not compile', { kind: { $regex: '(' } }],
  ])('refuses %s', async (_name, filter) => {
    const request = raw({ queryType: 'WHERE', query: JSON.stringify(filter), limit: 10 })
    expect(await codeOf(request)).toBe('DATABASE_REQUEST_FAILED')
  })
})

/** A request as the SDK sends it, for what its own checks would not let through. */
const raw = async (body: object) => {
  const response = await fetch(admin.url, {
    method: 'POST',
    body: JSON.stringify({ action: 'database.getDocument', envName: 'test-env', collectionName: 'rooms', ...body }),
  })
  const answer = (await response.json()) as { code?: string; message?: string }
  if (answer.code) throw Object.assign(new Error(answer.message), { code: answer.code })
  return answer
}

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
  it('refuses a limit above 1,000 and a body that is not of the protocol', async () => {
    expect(await codeOf(raw({ queryType: 'WHERE', limit: 5000 }))).toBe('INVALID_PARAM')
    expect(await codeOf(raw({ queryType: 'ALL' }))).toBe('INVALID_PARAM')
    expect(await codeOf(raw({ queryType: 'WHERE', query: '{' }))).toBe('INVALID_PARAM')
  })
})

describe('aggregate', () => {
  const rooms = () => admin.db.collection('rooms').aggregate()
  const $ = () => admin.db.command.aggregate
  const list = async (request: { end: () => Promise<unknown> }) => ((await request.end()) as { data: unknown[] }).data

  it('matches, groups and sorts', async () => {
    const groups = rooms()
      .match({ n: admin.db.command.gt(0) })
      .group({ _id: '$kind', count: $().sum(1), last: $().max('$on') })
    expect(await list(groups.sort({ count: -1, _id: 1 }).limit(10))).toEqual([
      { _id: 'flat', count: 2, last: day(2) },
      { _id: null, count: 1, last: day(4) },
      { _id: 'shop', count: 1, last: day(3) },
    ])
  })
  it('unwinds, projects, adds fields, skips and counts', async () => {
    const people = rooms().unwind('$people').project({ _id: 0, age: '$people.age' }).sort({ age: 1 })
    expect(await list(people.skip(1).limit(5))).toEqual([{ age: 30 }, { age: 40 }])
    expect(
      await list(
        rooms()
          .addFields({ double: $().multiply(['$at.door', 2]) })
          .match({ double: 4 })
          .count('found'),
      ),
    ).toEqual([{ found: 1 }])
  })
  it('looks up another collection', async () => {
    const lookup = rooms()
      .match({ _id: 'a' })
      .lookup({ from: 'rooms', localField: 'kind', foreignField: 'kind', as: 'same' })
    expect(await list(lookup.project({ same: $().size('$same') }).limit(1))).toEqual([{ _id: 'a', same: 2 }])
  })
  it('warns when nothing limits the result', async () => {
    test.warnings.length = 0
    await list(rooms().match({ kind: 'flat' }))
    expect(test.warnings).toEqual([expect.stringContaining('has no $limit')])
  })
  it('refuses a stage and an expression that it does not know', async () => {
    const stage = (name: string, value: object) =>
      raw({ action: 'database.aggregateDocuments', stages: [{ stageKey: name, stageValue: JSON.stringify(value) }] })
    expect(await codeOf(stage('$out', {}))).toBe('DATABASE_REQUEST_FAILED')
    expect(await codeOf(stage('$geoNear', {}))).toBe('DATABASE_REQUEST_FAILED')
    expect(await codeOf(stage('$project', { a: { $nonsense: 1 } }))).toBe('DATABASE_REQUEST_FAILED')
    expect(await codeOf(stage('$group', { _id: 1, a: { $accumulator: {} } }))).toBe('DATABASE_REQUEST_FAILED')
    const nested = { from: 'rooms', pipeline: [{ $merge: 'rooms' }], as: 'same' }
    expect(await codeOf(stage('$lookup', nested))).toBe('DATABASE_REQUEST_FAILED')
  })
})
