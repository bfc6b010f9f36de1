import { index, temporaryEngine } from '../../engine/testing'
import { codeOf, startAdmin } from './testing'

const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [
    { CollectionName: 'permits', Indexes: [index('regNo', ['regNo'], true)] },
    { CollectionName: 'empty' },
  ])
  admin = await startAdmin(test.engine)
})
beforeEach(() =>
  admin.db
    .collection('permits')
    .where({ _id: admin.db.command.exists(true) })
    .remove(),
)
afterAll(async () => {
  await admin.stop()
  await test.remove()
})
const permits = () => admin.db.collection('permits')
const get = async (id: string) => (await permits().doc(id).get()).data[0]

describe('add', () => {
  it('keeps every kind of value', async () => {
    const document = {
      _id: 'p1',
      regNo: 7,
      big: 3_000_000_000_000,
      fraction: 1.5,
      name: '阿卜杜·热合曼𠮷',
      nothing: null,
      yes: true,
      at: new Date('2026-11-21T02:00:00Z'),
      long: new Date('0900-01-01T00:00:00Z'),
      list: [1, { deep: [new Date(0)] }],
    }
    expect(await permits().add(document)).toEqual({ id: 'p1', requestId: expect.any(String) })
    expect(await get('p1')).toEqual(document)
  })
  it('makes ids that grow', async () => {
    const { ids } = (await permits().add([{ regNo: 1 }, { regNo: 2 }])) as unknown as { ids: string[] }
    expect(ids).toHaveLength(2)
    expect([...ids].sort()).toEqual(ids)
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
  })
  it('takes numbers as ids, and keeps 1 and "1" apart', async () => {
    await permits().add([
      { _id: 1, regNo: 1 },
      { _id: '1', regNo: 2 },
    ] as never)
    expect((await permits().doc(1).get()).data).toEqual([{ _id: 1, regNo: 1 }])
    expect((await permits().doc('1').get()).data).toEqual([{ _id: '1', regNo: 2 }])
  })
  it('takes 1,001 documents at once', async () => {
    await permits().add(Array.from({ length: 1001 }, (_, regNo) => ({ regNo })))
    expect((await permits().count()).total).toBe(1001)
  })
  it('writes the server date with its offset, also deep inside', async () => {
    await permits().add({
      _id: 'p1',
      regNo: 1,
      at: admin.db.serverDate(),
      in: [{ at: admin.db.serverDate({ offset: 1000 }) }],
    })
    expect(await get('p1')).toMatchObject({
      at: new Date('2026-11-21T02:00:00Z'),
      in: [{ at: new Date('2026-11-21T02:00:01Z') }],
    })
  })
  it('refuses a second document with the same id or unique key, and writes none of its companions', async () => {
    await permits().add({ _id: 'p1', regNo: 1 })
    expect(await codeOf(permits().add({ _id: 'p1', regNo: 2 }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await codeOf(permits().add([{ regNo: 5 }, { regNo: 1 }]))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await codeOf(permits().add([{ regNo: 5 }, { regNo: 5 }]))).toBe('DATABASE_DUPLICATE_WRITE')
    expect((await permits().count()).total).toBe(1)
  })
  it('lets only one document go without a unique field', async () => {
    await permits().add({ _id: 'none' })
    expect(await codeOf(permits().add({ regNo: null }))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  it.each([
    ['a field that starts with $', { $set: 1 }],
    ['a deep field that starts with $', { a: [{ $b: 1 }] }],
    ['a field with a dot', { 'a.b': 1 }],
    ['more than 512 KB', { text: '居'.repeat(200_000) }],
    ['an id that is an object', { _id: { a: 1 } }],
    ['an id too long for a key', { _id: 'x'.repeat(400) }],
  ])('refuses %s', async (_, document) => {
    expect(await codeOf(permits().add(document as never))).toBe('DATABASE_REQUEST_FAILED')
    expect((await permits().count()).total).toBe(0)
  })
  it('does not make the collection by itself', async () => {
    expect(await codeOf(admin.db.collection('absent').add({ a: 1 }))).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})

describe('a missing collection fails every operation', () => {
  const absent = () => admin.db.collection('absent')
  it.each([
    ['get', () => absent().get()],
    ['doc', () => absent().doc('1').get()],
    ['count', () => absent().count()],
    ['update', () => absent().doc('1').update({ a: 1 })],
    ['set', () => absent().doc('1').set({ a: 1 })],
    ['remove', () => absent().doc('1').remove()],
    ['updateAndReturn', () => absent().where({ a: 1 }).updateAndReturn({ a: 2 })],
    ['aggregate', () => absent().aggregate().limit(1).end()],
  ])('%s', async (_, request) => {
    expect(await codeOf(request())).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})

describe('createCollection', () => {
  it('makes a collection once', async () => {
    expect(await codeOf(admin.db.createCollection('made'))).toBeNull()
    expect(await codeOf(admin.db.collection('made').add({ a: 1 }))).toBeNull()
    expect(await codeOf(admin.db.createCollection('made'))).toBe('DATABASE_COLLECTION_EXIST')
  })
  it('refuses a name that is none', async () => {
    expect(await codeOf(admin.db.createCollection('a/b'))).toBe('INVALID_PARAM')
  })
})

describe('set', () => {
  it('inserts, then replaces, and counts as the cloud does', async () => {
    expect(await permits().doc('p1').set({ regNo: 1, old: true })).toMatchObject({ updated: 0, upsertedId: 'p1' })
    expect(await permits().doc('p1').set({ regNo: 2 })).toMatchObject({ updated: 1 })
    expect(await get('p1')).toEqual({ _id: 'p1', regNo: 2 })
    expect(await permits().doc('p1').set({ regNo: 2 })).toMatchObject({ updated: 1 })
  })
  it('respects unique keys', async () => {
    await permits().add([
      { _id: 'p1', regNo: 1 },
      { _id: 'p2', regNo: 2 },
    ] as never)
    expect(await codeOf(permits().doc('p2').set({ regNo: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await get('p2')).toEqual({ _id: 'p2', regNo: 2 })
  })
})

describe('update', () => {
  it('answers 0 when nothing matches', async () => {
    expect(await permits().doc('none').update({ a: 1 })).toMatchObject({ updated: 0 })
    expect(await permits().where({ a: 1 }).update({ a: 2 })).toMatchObject({ updated: 0 })
  })
  it('updates all that match, and counts those that changed', async () => {
    await permits().add([1, 2, 3].map((regNo) => ({ regNo, state: regNo === 3 ? 'done' : 'open' })))
    expect(
      await permits()
        .where({ regNo: admin.db.command.gte(1) })
        .update({ state: 'done' }),
    ).toMatchObject({ updated: 2 })
  })
  it('updates one when told so', async () => {
    await permits().add([{ regNo: 1 }, { regNo: 2 }])
    expect(await permits().where({}).options({ multiple: false }).update({ seen: true })).toMatchObject({ updated: 1 })
    expect((await permits().where({ seen: true }).count()).total).toBe(1)
  })
  it('changes nothing when one of many would break a unique key', async () => {
    await permits().add([
      { _id: 'a', regNo: 1 },
      { _id: 'b', regNo: 2 },
    ] as never)
    expect(
      await codeOf(
        permits()
          .where({ regNo: admin.db.command.gt(0) })
          .update({ regNo: 9 }),
      ),
    ).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await get('a')).toEqual({ _id: 'a', regNo: 1 })
  })
  it('is conditional on what the filter says', async () => {
    await permits().add({ _id: 'p1', regNo: 1, version: 3 })
    const bump = { version: admin.db.command.inc(1) }
    expect(await permits().where({ _id: 'p1', version: 3 }).update(bump)).toMatchObject({ updated: 1 })
    expect(await permits().where({ _id: 'p1', version: 3 }).update(bump)).toMatchObject({ updated: 0 })
  })
})

describe('updateAndReturn', () => {
  it('gives the document as it is afterwards, or none', async () => {
    await permits().add({ _id: 'p1', regNo: 1 })
    const found = await permits().where({ regNo: 1 }).updateAndReturn({ state: 'open' })
    expect(found).toMatchObject({ updated: 1, doc: { _id: 'p1', regNo: 1, state: 'open' } })
    expect(await permits().where({ regNo: 1 }).updateAndReturn({ state: 'open' })).toMatchObject({ updated: 1 })
    expect(await permits().where({ regNo: 9 }).updateAndReturn({ state: 'open' })).toMatchObject({
      updated: 0,
      doc: null,
    })
  })
})

describe('remove', () => {
  it('removes one by id and many by filter, and frees their keys', async () => {
    await permits().add([1, 2, 3].map((regNo) => ({ _id: `p${regNo}`, regNo })) as never)
    expect(await permits().doc('p1').remove()).toMatchObject({ deleted: 1 })
    expect(await permits().doc('p1').remove()).toMatchObject({ deleted: 0 })
    expect(
      await permits()
        .where({ regNo: admin.db.command.gt(1) })
        .remove(),
    ).toMatchObject({ deleted: 2 })
    expect(await codeOf(permits().add({ regNo: 1 }))).toBeNull()
  })
  it('refuses to empty a collection without a filter', async () => {
    await permits().add({ regNo: 1 })
    expect(await codeOf(permits().remove())).toBe('INVALID_PARAM')
    expect((await permits().count()).total).toBe(1)
  })
})

describe('an answer', () => {
  it('holds 16 MB at most, of a query as of an aggregate', async () => {
    const text = 'x'.repeat(500_000)
    for (let i = 0; i < 4; i++)
      await permits().add(Array.from({ length: 9 }, (_, n) => ({ _id: `p${i}${n}`, regNo: i * 9 + n, text })) as never)
    await expect(permits().get()).rejects.toThrow(/larger than 16 MB/)
    expect((await permits().field({ regNo: true }).get()).data).toHaveLength(36)
    const all = permits().aggregate().limit(40)
    expect(await codeOf(all.end())).toBe('DATABASE_REQUEST_FAILED')
    expect((await permits().limit(30).get()).data).toHaveLength(30)
  })
})
