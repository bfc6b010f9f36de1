import { index, temporaryEngine } from './testing'

/** The cloud's limits, which code would otherwise meet only there. */
const test = temporaryEngine()
afterAll(() => test.remove())
const environment = (name = 'limits') => test.engine.environment(name)
const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`)
const refused = { code: 'INVALID_PARAM' }

it('an environment has at most 100 collections', async () => {
  await test.engine.defineCollections(
    'full',
    names(99).map((CollectionName) => ({ CollectionName })),
  )
  await environment('full').addCollection('hundredth')
  await expect(environment('full').addCollection('more')).rejects.toMatchObject(refused)
  expect(environment('full').collections()).toHaveLength(100)
  await environment('other').addCollection('more')
})

it('a collection has at most 100 indexes', async () => {
  const indexed = (count: number) => [
    { CollectionName: 'indexed', Indexes: names(count).map((name) => index(name, [name])) },
  ]
  await test.engine.defineCollections('limits', indexed(100))
  await expect(test.engine.defineCollections('limits', indexed(101))).rejects.toMatchObject(refused)
  await environment().insert('indexed', [{ n99: 1 }])
  expect(environment().find('indexed', { filter: { n99: 1 } }).explain).toMatchObject({ index: 'n99', examined: 1 })
})

it('an index has at most 31 fields, and they all serve', async () => {
  const wide = (fields: number) => [{ CollectionName: 'wide', Indexes: [index('wide', names(fields), true)] }]
  await expect(test.engine.defineCollections('limits', wide(32))).rejects.toMatchObject(refused)
  await test.engine.defineCollections('limits', wide(31))
  const document = Object.fromEntries(names(31).map((name) => [name, `居住登记 ${name} ${'长'.repeat(100)}`]))
  await environment().insert('wide', [{ ...document }, { ...document, n30: 'other' }])
  await expect(environment().insert('wide', [{ ...document }])).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  expect(environment().find('wide', { filter: document }).explain).toMatchObject({ index: 'wide', examined: 1 })
})

it('an index field has a direction that the cloud knows', async () => {
  const [{ IndexName, MgoKeySchema }] = [index('place', ['place'])]
  const hashed = {
    IndexName,
    MgoKeySchema: { ...MgoKeySchema, MgoIndexKeys: [{ Name: 'place', Direction: 'hashed' as '1' }] },
  }
  await expect(
    test.engine.defineCollections('limits', [{ CollectionName: 'places', Indexes: [hashed] }]),
  ).rejects.toMatchObject(refused)
})

it('a document has at most 512 KB, counted in bytes, also after an update', async () => {
  await environment().addCollection('documents')
  const kilobytes = (n: number, character: string) => character.repeat((n * 1024) / Buffer.byteLength(character))
  await environment().insert('documents', [{ _id: 'fits', text: kilobytes(510, '居') }])
  for (const text of [kilobytes(513, 'x'), kilobytes(513, '居')])
    await expect(environment().insert('documents', [{ text }])).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  const update = { $set: { more: kilobytes(3, 'x') } }
  await expect(
    environment().update('documents', { filter: { _id: 'fits' }, update, multi: false }),
  ).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(environment().count('documents', {}).total).toBe(1)
})

it('an answer has at most 16 MB, counted in bytes', async () => {
  await environment().addCollection('large')
  const text = '居'.repeat(170_000)
  await test.engine.bulkLoad(
    'limits',
    'large',
    names(34).map((_id) => ({ _id, text })),
  )
  expect(environment().find('large', { limit: 32 }).texts).toHaveLength(32)
  expect(() => environment().find('large', { limit: 34 }).texts).toThrow('larger than 16 MB')
  expect(environment().find('large', { limit: 34, projection: { _id: 1 } }).texts).toHaveLength(34)
})

it('a read gives at most 1,000 rows', () => {
  expect(() => environment().find('large', { limit: 1001 })).toThrow('limit must be a whole number up to 1000')
})
