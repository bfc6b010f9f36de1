/** 拒不提供信息的报告 over HTTP: the filing date is kept, the tenant's days are not moved, and staff answer. */
import { startCity, type City } from '../support/city'
import { declareOne, personaOf, refusalOf, residentFields, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let landlord: Persona
let tenant: Persona
let other: Persona
let officer: Persona
let home: string

const as = ({ idNumber }: Persona, role: 'declarant' | 'staff' | 'resident') => city.signIn(idNumber, { role })
const report = (change: object = {}) => ({
  dwellingCode: home,
  moveInOn: '2026-11-20',
  name: tenant.name,
  about: '住次卧',
  asked: '当面要过身份证登记，他不给',
  ...change,
})
const smsOf = async ({ phone }: Persona) =>
  (await city.get<{ text: string }[]>(`/emulator/sms?phone=${phone}`)).map(({ text }) => text)
const declare = (person: Persona, moveInOn: string, session: string, submissionId?: string) =>
  declareOne(
    city,
    { dwellingCode: home, moveInOn, instant: false, resident: residentFields(person) },
    { session, ...(submissionId ? { submissionId } : {}) },
  )

beforeAll(async () => {
  city = await startCity()
  ;[landlord, tenant, other, officer] = (await Promise.all(
    ['landlord', 'tenant', 'eligible-today', 'staff'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona]
  const session = await as(landlord, 'declarant')
  const place = { district: null, street: null, query: '科苑花园3栋' }
  const { buildings } = await city.call('registration.searchBuildings', place, { session })
  const rooms = { buildingCode: buildings[0]?.buildingCode, room: '1204' }
  home = (await city.call('registration.searchDwellings', rooms, { session })).dwellings[0]?.dwellingCode ?? ''
  await city.call('registration.linkDwelling', { dwellingCode: home, declarantType: 'lessor' }, { session })
})
afterAll(() => city.stop())

describe('报告拒不提供信息', () => {
  it('is made once however often it is sent, with the deadline and by when staff answer', async () => {
    const session = await as(landlord, 'declarant')
    const options = { session, submissionId: 'submission-refusal-1' }
    const first = await city.call('registration.reportRefusal', report(), options)
    expect(first).toMatchObject({ due: '2026-11-27', daysLate: 0 })
    expect(first.refusal).toMatchObject({ state: 'open', name: tenant.name, due: '2026-11-25', declaredOn: null })
    expect(first.refusal.receipt).toMatch(/^JX20261121/)
    expect(await city.call('registration.reportRefusal', report(), options)).toEqual(first)
    expect(await city.call('registration.reportRefusal', report(), { session })).toEqual(first)
    const { refusals } = await city.call('registration.listRefusals', { dwellingCode: home }, { session })
    expect(refusals).toEqual([first.refusal])
    const overview = { show: 'all', search: '', from: 0 }
    const { rooms } = await city.call('registration.monthOverview', overview, { session })
    expect(rooms[0]).toMatchObject({ need: 'refusal', refusals: { count: 1, due: '2026-11-25' } })
  })

  it('is refused for another’s room, a day to come, and nothing asked', async () => {
    const session = await as(landlord, 'declarant')
    const asked = (change: object, by = session) =>
      refusalOf(city, 'registration.reportRefusal', report(change), { session: by })
    expect((await asked({ moveInOn: '2026-11-22' })).fields).toEqual({ moveInOn: '日期不能晚于今天' })
    expect((await asked({ asked: '问' })).fields.asked).toContain('至少两个字')
    const stranger = await as(await personaOf(city, 'landlord-wu'), 'declarant')
    expect((await asked({}, stranger)).code).toBe('not-your-dwelling')
    const low = await city.signIn(landlord.idNumber, { role: 'declarant', assurance: 'low' })
    expect((await asked({}, low)).code).toBe('step-up-needed')
  })

  it('goes to staff, who decide it once; the declarant is told; nobody decides their own', async () => {
    const session = await as(officer, 'staff')
    const { tasks } = await city.call('review.queue', {}, { session })
    const task = tasks.find(({ kind }) => kind === 'refusal')
    expect(task).toMatchObject({ maskedApplicant: '陈*', due: '2026-11-25' })
    const one = await city.call('review.refusal', { refusalId: task?.id }, { session })
    expect(one).toMatchObject({ name: tenant.name, about: '住次卧', state: 'open', maskedDeclarant: '陈*' })
    const decision = { refusalId: task?.id, version: one.version, outcome: 'visited', reason: '已上门督促' }
    expect(await city.call('review.decideRefusal', decision, { session })).toEqual({ state: 'visited' })
    expect(await city.call('review.decideRefusal', decision, { session })).toEqual({ state: 'visited' })
    const again = await refusalOf(city, 'review.decideRefusal', { ...decision, outcome: 'closed' }, { session })
    expect(again.code).toBe('already-decided')
    expect((await refusalOf(city, 'review.refusal', { refusalId: `${home}:x:y` }, { session })).code).toBe('not-found')
    await city.moveTo('2026-11-21T10:05:00+08:00')
    expect((await smsOf(landlord)).filter((text) => text.includes('已上门核实，申报时间保留'))).toHaveLength(1)
    const mine = await as(landlord, 'declarant')
    const { refusals } = await city.call('registration.listRefusals', { dwellingCode: home }, { session: mine })
    expect(refusals[0]).toMatchObject({ state: 'visited', answer: '已上门督促', due: null })
  })

  it('keeps the filing date when the person is declared later, while the day of registration is the day it is filed', async () => {
    await city.moveTo('2026-12-10T10:00:00+08:00')
    const session = await as(landlord, 'declarant')
    const preview = { dwellingCode: home, moveInOn: '2026-11-20', instant: false }
    const seen = await city.call('registration.previewMoveIn', preview, { session })
    expect(seen.notice).toContain(`报告过${tenant.name}拒不提供信息`)
    const filed = await declare(tenant, '2026-11-20', session, 'submission-late-1')
    expect(filed).toMatchObject({ due: '2026-11-27', daysLate: 0 })
    const again = await declare(tenant, '2026-11-20', session, 'submission-late-1')
    expect(again).toEqual(filed)
    const own = await city.call('registration.listMyRegistrations', {}, { session: await as(tenant, 'resident') })
    expect(own.registrations[0]).toMatchObject({ registeredOn: '2026-12-10', state: 'active' })
    const back = await as(landlord, 'declarant')
    const { refusals } = await city.call('registration.listRefusals', { dwellingCode: home }, { session: back })
    expect(refusals[0]?.declaredOn).toBe('2026-12-10')
  })

  it('serves once: somebody else declared late is late', async () => {
    const session = await as(landlord, 'declarant')
    expect(await declare(other, '2026-11-20', session)).toMatchObject({ daysLate: 13 })
  })

  it('keeps the date for a resident’s own filing too, and none once it is taken back', async () => {
    const lodger = await personaOf(city, 'student')
    const session = await as(landlord, 'declarant')
    const nameless = report({ moveInOn: '2026-12-01', name: null })
    const made = await city.call('registration.reportRefusal', nameless, { session })
    const withdrawn = { dwellingCode: home, refusalId: made.refusal.refusalId }
    const gone = await city.call('registration.withdrawRefusal', withdrawn, { session })
    expect(gone.refusal.state).toBe('withdrawn')
    expect(await city.call('registration.withdrawRefusal', withdrawn, { session })).toEqual(gone)
    await city.call('registration.reportRefusal', nameless, { session })
    const { name: _name, idType: _type, idNumber: _number, ...resident } = residentFields(lodger)
    const filing = { code: null, dwellingCode: home, use: 'rented', moveInOn: '2026-12-01', other: null, resident }
    await city.moveTo('2026-12-20T10:00:00+08:00')
    const { checkIn } = await city.call('registration.submitCheckIn', filing, {
      session: await as(lodger, 'resident'),
    })
    const confirmer = await as(landlord, 'declarant')
    const answer = await city.call(
      'registration.confirmCheckIn',
      { checkInId: checkIn.checkInId },
      { session: confirmer },
    )
    expect(answer.registeredOn).toBe('2026-12-20')
    const { rooms } = await city.call(
      'registration.monthOverview',
      { show: 'all', search: lodger.name, from: 0 },
      { session: confirmer },
    )
    expect(rooms[0]?.residents.find(({ name }) => name === lodger.name)).toMatchObject({ daysLate: 2 })
    expect(rooms[0]?.refusals).toBeNull()
  })

  it('is answered by nobody but its declarant', async () => {
    const stranger = await as(await personaOf(city, 'landlord-wu'), 'declarant')
    const asked = { dwellingCode: home }
    expect((await refusalOf(city, 'registration.listRefusals', asked, { session: stranger })).code).toBe(
      'not-your-dwelling',
    )
    const taking = { ...asked, refusalId: 'x' }
    expect((await refusalOf(city, 'registration.withdrawRefusal', taking, { session: stranger })).code).not.toBe('ok')
  })
})
