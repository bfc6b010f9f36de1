/** Bad input gets a clear refusal that names the field, and nothing is stored; nobody passes as somebody else. */
import type { Reply } from '@shared/contract'
import { startCity, type City } from '../support/city'
import { declareOne, declareRefusal, personaOf, refusalOf, residentFields, type Persona } from './people'

jest.setTimeout(180_000)

let city: City
let landlord: Persona
let tenant: Persona
let session: string
let dwelling: string

const building = async (query: string) => {
  const input = { district: null, street: null, query }
  return (await city.call('registration.searchBuildings', input, { session })).buildings[0]?.buildingCode ?? ''
}
const room = async (query: string, number: string) => {
  const input = { buildingCode: await building(query), room: number }
  return (await city.call('registration.searchDwellings', input, { session })).dwellings[0]?.dwellingCode ?? ''
}

const moveIn = (change: object = {}, resident: object = {}) => ({
  dwellingCode: dwelling,
  moveInOn: '2026-11-16',
  instant: false,
  resident: { ...residentFields(tenant), ...resident },
  ...change,
})
const declare = (input: object) => declareRefusal(city, input, { session })
const residents = async () =>
  (await city.call('registration.listResidents', { dwellingCode: dwelling }, { session })).residents

beforeAll(async () => {
  city = await startCity()
  landlord = await personaOf(city, 'landlord')
  tenant = await personaOf(city, 'tenant')
  session = await city.signIn(landlord.idNumber, { role: 'declarant' })
  dwelling = await room('科苑花园3栋', '1204')
  await city.call('registration.linkDwelling', { dwellingCode: dwelling, declarantType: 'lessor' }, { session })
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
    const { status, code, fields } = await declare(moveIn(change, resident))
    expect({ status, code }).toEqual({ status: 200, code: 'bad-input' })
    expect(fields[field]).toMatch(/\p{Script=Han}/u)
    expect(await residents()).toEqual([])
  })

  it('says which digits of a number to look at', async () => {
    const { fields } = await declare(moveIn({}, { idNumber: '440305199002300017' }))
    expect(fields['resident.idNumber']).toContain('7–14')
  })

  it('hints at 19 digits', async () => {
    const { fields } = await declare(moveIn({ dwellingCode: '4403050070010200001' }))
    expect(fields.dwellingCode).toContain('楼栋编码')
  })

  it('refuses somebody else’s dwelling', async () => {
    const { code } = await declare(moveIn({ dwellingCode: await room('桃源村28栋', '602') }))
    expect(code).toBe('not-your-dwelling')
  })

  it('refuses a person of Shenzhen hukou', async () => {
    const local = await personaOf(city, 'shenzhen-hukou')
    const { code } = await declare(moveIn({ resident: residentFields(local) }))
    expect(code).toBe('shenzhen-hukou')
    expect(await residents()).toEqual([])
  })

  it('refuses a second registration of a person in the same dwelling', async () => {
    expect((await declare(moveIn())).code).toBe('ok')
    expect((await declare(moveIn())).code).toBe('already-registered')
    expect(await residents()).toHaveLength(1)
  })

  it('takes a late declaration and says how late', async () => {
    const resident = residentFields(await personaOf(city, 'rare-character'))
    const input = moveIn({ moveInOn: '2026-11-02', resident })
    const declared = await declareOne(city, input, { session })
    expect(declared).toMatchObject({ due: '2026-11-09', daysLate: 12 })
  })
})

