import fc from 'fast-check'
import type { Query } from './naive-read'
import type { Doc } from './naive-values'

const texts = ['', 'a', 'ab', 'b', '\u0000', 'a\u0001', '𠮷', '\uffee']
const numbers = [0, 1, 2, -1.5, 3, 3_000_000_000]

/** Values of every type that a register of people has. */
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, ...numbers, ...texts),
  fc.constantFrom(-86_400_000, 0, 86_400_000).map((time) => new Date(time)),
)
const tag = fc.constantFrom('p', 'q', 'r', 's')
const tags = fc.array(tag, { maxLength: 4 })
const nested = fc.array(
  fc.oneof(scalar, fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxLength: 2 })),
  {
    maxLength: 3,
  },
)
const coordinate = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: nested })
const point = fc.record({ x: coordinate, y: fc.constantFrom<unknown>(1, 2, 'a') }, { requiredKeys: [] })
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: nested },
  { weight: 1, arbitrary: point },
)
/** Longer than a key of an index may be, and different at the end only. */
const long = fc.tuple(fc.constantFrom(300, 900), fc.constantFrom('x', 'y')).map(([n, end]) => 'z'.repeat(n) + end)

const isThere = ([, value]: [string, unknown]) => value !== undefined
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 5 })

/** `b` and `long` are never arrays: they share indexes with fields that are. */
export const document: fc.Arbitrary<Doc> = fc
  .record({
    a: maybe(anything),
    b: maybe(scalar),
    c: maybe(fc.oneof(point, fc.array(fc.oneof(point, scalar), { maxLength: 3 }), scalar)),
    tags: maybe(tags),
    n: maybe(fc.constantFrom(...numbers)),
    long: maybe(long),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(isThere)))

const one = <T>(name: string, operand: fc.Arbitrary<T>): fc.Arbitrary<Doc> =>
  operand.map((value) => ({ [name]: value }))
const comparison = fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne').chain((name) => one(name, scalar))
const range = fc.tuple(scalar, scalar).map(([low, high]): Doc => ({ $gte: low, $lt: high }))
const values = fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxLength: 4 })
/** What an element of an array must be, or the elements of an element that is an array itself, three levels deep. */
const elements = (levels: number): fc.Arbitrary<Doc> =>
  levels === 0
    ? fc.oneof(comparison, range, one('$in', values))
    : fc.oneof(elements(0), one('$elemMatch', elements(levels - 1)))
const operators: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 4, arbitrary: comparison },
  { weight: 2, arbitrary: range },
  one('$in', values),
  one('$nin', values),
  one('$exists', fc.boolean()),
  one('$size', fc.nat(3)),
  one('$all', fc.array(scalar, { maxLength: 2 })),
  one('$mod', fc.tuple(fc.constantFrom(2, 3), fc.nat(2))),
  one('$not', fc.oneof(comparison, range)),
  { weight: 2, arbitrary: one('$elemMatch', fc.oneof(elements(2), point)) },
)
const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: anything },
  { weight: 5, arbitrary: operators },
  fc.constantFrom(/^a/, /B$/i),
)
const field = fc.constantFrom('a', 'a', 'b', 'b', 'c', 'c.x', 'c.x', 'c.y', 'n', 'a.0', 'c.0.x', 'a.x')
const clause: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(field, condition).map(([name, wanted]): Doc => ({ [name]: wanted })) },
  fc
    .tuple(fc.constantFrom('a', 'b'), condition, condition)
    .map(([name, x, y]): Doc => ({ $and: [{ [name]: x }, { [name]: y }] })),
  fc.uniqueArray(tag, { minLength: 1, maxLength: 2 }).map((all): Doc => ({ tags: { $all: all } })),
  operators.map((x): Doc => ({ c: { $elemMatch: { x } } })),
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'c.x'), elements(1))
      .map(([name, inner]): Doc => ({ [name]: { $elemMatch: { $elemMatch: inner } } })),
  },
  long.map((text): Doc => ({ long: { $gte: text } })),
)

export const filter: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 4, arbitrary: clause },
  { weight: 3, arbitrary: fc.array(clause, { minLength: 1, maxLength: 3 }).map((all): Doc => ({ $and: all })) },
  { weight: 2, arbitrary: fc.array(clause, { minLength: 1, maxLength: 2 }).map((any): Doc => ({ $or: any })) },
  fc.array(clause, { minLength: 1, maxLength: 2 }).map((none): Doc => ({ $nor: none })),
  fc.constant({}),
)

