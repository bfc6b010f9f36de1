import { temporaryEngine } from '../../engine/testing'
import { startAdmin, sendRaw } from './testing'

/** What each stage of an aggregate refuses. */
const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [{ CollectionName: 'rooms' }, { CollectionName: 'streets' }])
  await test.engine.bulkLoad('test-env', 'rooms', [
    { _id: 'a', n: 1 },
    { _id: 'd', n: 4 },
  ])
  admin = await startAdmin(test.engine)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})

type Bad = [name: string, stage: string, spec: unknown, words: RegExp]

describe('stages refuse', () => {
  it.each<Bad>([
    ['addFields of nothing', '$addFields', {}, /at least one field/],
    ['addFields of two on one path', '$addFields', { a: 1, 'a.b': 2 }, /Path collision at a\.b/],
    ['bucket with boundaries out of order', '$bucket', { groupBy: '$n', boundaries: [3, 1] }, /not in ascending order/],
    ['bucket with boundaries of two types', '$bucket', { groupBy: '$n', boundaries: [1, 'a'] }, /same type/],
    [
      'bucket without a place for a value',
      '$bucket',
      { groupBy: '$n', boundaries: [1, 2] },
      /no default was specified/,
    ],
    ['bucket by a constant', '$bucket', { groupBy: 'n', boundaries: [1, 2] }, /'groupBy' field/],
    [
      'bucket with a default inside',
      '$bucket',
      { groupBy: '$n', boundaries: [1, 5], default: 2 },
      /less than the lowest boundary/,
    ],
    ['bucketAuto into none', '$bucketAuto', { groupBy: '$n', buckets: 0 }, /greater than 0/],
    ['bucketAuto with a granularity', '$bucketAuto', { groupBy: '$n', buckets: 2, granularity: 'R5' }, /granularity/],
    ['count into no name', '$count', '', /non-empty string/],
    ['count into an operator', '$count', '$n', /cannot be a \$-prefixed path/],
    ['group without _id', '$group', { n: { $sum: 1 } }, /must include an _id/],
    ['group with a plain field', '$group', { _id: null, n: 1 }, /must be an accumulator object/],
    [
      'group with an unknown accumulator',
      '$group',
      { _id: null, n: { $median: '$n' } },
      /unknown group operator '\$median'/,
    ],
    ['group with a list', '$group', { _id: null, n: { $sum: ['$n', 1] } }, /unary operator/],
    ['limit of none', '$limit', 0, /a positive whole number/],
    ['skip backwards', '$skip', -1, /a non-negative whole number/],
    [
      'lookup into nowhere',
      '$lookup',
      { from: 'streets', localField: 'a', foreignField: 'b' },
      /'as' must be a non-empty string/,
    ],
    [
      'lookup in both forms',
      '$lookup',
      { from: 'streets', localField: 'a', pipeline: [], as: 'x' },
      /may not specify 'localField'/,
    ],
    [
      'lookup with an unknown stage',
      '$lookup',
      { from: 'streets', pipeline: [{ $merge: 'rooms' }], as: 'x' },
      /Unrecognized pipeline stage name: '\$merge'/,
    ],
    [
      'lookup with an unknown variable',
      '$lookup',
      { from: 'streets', let: { a: 1 }, pipeline: [{ $match: { $expr: '$$b' } }], as: 'x' },
      /undefined variable: b/,
    ],
    ['match of a value', '$match', 1, /must be an expression in an object/],
    [
      'match by distance',
      '$match',
      { at: { $nearSphere: { $geometry: { type: 'Point', coordinates: [0, 0] } } } },
      /not allowed in this context/,
    ],
    ['project of nothing', '$project', {}, /at least one field/],
    ['project of both kinds', '$project', { a: 1, b: 0 }, /cannot exclude fields other than '_id'/],
    ['project that leaves out and computes', '$project', { a: 0, b: '$n' }, /during an exclusion projection/],
    ['project with an empty object', '$project', { a: {} }, /empty object is not a valid value/],
    ['project with an unknown expression', '$project', { a: { $nonsense: 1 } }, /Unrecognized expression/],
    ['replaceRoot by a value', '$replaceRoot', { newRoot: '$n' }, /must evaluate to an object/],
    ['sample of a fraction', '$sample', { size: 1.5 }, /whole number/],
    ['sort by nothing', '$sort', {}, /at least one sort key/],
    ['sort in no direction', '$sort', { n: 2 }, /must be 1 \(for ascending\) or -1/],
    ['sortByCount of a constant', '$sortByCount', 'n', /\$-prefixed path or an expression/],
    ['unwind of no path', '$unwind', 'tags', /should be prefixed with a '\$'/],
    [
      'unwind with an unknown option',
      '$unwind',
      { path: '$tags', keep: true },
      /Unrecognized option to \$unwind: keep/,
    ],
    ['a stage of another world', '$out', 'rooms', /Unrecognized pipeline stage name: '\$out'/],
    ['a stage of later versions', '$set', { a: 1 }, /Unrecognized pipeline stage name: '\$set'/],
  ])('%s', async (_, stageKey, spec, words) => {
    const stages = [{ stageKey, stageValue: JSON.stringify(spec) }]
    const request = sendRaw(admin.url, { action: 'database.aggregateDocuments', collectionName: 'rooms', stages })
    await expect(request).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(words),
    })
  })
})
