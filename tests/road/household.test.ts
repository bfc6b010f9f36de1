/** Several residents of several dwellings in one filing: each is decided by itself, and however it is sent, each is filed once. */
import type { MoveInResult } from '@shared/contract/registration'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, residentFields, stranger, type Persona } from './people'

jest.setTimeout(120_000)

let city: City
let session: string
let rooms: string[]

const filing = (dwellingCode: string | undefined, person: Persona, change: object = {}) => ({
  dwellingCode,
  moveInOn: '2026-11-16',
  instant: false,
  resident: { ...residentFields(person), ...change },
})
const file = async (filings: object[], submissionId?: string) =>
  (await city.call('registration.declareMoveIn', { filings }, { session, submissionId })).results
const receiptOf = (result: MoveInResult | undefined) => (result?.outcome === 'filed' ? result.receipt : null)
const codeOf = (result: MoveInResult | undefined) => (result?.outcome === 'refused' ? result.refusal.code : 'filed')
const residentsOf = async (dwellingCode: string | undefined) =>
  (await city.call('registration.listResidents', { dwellingCode }, { session })).residents
const tripsOf = async (operation: string) => {
  const calls = await city.get<{ operation: string; roundTrips: number }[]>('/emulator/calls')
  return calls.find((call) => call.operation === operation)?.roundTrips ?? Infinity
}

beforeAll(async () => {
  city = await startCity()
  session = await city.signIn((await personaOf(city, 'landlord-wu')).idNumber, { role: 'declarant' })
  const { links } = await city.call('registration.listMyDwellings', {}, { session })
  rooms = links.map(({ dwellingCode }) => dwellingCode)
})
afterAll(() => city.stop())

describe('several residents in one filing', () => {
  it('are each filed or refused by themselves, in their order, with a receipt or the field to mend', async () => {
    const results = await file([
      filing(rooms[0], stranger(1)),
      filing(rooms[1], stranger(2), { education: '' }),
      filing(rooms[1], stranger(3)),
      filing('4403050070030500003012040', stranger(4)),
      filing(rooms[0], stranger(1)),
      filing(rooms[2], await personaOf(city, 'tenant'), { name: '别人' }),
      filing(rooms[2], await personaOf(city, 'shenzhen-hukou')),
    ])
    expect(results.map(codeOf)).toEqual([
      'filed',
      'bad-input',
      'filed',
      'not-your-dwelling',
      'already-registered',
      'bad-input',
      'shenzhen-hukou',
    ])
    expect(results[1]).toMatchObject({ refusal: { fields: { 'resident.education': '请选择文化程度' } } })
    expect(results[5]).toMatchObject({ refusal: { fields: { 'resident.name': expect.any(String) as string } } })
    expect(receiptOf(results[0])).not.toBe(receiptOf(results[2]))
    expect((await residentsOf(rooms[0])).filter(({ name }) => name === stranger(1).name)).toHaveLength(1)
  })

  it('ten of them take five round trips', async () => {
    const results = await file(Array.from({ length: 10 }, (_, i) => filing(rooms[i % 6], stranger(100 + i))))
    expect(results.map(codeOf)).toEqual(Array(10).fill('filed'))
    expect(await tripsOf('registration.declareMoveIn')).toBeLessThanOrEqual(5)
  })

  it('the same filing twice at once and once more gives the same receipts', async () => {
    const filings = [11, 12, 13].map((serial) => filing(rooms[3], stranger(serial)))
    const send = async () => (await file(filings, 'household-0001')).map(receiptOf)
    const [first, twin] = await Promise.all([send(), send()])
    expect(first).not.toContain(null)
    expect(twin).toEqual(first)
    expect(await send()).toEqual(first)
  })

  it('written in part and sent again, only what is missing is written and all is answered', async () => {
    const [first, second] = [filing(rooms[4], stranger(21)), filing(rooms[4], stranger(22))]
    const [before] = await file([first], 'household-0002')
    const [again, fresh] = await file([first, second], 'household-0002')
    expect(receiptOf(again)).toBe(receiptOf(before))
    expect(codeOf(fresh)).toBe('filed')
    const changed = await file([{ ...first, moveInOn: '2026-11-17' }, second], 'household-0002')
    expect(changed.map(codeOf)).toEqual(['submission-reused', 'filed'])
  })

  it('two phones that file one person at once: one is filed, the other is told', async () => {
    const filings = (serial: number) => [filing(rooms[5], stranger(31)), filing(rooms[5], stranger(serial))]
    const both = await Promise.all([file(filings(32)), file(filings(33))])
    expect(both.map(([shared]) => codeOf(shared)).sort()).toEqual(['already-registered', 'filed'])
    expect(both.map(([, own]) => codeOf(own))).toEqual(['filed', 'filed'])
  })

  it('what is not of the right shape is refused as a whole and names the person and the field', async () => {
    const input = { filings: [filing(rooms[0], stranger(41)), filing(rooms[0], stranger(42), { phone: '138' })] }
    const { code, fields } = await refusalOf(city, 'registration.declareMoveIn', input, { session })
    expect([code, Object.keys(fields)]).toEqual(['bad-input', ['filings.1.resident.phone']])
    const eleven = { filings: Array.from({ length: 11 }, (_, i) => filing(rooms[0], stranger(50 + i))) }
    expect((await refusalOf(city, 'registration.declareMoveIn', eleven, { session })).code).toBe('bad-input')
    expect((await residentsOf(rooms[0])).some(({ name }) => name === stranger(41).name)).toBe(false)
  })

  it('a population register that is down hinders nobody', async () => {
    await city.put('/emulator/outages/population', { mode: 'down' })
    const results = await file([61, 62, 63, 64, 65].map((serial) => filing(rooms[0], stranger(serial))))
    expect(results.map(codeOf)).toEqual(Array(5).fill('filed'))
    await city.put('/emulator/outages/population', { mode: 'ok' })
  })
})

