/** A fresh city for tests: keys that are always the same, rows by table. */
import { sealing, type Sealing } from '../../cloudfunctions/adapters/seal'
import { seedCity, type CitySeed } from '.'

export const testSealing: Sealing = sealing({
  sealing: [['test', Buffer.alloc(32, 1)]],
  index: Buffer.alloc(32, 2),
})

/** `rows` trusts the seed to be of the table's shape: it was typed when it was made. */
export const freshCity = (now = new Date('2026-11-21T10:00:00+08:00')) => {
  const seed = seedCity({ now, sealing: testSealing, departmentKeys: [] })
  return {
    seed,
    rows: <T = Record<string, unknown>>(table: keyof CitySeed['documents']) => [...seed.documents[table]] as T[],
  }
}