describe('sessions and forgeries', () => {
  const me = (as?: string) => refusalOf(city, 'account.me', {}, { session: as })

  it('refuses without a session, with an unknown one, and in the wrong role', async () => {
    expect(await me()).toMatchObject({ status: 401, code: 'no-session' })
    expect(await me('A'.repeat(43))).toMatchObject({ status: 401, code: 'session-ended' })
    expect(await refusalOf(city, 'review.queue', {}, { session })).toMatchObject({ status: 403, code: 'forbidden' })
    expect(await refusalOf(city, 'account.switchRole', { role: 'staff' }, { session })).toMatchObject({ status: 403 })
  })

  it('keeps one session an account: the older is told', async () => {
    const older = await city.signIn(tenant.idNumber)
    const newer = await city.signIn(tenant.idNumber)
    expect(await me(older)).toMatchObject({ status: 401, code: 'session-replaced' })
    expect(await me(newer)).toMatchObject({ status: 200 })
  })

  it('lets a sign-in by SMS look, and asks to step up for filing', async () => {
    const low = await city.signIn(tenant.idNumber, { assurance: 'low' })
    expect(await refusalOf(city, 'permit.status', {}, { session: low })).toMatchObject({ status: 200, code: 'ok' })
    const filing = await refusalOf(city, 'permit.endorse', { stillResides: true }, { session: low })
    expect(filing).toMatchObject({ status: 200, code: 'step-up-needed' })
  })

  it('refuses the shape of a timer, of another function and of WeChat’s identity', async () => {
    const timer = await fetch(`${city.url}/api/system`, {
      method: 'POST',
      body: JSON.stringify({ Type: 'Timer', TriggerName: 'runDeadlines', Time: '2026-11-21T02:00:00Z', Message: '' }),
    })
    expect(await timer.json()).toMatchObject({ ok: false, refusal: { code: 'bad-input' } })
    expect(await refusalOf(city, 'system.runDeadlines', {})).toMatchObject({ status: 403, code: 'forbidden' })
    const inner = await refusalOf(city, 'permit.decideWaiting', { person: 'A'.repeat(43) }, { session })
    expect(inner).toMatchObject({ status: 403, code: 'forbidden' })
    const wechat = await fetch(`${city.url}/api/account`, {
      method: 'POST',
      body: JSON.stringify({ operation: 'account.me', input: {}, session, userInfo: { openId: 'o-1', appId: 'wx' } }),
    })
    expect(wechat.status).toBe(401)
  })

  it('refuses a session of H5 inside WeChat, whoever holds the phone', async () => {
    const live = await city.signIn(landlord.idNumber)
    const data = { operation: 'account.me', input: {}, session: live }
    const reply = await city.post('/emulator/wechat-call', { function: 'account', openId: 'o-thief', data })
    expect(reply).toMatchObject({ result: { ok: false, refusal: { code: 'session-ended' } } })
  })

  it('binds a session of WeChat to its OPENID: another phone, or the web, cannot use it', async () => {
    const fromWechat = async (openId: string, operation: string, input: object, as?: string) => {
      const data = { operation, input, ...(as ? { session: as } : {}), userInfo: { openId: 'o-claimed', appId: 'wx' } }
      const call = { function: 'account', openId, data }
      return (await city.post<{ result: Reply }>('/emulator/wechat-call', call)).result
    }
    const { idType, idNumber, phone } = await personaOf(city, 'student')
    const asked = await fromWechat('o-own', 'account.requestSmsCode', { idType, idNumber, phone, consent: true })
    const { ticket } = asked.ok ? (asked.output as { ticket: string }) : { ticket: '' }
    const [sms] = await city.get<{ code: string }[]>(`/emulator/sms?phone=${phone}`)
    const elsewhere = await fromWechat('o-thief', 'account.signInWithSmsCode', { ticket, code: sms?.code })
    expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'code-expired' } })
    const signedIn = await fromWechat('o-own', 'account.signInWithSmsCode', { ticket, code: sms?.code })
    const own = signedIn.ok ? (signedIn.output as { session: string }).session : ''
    expect(await fromWechat('o-own', 'account.me', {}, own)).toMatchObject({ ok: true })
    expect(await fromWechat('o-thief', 'account.me', {}, own)).toMatchObject({ refusal: { code: 'session-ended' } })
    expect(await me(own)).toMatchObject({ status: 401, code: 'session-ended' })
  })

  it('asks for the code that came back with the redirect', async () => {
    const { name, idNumber } = tenant
    const begun = { name, idNumber, consent: true, returnTo: '/pages/home/index' }
    const { ticket } = await city.call('account.beginFaceSignIn', begun)
    const complete = (code: string | null) => refusalOf(city, 'account.completeFaceSignIn', { ticket, code })
    expect((await complete(null)).code).toBe('face-failed')
    expect((await complete('A'.repeat(43))).code).toBe('face-failed')
  })

  it('ends a session after 30 days', async () => {
    const old = await city.signIn(tenant.idNumber)
    await city.moveTo('2026-12-21T09:00:00+08:00')
    expect(await me(old)).toMatchObject({ status: 200 })
    await city.moveTo('2026-12-21T11:30:00+08:00')
    expect(await me(old)).toMatchObject({ status: 401, code: 'session-ended' })
  })
})

describe('what the gateway refuses', () => {
  const post = (name: string, body: string) => fetch(`${city.url}/api/${name}`, { method: 'POST', body })

  it('an operation and a function that do not exist', async () => {
    const made = await post('permit', JSON.stringify({ operation: 'permit.giveMeOne', input: {} }))
    expect(await made.json()).toMatchObject({ ok: false, refusal: { code: 'unknown-operation' } })
    const elsewhere = await post('permit', JSON.stringify({ operation: 'account.me', input: {} }))
    expect(await elsewhere.json()).toMatchObject({ ok: false, refusal: { code: 'unknown-operation' } })
    expect((await post('nothing', JSON.stringify({ operation: 'nothing.here' }))).status).toBe(404)
  })

  it('a body of 5 MB', async () => {
    const response = await post(
      'account',
      JSON.stringify({ operation: 'account.me', input: { filler: 'x'.repeat(5 * 1024 * 1024) } }),
    )
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
  })

  it('what is not JSON', async () => {
    expect(await (await post('account', 'operation=account.me')).json()).toMatchObject({
      refusal: { code: 'bad-input' },
    })
  })
})
