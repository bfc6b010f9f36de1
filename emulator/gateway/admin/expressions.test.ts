import { temporaryEngine } from '../../engine/testing'
import { arithmetic, statistics } from './expressions/arithmetic'
import { arrays, setOperators } from './expressions/arrays'
import { type Cases, missing, subject } from './expressions/cases'
import { dates } from './expressions/dates'
import { logic, objects } from './expressions/logic'
import { strings } from './expressions/strings'
import { startAdmin } from './testing'

/** Every operator of `db.command.aggregate`, through the SDK: what it gives, and what it refuses. */
const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [{ CollectionName: 'docs' }])
  await test.engine.bulkLoad('test-env', 'docs', [subject])
  admin = await startAdmin(test.engine)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})

const all: Cases = {
  ...arithmetic,
  ...statistics,
  ...arrays,
  ...setOperators,
  ...logic,
  ...objects,
  ...strings,
  ...dates,
}
const given = Object.entries(all).flatMap(([name, { gives }]) =>
  gives.map(([operand, value]) => ({ name, operand, value })),
)
const refused = Object.entries(all).flatMap(([name, { refuses }]) =>
  refuses.map(([operand, words]) => ({ name, operand, words })),
)
const shown = (value: unknown) => JSON.stringify(value) ?? 'missing'

type Made = Record<string, (operand: unknown) => unknown>

const computed = async (name: string, operand: unknown) => {
  const operators = admin.db.command.aggregate as unknown as Made
  const collection = admin.db.collection('docs')
  const { data } = await collection
    .aggregate()
    .project({ _id: 0, value: operators[name]!(operand) })
    .limit(1)
    .end()
  return data[0] as { value?: unknown }
}

it.each(given.map((one) => [`${one.name} ${shown(one.operand)} gives ${shown(one.value)}`, one] as const))(
  '%s',
  async (_, { name, operand, value }) => {
    expect(await computed(name, operand)).toStrictEqual(value === missing ? {} : { value })
  },
)

it.each(refused.map((one) => [`${one.name} refuses ${shown(one.operand)}`, one] as const))(
  '%s',
  async (_, { name, operand, words }) => {
    await expect(computed(name, operand)).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(words),
    })
  },
)

it('no operator of the SDK is left out', () => {
  const operators = Object.keys(admin.db.command.aggregate).filter((name) => name !== 'pipeline')
  expect(Object.keys(all).sort()).toEqual(operators.sort())
  const never = Object.entries(all).filter(([, { refuses }]) => refuses.length === 0)
  expect(never.map(([name]) => name)).toEqual(['literal'])
})

describe('paths, variables and constants', () => {
  const field = async (expression: unknown) => {
    const { data } = await admin.db.collection('docs').aggregate().project({ _id: 0, value: expression }).limit(1).end()
    return data[0].value
  }
  it.each<[string, unknown, unknown]>([
    ['a field', '$deep.x', 1],
    ['a field of the objects of an array', '$people.age', [30, 10]],
    ['no position of an array', '$list.0', []],
    ['the document', '$$ROOT.n', 5],
    ['the document, as it is now', '$$CURRENT.deep.y', 'b'],
    ['a removed field', '$$REMOVE', undefined],
    ['a list of expressions, null for what is missing', ['$n', '$absent'], [5, null]],
    ['a constant text', 'text', 'text'],
    ['a name of every object', '$constructor', undefined],
  ])('%s', async (_, expression, value) => {
    expect(await field(expression)).toEqual(value)
  })
  it.each<[string, unknown, RegExp]>([
    ['a dollar alone', '$', /by itself is not a valid FieldPath/],
    ['an empty field name', '$a..b', /empty field name/],
    ['an unknown variable', '$$NOW', /undefined variable: NOW/],
    ['an operator of later versions', { $toString: '$n' }, /Unrecognized expression '\$toString'/],
    ['code', { $function: { body: 'x', args: [], lang: 'js' } }, /Unrecognized expression '\$function'/],
  ])('refuses %s', async (_, expression, words) => {
    await expect(field(expression)).rejects.toMatchObject({ message: expect.stringMatching(words) })
  })
})
