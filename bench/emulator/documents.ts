/** What is measured: a million permits, as this house keeps them, and questions about them. */
import type { CollectionManifest, Document } from '../../emulator/engine'
import { index } from '../../emulator/engine/testing'

export const benchEnvironment = 'bench'
export const permits = 'permits'
export const visits = 'visits'

export const manifest: CollectionManifest[] = [
  {
    CollectionName: permits,
    Indexes: [
      index('regNo', ['regNo'], true),
      index('district_due', ['district', 'due']),
      index('due', ['due']),
      index('holder', ['holder.key']),
    ],
  },
  { CollectionName: visits, Indexes: [index('permit', ['permit', '-at'])] },
]

const day = 86_400_000
const firstDay = Date.UTC(2026, 0, 1)

/** Permits fall due once a year, so a million of them lie within 365 days. */
const daysOfDue = 365
const districts = 74

export const idOf = (n: number) => `permit-${String(n).padStart(7, '0')}`
export const regNoOf = (n: number) => `4403${String((n * 7_919) % 10_000_000).padStart(8, '0')}`
export const districtOf = (n: number) => `street-${n % districts}`
const dueOf = (n: number) => new Date(firstDay + ((n * 31) % daysOfDue) * day + ((n * 977) % day))

/** The permit with this number; about 700 bytes. */
const permitOf = (n: number): Document => ({
  _id: idOf(n),
  regNo: regNoOf(n),
  district: districtOf(n),
  state: ['valid', 'valid', 'valid', 'suspended', 'cancelled'][n % 5],
  issued: new Date(firstDay - (n % 1500) * day),
  due: dueOf(n),
  holder: { key: `k${((n * 2_654_435_761) % 4_294_967_296).toString(36)}`, sealed: 'c2VhbGVk'.repeat(24) },
  dwelling: { code: `440305${String(n % 660_000).padStart(13, '0')}`, since: new Date(firstDay - (n % 900) * day) },
  actions: [{ at: new Date(firstDay - (n % 1500) * day), by: 'holder', kind: 'apply', rules: '2026-01' }],
  outbox: [],
  version: 1,
})

export function* permitsOf(count: number): Generator<Document> {
  for (let n = 0; n < count; n++) yield permitOf(n)
}

/** The start of a range of days that lies within the year, another one for each `i`. */
export const fromDay = (i: number) => new Date(firstDay + ((i * 13) % 330) * day)
export const daysLater = (from: Date, days: number) => new Date(from.getTime() + days * day)

/** A number below `count`, spread so that neighbours of `i` are far apart. */
export const spread = (i: number, count: number) => (i * 611_953 + 12_347) % count
