import { temporaryEngine } from '../../engine/testing'
import { startAdmin } from './testing'

/** Every stage of `collection.aggregate()`, through the SDK: what it gives, and what it refuses. */
const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const rooms = [
  { _id: 'a', n: 1, kind: 'flat', on: day(1), tags: ['x', 'y'], at: { street: '福田', door: 1 } },
  { _id: 'b', n: 2, kind: 'flat', on: day(2), tags: ['y'], at: { street: '罗湖', door: 2 } },
  { _id: 'c', n: 3, kind: 'shop', on: day(3), tags: [], at: { street: '福田', door: 3 } },
  { _id: 'd', n: 4, kind: null, tags: 'x', people: [{ name: 'p', age: 30 }, 5, { name: 'q' }] },
]
const streets = [
  { _id: 1, name: '福田', district: 'F', doors: [1, 3] },
  { _id: 2, name: '罗湖', district: 'L', doors: [2] },
]
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [
    { CollectionName: 'rooms' },
    { CollectionName: 'streets' },
    { CollectionName: 'many' },
  ])
  await test.engine.bulkLoad('test-env', 'rooms', rooms)
  await test.engine.bulkLoad('test-env', 'streets', streets)
  const many = Array.from({ length: 10_001 }, (_, n) => ({ _id: n, n }))
  await test.engine.bulkLoad('test-env', 'many', many)
  admin = await startAdmin(test.engine)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})

type Pipeline = ReturnType<ReturnType<typeof admin.db.collection>['aggregate']>
const $ = () => admin.db.command.aggregate
const run = async (build: (pipeline: Pipeline) => Pipeline) => {
  const { data } = await build(admin.db.collection('rooms').aggregate()).limit(1000).end()
  return data as unknown[]
}
const byId = (pipeline: Pipeline) => pipeline.sort({ _id: 1 })
const only = (id: string) => (pipeline: Pipeline) => pipeline.match({ _id: id })

type Good = [name: string, build: (pipeline: Pipeline) => Pipeline, expected: unknown[]]

