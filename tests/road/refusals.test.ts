/** Bad input gets a clear refusal that names the field, and nothing is stored; nobody passes as somebody else. */
import { startCity, type City } from '../support/city'
import { personaOf, residentFields, type Persona } from './people'

jest.setTimeout(180_000)

let city: City
let landlord: Persona
let tenant: Persona
let session: string
let dwelling: string

const building = async (query: string) => {
  const { body } = await city.api(
    'registration',
    'registration.searchBuildings',
    { district: null, street: null, query },
    { session },
  )
  return body.output.buildings[0].buildingCode as string
}
const room = async (query: string, number: string) => {
  const input = { buildingCode: await building(query), room: number }
  const { body } = await city.api('registration', 'registration.searchDwellings', input, { session })
  return body.output.dwellings[0].dwellingCode as string
}

const moveIn = (change: object = {}, resident: object = {}) => ({
  dwellingCode: dwelling,
  moveInOn: '2026-11-16',
  instant: false,
  resident: { ...residentFields(tenant), ...resident },
  ...change,
})
const declare = (input: object, as = session) =>
  city.api('registration', 'registration.declareMoveIn', input, { session: as })
const residents = async () =>
  (await city.api('registration', 'registration.listResidents', { dwellingCode: dwelling }, { session })).body.output
    .residents

beforeAll(async () => {
  city = await startCity()
  landlord = await personaOf(city, 'landlord')
  tenant = await personaOf(city, 'tenant')
  session = await city.signIn(landlord.idNumber, { role: 'declarant' })
  dwelling = await room('科苑花园3栋', '1204')
  await city.api(
    'registration',
    'registration.linkDwelling',
    { dwellingCode: dwelling, declarantType: 'lessor' },
    { session },
  )
})
afterAll(() => city.stop())

describe('bad input', () => {
  it.each([
    ['a wrong check digit', {}, { idNumber: '440305199002280010' }, 'resident.idNumber'],
    ['30 February', {}, { idNumber: '440305199002300017' }, 'resident.idNumber'],
    ['19 digits where 25 are wanted', { dwellingCode: '4403050070010200001' }, {}, 'dwellingCode'],
    ['a move-in in the future', { moveInOn: '2026-11-22' }, {}, 'moveInOn'],
    ['a day that does not exist', { moveInOn: '2026-02-30' }, {}, 'moveInOn'],
    ['no education', {}, { education: '' }, 'resident.education'],
    ['a short phone', {}, { phone: '1380000' }, 'resident.phone'],
    ['another name than the number’s', {}, { name: '王某某' }, 'resident.name'],
  ])('%s names the field and stores nothing', async (_, change, resident, field) => {
    const { status, body } = await declare(moveIn(change, resident))
    expect({ status, code: body.refusal.code }).toEqual({ status: 200, code: 'bad-input' })
    expect(Object.keys(body.refusal.fields)).toContain(field)
    expect(body.refusal.fields[field]).toMatch(/\p{Script=Han}/u)
    expect(await residents()).toEqual([])
  })

  it('says which digits of a number to look at', async () => {
    const { body } = await declare(moveIn({}, { idNumber: '440305199002300017' }))
    expect(body.refusal.fields['resident.idNumber']).toContain('7–14')
  })

  it('hints at 19 digits', async () => {
    const { body } = await declare(moveIn({ dwellingCode: '4403050070010200001' }))
    expect(body.refusal.fields.dwellingCode).toContain('楼栋编码')
  })

  it('refuses somebody else’s dwelling', async () => {
    const { body } = await declare(moveIn({ dwellingCode: await room('桃源村28栋', '602') }))
    expect(body.refusal.code).toBe('not-your-dwelling')
  })

  it('refuses a person of Shenzhen hukou', async () => {
    const local = await personaOf(city, 'shenzhen-hukou')
    const { body } = await declare(moveIn({ resident: residentFields(local) }))
    expect(body.refusal.code).toBe('shenzhen-hukou')
  })

  it('refuses a second registration of a person in the same dwelling', async () => {
    expect((await declare(moveIn())).body.ok).toBe(true)
    const { body } = await declare(moveIn())
    expect(body.refusal.code).toBe('already-registered')
    expect(await residents()).toHaveLength(1)
  })

  it('takes a late declaration and says how late', async () => {
    const other = await personaOf(city, 'rare-character')
    const { body } = await declare(moveIn({ moveInOn: '2026-11-02', resident: residentFields(other) }))
    expect(body.output).toMatchObject({ due: '2026-11-09', daysLate: 12 })
  })
})