/** One field with arrays at most: two of one document are refused, and by an index not until they are compared. */
const sort: fc.Arbitrary<Query['sort']> = fc
  .tuple(fc.constantFrom('a', 'c.x', 'tags', 'b', 'n'), fc.constantFrom('b', 'n', 'long'), fc.nat(2))
  .chain(([first, second, count]) =>
    fc.tuple(fc.constantFrom<1 | -1>(1, -1), fc.constantFrom<1 | -1>(1, -1)).map(([x, y]): Query['sort'] =>
      (
        [
          [first, x],
          [second, y],
        ] as Query['sort']
      ).slice(0, first === second ? 1 : count),
    ),
  )
  .map((fields): Query['sort'] => [...fields, ['_id', 1]])

const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c.x', 'n', 'tags'), { maxLength: 3 })
const projection: fc.Arbitrary<Doc> = fc.oneof(
  fc.constant({}),
  names.map((all): Doc => Object.fromEntries(all.map((name) => [name, 1]))),
  names.map((all): Doc => Object.fromEntries(all.map((name) => [name, 0]))),
  names
    .filter((all) => all.length > 0)
    .map((all): Doc => ({ _id: 0, ...Object.fromEntries(all.map((name) => [name, 1])) })),
  fc.integer({ min: -2, max: 2 }).map((count): Doc => ({ tags: { $slice: count } })),
  fc.integer({ min: -2, max: 2 }).map((count): Doc => ({ b: 1, a: { $slice: count } })),
)

export const query: fc.Arbitrary<Query> = fc.record({
  filter,
  sort,
  skip: fc.constantFrom(0, 0, 1, 3),
  limit: fc.integer({ min: 1, max: 20 }),
  projection,
})

const paths = fc.constantFrom('a', 'a.x', 'a.0', 'a.2', 'c', 'c.x', 'c.0', 'c.0.x', 'c.1.y', 'm', 'new.one')
/** `b` and `n` stay scalars. */
const numberPaths = fc.oneof(paths, fc.constantFrom('n', 'b'))
const arrayPaths = fc.constantFrom('a', 'a', 'tags', 'c', 'm', 'new.list', 'c.x')
const change = <T>(operator: string, path: fc.Arbitrary<string>, operand: fc.Arbitrary<T>): fc.Arbitrary<Doc> =>
  fc.tuple(path, operand).map(([name, value]): Doc => ({ [operator]: { [name]: value } }))
const push = fc.record(
  {
    $each: fc.array(scalar, { maxLength: 2 }),
    $position: fc.nat(3),
    $sort: fc.constantFrom(1, -1),
    $slice: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: ['$each'] },
)
const step: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 3, arbitrary: change('$set', paths, anything) },
  change('$set', fc.constantFrom('b', 'n'), scalar),
  { weight: 2, arbitrary: change('$unset', numberPaths, fc.constant('')) },
  { weight: 2, arbitrary: change('$inc', numberPaths, fc.constantFrom(1, -2, 0.5)) },
  change('$mul', numberPaths, fc.constantFrom(2, 0)),
  change('$min', numberPaths, scalar),
  change('$max', numberPaths, scalar),
  { weight: 2, arbitrary: change('$push', arrayPaths, push) },
  change('$addToSet', arrayPaths, scalar),
  change('$pop', arrayPaths, fc.constantFrom(1, -1)),
  change('$pull', arrayPaths, fc.oneof(scalar, comparison, point)),
  change('$pullAll', arrayPaths, fc.array(scalar, { maxLength: 3 })),
  change('$rename', fc.constantFrom('n', 'a.x', 'c.x', 'tags.0'), fc.constantFrom('m', 'new.two', 'c.y', 'a.z')),
)

const merged = (one: Doc, other: Doc): Doc => {
  const both: Doc = { ...one }
  for (const [operator, fields] of Object.entries(other))
    both[operator] = { ...(both[operator] as Doc), ...(fields as Doc) }
  return both
}

/** One or two operators. */
export const update: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 3, arbitrary: step },
  { weight: 1, arbitrary: fc.tuple(step, step).map(([one, other]) => merged(one, other)) },
)
