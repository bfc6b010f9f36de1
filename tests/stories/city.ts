/** A city whose clock starts years ago, the landlords of its stories, and sessions that last as long as a story. */
import { init } from '@cloudbase/node-sdk'
import { sealing } from '../../cloudfunctions/adapters/seal'
import { store } from '../../cloudfunctions/adapters/store'
import { readCredentials } from '../../emulator/credentials'
import { cityEnvironment, platformEnvironment } from '../../emulator/environment'
import type { Role } from '@shared/model/sign-in'
import { stranger, type Persona } from '../road/people'
import { startCity, type City } from '../support/city'

/** The clock of a city shows this when its stories begin. */
export const begins = '2023-11-01'
const longAfter = '2099-01-01T00:00:00.000Z'

/** 桃源村21栋: nobody's, until the landlords of the stories hold it. */
const building = '桃源村21栋'
export const roomsEach = 6
const landlordCount = 3
const firstLandlord = 990

/** The database of the city, through the SDK, as a script may have it. */
export const databaseOf = (city: City) => {
  const credentials = readCredentials(city.dataFolder)
  if (!credentials) throw new Error('the city has no credentials')
  const { keys, script } = credentials
  Object.assign(process.env, {
    ...platformEnvironment(cityEnvironment, city.url),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: script.secretId,
    TENCENTCLOUD_SECRETKEY: script.secretKey,
  })
  const seals = sealing({
    sealing: Object.entries(keys.seal).map(([id, key]) => [id, Buffer.from(key, 'base64')]),
    index: Buffer.from(keys.index, 'base64'),
  })
  return { seals, tables: store(init({ env: cityEnvironment }).database(), seals) }
}
export type Database = ReturnType<typeof databaseOf>

/** Signed in by face as anybody is; then kept open, which would take a face a month and one for every change. */
const enter = async (city: City, { seals, tables }: Database, idNumber: string, role: Role): Promise<string> => {
  const session = await city.signIn(idNumber, { role })
  const kept = await tables.sessions.get(seals.hash(session))
  if (!kept) throw new Error('no session')
  await tables.sessions.replace({ ...kept, confirmedAt: longAfter, endsAt: longAfter, usedOn: longAfter.slice(0, 10) })
  return session
}

export const populationOf = ({ name, idNumber, phone }: Persona, division: string) => ({
  name,
  idType: '111',
  sex: Number(idNumber.charAt(16)) % 2 === 1 ? '1' : '2',
  ethnicity: '01',
  birthDate: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
  hukou: { divisionCode: division, address: '人民路 1 号' },
  phone,
  alive: true,
})

export interface Landlord {
  session: string
  /** 房屋编码 of the rooms that are let. */
  rooms: string[]
}

const settleLandlords = async (city: City, database: Database): Promise<Landlord[]> => {
  const people = Array.from({ length: landlordCount }, (_, i) => stranger(firstLandlord + i))
  for (const one of people)
    await city.put(`/emulator/registers/population/${one.idNumber}`, populationOf(one, '430121'))
  const sessions: string[] = []
  for (const { idNumber } of people) sessions.push(await enter(city, database, idNumber, 'declarant'))
  const options = { session: sessions[0] ?? '' }
  const place = { district: null, street: null, query: building }
  const { buildings } = await city.call('registration.searchBuildings', place, options)
  const inside = { buildingCode: buildings[0]?.buildingCode ?? '', room: '' }
  const { dwellings } = await city.call('registration.searchDwellings', inside, options)
  const landlords = people.map((_, i) => ({
    session: sessions[i] ?? '',
    rooms: dwellings.slice(i * roomsEach, (i + 1) * roomsEach).map(({ dwellingCode }) => dwellingCode),
  }))
  for (const [i, { session, rooms }] of landlords.entries()) {
    const held = rooms.map((dwellingCode) => ({ dwellingCode, from: '2015-01-01', to: null }))
    await city.put(`/emulator/registers/property/${people[i]?.idNumber}`, { dwellings: held })
    for (const dwellingCode of rooms) {
      const { link } = await city.call(
        'registration.linkDwelling',
        { dwellingCode, declarantType: 'lessor' },
        { session },
      )
      if (link.state !== 'approved') throw new Error(`the landlord's room ${dwellingCode} is ${link.state}`)
    }
  }
  return landlords
}

/** The city of the stories. `stop` ends it and removes its data. */
export const openStoryCity = async () => {
  const city = await startCity({ startsAt: new Date(`${begins}T08:00:00+08:00`) })
  const database = databaseOf(city)
  const landlords = await settleLandlords(city, database)
  return {
    city,
    database,
    landlords,
    enter: (idNumber: string) => enter(city, database, idNumber, 'resident'),
    stop: () => city.stop(),
  }
}
export type StoryCity = Awaited<ReturnType<typeof openStoryCity>>
