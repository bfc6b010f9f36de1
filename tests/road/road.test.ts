/** The whole road over HTTP: a landlord declares a tenant; the tenant gets a permit, is reminded, endorses, and lapses. */
import { startCity, type City } from '../support/city'
import { personaOf, residentFields, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let landlord: Persona
let tenant: Persona
let dwelling: string

const ok = async <T = Record<string, never>>(
  operation: string,
  input: object,
  session?: string,
  submissionId?: string,
) => {
  const { status, body } = await city.api(operation.split('.')[0] ?? '', operation, input, { session, submissionId })
  expect({ operation, status, refusal: body.refusal }).toEqual({ operation, status: 200, refusal: undefined })
  return body.output as T
}
const moveClock = (now: string) => city.post('/emulator/clock', { now })
const smsOf = async ({ phone }: Persona) =>
  (await city.get(`/emulator/sms?phone=${phone}`)) as { text: string; kind: string }[]

beforeAll(async () => {
  city = await startCity()
  landlord = await personaOf(city, 'landlord')
  tenant = await personaOf(city, 'tenant')
})
afterAll(() => city.stop())

describe('the road over HTTP', () => {
  it('begins on 2026-11-21 in the city', async () => {
    expect(await city.get('/emulator/clock')).toEqual({ now: expect.stringMatching(/^2026-11-21T10:0\d:/) })
  })

  it('finds the building by name, by pinyin initials and by code, and the room', async () => {
    const session = await city.signIn(landlord.idNumber, { role: 'declarant' })
    type Found = { buildings: { buildingCode: string; name: string }[] }
    const search = (query: string) =>
      ok<Found>('registration.searchBuildings', { district: null, street: '440305007', query }, session)
    const [byName] = (await search('科苑花园3栋')).buildings
    expect(byName?.name).toBe('科苑花园3栋')
    expect((await search('kyhy')).buildings.map(({ name }) => name)).toContain('科苑花园3栋')
    expect((await search(byName?.buildingCode ?? '')).buildings).toEqual([byName])
    const { dwellings } = await ok<{ dwellings: { dwellingCode: string; room: string }[] }>(
      'registration.searchDwellings',
      { buildingCode: byName?.buildingCode, room: '1204' },
      session,
    )
    expect(dwellings.map(({ room }) => room)).toEqual(['1204'])
    dwelling = dwellings[0]?.dwellingCode ?? ''
    expect(dwelling).toMatch(/^4403\d{21}$/)
  })

  it('links the dwelling at once, since the property register knows the owner', async () => {
    const session = await city.signIn(landlord.idNumber, { role: 'declarant' })
    const { link } = await ok<{ link: { state: string } }>(
      'registration.linkDwelling',
      { dwellingCode: dwelling, declarantType: 'lessor' },
      session,
    )
    expect(link.state).toBe('approved')
  })

  it('declares the tenant once, however often it is sent, and tells the tenant by one SMS', async () => {
    const session = await city.signIn(landlord.idNumber, { role: 'declarant' })
    const input = { dwellingCode: dwelling, moveInOn: '2026-11-16', instant: false, resident: residentFields(tenant) }
    type Declared = { receipt: string; daysLate: number; registration: { registeredOn: string; state: string } }
    const send = () => ok<Declared>('registration.declareMoveIn', input, session, 'move-in-0001')
    const [first, twin] = await Promise.all([send(), send()])
    const again = await send()
    expect(new Set([first.receipt, twin.receipt, again.receipt]).size).toBe(1)
    expect(first).toMatchObject({ daysLate: 0, registration: { registeredOn: '2026-11-21', state: 'active' } })
    const changed = await city.api(
      'registration',
      'registration.declareMoveIn',
      { ...input, moveInOn: '2026-11-17' },
      { session, submissionId: 'move-in-0001' },
    )
    expect(changed.body.refusal.code).toBe('submission-reused')
    await moveClock('2026-11-21T10:30:00+08:00')
    expect((await smsOf(tenant)).filter(({ kind }) => kind === 'registered')).toHaveLength(1)
  })

  it('tells the tenant: not yet, per condition, with article and earliest date', async () => {
    const session = await city.signIn(tenant.idNumber)
    const { registrations } = await ok<{ registrations: { state: string }[] }>(
      'registration.listMyRegistrations',
      {},
      session,
    )
    expect(registrations.map(({ state }) => state)).toEqual(['active'])
    type Eligibility = {
      decision: {
        outcome: string
        earliest: string
        findings: { condition: string; state: string; article: string; earliest: string }[]
      }
    }
    const { decision } = await ok<Eligibility>('permit.checkEligibility', {}, session)
    expect(decision).toMatchObject({ outcome: 'refused', earliest: '2027-11-21' })
    expect(decision.findings.find(({ condition }) => condition === 'continuousResidence')).toMatchObject({
      state: 'unmet',
      article: '条例:19.1.1',
      earliest: '2027-11-21',
    })
  })

  it('refuses on the day before and approves on the day', async () => {
    await moveClock('2027-11-20T10:00:00+08:00')
    const early = await city.signIn(tenant.idNumber)
    type Eligibility = {
      decision: { outcome: string }
      prefill: { photoNumber: string; phone: string; acceptancePoint: string }
    }
    const before = await ok<Eligibility>('permit.checkEligibility', {}, early)
    expect(before.decision.outcome).toBe('refused')
    await moveClock('2027-11-21T10:00:00+08:00')
    const session = await city.signIn(tenant.idNumber)
    const { decision, prefill } = await ok<Eligibility>('permit.checkEligibility', {}, session)
    expect(decision.outcome).toBe('approved')
    const input = {
      route: 'residenceAndWork',
      acceptancePoint: prefill.acceptancePoint,
      photoNumber: prefill.photoNumber,
      phone: prefill.phone,
      collection: { method: 'self' },
    }
    type Applied = { receipt: string; case: { state: string }; permit: object }
    const send = () => ok<Applied>('permit.apply', input, session, 'apply-0001')
    const [first, twin] = await Promise.all([send(), send()])
    expect(first.receipt).toBe(twin.receipt)
    expect(first.case.state).toBe('approved')
    expect(first.permit).toMatchObject({
      state: 'valid',
      issuedOn: '2027-11-21',
      validUntil: '2028-11-21',
      windowOpens: '2028-09-22',
    })
    await moveClock('2027-11-21T10:10:00+08:00')
    expect((await smsOf(tenant)).filter(({ kind }) => kind === 'permitApproved')).toHaveLength(1)
  })

  it('reminds on the first day of the window, not the day before, and once', async () => {
    await moveClock('2028-09-21T23:00:00+08:00')
    expect((await smsOf(tenant)).filter(({ kind }) => kind === 'endorsementOpens')).toHaveLength(0)
    const early = await city.signIn(tenant.idNumber)
    const refused = await city.api('permit', 'permit.endorse', { stillResides: true }, { session: early })
    expect(refused.body.refusal.code).toBe('window-not-open')
    await moveClock('2028-09-22T12:00:00+08:00')
    const [sms, ...others] = (await smsOf(tenant)).filter(({ kind }) => kind === 'endorsementOpens')
    expect(others).toEqual([])
    expect(sms?.text).toContain('2028-11-21')
    expect(sms?.text).toContain(tenant.idNumber.slice(-4))
  })

  it('endorses with one tap, once, and keeps the anchor', async () => {
    const session = await city.signIn(tenant.idNumber)
    type Endorsed = { receipt: string; case: { state: string }; permit: object }
    const send = () => ok<Endorsed>('permit.endorse', { stillResides: true }, session, 'endorse-0001')
    const [first, twin] = await Promise.all([send(), send()])
    expect(first.receipt).toBe(twin.receipt)
    expect(first.permit).toMatchObject({ state: 'valid', validUntil: '2029-11-21', windowOpens: '2029-09-22' })
    const again = await city.api('permit', 'permit.endorse', { stillResides: true }, { session })
    expect(again.body.refusal.code).toBe('endorsement-done')
    await moveClock('2028-09-22T12:10:00+08:00')
    expect((await smsOf(tenant)).filter(({ kind }) => kind === 'endorsed')).toHaveLength(1)
  })

  it('derives suspension and cancellation from dates alone', async () => {
    const cancelled = await personaOf(city, 'cancelled-yesterday')
    const session = await city.signIn(cancelled.idNumber)
    expect(await ok('permit.status', {}, session)).toMatchObject({ permit: { state: 'cancelled' } })
    const refused = await city.api('permit', 'permit.endorse', { stillResides: true }, { session })
    expect(refused.body.refusal.code).toBe('permit-cancelled')
  })
})

describe('round trips stay within the budget', () => {
  it.each([
    ['permit.status', 2],
    ['permit.checkEligibility', 3],
    ['registration.searchBuildings', 2],
    ['permit.apply', 5],
    ['permit.endorse', 4],
    ['registration.declareMoveIn', 5],
  ])('%s: at most %d', async (operation, most) => {
    const calls = (await city.get('/emulator/calls')) as { operation: string; outcome: string; roundTrips: number }[]
    const made = calls.filter((call) => call.operation === operation && call.outcome === 'ok')
    expect(made.length).toBeGreaterThan(0)
    expect(Math.max(...made.map(({ roundTrips }) => roundTrips))).toBeLessThanOrEqual(most)
  })
})
