/** A permit that nobody endorses: 有效, then 中止功能 with a last make-up day, then 已注销, derived from dates when read. */
import { cityInstant } from '@shared/model/day'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf } from './people'

jest.setTimeout(240_000)

let city: City
beforeAll(async () => {
  city = await startCity()
})
afterAll(() => city.stop())

const statusOf = async (key: string) => {
  const { idNumber } = await personaOf(city, key)
  const session = await city.signIn(idNumber)
  return { session, ...(await city.call('permit.status', {}, { session })) }
}

describe('a permit that lapses', () => {
  it('was cancelled yesterday: it cannot be endorsed, and can be applied for again', async () => {
    const { permit, session } = await statusOf('cancelled-yesterday')
    expect(permit.state).toBe('cancelled')
    expect((await refusalOf(city, 'permit.endorse', { stillResides: true }, { session })).code).toBe('permit-cancelled')
    const { decision, prefill } = await city.call('permit.checkEligibility', {}, { session })
    expect(decision.outcome).toBe('approved')
    const { acceptancePoint, photoNumber, phone } = prefill
    const input = {
      route: decision.route,
      acceptancePoint,
      photoNumber,
      phone,
      collection: { method: 'self' },
      declared: true,
    }
    const applied = await city.call('permit.apply', input, { session })
    expect(applied).toMatchObject({
      case: { matter: 'reapplication', state: 'approved' },
      permit: { state: 'valid', issuedOn: '2026-11-21' },
    })
  })

  it('is suspended: the last make-up day is shown, and a late endorsement moves the anchor', async () => {
    const { permit, session } = await statusOf('suspended')
    expect(permit).toMatchObject({ state: 'suspended', suspendedFrom: '2026-05-21', lastMakeupDay: '2028-05-20' })
    const endorsed = await city.call('permit.endorse', { stillResides: true }, { session })
    expect(endorsed.permit).toMatchObject({ state: 'valid', validUntil: '2027-11-21', windowOpens: '2027-09-22' })
  })

  it('is valid on its last day, suspended the day after, and cancelled two years later', async () => {
    const on = async (day: string) => {
      await city.moveTo(cityInstant(day, 12).toISOString())
      return (await statusOf('window-open')).permit.state
    }
    expect(await on('2027-01-05')).toBe('valid')
    expect(await on('2027-01-06')).toBe('suspended')
    expect(await on('2029-01-05')).toBe('suspended')
    expect(await on('2029-01-06')).toBe('cancelled')
  })
})