describe('sessions and forgeries', () => {
  it('refuses without a session, with an unknown one, and in the wrong role', async () => {
    const none = await city.api('account', 'account.me', {})
    expect([none.status, none.body.refusal.code]).toEqual([401, 'no-session'])
    const unknown = await city.api('account', 'account.me', {}, { session: 'A'.repeat(43) })
    expect([unknown.status, unknown.body.refusal.code]).toEqual([401, 'session-ended'])
    const asStaff = await city.api('review', 'review.queue', {}, { session })
    expect([asStaff.status, asStaff.body.refusal.code]).toEqual([403, 'forbidden'])
    const switched = await city.api('account', 'account.switchRole', { role: 'staff' }, { session })
    expect(switched.status).toBe(403)
  })

  it('keeps one session an account: the older is told', async () => {
    const older = await city.signIn(tenant.idNumber)
    const newer = await city.signIn(tenant.idNumber)
    expect((await city.api('account', 'account.me', {}, { session: older })).body.refusal.code).toBe('session-replaced')
    expect((await city.api('account', 'account.me', {}, { session: newer })).status).toBe(200)
  })

  it('lets a sign-in by SMS look, and asks to step up for filing', async () => {
    const low = await city.signIn(tenant.idNumber, { assurance: 'low' })
    expect((await city.api('permit', 'permit.status', {}, { session: low })).status).toBe(200)
    const filing = await city.api('permit', 'permit.endorse', { stillResides: true }, { session: low })
    expect([filing.status, filing.body.refusal.code]).toEqual([200, 'step-up-needed'])
  })

  it('refuses the shape of a timer, of another function and of WeChat’s identity', async () => {
    const timer = await fetch(`${city.url}/api/system`, {
      method: 'POST',
      body: JSON.stringify({ Type: 'Timer', TriggerName: 'runDeadlines', Time: '2026-11-21T02:00:00Z', Message: '' }),
    })
    expect(await timer.json()).toMatchObject({ ok: false, refusal: { code: 'bad-input' } })
    const named = await city.api('system', 'system.runDeadlines', {})
    expect([named.status, named.body.refusal.code]).toEqual([403, 'forbidden'])
    const inner = await city.api('permit', 'permit.decideWaiting', { person: 'A'.repeat(43) }, { session })
    expect([inner.status, inner.body.refusal.code]).toEqual([403, 'forbidden'])
    const wechat = await fetch(`${city.url}/api/account`, {
      method: 'POST',
      body: JSON.stringify({ operation: 'account.me', input: {}, session, userInfo: { openId: 'o-1', appId: 'wx' } }),
    })
    expect(wechat.status).toBe(401)
  })

  it('refuses a session of H5 inside WeChat, and one bound to another OPENID', async () => {
    const live = await city.signIn(landlord.idNumber)
    const data = { operation: 'account.me', input: {}, session: live }
    const reply = await city.post('/emulator/wechat-call', { function: 'account', openId: 'o-thief', data })
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'session-ended' } })
  })

  it('asks for the code that came back with the redirect', async () => {
    const input = { name: tenant.name, idNumber: tenant.idNumber, consent: true, returnTo: '/pages/home/index' }
    const { body } = await city.api('account', 'account.beginFaceSignIn', input)
    const before = await city.api('account', 'account.completeFaceSignIn', { ticket: body.output.ticket, code: null })
    expect(before.body.refusal.code).toBe('face-failed')
    const guessed = await city.api('account', 'account.completeFaceSignIn', {
      ticket: body.output.ticket,
      code: 'A'.repeat(43),
    })
    expect(guessed.body.refusal.code).toBe('face-failed')
  })

  it('ends a session after 30 days', async () => {
    const old = await city.signIn(tenant.idNumber)
    await city.post('/emulator/clock', { now: '2026-12-21T09:00:00+08:00' })
    expect((await city.api('account', 'account.me', {}, { session: old })).status).toBe(200)
    await city.post('/emulator/clock', { now: '2026-12-21T11:30:00+08:00' })
    const { status, body } = await city.api('account', 'account.me', {}, { session: old })
    expect([status, body.refusal.code]).toEqual([401, 'session-ended'])
  })
})

describe('what the gateway refuses', () => {
  it('an operation and a function that do not exist', async () => {
    const operation = await city.api('permit', 'permit.giveMeOne', {}, { session })
    expect(operation.body.refusal.code).toBe('unknown-operation')
    const other = await city.api('permit', 'account.me', {}, { session })
    expect(other.body.refusal.code).toBe('unknown-operation')
    expect((await city.api('nothing', 'nothing.here', {})).status).toBe(404)
  })

  it('a body of 5 MB', async () => {
    const body = JSON.stringify({ operation: 'account.me', input: { filler: 'x'.repeat(5 * 1024 * 1024) } })
    const response = await fetch(`${city.url}/api/account`, { method: 'POST', body })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
  })

  it('what is not JSON', async () => {
    const response = await fetch(`${city.url}/api/account`, { method: 'POST', body: 'operation=account.me' })
    expect(await response.json()).toMatchObject({ ok: false, refusal: { code: 'bad-input' } })
  })
})