describe('stages give', () => {
  it.each<Good>([
    [
      'addFields: new fields, deeper ones, and none for what is missing',
      (p) =>
        only('a')(p)
          .addFields({ 'at.double': $().multiply(['$at.door', 2]), n: '$absent', one: 1 })
          .project({ on: 0, tags: 0, kind: 0 }),
      [{ _id: 'a', at: { street: '福田', door: 1, double: 2 }, one: 1 }],
    ],
    [
      'addFields: into the objects of an array',
      (p) =>
        only('d')(p)
          .addFields({ people: { seen: true } })
          .project({ _id: 0, people: 1 }),
      [{ people: [{ name: 'p', age: 30, seen: true }, { seen: true }, { name: 'q', seen: true }] }],
    ],
    [
      'bucket',
      (p) => p.bucket({ groupBy: '$n', boundaries: [1, 3, 4], default: 'more', output: { ids: $().push('$_id') } }),
      [
        { _id: 1, ids: ['a', 'b'] },
        { _id: 3, ids: ['c'] },
        { _id: 'more', ids: ['d'] },
      ],
    ],
    [
      'bucketAuto',
      (p) => p.bucketAuto({ groupBy: '$n', buckets: 2 }),
      [
        { _id: { min: 1, max: 3 }, count: 2 },
        { _id: { min: 3, max: 4 }, count: 2 },
      ],
    ],
    ['count', (p) => p.match({ n: admin.db.command.gt(1) }).count('found'), [{ found: 3 }]],
    ['count of none', (p) => p.match({ n: 9 }).count('found'), []],
    [
      'group, with a missing key as null',
      (p) =>
        p.group({
          _id: '$kind',
          count: $().sum(1),
          last: $().max('$on'),
          first: $().first('$_id'),
          end: $().last('$_id'),
          mean: $().avg('$n'),
        }),
      [
        { _id: 'flat', count: 2, last: day(2), first: 'a', end: 'b', mean: 1.5 },
        { _id: 'shop', count: 1, last: day(3), first: 'c', end: 'c', mean: 3 },
        { _id: null, count: 1, last: null, first: 'd', end: 'd', mean: 4 },
      ],
    ],
    [
      'group by several',
      (p) => p.match({ kind: 'flat' }).group({ _id: { kind: '$kind', street: '$at.street' } }),
      [{ _id: { kind: 'flat', street: '福田' } }, { _id: { kind: 'flat', street: '罗湖' } }],
    ],
    [
      'group all, with sets and deviations',
      (p) =>
        p.group({
          _id: null,
          kinds: $().addToSet('$kind'),
          spread: $().stdDevPop('$n'),
          least: $().min('$n'),
          sample: $().stdDevSamp('$absent'),
        }),
      [{ _id: null, kinds: ['flat', 'shop', null], spread: Math.sqrt(1.25), least: 1, sample: null }],
    ],
    ['limit and skip', (p) => byId(p).skip(1).limit(2).project({ _id: 1 }), [{ _id: 'b' }, { _id: 'c' }]],
    [
      'lookup by fields; a missing one looks for null',
      (p) =>
        byId(p)
          .lookup({ from: 'streets', localField: 'at.street', foreignField: 'name', as: 'found.streets' })
          .project({ district: '$found.streets.district' }),
      [
        { _id: 'a', district: ['F'] },
        { _id: 'b', district: ['L'] },
        { _id: 'c', district: ['F'] },
        { _id: 'd', district: [] },
      ],
    ],
    [
      'lookup by a pipeline with variables',
      (p) =>
        only('b')(p)
          .lookup({
            from: 'streets',
            let: { door: '$at.door', bonus: 1 },
            pipeline: $()
              .pipeline()
              .match(admin.db.command.expr($().in(['$$door', '$doors'])))
              .project({ _id: 0, name: 1, sum: $().add(['$$door', '$$bonus']) })
              .done(),
            as: 'streets',
          } as never)
          .project({ streets: 1 }),
      [{ _id: 'b', streets: [{ name: '罗湖', sum: 3 }] }],
    ],
    ['match', (p) => p.match({ 'at.street': '福田', n: admin.db.command.lt(3) }).project({ _id: 1 }), [{ _id: 'a' }]],
    [
      'project: fields that stay, and computed ones',
      (p) =>
        only('a')(p).project({
          _id: 0,
          'at.door': 1,
          kind: true,
          next: $().add(['$n', 1]),
          'at.even': $().eq([$().mod(['$n', 2]), 0]),
        }),
      [{ kind: 'flat', at: { door: 1, even: false }, next: 2 }],
    ],
    [
      'project: fields that go',
      (p) => only('c')(p).project({ on: 0, 'at.street': false, tags: 0 }),
      [{ _id: 'c', n: 3, kind: 'shop', at: { door: 3 } }],
    ],
    [
      'project: fields of the objects of an array',
      (p) => only('d')(p).project({ 'people.name': 1 }),
      [{ _id: 'd', people: [{ name: 'p' }, { name: 'q' }] }],
    ],
    ['replaceRoot', (p) => only('a')(p).replaceRoot({ newRoot: '$at' }), [{ street: '福田', door: 1 }]],
    [
      'sample: as many as there are',
      (p) => byId(p.sample({ size: 9 })).project({ _id: 1 }),
      [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }, { _id: 'd' }],
    ],
    [
      'sort: numbers within their order, missing first',
      (p) => p.sort({ on: 1, _id: -1 }).project({ _id: 1 }),
      [{ _id: 'd' }, { _id: 'a' }, { _id: 'b' }, { _id: 'c' }],
    ],
    [
      'sortByCount',
      (p) => p.unwind('$tags').sortByCount('$tags'),
      [
        { _id: 'x', count: 2 },
        { _id: 'y', count: 2 },
      ],
    ],
    [
      'unwind: empty arrays and missing ones vanish, a value is its own element',
      (p) => byId(p).unwind('$tags').project({ tags: 1 }),
      [
        { _id: 'a', tags: 'x' },
        { _id: 'a', tags: 'y' },
        { _id: 'b', tags: 'y' },
        { _id: 'd', tags: 'x' },
      ],
    ],
    [
      'unwind with positions, keeping what is empty',
      (p) =>
        p
          .match({ n: admin.db.command.in([3, 4]) })
          .unwind({ path: '$tags', includeArrayIndex: 'at.tag', preserveNullAndEmptyArrays: true })
          .project({ tags: 1, 'at.tag': 1 }),
      [
        { _id: 'c', at: { tag: null } },
        { _id: 'd', tags: 'x', at: { tag: null } },
      ],
    ],
  ])('%s', async (_, build, expected) => {
    expect(await run(build)).toEqual(expected)
  })
})

describe('how many documents', () => {
  const many = () => admin.db.collection('many').aggregate()
  it('20 when nothing limits them, with a warning', async () => {
    test.warnings.length = 0
    expect((await many().sort({ n: 1 }).end()).data).toHaveLength(20)
    expect(test.warnings).toEqual([expect.stringContaining('has no $limit')])
  })
  it('as many as the limit says, up to 10,000', async () => {
    expect((await many().limit(10_000).end()).data).toHaveLength(10_000)
    await expect(many().limit(10_001).end()).rejects.toThrow(/at most 10000 documents/)
  })
  it('a missing collection fails, in a lookup too', async () => {
    const lookup = { from: 'absent', localField: 'n', foreignField: 'n', as: 'x' }
    const request = admin.db.collection('rooms').aggregate().lookup(lookup).limit(1).end()
    await expect(request).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })
})

it('no stage of the SDK is left out', () => {
  const plumbing = ['constructor', 'end', 'unwrap', 'done', '_pipe']
  const prototype: object = Object.getPrototypeOf(admin.db.collection('rooms').aggregate())
  const stages = Object.getOwnPropertyNames(prototype).filter((name) => !plumbing.includes(name))
  expect(stages.sort()).toEqual(
    [
      ...['addFields', 'bucket', 'bucketAuto', 'count', 'geoNear', 'group', 'limit', 'lookup', 'match'],
      ...['project', 'replaceRoot', 'sample', 'skip', 'sort', 'sortByCount', 'unwind'],
    ].sort(),
  )
})
