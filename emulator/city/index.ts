/** The synthetic city: the districts, streets and communities are real, the buildings and people are not. */
import { cityDay } from '@shared/model/day'
import { sealDocument, type Sealing } from '../../cloudfunctions/adapters/seal'
import type { DepartmentKey } from '../departments'
import { buildCity, dwellingsOf } from './buildings'
import { departmentsOf } from './departments'
import { historyOf, sceneOf } from './history'
import { isLandmark } from './landmarks'
import { citizens } from './people'
import { registersOf, type Entry } from './registers'

export { personas, type Persona } from './people'

type Documents = Iterable<Record<string, unknown>>

/** What a fresh city is loaded with: documents by table, personal fields sealed, and the registers' contents. */
export interface CitySeed {
  documents: Record<
    'buildings' | 'dwellings' | 'accounts' | 'links' | 'registrations' | 'permits' | 'departments' | 'units',
    Documents
  >
  registers: Iterable<Entry>
}

/** Made one by one, as often as asked. */
const lazily = <T extends object>(make: () => Iterable<T>, stored: (one: T) => Record<string, unknown>): Documents => ({
  *[Symbol.iterator]() {
    for (const one of make()) yield stored(one)
  },
})

interface Seeding {
  now: Date
  sealing: Sealing
  /** With which the demo departments sign. */
  departmentKeys: readonly DepartmentKey[]
}

/**
 * Everything a fresh city starts with. The same for the same `now` but for the sealing's random vectors. The stories
 * are written for a city that starts on 2026-11-21: only the registers' posting lag and told reminders follow `now`.
 */
export const seedCity = ({ now, sealing, departmentKeys }: Seeding): CitySeed => {
  const standing = buildCity()
  const names = new Map(standing.map(({ document }) => [document._id, document.name]))
  const scene = sceneOf({
    today: cityDay(now),
    people: sealing,
    citizens,
    dwellings: standing.filter(({ document }) => isLandmark(document._id)).flatMap(dwellingsOf),
    nameOf: (building) => names.get(building) ?? '',
  })
  const history = { ...historyOf(scene, citizens), ...departmentsOf(scene, citizens, departmentKeys) }
  const sealed = (table: keyof typeof history) =>
    lazily<{ _id: string }>(
      () => history[table],
      (one) => sealDocument(sealing.seal, table, one),
    )
  return {
    documents: {
      buildings: standing.map(({ document }) => ({ ...document })),
      dwellings: lazily(
        () => standing.flatMap(dwellingsOf),
        (one) => ({ ...one }),
      ),
      accounts: sealed('accounts'),
      links: sealed('links'),
      registrations: sealed('registrations'),
      permits: sealed('permits'),
      departments: sealed('departments'),
      units: sealed('units'),
    },
    registers: citizens.flatMap((one) => registersOf(scene, one)),
  }
}
