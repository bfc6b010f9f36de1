/** The whole road over HTTP: a landlord declares a tenant; the tenant gets a permit, is reminded, and endorses it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCity, type City } from '../support/city'
import { declareOne, declareRefusal, personaOf, refusalOf, residentFields, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let landlord: Persona
let tenant: Persona
let dwelling: string

const smsOf = async ({ phone }: Persona, kind: string) =>
  (await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)
const asLandlord = () => city.signIn(landlord.idNumber, { role: 'declarant' })

beforeAll(async () => {
  city = await startCity()
  landlord = await personaOf(city, 'landlord')
  tenant = await personaOf(city, 'tenant')
})
afterAll(() => city.stop())

describe('the road over HTTP', () => {
  it('begins on 2026-11-21 at ten in the city', async () => {
    expect(await city.get('/emulator/clock')).toMatchObject({ now: expect.stringMatching(/^2026-11-21T10:0\d:/) })
  })

  it('finds the building by name, by pinyin initials and by code, and the room', async () => {
    const session = await asLandlord()
    const search = async (query: string) => {
      const input = { district: null, street: '440305007', query }
      return (await city.call('registration.searchBuildings', input, { session })).buildings
    }
    const [byName] = await search('科苑花园3栋')
    expect(byName?.name).toBe('科苑花园3栋')
    expect((await search('kyhy')).map(({ name }) => name)).toContain('科苑花园3栋')
    expect(await search(byName?.buildingCode ?? '')).toEqual([byName])
    const input = { buildingCode: byName?.buildingCode, room: '1204' }
    const { dwellings } = await city.call('registration.searchDwellings', input, { session })
    expect(dwellings.map(({ room }) => room)).toEqual(['1204'])
    const all = await city.call('registration.searchDwellings', { ...input, room: '' }, { session })
    expect(all.dwellings.map(({ room }) => Number(room))).toEqual(
      all.dwellings.map(({ room }) => Number(room)).sort((a, b) => a - b),
    )
    dwelling = dwellings[0]?.dwellingCode ?? ''
    expect(dwelling).toMatch(/^4403\d{21}$/)
  })

  it('links the dwelling at once, since the property register knows the owner', async () => {
    const input = { dwellingCode: dwelling, declarantType: 'lessor' }
    const { link } = await city.call('registration.linkDwelling', input, { session: await asLandlord() })
    expect(link.state).toBe('approved')
  })

  it('declares the tenant once, however often it is sent, and tells the tenant by one SMS', async () => {
    const options = { session: await asLandlord(), submissionId: 'move-in-0001' }
    const input = { dwellingCode: dwelling, moveInOn: '2026-11-16', instant: false, resident: residentFields(tenant) }
    const send = () => declareOne(city, input, options)
    const [first, twin] = await Promise.all([send(), send()])
    const again = await send()
    expect(new Set([first.receipt, twin.receipt, again.receipt]).size).toBe(1)
    expect(first).toMatchObject({ daysLate: 0, registration: { registeredOn: '2026-11-21', state: 'active' } })
    const changed = await declareRefusal(city, { ...input, moveInOn: '2026-11-17' }, options)
    expect(changed.code).toBe('submission-reused')
    await city.moveTo('2026-11-21T10:30:00+08:00')
    expect(await smsOf(tenant, 'registered')).toHaveLength(1)
  })

  it('tells the tenant: not yet, per condition, with article and earliest date', async () => {
    const session = await city.signIn(tenant.idNumber)
    const { registrations } = await city.call('registration.listMyRegistrations', {}, { session })
    expect(registrations.map(({ state }) => state)).toEqual(['active'])
    const { decision } = await city.call('permit.checkEligibility', {}, { session })
    expect(decision).toMatchObject({ outcome: 'refused', earliest: '2027-11-21' })
    expect(decision.findings.find(({ condition }) => condition === 'continuousResidence')).toMatchObject({
      state: 'unmet',
      article: '条例:19.1.1',
      earliest: '2027-11-21',
    })
  })

  it('refuses on the day before and approves on the day, once', async () => {
    await city.moveTo('2027-11-20T10:00:00+08:00')
    const early = { session: await city.signIn(tenant.idNumber) }
    expect((await city.call('permit.checkEligibility', {}, early)).decision.outcome).toBe('refused')
    await city.moveTo('2027-11-21T10:00:00+08:00')
    const options = { session: await city.signIn(tenant.idNumber), submissionId: 'apply-0001' }
    const { decision, prefill } = await city.call('permit.checkEligibility', {}, options)
    expect(decision.outcome).toBe('approved')
    const { acceptancePoint, photoNumber, phone } = prefill
    const input = {
      route: 'residenceAndWork',
      acceptancePoint,
      photoNumber,
      phone,
      collection: { method: 'self' },
      declared: true,
    }
    const send = () => city.call('permit.apply', input, options)
    const [first, twin] = await Promise.all([send(), send()])
    expect(first.receipt).toBe(twin.receipt)
    expect(first).toMatchObject({
      case: { state: 'approved' },
      permit: { state: 'valid', issuedOn: '2027-11-21', validUntil: '2028-11-21', windowOpens: '2028-09-22' },
    })
    const another = await refusalOf(city, 'permit.apply', input, { session: options.session })
    expect(another.code).toBe('permit-exists')
    await city.moveTo('2027-11-21T10:10:00+08:00')
    expect(await smsOf(tenant, 'permitApproved')).toHaveLength(1)
  })

  it('reminds on the first day of the window, not the day before, and once', async () => {
    await city.moveTo('2028-09-21T23:00:00+08:00')
    expect(await smsOf(tenant, 'endorsementOpens')).toEqual([])
    const session = await city.signIn(tenant.idNumber)
    const early = await refusalOf(city, 'permit.endorse', { stillResides: true }, { session })
    expect(early.code).toBe('window-not-open')
    await city.moveTo('2028-09-22T12:00:00+08:00')
    const [sms, ...others] = await smsOf(tenant, 'endorsementOpens')
    expect(others).toEqual([])
    expect(sms?.text).toContain('2028-11-21')
    expect(sms?.text).toContain(tenant.idNumber.slice(-4))
  })

  it('endorses with one tap, once, and keeps the anchor', async () => {
    const options = { session: await city.signIn(tenant.idNumber), submissionId: 'endorse-0001' }
    const send = () => city.call('permit.endorse', { stillResides: true }, options)
    const [first, twin] = await Promise.all([send(), send()])
    expect(first.receipt).toBe(twin.receipt)
    expect(first.permit).toMatchObject({ state: 'valid', validUntil: '2029-11-21', windowOpens: '2029-09-22' })
    const again = await refusalOf(city, 'permit.endorse', { stillResides: true }, { session: options.session })
    expect(again.code).toBe('endorsement-done')
    await city.moveTo('2028-09-22T12:10:00+08:00')
    expect(await smsOf(tenant, 'endorsed')).toHaveLength(1)
  })

  it('keeps no name, number, phone or workplace of theirs in clear on the disk', async () => {
    const folder = join(city.dataFolder, 'database')
    const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
    expect(bytes.includes('科苑花园3栋')).toBe(true)
    const { workplace } = residentFields(tenant)
    for (const text of [tenant.name, tenant.idNumber, tenant.phone, landlord.name, landlord.idNumber, workplace])
      expect({ text, found: bytes.includes(text) }).toEqual({ text, found: false })
  })
})
