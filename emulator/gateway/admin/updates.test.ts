import { temporaryEngine } from '../../engine/testing'
import { codeOf, startAdmin } from './testing'

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
const _ = () => admin.db.command
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

describe('update operators', () => {
  it.each([
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
    ['inc', () => ({ n: _().inc(2), fresh: _().inc(3) }), { n: 7, fresh: 3 }],
    ['mul', () => ({ n: _().mul(3), fresh: _().mul(3) }), { n: 15, fresh: 0 }],
    ['min and max', () => ({ n: _().min(3), 'deep.x': _().max(3) }), { n: 3, deep: { x: 3, y: { z: 1 } } }],
    ['min and max that change nothing', () => ({ n: _().min(7), 'deep.x': _().max(0) }), {}],
    ['rename', () => ({ text: _().rename('name') }), { text: undefined, name: 'abc' }],
    [
      'push one and many',
      () => ({ list: _().push(7), fresh: _().push([1, 2]) }),
      { list: [3, 1, 2, 7], fresh: [1, 2] },
    ],
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
    ['pullAll', () => ({ list: _().pullAll([1, 3, 5]) }), { list: [2] }],
    ['addToSet', () => ({ list: _().addToSet(1), objects: _().addToSet({ a: 1, b: 1 }) }), {}],
    ['addToSet of each', () => ({ list: _().addToSet({ $each: [1, 4, 4] }) }), { list: [3, 1, 2, 4] }],
  ] as [string, () => object, object][])('%s', async (_name, update, changes) => {
    const expected = Object.fromEntries(
      Object.entries({ ...start, ...changes }).filter(([, value]) => value !== undefined),
    )
    expect(await updated(update())).toEqual(expected)
  })

  it.each([
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
    ['a positional path', () => ({ 'list.$': 1 })],
  ])('refuses %s and changes nothing', async (_name, update) => {
    expect(await codeOf(updated(update()))).toBe('DATABASE_REQUEST_FAILED')
    expect((await docs().doc('d').get()).data[0]).toEqual({ _id: 'd', ...start })
  })

  it('refuses an operator that it does not know, and another id', async () => {
    const environment = test.engine.environment('test-env')
    const update = (operators: object) =>
      environment.update('docs', { filter: { _id: 'd' }, update: { ...operators }, multi: false })
    await expect(update({ $currentDate: { a: true } })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    await expect(update({ $set: { _id: 'e' } })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    await expect(update({ plain: 1 })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    await expect(update({ $set: {} })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})
