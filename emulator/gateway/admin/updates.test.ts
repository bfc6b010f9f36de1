import { temporaryEngine } from '../../engine/testing'
import { codeOf, noted, sendRaw, startAdmin } from './testing'

const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [{ CollectionName: 'docs' }])
  admin = await startAdmin(test.engine)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})

const docs = () => admin.db.collection('docs')
/** The commands of the SDK that make updates. */
const updateCommands = [
  ...['set', 'remove', 'inc', 'mul', 'min', 'max', 'rename', 'bit'],
  ...['push', 'pop', 'shift', 'unshift', 'pull', 'pullAll', 'addToSet'],
]
const used = new Set<string>()
const _ = () => noted(admin.db.command, used)
const start = {
  n: 5,
  text: 'abc',
  list: [3, 1, 2],
  objects: [
    { a: 1, b: 1 },
    { a: 2, b: 2 },
  ],
  deep: { x: 1, y: { z: 1 } },
  none: null,
}

const updated = async (update: object) => {
  await docs().doc('d').set(start)
  await docs().doc('d').update(update)
  const { _id, ...rest } = (await docs().doc('d').get()).data[0]
  return rest
}

const given: [name: string, update: () => object, changes: object][] = [
  [
    'plain fields; nested ones leave their neighbours',
    () => ({ n: 6, deep: { y: { z: 2 } } }),
    { n: 6, deep: { x: 1, y: { z: 2 } } },
  ],
  ['set replaces an object', () => ({ deep: _().set({ q: 1 }) }), { deep: { q: 1 } }],
  ['dotted paths make what is missing', () => ({ 'new.one.two': 1 }), { new: { one: { two: 1 } } }],
  ['a position in an array', () => ({ 'list.1': 9 }), { list: [3, 9, 2] }],
  ['a position beyond the array', () => ({ 'list.4': 9 }), { list: [3, 1, 2, null, 9] }],
  ['remove', () => ({ text: _().remove() }), { text: undefined }],
  ['remove leaves null in an array', () => ({ 'list.1': _().remove() }), { list: [3, null, 2] }],
  ['remove of what is not there', () => ({ 'n.deep': _().remove(), absent: _().remove() }), {}],
  ['a field of an object in an array', () => ({ 'objects.1.b': 9 }), { objects: [start.objects[0], { a: 2, b: 9 }] }],
  [
    'every element of an array',
    () => ({ 'objects.$[].b': _().inc(1) }),
    {
      objects: [
        { a: 1, b: 2 },
        { a: 2, b: 3 },
      ],
    },
  ],
  ['inc', () => ({ n: _().inc(2), fresh: _().inc(3) }), { n: 7, fresh: 3 }],
  ['mul', () => ({ n: _().mul(3), fresh: _().mul(3) }), { n: 15, fresh: 0 }],
  ['min and max', () => ({ n: _().min(3), 'deep.x': _().max(3) }), { n: 3, deep: { x: 3, y: { z: 1 } } }],
  ['min and max that change nothing', () => ({ n: _().min(7), 'deep.x': _().max(0) }), {}],
  ['min and max of other types go by the order of types', () => ({ n: _().min('a'), text: _().max(9) }), {}],
  ['bit', () => ({ n: _().bit({ and: 4 }), fresh: _().bit({ or: 3 }) }), { n: 4, fresh: 3 }],
  ['rename into another object', () => ({ 'deep.x': _().rename('new.y') }), { deep: { y: { z: 1 } }, new: { y: 1 } }],
  ['rename of nothing', () => ({ absent: _().rename('n') }), {}],
  ['rename', () => ({ text: _().rename('name') }), { text: undefined, name: 'abc' }],
  ['push one and many', () => ({ list: _().push(7), fresh: _().push([1, 2]) }), { list: [3, 1, 2, 7], fresh: [1, 2] }],
  ['push at a place', () => ({ list: _().push({ each: [8, 9], position: 1 }) }), { list: [3, 8, 9, 1, 2] }],
  ['push sorted and cut', () => ({ list: _().push({ each: [0], sort: 1, slice: 3 }) }), { list: [0, 1, 2] }],
  [
    'push objects sorted by a field, keeping the last',
    () => ({ objects: _().push({ each: [{ a: 0, b: 3 }], sort: { a: -1 }, slice: -2 }) }),
    {
      objects: [
        { a: 1, b: 1 },
        { a: 0, b: 3 },
      ],
    },
  ],
  ['unshift', () => ({ list: _().unshift([8, 9]) }), { list: [8, 9, 3, 1, 2] }],
  ['pop and shift', () => ({ list: _().pop(), objects: _().shift() }), { list: [3, 1], objects: [{ a: 2, b: 2 }] }],
  ['pull a value', () => ({ list: _().pull(1) }), { list: [3, 2] }],
  ['pull by operators', () => ({ list: _().pull(_().gte(2)) }), { list: [1] }],
  ['pull objects by some of their fields', () => ({ objects: _().pull({ a: 1 }) }), { objects: [{ a: 2, b: 2 }] }],
  ['pull objects by conditions', () => ({ objects: _().pull({ b: _().gt(1) }) }), { objects: [{ a: 1, b: 1 }] }],
  ['pull from nothing', () => ({ absent: _().pull(1) }), {}],
  ['push before the last', () => ({ list: _().push({ each: [9], position: -1 }) }), { list: [3, 1, 9, 2] }],
  ['push none, and cut', () => ({ list: _().push({ each: [], slice: -2 }) }), { list: [1, 2] }],
  ['pullAll', () => ({ list: _().pullAll([1, 3, 5]) }), { list: [2] }],
  ['addToSet', () => ({ list: _().addToSet(1), objects: _().addToSet({ a: 1, b: 1 }) }), {}],
  ['addToSet of each', () => ({ list: _().addToSet({ $each: [1, 4, 4] }) }), { list: [3, 1, 2, 4] }],
]