describe('an own home', () => {
  const { name: _name, idType: _type, idNumber: _number, ...unnamed } = residentFields(stranger(1))

  it('is linked on the word of who lives there, who declares self and family at once, under the own name', async () => {
    const owner = await personaOf(city, 'tenant')
    const own = { session: await city.signIn(owner.idNumber, { role: 'declarant' }) }
    const place = { district: null, street: null, query: '科苑花园3栋' }
    const { buildings } = await city.call('registration.searchBuildings', place, own)
    const input = { buildingCode: buildings[0]?.buildingCode, room: '' }
    const { dwellings } = await city.call('registration.searchDwellings', input, own)
    const dwellingCode = dwellings[0]?.dwellingCode
    const asked = { dwellingCode, declarantType: 'ownerOccupier' }
    const { link } = await city.call('registration.linkDwelling', asked, own)
    expect(link.state).toBe('approved')
    const { birthDate, sex } = residentFields(owner)
    const self = { dwellingCode, moveInOn: '2026-11-16', instant: false, resident: { ...unnamed, birthDate, sex } }
    const child = filing(dwellingCode, stranger(81), { relation: '20', headName: null })
    const guest = filing(dwellingCode, stranger(82), { relation: '20', headName: '别人' })
    const { results } = await city.call('registration.declareMoveIn', { self, filings: [child, guest] }, own)
    expect(results.map(codeOf)).toEqual(['filed', 'filed', 'filed'])
    const { residents } = await city.call('registration.listResidents', { dwellingCode }, own)
    expect(residents.map(({ name }) => name).sort()).toEqual([owner.name, stranger(81).name, stranger(82).name].sort())
    const registrationId = residents.find(({ name }) => name === stranger(81).name)?.registrationId
    const { filed } = await city.call('registration.revealResident', { registrationId }, own)
    expect(filed?.headName).toBe(owner.name)
  })

  it('is not let by the day: a filing with fewer fields is refused', async () => {
    const owner = await personaOf(city, 'tenant')
    const own = { session: await city.signIn(owner.idNumber, { role: 'declarant' }) }
    const { links } = await city.call('registration.listMyDwellings', {}, own)
    const less = { maritalStatus: '', education: '', occupation: '', workplace: '', relation: '' }
    const short = { ...filing(links[0]?.dwellingCode, stranger(83), less), instant: true }
    const { results } = await city.call('registration.declareMoveIn', { filings: [short] }, own)
    expect(results).toMatchObject([{ refusal: { fields: { instant: expect.any(String) as string } } }])
    const daily = { ...filing(rooms[0], stranger(84), less), instant: true }
    expect((await file([daily])).map(codeOf)).toEqual(['filed'])
  })

  it('a household has one head: who is filed as a relative heads nobody', async () => {
    const results = await file([
      filing(rooms[1], stranger(91)),
      filing(rooms[1], stranger(92), { relation: '20', headName: stranger(91).name }),
      filing(rooms[1], stranger(93), { relation: '40', headName: stranger(92).name }),
    ])
    expect(results.map(codeOf)).toEqual(['filed', 'filed', 'bad-input'])
    expect(results[2]).toMatchObject({ refusal: { fields: { 'resident.relation': expect.any(String) as string } } })
  })

  it('nobody is declared by nothing', async () => {
    expect((await refusalOf(city, 'registration.declareMoveIn', { filings: [] }, { session })).code).toBe('bad-input')
  })
})
