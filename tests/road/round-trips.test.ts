/** The budget of database round trips, session included, each operation sent alone. */
import { startCity, type City } from '../support/city'
import { declareOne, personaOf, residentFields } from './people'

jest.setTimeout(120_000)

let city: City

/** Sends every operation of the budget once, as the people who may. */
const sendAll = async () => {
  const [landlord, tenant] = [await personaOf(city, 'landlord'), await personaOf(city, 'tenant')]
  const declarant = { session: await city.signIn(landlord.idNumber, { role: 'declarant' }) }
  const place = { district: null, street: '440305007', query: '科苑花园3栋' }
  const { buildings } = await city.call('registration.searchBuildings', place, declarant)
  const rooms = { buildingCode: buildings[0]?.buildingCode, room: '1204' }
  const { dwellings } = await city.call('registration.searchDwellings', rooms, declarant)
  const dwellingCode = dwellings[0]?.dwellingCode
  await city.call('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, declarant)
  const moveIn = { dwellingCode, moveInOn: '2026-11-16', instant: false, resident: residentFields(tenant) }
  await declareOne(city, moveIn, declarant)
  await city.call('registration.previewUnlink', { dwellingCode }, declarant)
  const { dwellings: others } = await city.call('registration.searchDwellings', { ...rooms, room: '130' }, declarant)
  const dwellingCodes = others.slice(0, 1).map((one) => one.dwellingCode)
  await city.call('registration.linkDwellings', { dwellingCodes, declarantType: 'lessor' }, declarant)
  const missing = { street: '440305007', address: '科苑南路9号海棠公寓2栋305', declarantType: 'lessor' }
  await city.call('registration.requestMissingDwelling', missing, declarant)

  const applicant = { session: await city.signIn((await personaOf(city, 'eligible-today')).idNumber) }
  const { prefill } = await city.call('permit.checkEligibility', {}, applicant)
  const { acceptancePoint, photoNumber, phone } = prefill
  const form = {
    route: 'residenceAndWork',
    acceptancePoint,
    photoNumber,
    phone,
    collection: { method: 'self' },
    declared: true,
  }
  await city.call('permit.apply', form, applicant)
  await city.call('permit.status', {}, applicant)
  const early = { session: await city.signIn((await personaOf(city, 'in-twenty-days')).idNumber) }
  await city.call('permit.tellWhenEligible', { tell: true }, early)

  const holder = { session: await city.signIn((await personaOf(city, 'window-open')).idNumber) }
  await city.call('permit.endorse', { stillResides: true }, holder)
  const { slip } = await city.call('slip.issue', { form: 'full' }, holder)
  // The very first slip of a city begins the count of them, which is one more.
  await city.call('slip.issue', { form: 'masked' }, holder)
  await city.call('slip.listMine', {}, holder)
  await city.call('slip.withdraw', { slipId: slip.slipId }, holder)
  await atCounter()
}

/** The same for who stands at a counter, once the person is identified. */
const atCounter = async () => {
  const clerk = { session: await city.signIn((await personaOf(city, 'counter')).idNumber, { role: 'staff' }) }
  const identify = async (key: string) => {
    const { idNumber, name } = await personaOf(city, key)
    return city.call('permit.identifyAtCounter', { idNumber, name, document: 'identityCard' }, clerk)
  }
  const { fileId, photos, point } = await identify('no-phone')
  const plan = { acceptancePoint: point, phone: null, collection: { method: 'self' } }
  const form = { route: 'residenceAndWork', photoNumber: photos?.[0]?.number, relatives: [], declared: true }
  await city.call('permit.applyAtCounter', { ...form, ...plan, fileId }, clerk)
  const late = await identify('suspended')
  await city.call('permit.endorseAtCounter', { fileId: late.fileId, stillResides: true }, clerk)
  await city.call('permit.replaceAtCounter', { ...plan, fileId: late.fileId, reason: 'lost' }, clerk)
}

let calls: { operation: string; outcome: string; roundTrips: number }[]
beforeAll(async () => {
  city = await startCity()
  await sendAll()
  calls = await city.get('/emulator/calls')
})
afterAll(() => city.stop())

describe('round trips', () => {
  it.each([
    ['slip.issue', 6],
    ['slip.listMine', 3],
    ['slip.withdraw', 4],
    ['permit.status', 2],
    ['permit.checkEligibility', 3],
    ['permit.tellWhenEligible', 4],
    ['registration.searchBuildings', 2],
    ['registration.searchDwellings', 3],
    ['registration.linkDwelling', 4],
    ['registration.linkDwellings', 4],
    ['registration.requestMissingDwelling', 3],
    ['registration.previewUnlink', 5],
    ['registration.declareMoveIn', 5],
    ['permit.apply', 5],
    ['permit.endorse', 4],
    ['permit.identifyAtCounter', 5],
    ['permit.applyAtCounter', 5],
    ['permit.endorseAtCounter', 4],
    ['permit.replaceAtCounter', 4],
  ])('%s takes at most %d', (operation, most) => {
    const made = calls.find((call) => call.operation === operation)
    expect(made?.outcome).toBe('ok')
    expect(made?.roundTrips).toBeLessThanOrEqual(most)
    expect(made?.roundTrips).toBeGreaterThan(0)
  })

  it('reads no more than 1,000 documents without an index, anywhere on the road', () => {
    expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
  })
})
