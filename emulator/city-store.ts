/** The city in a data folder: seeded once, and again when it is reset. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealing } from '../cloudfunctions/adapters/seal'
import { seedCity } from './city'
import { type CityClock, cityStart } from './clock'
import type { CityKeys } from './credentials'
import type { DepartmentKeys } from './departments'
import type { CollectionManifest, Engine } from './engine'
import { cityEnvironment } from './environment'
import type { Providers } from './providers'

type CityStore = {
  dataFolder: string
  engine: Engine
  providers: Providers
  clock: CityClock
  keys: CityKeys
  departments: DepartmentKeys
  manifest: CollectionManifest[]
}

/** There once the seeding is complete: a seeding that was killed is begun anew. */
const markerOf = (dataFolder: string) => join(dataFolder, 'seeded')

const sealingOf = ({ seal, index }: CityKeys) =>
  sealing({
    sealing: Object.entries(seal).map(([id, key]) => [id, Buffer.from(key, 'base64')]),
    index: Buffer.from(index, 'base64'),
  })

/** How the city's database names a person: by a keyed hash of the number. */
export const personKeys = (keys: CityKeys) => sealingOf(keys).keyOf

/** Makes the city as it is when fresh, whatever was there; the clock goes back to its start. */
export const seed = async ({
  dataFolder,
  engine,
  providers,
  clock,
  keys,
  departments,
  manifest,
}: CityStore): Promise<void> => {
  rmSync(markerOf(dataFolder), { force: true })
  for (const name of engine.environments()) await engine.dropEnvironment(name)
  await engine.defineCollections(cityEnvironment, manifest)
  clock.set(cityStart)
  const city = seedCity({ now: clock.now(), sealing: sealingOf(keys), departmentKeys: departments })
  for (const [collection, documents] of Object.entries(city.documents)) {
    await engine.bulkLoad(cityEnvironment, collection, documents)
  }
  await providers.reset()
  await providers.registers.seed(city.registers)
  clock.set(cityStart)
  writeFileSync(markerOf(dataFolder), '')
}

/** Seeds a folder that has no city, and brings collections and indexes of an older one up to date. Says whether it seeded. */
export const openCity = async (store: CityStore): Promise<boolean> => {
  if (!existsSync(markerOf(store.dataFolder))) {
    await seed(store)
    return true
  }
  await store.engine.defineCollections(cityEnvironment, store.manifest)
  return false
}
