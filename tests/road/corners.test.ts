/** Corners of the road where two things meet: nothing waits for ever, nothing false is said, nobody is used against another. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCity, type City } from '../support/city'
import { declareOne, declareRefusal, personaOf, refusalOf, residentFields, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
beforeAll(async () => {
  city = await startCity()
})
afterAll(() => city.stop())

const outage = (name: string, mode: string) => city.put(`/emulator/outages/${name}`, { mode })
const smsOf = async ({ phone }: Persona, kind: string) =>
  (await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)

const asLandlord = async () => {
  const landlord = await personaOf(city, 'landlord')
  return { landlord, session: await city.signIn(landlord.idNumber, { role: 'declarant' }) }
}
const roomOf = async (session: string, query: string, room: string) => {
  const place = { district: null, street: null, query }
  const { buildings } = await city.call('registration.searchBuildings', place, { session })
  const rooms = { buildingCode: buildings[0]?.buildingCode, room }
  return (await city.call('registration.searchDwellings', rooms, { session })).dwellings[0]?.dwellingCode
}

describe('a link that is decided while a declaration is filed', () => {
  it('carries the declaration over, whichever was first', async () => {
    const { session } = await asLandlord()
    const tenant = await personaOf(city, 'tenant')
    const dwellingCode = await roomOf(session, '桃源村28栋', '602')
    const { link } = await city.call(
      'registration.linkDwelling',
      { dwellingCode, declarantType: 'lessor' },
      { session },
    )
    await outage('population', 'slow')
    const input = { dwellingCode, moveInOn: '2026-11-16', instant: false, resident: residentFields(tenant) }
    const filing = declareOne(city, input, { session })
    await outage('population', 'ok')
    const officer = await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' })
    const { linkId, version } = await city.call('review.link', { linkId: link.linkId }, { session: officer })
    const decision = { linkId, version, approve: true, reason: '已核对原件' }
    await city.call('review.decideLink', decision, { session: officer })
    expect(await city.call('review.decideLink', decision, { session: officer })).toMatchObject({ state: 'approved' })
    await filing
    await city.moveTo('2026-11-21T11:00:00+08:00')
    const { residents } = await city.call('registration.listResidents', { dwellingCode }, { session })
    expect(residents).toMatchObject([{ state: 'active', registeredOn: '2026-11-21' }])
  })
})

describe('what an officer writes', () => {
  it('reaches the applicant in the app, not in an SMS, and lies nowhere in clear', async () => {
    const { landlord, session } = await asLandlord()
    const dwellingCode = await roomOf(session, '桃源村27栋', '301')
    const { link } = await city.call(
      'registration.linkDwelling',
      { dwellingCode, declarantType: 'lessor' },
      { session },
    )
    const officer = await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' })
    const { linkId, version } = await city.call('review.link', { linkId: link.linkId }, { session: officer })
    const reason = '产权人是王五，不是申请人'
    await city.call('review.decideLink', { linkId, version, approve: false, reason }, { session: officer })
    await city.moveTo('2026-11-21T12:00:00+08:00')
    const [sms] = await smsOf(landlord, 'linkRejected')
    expect(sms?.text).not.toContain('王五')
    const mine = await city.call('registration.listMyDwellings', {}, { session: (await asLandlord()).session })
    expect(mine.links.find((one) => one.linkId === linkId)).toMatchObject({ state: 'rejected', reason })
    const folder = join(city.dataFolder, 'database')
    expect(Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).includes('王五')).toBe(
      false,
    )
  })
})

describe('filing again and again', () => {
  it('gives the same refusal of the day, one case and one SMS', async () => {
    const person = await personaOf(city, 'in-twenty-days')
    const session = await city.signIn(person.idNumber)
    const { prefill } = await city.call('permit.checkEligibility', {}, { session })
    const { acceptancePoint, photoNumber, phone } = prefill
    const input = {
      route: 'residenceAndWork',
      acceptancePoint,
      photoNumber,
      phone,
      collection: { method: 'self' },
      declared: true,
    }
    const receipts = new Set<string>()
    for (let times = 0; times < 4; times += 1)
      receipts.add((await city.call('permit.apply', input, { session })).receipt)
    expect(receipts.size).toBe(1)
    await city.moveTo('2026-11-21T13:00:00+08:00')
    const [sms, ...others] = await smsOf(person, 'permitRefused')
    expect(others).toEqual([])
    expect(sms?.text).toContain('连续居住时间未满')
    expect(sms?.text).toContain('2026-12-11')
    const wrong = await refusalOf(
      city,
      'permit.apply',
      { ...input, acceptancePoint: 'ZZZZZZZZZ' },
      { session: await city.signIn(person.idNumber) },
    )
    expect(wrong.fields).toHaveProperty('acceptancePoint')
  })
})

describe('bad input of odder kinds', () => {
  it.each([
    ['a code that is in no table', { ethnicity: 'zz' }, 'resident.ethnicity'],
    ['a name with an invisible character', { name: '李\u200b晓梅' }, 'resident.name'],
    ['a workplace that turns the text around', { workplace: 'a\u202eb' }, 'resident.workplace'],
  ])('%s names the field', async (_, change, field) => {
    const { session } = await asLandlord()
    const resident = { ...residentFields(await personaOf(city, 'tenant')), ...change }
    const dwellingCode = await roomOf(session, '桃源村28栋', '602')
    const input = { dwellingCode, moveInOn: '2026-11-16', instant: false, resident }
    const { code, fields } = await declareRefusal(city, input, { session })
    expect(code).toBe('bad-input')
    expect(fields[field]).toMatch(/\p{Script=Han}/u)
  })

  it('a move-in of many years ago is taken as late, not as an error', async () => {
    const { session } = await asLandlord()
    const dwellingCode = await roomOf(session, '桃源村28栋', '602')
    const input = { dwellingCode, moveInOn: '2012-01-01', instant: false }
    expect((await refusalOf(city, 'registration.previewMoveIn', input, { session })).code).toBe('ok')
  })

  it('an address elsewhere to return to', async () => {
    const { name, idNumber } = await personaOf(city, 'tenant')
    const input = { name, idNumber, consent: true, returnTo: '//evil.example' }
    expect((await refusalOf(city, 'account.beginFaceSignIn', input)).code).toBe('bad-input')
  })

  it('a draft of half a megabyte', async () => {
    const { session } = await asLandlord()
    const body = { kind: 'declareMoveIn', body: { text: 'x'.repeat(60_000) } }
    expect(await refusalOf(city, 'account.saveDraft', body, { session })).toMatchObject({
      status: 413,
      code: 'too-large',
    })
  })
})

describe('signing in', () => {
  it('answers alike for the right phone and a wrong one while no SMS goes out, and locks nobody out', async () => {
    const { idType, idNumber, phone } = await personaOf(city, 'student')
    await outage('sms', 'down')
    const ask = (asked: string) =>
      refusalOf(city, 'account.requestSmsCode', { idType, idNumber, phone: asked, consent: true })
    expect(await ask(phone)).toEqual(await ask('13900000000'))
    await outage('sms', 'ok')
    for (let times = 0; times < 12; times += 1) await ask(`139000010${String(times).padStart(2, '0')}`)
    await city.moveTo('2026-11-21T13:10:00+08:00')
    expect((await ask(phone)).code).toBe('ok')
  })

  it('is over when signed out: the same ticket opens nothing more', async () => {
    const { idType, idNumber, phone } = await personaOf(city, 'talent')
    const { ticket } = await city.call('account.requestSmsCode', { idType, idNumber, phone, consent: true })
    const [sms] = await city.get<{ code: string }[]>(`/emulator/sms?phone=${phone}`)
    const enter = () => city.send('account.signInWithSmsCode', { ticket, code: sms?.code })
    const first = await enter()
    expect(first.reply.ok).toBe(true)
    expect((await enter()).reply.ok).toBe(true)
    const last = await enter()
    const session = last.reply.ok ? last.reply.output.session : ''
    await city.call('account.signOut', {}, { session })
    expect((await enter()).reply).toMatchObject({ ok: false, refusal: { code: 'session-ended' } })
  })
})

describe('an endorsement filed on the last day while every register is silent', () => {
  it('is held as valid, announced as nothing else, and keeps the anchor when it is decided', async () => {
    const holder = await personaOf(city, 'window-open')
    await city.moveTo('2027-01-05T20:00:00+08:00')
    const session = await city.signIn(holder.idNumber)
    for (const register of ['population', 'socialInsurance', 'education', 'talent']) await outage(register, 'down')
    const filed = await city.call('permit.endorse', { stillResides: true }, { session })
    expect(filed.case.state).toBe('waiting')
    await city.moveTo('2027-01-07T12:00:00+08:00')
    expect(await city.call('permit.status', {}, { session })).toMatchObject({
      permit: { state: 'valid', windowOpen: false },
    })
    expect(await smsOf(holder, 'permitSuspended')).toEqual([])
    for (const register of ['population', 'socialInsurance', 'education', 'talent']) await outage(register, 'ok')
    await city.moveTo('2027-01-09T12:00:00+08:00')
    expect(await city.call('permit.status', {}, { session })).toMatchObject({
      permit: { state: 'valid', validUntil: '2028-01-05' },
    })
  })
})