const refused: [name: string, update: () => object][] = [
  ['inc of a text', () => ({ text: _().inc(1) })],
  ['inc of null', () => ({ none: _().inc(1) })],
  ['inc by a text', () => ({ n: _().inc('1' as never) })],
  ['mul of an array', () => ({ list: _().mul(2) })],
  ['a field beneath a number', () => ({ 'n.deep': 1 })],
  ['a field beneath null', () => ({ 'none.deep': 1 })],
  ['a named field of an array', () => ({ 'list.name': 1 })],
  ['push to a text', () => ({ text: _().push(1) })],
  ['push to null', () => ({ none: _().push(1) })],
  ['addToSet to a number', () => ({ n: _().addToSet(1) })],
  ['pop of a text', () => ({ text: _().pop() })],
  ['pull from a number', () => ({ n: _().pull(1) })],
  ['pullAll from a text', () => ({ text: _().pullAll([1]) })],
  ['two operators on one path', () => ({ 'deep.x': _().inc(1), deep: _().set({}) })],
  ['a rename onto itself', () => ({ text: _().rename('text') })],
  ['a positional path of an array that the filter does not ask', () => ({ 'list.$': 1 })],
  ['a positional path with an array filter', () => ({ 'list.$[one]': 1 })],
  ['a positional path at the front', () => ({ '$.a': 1 })],
  ['every element of a number', () => ({ 'n.$[]': 1 })],
  ['every element of nothing', () => ({ 'absent.$[]': 1 })],
  ['set beneath a text', () => ({ 'text.deep': _().set(1) })],
  ['an empty path component', () => ({ 'deep..x': 1 })],
  ['mul by a text', () => ({ n: _().mul('2' as never) })],
  ['min beneath a number', () => ({ 'n.x': _().min(1) })],
  ['max beneath null', () => ({ 'none.x': _().max(1) })],
  ['a rename to no text', () => ({ text: _().rename(5 as never) })],
  ['a rename out of an array', () => ({ 'list.0': _().rename('first') })],
  ['a rename into an array', () => ({ n: _().rename('list.0') })],
  ['bit of a text', () => ({ text: _().bit({ and: 1 }) })],
  ['bit with an unknown operation', () => ({ n: _().bit({ nand: 1 }) })],
  ['unshift to an object', () => ({ deep: _().unshift(1) })],
  ['shift of a number', () => ({ n: _().shift() })],
  ['push with a position that is none', () => ({ list: _().push({ each: [1], position: 0.5 }) })],
  ['push with an order that is none', () => ({ list: _().push({ each: [1], sort: 2 }) })],
  ['push with a cut that is none', () => ({ list: _().push({ each: [1], slice: 'x' as never }) })],
  ['push of what is not a list', () => ({ list: _().push({ each: 5 as never }) })],
  ['pullAll of a value', () => ({ list: _().pullAll(1 as never) })],
  ['pull by an unknown operator', () => ({ list: _().pull({ $nonsense: 1 } as never) })],
  ['an object with an operator inside', () => ({ deep: _().set({ $inc: 1 }) })],
]

