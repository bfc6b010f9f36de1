/** 自动签注 through the years: what is clear is endorsed and told, what lacks a fact is one question, nothing is refused. */
import { standingConsent } from '@shared/text/consents'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
beforeAll(async () => {
  city = await startCity()
})
afterAll(() => city.stop())

const registers = ['population', 'socialInsurance', 'education', 'talent', 'photo']
const outage = (name: string, mode: string) => city.put(`/emulator/outages/${name}`, { mode })
const asResident = async ({ idNumber }: Persona) => ({ session: await city.signIn(idNumber) })
const statusOf = async (who: Persona) => city.call('permit.status', {}, await asResident(who))
const agree = async (who: Persona) =>
  city.call('permit.setAutoEndorse', { version: standingConsent.version }, await asResident(who))
const noon = (day: string) => city.moveTo(`${day}T12:00:00+08:00`)

/** The SMS about a permit that came on that day or later, oldest first. */
const told = async ({ phone }: Persona, since = '2026-11-21') => {
  const all = await city.get<{ at: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)
  const kinds = all.filter(({ at, kind }) => at >= since && /^(standing|endorse|permit|cancel)/.test(kind))
  return kinds.map(({ kind }) => kind).reverse()
}

/** Registers that the daily runs asked since the last look. */
const asked = async () => {
  const calls = await city.get<{ operation: string; errands: { url: string }[] }[]>('/emulator/calls?limit=200')
  return calls
    .filter(({ operation }) => operation === 'permit.runDay')
    .flatMap(({ errands }) => errands.filter(({ url }) => url.includes('/registers/'))).length
}

