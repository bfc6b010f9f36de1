import { openEngine } from '.'
import { index } from './testing'

/** Writes without end, several at a time, and prints each number once its writes are acknowledged. Run by durability.test.ts. */
const [folder, from] = process.argv.slice(2)

const main = async () => {
  const engine = openEngine({ folder: folder!, now: () => new Date() })
  await engine.defineCollections('crash', [
    {
      CollectionName: 'writes',
      Indexes: [index('key', ['key'], true), index('group', ['group', 'n']), index('changed', ['changed'])],
    },
    { CollectionName: 'pairs' },
  ])
  const environment = engine.environment('crash')
  let next = Number(from)
  const client = async () => {
    for (;;) {
      const n = next++
      await environment.insert('writes', [{ _id: n, n, key: `k${n}`, group: n % 3, filler: 'x'.repeat(n % 2000) }])
      const tx = environment.startTransaction()
      await environment.update('writes', { filter: { _id: n }, update: { $set: { changed: true } }, multi: false }, tx)
      await environment.insert('pairs', [{ of: n }], tx)
      await environment.commit(tx)
      process.stdout.write(`${n}\n`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, client))
}

void main()
