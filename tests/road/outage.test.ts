/** A register that is silent never approves and never refuses: the case waits, decides itself, and the person is told. */
import { startCity, type City } from '../support/city'
import { personaOf, type Persona } from './people'

jest.setTimeout(180_000)

let city: City
let applicant: Persona
beforeAll(async () => {
  city = await startCity()
  applicant = await personaOf(city, 'eligible-today')
})
afterAll(() => city.stop())

const outage = (register: string, mode: string) => city.put(`/emulator/outages/${register}`, { mode })
const smsKinds = async () =>
  (await city.get<{ kind: string }[]>(`/emulator/sms?phone=${applicant.phone}`)).map(({ kind }) => kind)

describe('with the insurance register down', () => {
  it('takes the application, waits, decides itself when the register is back, and tells the person once', async () => {
    const session = await city.signIn(applicant.idNumber)
    const { prefill } = await city.call('permit.checkEligibility', {}, { session })
    await outage('socialInsurance', 'down')
    const { decision } = await city.call('permit.checkEligibility', {}, { session })
    expect(decision.outcome).toBe('referred')
    expect(decision.findings.find(({ condition }) => condition === 'socialInsurance')?.state).toBe('unknown')
    const { acceptancePoint, photoNumber, phone } = prefill
    const input = {
      route: 'residenceAndWork',
      acceptancePoint,
      photoNumber,
      phone,
      collection: { method: 'self' },
      declared: true,
    }
    const filed = await city.call('permit.apply', input, { session, submissionId: 'waiting-0001' })
    expect(filed).toMatchObject({ case: { state: 'waiting' }, permit: { state: 'none' } })

    await city.moveTo('2026-11-21T12:00:00+08:00')
    const still = await city.call('permit.status', {}, { session })
    expect(still.cases.map(({ state }) => state)).toEqual(['waiting'])
    expect((await smsKinds()).filter((kind) => kind === 'caseWaits')).toHaveLength(1)

    await outage('socialInsurance', 'ok')
    await city.moveTo('2026-11-21T14:30:00+08:00')
    const decided = await city.call('permit.status', {}, { session })
    expect(decided).toMatchObject({
      permit: { state: 'valid', issuedOn: '2026-11-21' },
      cases: [{ state: 'approved', receipt: filed.receipt }],
    })
    await city.moveTo('2026-11-21T14:40:00+08:00')
    expect((await smsKinds()).filter((kind) => kind === 'permitApproved')).toHaveLength(1)
  })

  it.each(['garbage', 'slow'])('treats a %s answer as silence', async (mode) => {
    const other = await personaOf(city, 'rare-character')
    const session = await city.signIn(other.idNumber)
    await outage('socialInsurance', mode)
    const { decision } = await city.call('permit.checkEligibility', {}, { session })
    expect(decision.outcome).toBe('referred')
    await outage('socialInsurance', 'ok')
  })
})

describe('with the photo register down', () => {
  it('waits, and refuses with the reason when the photo turns out to be unknown: nobody waits for ever', async () => {
    const talent = await personaOf(city, 'talent')
    const session = await city.signIn(talent.idNumber)
    const { decision, prefill } = await city.call('permit.checkEligibility', {}, { session })
    expect(decision).toMatchObject({ outcome: 'approved', route: 'talent' })
    const { acceptancePoint, phone } = prefill
    await outage('photo', 'down')
    const input = {
      route: 'talent',
      acceptancePoint,
      photoNumber: 'NOSUCHPHOTO01',
      phone,
      collection: { method: 'self' },
      declared: true,
    }
    const filed = await city.call('permit.apply', input, { session })
    expect(filed).toMatchObject({ case: { state: 'waiting' }, permit: { state: 'none' } })
    await outage('photo', 'ok')
    await city.moveTo('2026-11-21T18:00:00+08:00')
    const { cases, permit } = await city.call('permit.status', {}, { session })
    expect(permit.state).toBe('none')
    expect(cases).toMatchObject([{ state: 'refused', receipt: filed.receipt }])
    expect(cases[0]?.decision?.findings.find(({ condition }) => condition === 'photo')).toMatchObject({
      state: 'unmet',
      remedy: 'newPhoto',
    })
  })
})

describe('with the property register down', () => {
  it('leaves the link to staff, keeps the filing time of a declaration, and lets it take effect on approval', async () => {
    const landlord = await personaOf(city, 'landlord')
    const session = await city.signIn(landlord.idNumber, { role: 'declarant' })
    const place = { district: null, street: null, query: '科苑花园2栋' }
    const { buildings } = await city.call('registration.searchBuildings', place, { session })
    const rooms = { buildingCode: buildings[0]?.buildingCode, room: '501' }
    const { dwellings } = await city.call('registration.searchDwellings', rooms, { session })
    const dwellingCode = dwellings[0]?.dwellingCode
    await outage('property', 'down')
    const { link } = await city.call(
      'registration.linkDwelling',
      { dwellingCode, declarantType: 'lessor' },
      { session },
    )
    await outage('property', 'ok')
    expect(link).toMatchObject({ state: 'pending', due: '2026-11-25' })
  })
})