describe('自动签注', () => {
  let soon: Persona
  let open: Persona
  let later: Persona
  let student: Persona
  let talent: Persona
  beforeAll(async () => {
    soon = await personaOf(city, 'window-soon')
    open = await personaOf(city, 'window-open')
    later = await personaOf(city, 'middle-dot')
    student = await personaOf(city, 'student')
    talent = await personaOf(city, 'talent')
  })

  const studying = {
    schoolType: 'university',
    school: '深圳湾科技大学',
    fullTime: true,
    from: '2025-09-01',
    to: '2029-06-30',
  }
  const granted = async (who: Persona, route: string) => {
    const as = await asResident(who)
    const { prefill } = await city.call('permit.checkEligibility', {}, as)
    const { acceptancePoint, photoNumber, phone } = prefill
    const form = { route, acceptancePoint, photoNumber, phone, collection: { method: 'self' }, declared: true }
    expect((await city.call('permit.apply', form, as)).case.state).toBe('approved')
  }

  it('is given for a permit that there is, after the text of today was read, and is safe to send twice', async () => {
    const nobody = await asResident(await personaOf(city, 'tenant'))
    const input = { version: standingConsent.version }
    expect((await refusalOf(city, 'permit.setAutoEndorse', input, nobody)).code).toBe('no-permit')
    const old = await refusalOf(city, 'permit.setAutoEndorse', { version: '2020-01-01' }, await asResident(soon))
    expect(old).toMatchObject({ code: 'bad-input', fields: { version: '说明有更新，请重新看过再同意' } })
    const gone = await asResident(await personaOf(city, 'cancelled-yesterday'))
    expect((await refusalOf(city, 'permit.setAutoEndorse', input, gone)).code).toBe('permit-cancelled')
    const low = { session: await city.signIn(soon.idNumber, { assurance: 'low' }) }
    expect((await refusalOf(city, 'permit.setAutoEndorse', input, low)).code).toBe('step-up-needed')
    const first = await agree(soon)
    expect(first.standing).toMatchObject({ on: true, nextLookOn: '2026-11-24', question: null })
    expect(await agree(soon)).toEqual(first)
    await agree(later)
    expect((await agree(open)).standing.nextLookOn).toBe('2026-11-21')
    expect((await statusOf(student)).standing).toMatchObject({ on: false, available: false })
    await granted(student, 'student')
    expect((await agree(student)).standing.nextLookOn).toBe('2027-09-22')
  })

  it('in an open window the next daily run endorses, and tells it once', async () => {
    await noon('2026-11-22')
    await granted(talent, 'talent')
    await agree(talent)
    const { permit, cases } = await statusOf(open)
    expect(permit).toMatchObject({ state: 'valid', validUntil: '2028-01-05' })
    expect(cases[0]).toMatchObject({ matter: 'endorsement', state: 'approved', filedBy: 'standing' })
    expect(await told(open)).toEqual(['standingEndorsed'])
    expect(await asked()).toBe(registers.length)
  })

  it('a register is silent on the first day and back on the third: endorsed as of that day, and nothing else was said', async () => {
    await noon('2026-11-23')
    expect((await statusOf(soon)).standing.question).toBeNull()
    await outage('socialInsurance', 'down')
    await noon('2026-11-25')
    expect((await statusOf(soon)).standing).toMatchObject({ question: null, nextLookOn: '2026-11-26' })
    expect(await told(soon)).toEqual([])
    await outage('socialInsurance', 'ok')
    await noon('2026-11-26')
    const { permit, cases } = await statusOf(soon)
    expect(permit).toMatchObject({ validUntil: '2028-01-23', windowOpens: '2027-11-24' })
    expect(cases[0]).toMatchObject({ state: 'approved', filedBy: 'standing' })
    expect(cases[0]?.filedAt.slice(0, 10)).toBe('2026-11-26')
    expect(await told(soon)).toEqual(['standingEndorsed'])
    const again = await refusalOf(city, 'permit.endorse', { stillResides: true }, await asResident(soon))
    expect(again.code).toBe('endorsement-done')
  })

  it('withdrawn the day before the window: no register is asked, and the usual reminder comes', async () => {
    await noon('2027-04-18')
    const before = await asked()
    const low = { session: await city.signIn(later.idNumber, { assurance: 'low' }) }
    const { standing } = await city.call('permit.withdrawAutoEndorse', {}, low)
    expect(standing).toMatchObject({ on: false, nextLookOn: null })
    expect(await city.call('permit.withdrawAutoEndorse', {}, low)).toEqual({ standing })
    await noon('2027-04-20')
    expect((await statusOf(later)).permit).toMatchObject({ validUntil: '2027-06-18', windowOpen: true })
    expect(await told(later)).toEqual(['endorsementOpens'])
    expect(await asked()).toBe(before)
  })

  it('what lacks a fact is asked once, reminded of as such, and heals by itself', async () => {
    await agree(later)
    await city.put(`/emulator/registers/socialInsurance/${later.idNumber}`, {
      postedThrough: '2027-03',
      pension: [{ from: '2026-10', to: null }],
      medical: [],
      injury: [],
      unemployment: [],
      maternity: [],
    })
    await noon('2027-04-21')
    const { standing, permit, cases } = await statusOf(later)
    expect(standing.question).toMatchObject({ fact: 'insuranceMonths', askedOn: '2027-04-21', answer: null })
    expect(standing.question?.findings.map(({ condition }) => condition)).toEqual(['insuranceMonths'])
    expect(standing.question?.earliest).toBe('2027-06-01')
    expect(permit.state).toBe('valid')
    expect(cases.every(({ state }) => state === 'approved')).toBe(true)
    await city.call('permit.answerAutoEndorse', { answer: 'correcting' }, await asResident(later))
    await noon('2027-05-20')
    expect(await told(later, '2027-04-21')).toEqual(['standingAsked', 'standingSoon'])
    await noon('2027-06-01')
    expect((await statusOf(later)).permit.validUntil).toBe('2028-06-18')
    expect(await told(later, '2027-04-21')).toEqual(['standingAsked', 'standingSoon', 'standingEndorsed'])
  })

  it('each is asked for the one fact that the own way lacks', async () => {
    for (const [register, who] of [['education', student] as const, ['socialInsurance', talent] as const])
      await fetch(`${city.url}/emulator/registers/${register}/${who.idNumber}`, { method: 'DELETE' })
    await city.put(`/emulator/registers/talent/${talent.idNumber}`, { class: 'fullTimeCollege', verified: false })
    await noon('2027-09-23')
    expect((await statusOf(student)).standing.question).toMatchObject({ fact: 'student', askedOn: '2027-09-22' })
    expect((await statusOf(talent)).standing.question).toMatchObject({ fact: 'talent', askedOn: '2027-09-23' })
    expect(await told(talent, '2027-09-01')).toEqual(['standingAsked'])
  })

  it('by hand on the first day, before the run: nothing more is done or said', async () => {
    await city.moveTo('2027-11-06T06:00:00+08:00')
    await city.call('permit.endorse', { stillResides: true }, await asResident(open))
    await noon('2027-11-07')
    expect((await statusOf(open)).permit.validUntil).toBe('2029-01-05')
    expect(await told(open, '2027-11-01')).toEqual(['endorsed'])
  })

  it('late is never made by itself: the lapse is told, and what to decide', async () => {
    await noon('2027-11-21')
    expect((await statusOf(student)).permit).toMatchObject({ state: 'valid', validUntil: '2027-11-21' })
    await city.put(`/emulator/registers/education/${student.idNumber}`, studying)
    await outage('talent', 'down')
    await noon('2027-11-23')
    expect((await statusOf(student)).permit).toMatchObject({ state: 'suspended', suspendedFrom: '2027-11-22' })
    expect(await told(student, '2027-09-01')).toEqual([
      'standingAsked',
      'standingSoon',
      'standingSoon',
      'standingLastDay',
      'standingLapsed',
    ])
  })

  it('who is registered nowhere now is asked whether they still live here; the answer endorses, once', async () => {
    const { idNumber } = await personaOf(city, 'landlord-wu')
    const landlord = { session: await city.signIn(idNumber, { role: 'declarant' }) }
    const { links } = await city.call('registration.listMyDwellings', {}, landlord)
    const dwellingCode = links.find(({ address }) => address.includes('科苑花园6栋902'))?.dwellingCode
    const { residents } = await city.call('registration.listResidents', { dwellingCode }, landlord)
    const registrationIds = residents.map(({ registrationId }) => registrationId)
    const moveOut = { dwellingCodes: [dwellingCode], registrationIds, moveOutOn: '2027-11-20', words: '' }
    await city.call('registration.declareMoveOut', moveOut, landlord)
    await noon('2027-11-24')
    const { standing, permit } = await statusOf(soon)
    expect(standing.question).toMatchObject({ fact: 'stillResides', askedOn: '2027-11-24', findings: [] })
    expect(permit.validUntil).toBe('2028-01-23')
    const as = await asResident(soon)
    const { receipt } = await city.call('permit.confirmStillResides', { stillResides: true }, as)
    expect(receipt).toMatch(/^QZ20271124/)
    const after = await city.call('permit.status', {}, as)
    expect(after).toMatchObject({ permit: { validUntil: '2029-01-23' }, standing: { on: true, question: null } })
    expect(after.cases[0]).toMatchObject({ receipt, filedBy: 'standing' })
    expect((await refusalOf(city, 'permit.confirmStillResides', { stillResides: true }, as)).code).toBe('nothing-asked')
    await noon('2027-11-25')
    expect(await told(soon, '2027-11-01')).toEqual(['standingAsked', 'standingEndorsed'])
  })

  it('what was filed on the last day and does not hold is not refused: it ends, and the holder decides', async () => {
    const held = await statusOf(talent)
    expect(held.permit).toMatchObject({ state: 'valid', validUntil: '2027-11-22', windowOpen: false })
    expect(held.cases[0]).toMatchObject({ state: 'waiting', filedBy: 'standing' })
    // Before the day's run: the register answers an hour after it was last asked, and the lapse is told with the case's end.
    await city.moveTo('2027-11-26T13:00:00+08:00')
    await outage('talent', 'ok')
    await city.moveTo('2027-11-26T15:00:00+08:00')
    const { permit, cases } = await statusOf(talent)
    expect(permit.state).toBe('suspended')
    expect(cases[0]?.state).toBe('withdrawn')
    expect(await told(talent, '2027-11-22')).toEqual(['standingLapsed'])
    await noon('2027-11-28')
    expect(await told(talent, '2027-11-22')).toEqual(['standingLapsed'])
  })
})
