/** 住户协助申报 over HTTP: two parties, two phones, every way it can end, and nobody who can look or decide unasked. */
import { startCity, type City } from '../support/city'
import { declareRefusal, personaOf, refusalOf, residentFields, stranger, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let landlord: Persona
let owner: Persona
let tenant: Persona
let lodger: Persona
let officer: Persona
let home: string
let empty: string

const asLandlord = () => city.signIn(landlord.idNumber, { role: 'declarant' })
const asOfficer = () => city.signIn(officer.idNumber, { role: 'staff' })
const asResident = ({ idNumber }: Persona) => city.signIn(idNumber, { role: 'resident' })
const smsOf = async ({ phone }: Persona, kind: string) =>
  (await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)

const roomOf = async (session: string, query: string, room: string) => {
  const place = { district: null, street: null, query }
  const { buildings } = await city.call('registration.searchBuildings', place, { session })
  const rooms = { buildingCode: buildings[0]?.buildingCode, room }
  return (await city.call('registration.searchDwellings', rooms, { session })).dwellings[0]?.dwellingCode ?? ''
}

const codeOf = async (kind: 'screen' | 'print', session: string, dwellingCode = home) => {
  const { code } = await city.call('registration.createCheckInCode', { dwellingCode, kind }, { session })
  return { ...code, scanned: new URL(code.url.replace('/#', '')).searchParams.get('code') ?? '' }
}

/** What the resident fills in: all but name and number. */
const own = (person: Persona) => {
  const { name: _name, idType: _idType, idNumber: _idNumber, ...rest } = residentFields(person)
  return rest
}
const filing = (person: Persona, change: object = {}) => ({
  code: null,
  dwellingCode: null,
  use: null,
  moveInOn: '2026-11-16',
  other: null,
  resident: own(person),
  ...change,
})
const alone = (person: Persona, dwellingCode: string, change: object = {}) =>
  filing(person, { dwellingCode, use: 'rented', ...change })

beforeAll(async () => {
  city = await startCity()
  ;[landlord, owner, tenant, lodger, officer] = (await Promise.all(
    ['landlord', 'landlord-wu', 'tenant', 'eligible-today', 'staff'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona, Persona]
  const session = await asLandlord()
  home = await roomOf(session, '科苑花园3栋', '1204')
  empty = await roomOf(session, '桃源村28栋', '602')
  await city.call('registration.linkDwelling', { dwellingCode: home, declarantType: 'lessor' }, { session })
})
afterAll(() => city.stop())

describe('入住码 a code for a dwelling', () => {
  it('holds an address of the app and nothing else, the same for minutes, another one after that', async () => {
    const session = await asLandlord()
    const first = await codeOf('screen', session)
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/packages\/registration\/check-in\/index\?code=[\w-]{22}$/)
    expect(first.typed).toMatch(/^\d{8}$/)
    expect((await codeOf('screen', session)).url).toBe(first.url)
    await city.moveTo('2026-11-21T10:04:00+08:00')
    const rotated = await codeOf('screen', session)
    expect(rotated.url).not.toBe(first.url)
  })

  it('says where and whose it is to whoever is signed in, scanned or typed, masked', async () => {
    const { scanned, typed } = await codeOf('screen', await asLandlord())
    const session = await asResident(tenant)
    const opened = await city.call('registration.openCheckIn', { code: scanned }, { session })
    expect(opened).toEqual({
      street: '南山区粤海街道',
      maskedAddress: expect.stringMatching(/科苑花园3栋1\*\*4$/),
      declarantType: 'lessor',
      maskedDeclarant: '陈*',
      instant: false,
      standing: 'none',
    })
    const spaced = `${typed.slice(0, 4)} ${typed.slice(4)}`
    expect(await city.call('registration.openCheckIn', { code: spaced }, { session })).toEqual(opened)
  })

  it('is refused alike when wrong, run out or revoked, and says what to do', async () => {
    const session = await asLandlord()
    const screen = await codeOf('screen', session)
    const paper = await codeOf('print', session)
    expect(paper.typed).toMatch(/^\d{12}$/)
    expect(paper.until).toBeNull()
    const newer = await codeOf('print', session)
    await city.moveTo('2026-11-21T10:20:00+08:00')
    const reader = await asResident(tenant)
    const open = (code: string) => refusalOf(city, 'registration.openCheckIn', { code }, { session: reader })
    const wrong = await open('A'.repeat(22))
    expect(wrong).toMatchObject({ status: 200, code: 'check-in-code-invalid' })
    for (const code of [screen.scanned, screen.typed, paper.scanned, paper.typed, '12345678'])
      expect(await open(code)).toEqual(wrong)
    expect((await open(newer.typed)).code).toBe('ok')
    const own = await asLandlord()
    const { print } = await city.call('registration.listCheckInCodes', { dwellingCode: home }, { session: own })
    expect(print?.url).toBe(newer.url)
    await city.call('registration.revokeCheckInCode', { dwellingCode: home }, { session: own })
    expect(await open(newer.typed)).toEqual(wrong)
    const none = await city.call('registration.listCheckInCodes', { dwellingCode: home }, { session: own })
    expect(none.print).toBeNull()
  })

  it('cannot be guessed by typing: a person’s tries of a day are counted over all sessions', async () => {
    const guesser = await personaOf(city, 'student')
    const codes: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const session = await asResident(guesser)
      for (let times = 0; times < 8; times += 1) {
        const guess = { code: String(10_000_000 + round * 10 + times) }
        codes.push((await refusalOf(city, 'registration.openCheckIn', guess, { session })).code)
      }
    }
    expect(codes.filter((code) => code === 'check-in-code-invalid')).toHaveLength(20)
    expect(codes.slice(20)).toEqual(['quota', 'quota', 'quota', 'quota'])
    const { scanned, typed } = await codeOf('screen', await asLandlord())
    const session = await asResident(guesser)
    expect((await refusalOf(city, 'registration.openCheckIn', { code: typed }, { session })).code).toBe('quota')
    expect((await refusalOf(city, 'registration.openCheckIn', { code: scanned }, { session })).code).toBe('ok')
  })

  it('is made only for one’s own approved dwelling', async () => {
    const input = { dwellingCode: home, kind: 'print' }
    const code = async (operation: 'createCheckInCode' | 'listCheckInCodes', session: string, asked: object = input) =>
      (await refusalOf(city, `registration.${operation}`, asked, { session })).code
    const other = await city.signIn(owner.idNumber, { role: 'declarant' })
    expect(await code('createCheckInCode', other)).toBe('not-your-dwelling')
    expect(await code('listCheckInCodes', other)).toBe('not-your-dwelling')
    expect(await code('createCheckInCode', await asResident(tenant))).toBe('forbidden')
    const session = await asLandlord()
    await city.call('registration.linkDwelling', { dwellingCode: empty, declarantType: 'lessor' }, { session })
    expect(await code('createCheckInCode', session, { ...input, dwellingCode: empty })).toBe('not-your-dwelling')
  })
})

describe('two phones at once', () => {
  let checkInId: string

  it('knows what the registers know, so that it is not asked', async () => {
    const session = await asResident(tenant)
    expect(await city.call('registration.prefillCheckIn', {}, { session })).toMatchObject({
      maskedName: '李*',
      maskedIdNumber: '4****************5',
      sex: '2',
      birthDate: '1997-03-16',
      hukouDivision: '445281',
      phone: tenant.phone,
    })
  })

  it('is filed once however often it is sent; the declarant is told at once', async () => {
    const { scanned } = await codeOf('screen', await asLandlord())
    const options = { session: await asResident(tenant), submissionId: 'check-in-0001' }
    const input = filing(tenant, { code: scanned })
    const send = () => city.call('registration.submitCheckIn', input, options)
    const [first, twin] = await Promise.all([send(), send()])
    expect(twin.checkIn).toEqual(first.checkIn)
    expect(first.checkIn).toMatchObject({ state: 'withDeclarant', due: '2026-11-25', workdaysLeft: 3, reason: null })
    checkInId = first.checkIn.checkInId
    const other = await refusalOf(city, 'registration.submitCheckIn', { ...input, moveInOn: '2026-11-17' }, options)
    expect(other.code).toBe('submission-reused')
    const again = { ...options, submissionId: 'check-in-0002' }
    expect((await refusalOf(city, 'registration.submitCheckIn', input, again)).code).toBe('check-in-open')
    const own = await asLandlord()
    await city.call('registration.revokeCheckInCode', { dwellingCode: home }, { session: own })
    expect((await send()).checkIn.checkInId).toBe(checkInId)
    expect((await refusalOf(city, 'registration.submitCheckIn', input, again)).code).toBe('check-in-code-invalid')
    await city.moveTo('2026-11-21T10:40:00+08:00')
    const [sms, ...others] = await smsOf(landlord, 'checkInAsked')
    expect(others).toEqual([])
    expect(sms?.text).toContain('2026-11-25')
    expect(sms?.text).not.toContain(tenant.name)
  })

  it('shows the declarant who it is and since when, and nothing else that the resident filled in', async () => {
    const session = await asLandlord()
    const { checkIns } = await city.call('registration.listCheckIns', { dwellingCode: null }, { session })
    expect(checkIns).toEqual([
      {
        checkInId,
        dwellingCode: home,
        address: expect.stringContaining('科苑花园3栋1204'),
        name: tenant.name,
        maskedIdNumber: '4****************5',
        filedFor: null,
        moveInOn: '2026-11-16',
        filedAt: expect.any(String),
        due: '2026-11-25',
        workdaysLeft: 3,
        withOfficer: false,
      },
    ])
    const there = await city.call('registration.listCheckIns', { dwellingCode: empty }, { session })
    expect(there.checkIns).toEqual([])
  })

  it('is nobody else’s to see, to confirm, to decline or to withdraw', async () => {
    const other = await city.signIn(owner.idNumber, { role: 'declarant' })
    const list = await city.call('registration.listCheckIns', { dwellingCode: null }, { session: other })
    expect(list.checkIns).toEqual([])
    const code = async (operation: Parameters<typeof refusalOf>[1], session: string, more: object = {}) =>
      (await refusalOf(city, operation, { checkInId, ...more }, { session })).code
    expect(await code('registration.confirmCheckIn', other)).toBe('not-found')
    expect(await code('registration.declineCheckIn', other, { reason: 'notHere' })).toBe('not-found')
    const stranger = await asResident(lodger)
    expect(await code('registration.withdrawCheckIn', stranger)).toBe('not-found')
    expect((await city.call('registration.listMyCheckIns', {}, { session: stranger })).checkIns).toEqual([])
    const own = await asResident(tenant)
    expect(await code('registration.confirmCheckIn', own)).toBe('forbidden')
    const desk = await asOfficer()
    expect(await code('review.checkIn', desk)).toBe('not-found')
    expect(await code('review.confirmCheckIn', desk, { version: 1 })).toBe('not-found')
  })

  it('keeps the declarant from declaring the same person a second time: there is one to confirm', async () => {
    const session = await asLandlord()
    const input = { dwellingCode: home, moveInOn: '2026-11-16', instant: false, resident: residentFields(tenant) }
    expect((await declareRefusal(city, input, { session })).code).toBe('check-in-waiting')
  })

  it('asks for a face before it is confirmed', async () => {
    const session = await city.signIn(landlord.idNumber, { role: 'declarant', assurance: 'low' })
    const { code } = await refusalOf(city, 'registration.confirmCheckIn', { checkInId }, { session })
    expect(code).toBe('step-up-needed')
  })

  it('R11 is confirmed once by two taps and registered from the day of confirmation; the resident is told', async () => {
    await city.moveTo('2026-11-23T10:00:00+08:00')
    const session = await asLandlord()
    const confirm = () => city.call('registration.confirmCheckIn', { checkInId }, { session })
    const [first, twin] = await Promise.all([confirm(), confirm()])
    expect(twin).toEqual(first)
    expect(await confirm()).toEqual(first)
    expect(first).toMatchObject({ state: 'registered', registeredOn: '2026-11-23' })
    const late = await refusalOf(city, 'registration.declineCheckIn', { checkInId, reason: 'notHere' }, { session })
    expect(late.code).toBe('already-decided')
    const { residents } = await city.call('registration.listResidents', { dwellingCode: home }, { session })
    expect(residents).toMatchObject([{ name: tenant.name, state: 'active', registeredOn: '2026-11-23' }])
    await city.moveTo('2026-11-23T10:20:00+08:00')
    const [sms, ...others] = await smsOf(tenant, 'registered')
    expect(others).toEqual([])
    expect(sms?.text).toContain('2026-11-23')
  })

  it('stands with the resident as registered, with a receipt, and cannot be filed or withdrawn any more', async () => {
    const session = await asResident(tenant)
    const { checkIns } = await city.call('registration.listMyCheckIns', {}, { session })
    expect(checkIns).toMatchObject([{ state: 'registered', registeredOn: '2026-11-23', decidedBy: 'declarant' }])
    const { registrations, continuity } = await city.call('registration.listMyRegistrations', {}, { session })
    expect(registrations).toMatchObject([{ state: 'active', moveInOn: '2026-11-16' }])
    expect(continuity).toMatchObject({ start: '2026-11-23' })
    const receipt = await city.call('registration.getReceipt', { receipt: checkIns[0]?.receipt }, { session })
    expect(receipt).toMatchObject({ registeredOn: '2026-11-23' })
    expect((await refusalOf(city, 'registration.withdrawCheckIn', { checkInId }, { session })).code).toBe(
      'already-decided',
    )
    const { scanned } = await codeOf('screen', await asLandlord())
    const opened = await city.call('registration.openCheckIn', { code: scanned }, { session })
    expect(opened.standing).toBe('registered')
    const again = await refusalOf(city, 'registration.submitCheckIn', filing(tenant, { code: scanned }), { session })
    expect(again.code).toBe('already-registered')
  })
})

describe('what may be filed', () => {
  const refused = async (input: object, person = lodger) =>
    refusalOf(city, 'registration.submitCheckIn', input, { session: await asResident(person) })

  it('name and number are those of the sign-in: what the phone says of them is not even read', async () => {
    const session = await asResident(lodger)
    const { scanned } = await codeOf('screen', await asLandlord())
    const forged = filing(lodger, {
      code: scanned,
      resident: { ...own(lodger), name: tenant.name, idNumber: tenant.idNumber },
    })
    const { checkIn } = await city.call('registration.submitCheckIn', forged, { session })
    expect(checkIn.maskedResident).toBe('王*')
    await city.call('registration.withdrawCheckIn', { checkInId: checkIn.checkInId }, { session })
  })

  it.each([
    ['a move-in in the future', { moveInOn: '2026-12-24' }, 'moveInOn'],
    ['no occupation', { resident: { occupation: '' } }, 'resident.occupation'],
    ['no dwelling', { dwellingCode: null }, 'dwellingCode'],
    ['no reason to live there', { use: null }, 'use'],
    ['a birth date that is not the number’s', { resident: { birthDate: '1990-01-01' } }, 'resident.birthDate'],
  ])('%s names the field', async (_, change, field) => {
    const resident = { ...own(lodger), ...('resident' in change ? change.resident : {}) }
    const { code, fields } = await refused(alone(lodger, empty, { ...change, resident }))
    expect(code).toBe('bad-input')
    expect(fields[field]).toMatch(/\p{Script=Han}/u)
  })

  it('a declarant of the dwelling declares instead, and Shenzhen hukou needs nothing', async () => {
    const { scanned } = await codeOf('screen', await asLandlord())
    expect((await refused(filing(landlord, { code: scanned }), landlord)).code).toBe('own-dwelling')
    expect((await refused(alone(landlord, home), landlord)).code).toBe('own-dwelling')
    const local = await personaOf(city, 'shenzhen-hukou')
    expect((await refused(alone(local, home), local)).code).toBe('shenzhen-hukou')
  })

  it('a face is asked for, and another role is refused', async () => {
    const low = await city.signIn(lodger.idNumber, { role: 'resident', assurance: 'low' })
    const asked = await refusalOf(city, 'registration.submitCheckIn', alone(lodger, home), { session: low })
    expect(asked.code).toBe('step-up-needed')
    const { code } = await refusalOf(city, 'registration.submitCheckIn', alone(lodger, home), {
      session: await asLandlord(),
    })
    expect(code).toBe('forbidden')
  })

  it('a form that a code opened can be sent after the code ran out, for two hours', async () => {
    const { scanned } = await codeOf('screen', await asLandlord())
    await city.moveTo('2026-11-23T12:00:00+08:00')
    const session = await asResident(lodger)
    expect((await refusalOf(city, 'registration.openCheckIn', { code: scanned }, { session })).code).toBe(
      'check-in-code-invalid',
    )
    const input = filing(lodger, { code: scanned })
    const { checkIn } = await city.call('registration.submitCheckIn', input, { session })
    expect(checkIn.state).toBe('withDeclarant')
    await city.call('registration.withdrawCheckIn', { checkInId: checkIn.checkInId }, { session })
    await city.moveTo('2026-11-23T13:00:00+08:00')
    const late = await asResident(lodger)
    expect((await refusalOf(city, 'registration.submitCheckIn', input, { session: late })).code).toBe(
      'check-in-code-invalid',
    )
  })
})

describe('a child', () => {
  const child = { name: '李乐乐', idType: '111', idNumber: '445281201806012411' }
  const fields = () => ({
    ...own(tenant),
    sex: '1',
    birthDate: '2018-06-01',
    education: '80',
    occupation: '7',
    workplace: '深圳市南山区某小学',
    relation: '20',
    headName: tenant.name,
  })

  it('is filed by a parent, told to the parent, and stands in the parent’s list', async () => {
    const { scanned } = await codeOf('screen', await asLandlord())
    const session = await asResident(tenant)
    const input = filing(tenant, { code: scanned, other: { relation: 'child', ...child }, resident: fields() })
    const { checkIn } = await city.call('registration.submitCheckIn', input, { session })
    expect(checkIn).toMatchObject({ state: 'withDeclarant', filedFor: 'child', maskedResident: '李*' })
    const own = await asLandlord()
    const { checkIns } = await city.call('registration.listCheckIns', { dwellingCode: home }, { session: own })
    expect(checkIns).toMatchObject([{ name: child.name, filedFor: 'child' }])
    await city.call('registration.confirmCheckIn', { checkInId: checkIn.checkInId }, { session: own })
    await city.moveTo('2026-11-23T13:30:00+08:00')
    expect(await smsOf(tenant, 'registered')).toHaveLength(2)
    const mine = await city.call('registration.listMyCheckIns', {}, { session: await asResident(tenant) })
    expect(mine.checkIns[0]).toMatchObject({ filedFor: 'child', state: 'registered' })
    const { receipt } = checkIn
    const shown = await city.call('registration.getReceipt', { receipt }, { session: await asResident(tenant) })
    expect(shown).toMatchObject({ resident: '李*', registeredOn: '2026-11-23' })
    const stranger = await asResident(lodger)
    expect((await refusalOf(city, 'registration.getReceipt', { receipt }, { session: stranger })).code).toBe(
      'not-found',
    )
  })

  it('of 18 years files by themselves; what is wrong with the child’s number says so at the child', async () => {
    const grown = { name: '王雪琴', idType: '111', idNumber: lodger.idNumber }
    const session = await asResident(tenant)
    const input = alone(tenant, home, { other: { relation: 'child', ...grown }, resident: { ...own(lodger) } })
    const { fields: found } = await refusalOf(city, 'registration.submitCheckIn', input, { session })
    expect(found['other.idNumber']).toContain('18 周岁')
    const wrong = {
      ...input,
      other: { relation: 'child', ...child, idNumber: '445281201806012410' },
      resident: fields(),
    }
    const answer = await refusalOf(city, 'registration.submitCheckIn', wrong, { session })
    expect(answer.fields).toHaveProperty(['other.idNumber'])
  })
})

describe('who cannot use a phone', () => {
  const mother = stranger(701, '1948-03-02')
  const fields = () => {
    const { name: _name, idType: _type, idNumber: _number, ...rest } = residentFields(mother)
    return { ...rest, relation: '50', headName: tenant.name }
  }
  const forParent = (scanned: string, person: Persona, relation = 'parent') => {
    const { name, idType, idNumber } = person
    return filing(tenant, { code: scanned, other: { relation, name, idType, idNumber }, resident: fields() })
  }

  it('is filed by an adult child, and hears of it by the phone that was given', async () => {
    const { scanned } = await codeOf('screen', await asLandlord())
    const input = forParent(scanned, mother)
    const { checkIn } = await city.call('registration.submitCheckIn', input, { session: await asResident(tenant) })
    expect(checkIn).toMatchObject({ state: 'withDeclarant', filedFor: 'parent' })
    const before = (await smsOf(tenant, 'registered')).length
    await city.call('registration.confirmCheckIn', { checkInId: checkIn.checkInId }, { session: await asLandlord() })
    await city.moveTo('2026-11-23T13:40:00+08:00')
    expect(await smsOf(mother, 'registered')).toHaveLength(1)
    expect(await smsOf(tenant, 'registered')).toHaveLength(before + 1)
  })

  it('is neither younger than the child nor a grown child', async () => {
    const { scanned } = await codeOf('screen', await asLandlord())
    const session = await asResident(tenant)
    for (const [person, relation] of [
      [stranger(702, '1995-01-02'), 'parent'],
      [stranger(703, '1995-01-02'), 'child'],
    ] as const) {
      const input = forParent(scanned, person, relation)
      const wrong = { ...input, resident: { ...fields(), birthDate: '1995-01-02', sex: residentFields(person).sex } }
      const { code, fields: found } = await refusalOf(city, 'registration.submitCheckIn', wrong, { session })
      expect([code, Object.keys(found)]).toEqual(['bad-input', ['other.idNumber']])
    }
  })
})

describe('declined and withdrawn', () => {
  it('the reason reaches the resident, who may file anew; withdrawing tells the declarant', async () => {
    const { scanned } = await codeOf('print', await asLandlord())
    const input = filing(lodger, { code: scanned })
    const first = await city.call('registration.submitCheckIn', input, { session: await asResident(lodger) })
    const { checkInId } = first.checkIn
    const own = await asLandlord()
    const decline = () => city.call('registration.declineCheckIn', { checkInId, reason: 'wrongDay' }, { session: own })
    expect(await decline()).toEqual(await decline())
    const late = await refusalOf(city, 'registration.confirmCheckIn', { checkInId }, { session: own })
    expect(late.code).toBe('already-decided')
    await city.moveTo('2026-11-23T14:00:00+08:00')
    expect((await smsOf(lodger, 'checkInDeclined'))[0]?.text).toContain('入住日期不对')
    const session = await asResident(lodger)
    const mine = async () => (await city.call('registration.listMyCheckIns', {}, { session })).checkIns[0]
    expect(await mine()).toMatchObject({ state: 'declined', reason: 'wrongDay', decidedBy: 'declarant' })
    const { checkIn } = await city.call('registration.submitCheckIn', input, { session })
    await city.call('registration.withdrawCheckIn', { checkInId: checkIn.checkInId }, { session })
    await city.call('registration.withdrawCheckIn', { checkInId: checkIn.checkInId }, { session })
    expect(await mine()).toMatchObject({ state: 'withdrawn' })
    await city.moveTo('2026-11-23T14:20:00+08:00')
    expect(await smsOf(landlord, 'checkInWithdrawn')).toHaveLength(3)
    const { registrations } = await city.call('registration.listMyRegistrations', {}, { session })
    expect(registrations.filter(({ dwellingCode }) => dwellingCode === home).map(({ state }) => state)).not.toContain(
      'active',
    )
  })
})

describe('confirmed and withdrawn in the same moment', () => {
  it('is the one or the other, never both', async () => {
    const person = await personaOf(city, 'talent')
    const session = await asResident(person)
    const { checkIn } = await city.call('registration.submitCheckIn', alone(person, home), { session })
    const { checkInId } = checkIn
    const own = await asLandlord()
    const [confirmed, withdrawn] = await Promise.all([
      refusalOf(city, 'registration.confirmCheckIn', { checkInId }, { session: own }),
      refusalOf(city, 'registration.withdrawCheckIn', { checkInId }, { session }),
    ])
    expect([confirmed.code, withdrawn.code].sort()).toEqual(['already-decided', 'ok'])
    const { registrations } = await city.call('registration.listMyRegistrations', {}, { session })
    const there = registrations.filter(({ dwellingCode }) => dwellingCode === home)
    expect(there.map(({ state }) => state)).toEqual([confirmed.code === 'ok' ? 'active' : 'withdrawn'])
  })
})

describe('a silent declarant', () => {
  let checkInId: string
  const task = async () =>
    (await city.call('review.queue', {}, { session: await asOfficer() })).tasks.find(({ id }) => id === checkInId)
  const stands = async () =>
    (await city.call('registration.listMyCheckIns', {}, { session: await asResident(lodger) })).checkIns[0]

  it('is reminded one working day before the last, over a weekend', async () => {
    await city.moveTo('2026-11-26T10:00:00+08:00')
    const session = await asResident(lodger)
    const { checkIn } = await city.call('registration.submitCheckIn', alone(lodger, home), { session })
    checkInId = checkIn.checkInId
    expect(checkIn).toMatchObject({ state: 'withDeclarant', hasDeclarant: true, due: '2026-12-01', workdaysLeft: 3 })
    await city.moveTo('2026-11-29T20:00:00+08:00')
    expect(await stands()).toMatchObject({ state: 'withDeclarant', workdaysLeft: 2 })
    expect(await smsOf(landlord, 'checkInSoon')).toEqual([])
    await city.moveTo('2026-11-30T20:00:00+08:00')
    const [sms, ...others] = await smsOf(landlord, 'checkInSoon')
    expect(others).toEqual([])
    expect(sms?.text).toContain('2026-12-01')
    await city.moveTo('2026-12-01T20:00:00+08:00')
    expect(await stands()).toMatchObject({ state: 'withDeclarant', workdaysLeft: 0 })
    expect(await task()).toBeUndefined()
  })

  it('loses nothing to a timer that did not run: after the last day it is the officer’s by the dates alone', async () => {
    await city.moveTo('2026-12-02T00:00:30+08:00')
    expect(await stands()).toMatchObject({ state: 'withOfficer' })
    expect(await task()).toMatchObject({ kind: 'checkIn', maskedApplicant: '王*', due: '2026-12-04' })
  })

  it('both hear of it once', async () => {
    await city.moveTo('2026-12-04T09:30:00+08:00')
    expect(await smsOf(lodger, 'checkInWithOfficer')).toHaveLength(1)
    expect(await smsOf(landlord, 'checkInOverdue')).toHaveLength(1)
    expect(await smsOf(landlord, 'checkInSoon')).toHaveLength(1)
  })

  it('R11 the officer confirms: registered from that day, whenever it was filed and moved in', async () => {
    const session = await asOfficer()
    const shown = await city.call('review.checkIn', { checkInId }, { session })
    expect(shown).toMatchObject({ askedUntil: '2026-12-01', withCode: false, declarants: [{ maskedName: '陈*' }] })
    const input = { checkInId, version: shown.version }
    const old = await refusalOf(city, 'review.confirmCheckIn', { ...input, version: shown.version - 1 }, { session })
    expect(old.code).toBe('conflict')
    const confirm = () => city.call('review.confirmCheckIn', input, { session })
    const [first, twin] = await Promise.all([confirm(), confirm()])
    expect(twin).toEqual(first)
    expect(first).toEqual({ state: 'registered', registeredOn: '2026-12-04' })
    expect(await task()).toBeUndefined()
    await city.moveTo('2026-12-04T10:00:00+08:00')
    expect((await smsOf(lodger, 'registered')).at(0)?.text).toContain('2026-12-04')
    expect(await smsOf(landlord, 'checkInDecidedByOfficer')).toHaveLength(1)
    const own = await asLandlord()
    const { residents } = await city.call('registration.listResidents', { dwellingCode: home }, { session: own })
    expect(residents.map(({ name }) => name)).toContain(lodger.name)
  })

  it('may still confirm after the time: whoever is first', async () => {
    const late = await personaOf(city, 'mixed-insurance')
    const { checkIn } = await city.call('registration.submitCheckIn', alone(late, home), {
      session: await asResident(late),
    })
    await city.moveTo('2026-12-11T10:00:00+08:00')
    const desk = await asOfficer()
    const { version } = await city.call('review.checkIn', { checkInId: checkIn.checkInId }, { session: desk })
    const own = await asLandlord()
    const { checkIns } = await city.call('registration.listCheckIns', { dwellingCode: home }, { session: own })
    expect(checkIns).toMatchObject([{ withOfficer: true }])
    const done = await city.call('registration.confirmCheckIn', { checkInId: checkIn.checkInId }, { session: own })
    expect(done).toMatchObject({ state: 'registered', registeredOn: '2026-12-11' })
    const input = { checkInId: checkIn.checkInId, version, reason: 'notHere' }
    const { code } = await refusalOf(city, 'review.declineCheckIn', input, { session: desk })
    expect(code).toBe('already-decided')
  })
})

describe('a dwelling that nobody holds', () => {
  it('goes straight to the grid officer, who may decline with a reason', async () => {
    const person = await personaOf(city, 'gap-of-31-days')
    const session = await asResident(person)
    const { checkIn } = await city.call('registration.submitCheckIn', alone(person, empty), { session })
    expect(checkIn).toMatchObject({ state: 'withOfficer', hasDeclarant: false, due: null, workdaysLeft: null })
    const desk = await asOfficer()
    const { tasks } = await city.call('review.queue', {}, { session: desk })
    expect(tasks.map(({ id }) => id)).toContain(checkIn.checkInId)
    const shown = await city.call('review.checkIn', { checkInId: checkIn.checkInId }, { session: desk })
    expect(shown).toMatchObject({ askedUntil: null, declarants: [], maskedPhone: '138****1008' })
    const decision = { checkInId: checkIn.checkInId, version: shown.version, reason: 'notHere' }
    expect(await city.call('review.declineCheckIn', decision, { session: desk })).toEqual({
      state: 'declined',
      registeredOn: null,
    })
    const mine = await city.call('registration.listMyCheckIns', {}, { session: await asResident(person) })
    expect(mine.checkIns[0]).toMatchObject({ state: 'declined', decidedBy: 'officer', reason: 'notHere' })
  })

  it('nobody decides what they filed themselves', async () => {
    const dwelling = await roomOf(await asLandlord(), '桃源村28栋', '603')
    const number = officer.idNumber
    await city.put(`/emulator/registers/population/${number}`, {
      ...(await city.get<object>(`/emulator/registers/population/${number}`)),
      hukou: { divisionCode: '430121', address: '湖南省长沙县' },
    })
    const resident = { ...own(officer), hukouDivision: '430121' }
    const { checkIn } = await city.call('registration.submitCheckIn', alone(officer, dwelling, { resident }), {
      session: await asResident(officer),
    })
    const desk = await asOfficer()
    const { version } = await city.call('review.checkIn', { checkInId: checkIn.checkInId }, { session: desk })
    const input = { checkInId: checkIn.checkInId, version }
    expect((await refusalOf(city, 'review.confirmCheckIn', input, { session: desk })).code).toBe('forbidden')
  })
})

/** Asked before months pass: of what was called only the last is kept. */
describe('round trips', () => {
  it.each([
    ['registration.createCheckInCode', 5],
    ['registration.listCheckInCodes', 3],
    ['registration.openCheckIn', 4],
    ['registration.submitCheckIn', 4],
    ['registration.listMyCheckIns', 2],
    ['registration.listCheckIns', 3],
    ['registration.confirmCheckIn', 4],
    ['registration.declineCheckIn', 4],
    ['registration.withdrawCheckIn', 3],
    ['review.queue', 8],
    ['review.checkIn', 3],
    ['review.confirmCheckIn', 3],
  ])('%s takes at most %d where nobody else writes', async (operation, most) => {
    const calls = await city.get<{ operation: string; outcome: string; roundTrips: number }[]>('/emulator/calls')
    const made = calls.filter((call) => call.operation === operation && call.outcome === 'ok')
    expect(Math.min(...made.map(({ roundTrips }) => roundTrips))).toBeLessThanOrEqual(most)
    expect(made.length).toBeGreaterThan(0)
  })
})

describe('a time for which no calendar is published', () => {
  it('never runs out, and never goes to the officer by itself', async () => {
    await city.moveTo('2026-12-30T10:00:00+08:00')
    const person = await personaOf(city, 'in-twenty-days')
    const { checkIn } = await city.call('registration.submitCheckIn', alone(person, home), {
      session: await asResident(person),
    })
    expect(checkIn).toMatchObject({ state: 'withDeclarant', due: null, workdaysLeft: null })
    await city.moveTo('2027-02-20T10:00:00+08:00')
    const mine = await city.call('registration.listMyCheckIns', {}, { session: await asResident(person) })
    expect(mine.checkIns[0]).toMatchObject({ state: 'withDeclarant', due: null })
    const { tasks } = await city.call('review.queue', {}, { session: await asOfficer() })
    expect(tasks.map(({ id }) => id)).not.toContain(checkIn.checkInId)
    expect(await smsOf(landlord, 'checkInAskedUndated')).toHaveLength(1)
    const own = await asLandlord()
    const done = await city.call('registration.confirmCheckIn', { checkInId: checkIn.checkInId }, { session: own })
    expect(done).toMatchObject({ state: 'registered', registeredOn: '2027-02-20' })
  })
})

it('nothing is searched without an index', () => {
  expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
})
