import { temporaryEngine } from '../../engine/testing'
import { codeOf, sendRaw, startAdmin } from './testing'

/** Values on their way to the database and back: what is kept, what is dropped, what is refused. */
const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [{ CollectionName: 'docs' }])
  admin = await startAdmin(test.engine)
})
beforeEach(() =>
  admin.db
    .collection('docs')
    .where({ _id: admin.db.command.exists(true) })
    .remove(),
)
afterAll(async () => {
  await admin.stop()
  await test.remove()
})
const docs = () => admin.db.collection('docs')
const objectId = (id: string): unknown => Reflect.apply(admin.db.ObjectId, admin.db, [{ id }])
const read = async () => (await docs().doc('d').get()).data[0]?.value

describe('comes back as it went', () => {
  it.each<[string, unknown]>([
    ['an integer', 7],
    ['an integer of 53 bits', Number.MAX_SAFE_INTEGER],
    ['a negative integer', -3_000_000_000],
    ['a fraction', 0.1],
    ['infinity', -Infinity],
    ['not a number', NaN],
    ['a date', new Date('2026-11-21T02:00:00.001Z')],
    ['a date before 1970', new Date('1912-02-29T00:00:00Z')],
    ['a date before our era', new Date('-000100-01-01T00:00:00Z')],
    ['a text beyond the BMP', '𠮷野·家'],
    ['a text with a zero', 'a\u0000b'],
    ['null', null],
    ['true', true],
    ['a list of lists', [[1], [], [[null]]]],
    ['an empty object', {}],
    ['a field like a method', { constructor: 1, toString: 'x', length: 2 }],
  ])('%s', async (_, value) => {
    await docs().add({ _id: 'd', value })
    expect(await read()).toStrictEqual(value)
  })
})

describe('is changed on the way', () => {
  it('undefined is dropped from objects', async () => {
    await docs().add({ _id: 'd', value: { a: undefined, b: 1 } })
    expect(await read()).toEqual({ b: 1 })
  })
  it('an ObjectId becomes its hexadecimal text, and is found by either', async () => {
    const hex = '5b2500000000000000000abc'
    await docs().add({ _id: 'd', value: objectId(hex) })
    expect(await read()).toBe(hex)
    expect((await docs().where({ value: hex }).count()).total).toBe(1)
    expect(
      (
        await docs()
          .where({ value: objectId(hex) })
          .count()
      ).total,
    ).toBe(1)
  })
  it('a pattern is kept as a value, and found by an equal one', async () => {
    await docs().add({ _id: 'd', value: /^a/i })
    expect(
      (
        await docs()
          .where({ value: admin.db.command.eq(/^a/i) })
          .count()
      ).total,
    ).toBe(1)
    expect((await docs().where({ value: /^b/i }).count()).total).toBe(0)
  })
  it('the server date is the time of the write, anywhere in what is written', async () => {
    const now = '2026-11-21T02:00:00.000Z'
    const { serverDate, command: _ } = admin.db
    await docs()
      .doc('d')
      .set({ value: { list: [{ at: serverDate({ offset: -1000 }) }] } })
    expect(await read()).toEqual({ list: [{ at: new Date('2026-11-21T01:59:59.000Z') }] })
    await docs()
      .doc('d')
      .update({ 'value.at': serverDate(), 'value.list': _.push([{ at: serverDate({ offset: 3_000_000_000 }) }]) })
    expect(await read()).toMatchObject({ at: new Date(now), list: [{}, { at: new Date('2026-12-25T19:20:00.000Z') }] })
    await docs().where({ _id: 'd' }).updateAndReturn({ value: serverDate() })
    expect(await read()).toEqual(new Date(now))
  })
})

describe('is refused', () => {
  const insert = (value: unknown) =>
    sendRaw(admin.url, {
      ...{ action: 'database.insertDocument', collectionName: 'docs' },
      data: [JSON.stringify({ _id: 'd', value })],
    })
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

  it.each<[string, unknown, string]>([
    ['binary data', { $binary: { base64: '', subType: '00' } }, 'DATABASE_REQUEST_FAILED'],
    ['a decimal', { $numberDecimal: '1.5' }, 'DATABASE_REQUEST_FAILED'],
    ['a timestamp', { $timestamp: { t: 1, i: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a least key', { $minKey: 1 }, 'DATABASE_REQUEST_FAILED'],
    ['code', { $code: 'x' }, 'DATABASE_REQUEST_FAILED'],
    ['an integer that would lose digits', { $numberLong: '9007199254740993' }, 'DATABASE_REQUEST_FAILED'],
    ['an int that is none', { $numberInt: '1.5' }, 'INVALID_PARAM'],
    ['an int of more than 32 bits', { $numberInt: '3000000000' }, 'INVALID_PARAM'],
    ['a double that is none', { $numberDouble: 'x' }, 'INVALID_PARAM'],
    ['a date that is none', { $date: 'soon' }, 'INVALID_PARAM'],
    ['an ObjectId that is none', { $oid: 'x' }, 'INVALID_PARAM'],
    ['a server date with a wrong offset', { $tcb_server_date: { offset: 'x' } }, 'INVALID_PARAM'],
    ['a field that starts with $', { $other: 1 }, 'DATABASE_REQUEST_FAILED'],
    [
      'a pattern that does not compile',
      { $regularExpression: { pattern: '(', options: '' } },
      'DATABASE_REQUEST_FAILED',
    ],
    ['more than 200 levels', nested(250), 'DATABASE_REQUEST_FAILED'],
    ['a field without a name', { '': 1 }, 'DATABASE_REQUEST_FAILED'],
  ])('%s', async (_, value, code) => {
    expect(await codeOf(insert(value))).toBe(code)
    expect((await docs().count()).total).toBe(0)
  })
})