describe('update operators', () => {
  it.each(given)('%s', async (_name, update, changes) => {
    const expected = Object.fromEntries(
      Object.entries({ ...start, ...changes }).filter(([, value]) => value !== undefined),
    )
    expect(await updated(update())).toEqual(expected)
  })

  it.each(refused)('refuses %s and changes nothing', async (_name, update) => {
    expect(await codeOf(updated(update()))).toBe('DATABASE_REQUEST_FAILED')
    expect((await docs().doc('d').get()).data[0]).toEqual({ _id: 'd', ...start })
  })

  it('each command of the SDK is given and refused above', () => {
    const take = (updates: (() => object)[]) => {
      used.clear()
      updates.forEach((update) => update())
      return [...used].filter((name) => updateCommands.includes(name)).sort()
    }
    expect(take(given.map(([, update]) => update))).toEqual([...updateCommands].sort())
    const always = ['remove']
    expect([...take(refused.map(([, update]) => update)), ...always].sort()).toEqual([...updateCommands].sort())
  })
})

describe('the element that the filter found', () => {
  const where = async (filter: object, update: object) => {
    await docs().doc('d').set(start)
    const { updated: count } = await docs().where(filter).update(update)
    return { count, ...(await docs().doc('d').get()).data[0] }
  }
  it.each<[string, () => object, () => object, object]>([
    ['by a value', () => ({ list: 1 }), () => ({ 'list.$': 9 }), { list: [3, 9, 2] }],
    ['by a comparison', () => ({ list: _().lt(3) }), () => ({ 'list.$': _().inc(5) }), { list: [3, 6, 2] }],
    [
      'by a field',
      () => ({ 'objects.a': 2 }),
      () => ({ 'objects.$.b': 9 }),
      {
        objects: [
          { a: 1, b: 1 },
          { a: 2, b: 9 },
        ],
      },
    ],
    [
      'by elemMatch',
      () => ({ objects: _().elemMatch({ a: 2, b: 2 }) }),
      () => ({ 'objects.$.c': 1 }),
      {
        objects: [
          { a: 1, b: 1 },
          { a: 2, b: 2, c: 1 },
        ],
      },
    ],
    [
      'beside another condition',
      () => _().and([{ n: 5 }, { list: 2 }]),
      () => ({ 'list.$': _().remove() }),
      { list: [3, 1, null] },
    ],
  ])('%s', async (_name, filter, update, changes) => {
    expect(await where(filter(), update())).toMatchObject({ count: 1, ...changes })
  })
  it.each<[string, () => object]>([
    ['another value', () => ({ list: _().neq(77) })],
    ['none of some values', () => ({ list: _().nin([77]) })],
    ['a comparison that does not hold', () => ({ list: _().not(_().gt(77)) })],
    ['another value of a field', () => ({ 'list.a': _().neq(77) })],
    ['being there', () => ({ list: _().exists(true) })],
    ['a length', () => ({ list: _().size(3) })],
  ])('is not known from a condition that no element meets by itself: %s', async (_name, filter) => {
    expect(await codeOf(where(filter(), { 'list.$': 9 }))).toBe('DATABASE_REQUEST_FAILED')
  })
  it('is told by the condition that some element meets, whatever else the filter says', async () => {
    const filters = [_().and([{ list: 1 }, { list: _().neq(77) }]), { list: _().eq(1).and(_().neq(77)) }]
    for (const filter of filters) expect(await where(filter, { 'list.$': 9 })).toMatchObject({ list: [3, 9, 2] })
  })
  it('is refused twice in a path, and together with the same element by its number', async () => {
    expect(await codeOf(where({ list: 1 }, { 'list.$.$': 1 }))).toBe('DATABASE_REQUEST_FAILED')
    expect(await codeOf(where({ list: 1 }, { 'list.$': 1, 'list.1': 2 }))).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('updates that the SDK would not write', () => {
  const send = (data: object) =>
    sendRaw(admin.url, {
      ...{ action: 'database.modifyDocument', collectionName: 'docs', queryType: 'WHERE', query: '{}' },
      ...{ multi: true, merge: true, upsert: false, data: JSON.stringify(data) },
    })
  it.each<[string, object]>([
    ['an operator of a later version', { $currentDate: { a: true } }],
    ['plain fields', { a: 1 }],
    ['an operator of nothing', { $set: {} }],
    ['an operator of a value', { $set: 1 }],
    ['another id', { $set: { _id: 'e' } }],
    ['a field named __proto__', { $set: { 'a.__proto__.b': 1 } }],
    ['a wrong operand, even where nothing is found', { $inc: { absent: 'x' } }],
  ])('are refused: %s', async (_name, data) => {
    expect(await codeOf(send(data))).toBe('DATABASE_REQUEST_FAILED')
  })
})
