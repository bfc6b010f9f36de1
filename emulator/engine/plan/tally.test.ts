import { cpSync, rmSync } from 'node:fs'
import { findInconsistencies } from '../consistency'
import { index, temporaryEngine } from '../testing'

const test = temporaryEngine()
const many = 6000
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ _id: from + i, n: (from + i) * 7, kind: (from + i) % 3 }))
beforeAll(async () => {
  await test.engine.defineCollections('long', [
    { CollectionName: 'numbers', Indexes: [index('n', ['-n']), index('kind', ['kind', 'n'])] },
  ])
  await test.engine.bulkLoad('long', 'numbers', numbered(0, many))
})
afterAll(() => test.remove())
const numbers = () => test.engine.environment('long')

/** Counts by index must be what reading every document gives, at many places. */
const expectCounts = () => {
  const all = numbers()
    .find('numbers', { limit: undefined })
    .documents.map(({ n, kind }) => ({ n: Number(n), kind }))
  for (let low = -50; low < 90_000; low += 4099) {
    for (const high of [low + 700, low + 15_000, 100_000]) {
      const within = all.filter(({ n }) => n >= low && n < high)
      const counted = numbers().count('numbers', { n: { $gte: low, $lt: high } })
      expect(counted).toMatchObject({ total: within.length, explain: { index: 'n', examined: 0 } })
      const ofKind = numbers().count('numbers', { kind: 1, n: { $gte: low, $lt: high } })
      expect(ofKind.total).toBe(within.filter(({ kind }) => kind === 1).length)
    }
  }
  expect(numbers().count('numbers', {}).total).toBe(all.length)
  expect(numbers().count('numbers', { kind: { $in: [0, 2] } }).total).toBe(all.filter(({ kind }) => kind !== 1).length)
}

describe('a long range is counted right', () => {
  it('as it was loaded', expectCounts)

  it('after many were added at one place', async () => {
    await numbers().insert('numbers', numbered(many, many + 3000))
    await numbers().insert(
      'numbers',
      Array.from({ length: 3000 }, (_, i) => ({ n: 20_000 + i / 7000, kind: i % 3 })),
    )
    expectCounts()
  })

  it('after some were changed and removed, in a transaction too', async () => {
    await numbers().remove('numbers', { n: { $gte: 7000, $lt: 21_000 } }, { multi: true })
    await numbers().update('numbers', { filter: { kind: 1 }, update: { $inc: { n: 3 } }, multi: true })
    const tx = numbers().startTransaction()
    await numbers().remove('numbers', { n: { $gte: 30_000, $lt: 33_000 } }, { multi: true }, tx)
    await numbers().insert('numbers', numbered(50_000, 50_100), tx)
    expectCounts()
    await numbers().commit(tx)
    expectCounts()
  })

  it('after a write that was refused, and one that was rolled back', async () => {
    await expect(numbers().insert('numbers', [{ n: 1, kind: 1 }, { _id: 0 }])).rejects.toBeDefined()
    const tx = numbers().startTransaction()
    await numbers().insert('numbers', numbered(60_000, 60_100), tx)
    numbers().abort(tx)
    expectCounts()
  })

  it('after a restart', async () => {
    await test.reopen()
    expectCounts()
    const copy = `${test.folder}-copy`
    cpSync(test.folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') })
    expect(await findInconsistencies(copy)).toEqual([])
    rmSync(copy, { recursive: true })
  })
})
