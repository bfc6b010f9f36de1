import { EngineError, openEngine } from '.'
import { index } from './testing'

/** What a process that ran out of disk found. */
export type Filled = { acknowledged: number[]; errors: string[]; seen: number; byNewIndex: number }

const fillerIndex = index('key', ['key'], true)

/** Writes, ten documents at a time, until the disk is full, and then some more. Prints a `Filled`. Run by durability.test.ts. */
const main = async (folder: string) => {
  const engine = openEngine({ folder, now: () => new Date(), onScan: () => undefined })
  await engine.defineCollections('full', [{ CollectionName: 'writes', Indexes: [fillerIndex] }])
  const environment = engine.environment('full')
  const acknowledged: number[] = []
  const errors: string[] = []
  const note = (error: unknown) =>
    void errors.push(error instanceof EngineError ? `${error.code} ${error.message}` : String(error))
  const add = (n: number) =>
    environment
      .insert('writes', [{ _id: n, key: `k${n}`, group: n % 3, filler: 'x'.repeat(3000) }])
      .then(() => acknowledged.push(n), note)
  for (let n = 0; errors.length < 30; n += 10) await Promise.all(Array.from({ length: 10 }, (_, i) => add(n + i)))
  const group = { CollectionName: 'writes', Indexes: [fillerIndex, index('group', ['group', 'filler'])] }
  await engine.defineCollections('full', [group]).catch(note)
  const filled: Filled = {
    acknowledged,
    errors,
    seen: environment.count('writes', {}).total,
    byNewIndex: environment.find('writes', { filter: { group: 1 } }).documents.length,
  }
  await engine.close()
  process.stdout.write(JSON.stringify(filled))
}

if (require.main === module) void main(process.argv[2]!)
