import { temporaryEngine } from '../../engine/testing'
import { startAdmin } from './testing'

/** `db.command.jsonSchema`: MongoDB's dialect of JSON Schema over whole documents. */
const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [{ CollectionName: 'docs' }])
  await test.engine.bulkLoad('test-env', 'docs', [
    { _id: 'a', name: '张三', age: 30, on: new Date(0), tags: ['x', 'y'], at: { door: 1 } },
    { _id: 'b', name: 'Li', age: 30.5, on: null, tags: ['x', 'x'] },
    { _id: 'c', name: 7, age: 3_000_000_000, tags: [1] },
  ])
  admin = await startAdmin(test.engine)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})

const ids = async (schema: object) => {
  const found = await admin.db.collection('docs').where(admin.db.command.jsonSchema(schema)).get()
  return found.data.map(({ _id }: { _id: string }) => _id).join('')
}
const field = (name: string, schema: object) => ({ required: [name], properties: { [name]: schema } })

it.each<[string, object, string]>([
  ['required', { required: ['at'] }, 'a'],
  ['bsonType date', field('on', { bsonType: 'date' }), 'a'],
  ['bsonType int, long, double', field('age', { bsonType: ['int', 'long'] }), 'ac'],
  ['bsonType number', field('age', { bsonType: 'number' }), 'abc'],
  ['type', field('name', { type: 'string' }), 'ab'],
  ['type null', field('on', { type: ['null'] }), 'b'],
  ['enum', field('name', { enum: ['Li', 7] }), 'bc'],
  ['minimum and exclusiveMaximum', field('age', { minimum: 30, maximum: 30.5, exclusiveMaximum: true }), 'a'],
  ['minLength counts characters', { properties: { name: { maxLength: 2 } } }, 'abc'],
  ['pattern', field('name', { type: 'string', pattern: '^L' }), 'b'],
  ['items and uniqueItems', field('tags', { items: { type: 'string' }, uniqueItems: true }), 'a'],
  ['nested properties', field('at', field('door', { minimum: 1 })), 'a'],
  ['anyOf and not', { anyOf: [{ required: ['at'] }, { not: { required: ['on'] } }] }, 'ac'],
  ['additionalProperties', { properties: { _id: {}, name: {}, age: {}, tags: {} }, additionalProperties: false }, 'c'],
])('%s', async (_, schema, expected) => {
  expect(await ids(schema)).toBe(expected)
})

it.each<[string, object, RegExp]>([
  ['an unknown keyword', { format: 'date' }, /Unknown \$jsonSchema keyword: format/],
  ['a reference', { properties: { a: { $ref: '#' } } }, /Unknown \$jsonSchema keyword: \$ref/],
  ['the type integer', { properties: { a: { type: 'integer' } } }, /Unknown type name alias/],
  ['type and bsonType together', { type: 'object', bsonType: 'object' }, /Cannot specify both/],
  ['a pattern that does not compile', { properties: { a: { pattern: '(' } } }, /\$jsonSchema/],
  ['required without names', { required: 'a' }, /\$jsonSchema/],
])('refuses %s', async (_, schema, words) => {
  await expect(ids(schema)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringMatching(words),
  })
})
