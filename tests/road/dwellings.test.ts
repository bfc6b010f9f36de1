/** Dwellings over HTTP: one that is not recorded, several in one filing, letting one go with and without its residents. */
import type { Role } from '@shared/model/sign-in'
import { startCity, type City } from '../support/city'
import { declareOne, declareRefusal, personaOf, refusalOf, residentFields, stranger, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let chen: Persona
let wu: Persona
let lin: Persona
let tenant: Persona
let wang: Persona
let staff: Persona

const sessions = new Map<string, string>()
const as = async (role: Role, { idNumber }: Persona) => {
  const key = `${role} ${idNumber}`
  const session = sessions.get(key) ?? (await city.signIn(idNumber, { role }))
  for (const held of [...sessions.keys()]) if (held.endsWith(idNumber)) sessions.delete(held)
  sessions.set(key, session)
  return { session }
}
const moveTo = async (now: string) => {
  sessions.clear()
  await city.moveTo(now)
}
/** What has been sent by a minute from now. */
const smsOf = async ({ phone }: Persona, kind: string) => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  await city.moveTo(new Date(new Date(now).getTime() + 60_000).toISOString())
  const sent = await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)
  return sent.filter((one) => one.kind === kind)
}
const dwellingsOf = async (landlord: Persona) =>
  (await city.call('registration.listMyDwellings', {}, await as('declarant', landlord))).links
const tasks = async () => {
  const { tasks: all } = await city.call('review.queue', {}, await as('staff', staff))
  return all.filter(({ kind }) => kind === 'missingDwelling')
}
const caseOf = async (requestId: string) => city.call('review.missingDwelling', { requestId }, await as('staff', staff))
const blank = { dwellingCode: null, room: null, building: null, verified: false, reason: null }
const decide = async (requestId: string, decision: object) => {
  const { version } = await caseOf(requestId)
  const input = { requestId, version, ...blank, ...decision }
  return { input, output: await city.call('review.decideMissingDwelling', input, await as('staff', staff)) }
}
const request = async (who: Persona, address: string, options: object = {}) =>
  city.call(
    'registration.requestMissingDwelling',
    { street: '440305007', address, declarantType: 'lessor' },
    { ...(await as('declarant', who)), ...options },
  )
const roomsOf = async (who: Persona, query: string) => {
  const options = await as('declarant', who)
  const { buildings } = await city.call(
    'registration.searchBuildings',
    { district: null, street: null, query },
    options,
  )
  const rooms = { buildingCode: buildings[0]?.buildingCode, room: '' }
  return (await city.call('registration.searchDwellings', rooms, options)).dwellings
}
const filingOf = (dwellingCode: string, resident: Persona, moveInOn = '2026-11-16') => ({
  dwellingCode,
  moveInOn,
  instant: false,
  resident: residentFields(resident),
})

beforeAll(async () => {
  city = await startCity()
  ;[chen, wu, lin, tenant, wang, staff] = (await Promise.all(
    ['landlord', 'landlord-wu', 'landlord-lin', 'tenant', 'eligible-today', 'staff'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona, Persona, Persona]
})
afterAll(() => city.stop())

describe('a dwelling that is not recorded', () => {
  const address = '科苑南路 9 号 海棠公寓 2 栋 305'
  let code: string

  it('is asked for by its address: a receipt, three working days, and the same answer when it is sent twice', async () => {
    const first = await request(chen, address, { submissionId: 'missing-1' })
    expect(first).toEqual(await request(chen, address, { submissionId: 'missing-1' }))
    expect(first.receipt).toMatch(/^DZ/)
    expect(first.link).toMatchObject({
      state: 'pending',
      address: `南山区粤海街道${address}`,
      due: '2026-11-25',
      residents: 0,
    })
    code = first.link.dwellingCode
  })

  it.each([
    ['the address written another way', '深圳市南山区粤海街道科苑南路９号（海棠公寓）二栋305', 'already-linked'],
    ['no room', '科苑', 'bad-input'],
    ['a blank', '      ', 'bad-input'],
  ])('is not asked for again: %s', async (_, written, refusal) => {
    const input = { street: '440305007', address: written, declarantType: 'lessor' }
    const refused = await refusalOf(city, 'registration.requestMissingDwelling', input, await as('declarant', chen))
    expect(refused.code).toBe(refusal)
    expect(Object.keys(refused.fields)).toEqual(['address'])
  })

  it.each(['440305999', '441521102'])('is asked for in a street of this city only: not in %s', async (street) => {
    const input = { street, address, declarantType: 'lessor' }
    const refused = await refusalOf(city, 'registration.requestMissingDwelling', input, await as('declarant', chen))
    expect(refused).toMatchObject({ code: 'bad-input', fields: { street: expect.any(String) as string } })
  })

  it('takes declarations at once, which wait, and no code can be shown for it', async () => {
    const options = await as('declarant', chen)
    const filed = await declareOne(city, filingOf(code, tenant), options)
    expect(filed.registration).toMatchObject({ state: 'awaitingLink', registeredOn: null })
    await declareOne(city, filingOf(code, wang), options)
    const shown = { dwellingCode: code, kind: 'screen' }
    expect((await refusalOf(city, 'registration.createCheckInCode', shown, options)).code).toBe('not-your-dwelling')
    const link = { dwellingCode: code, declarantType: 'lessor' }
    expect((await refusalOf(city, 'registration.linkDwelling', link, options)).code).toBe('dwelling-not-found')
    expect((await declareRefusal(city, filingOf(code, tenant), await as('declarant', lin))).code).toBe(
      'not-your-dwelling',
    )
  })

  it('asked for by another landlord at the same time is one task, and neither learns of the other', async () => {
    const [a, b] = await Promise.all([as('declarant', wu), as('declarant', lin)])
    const written = { street: '440305007', address: '科苑南路9号海棠公寓2栋305', declarantType: 'lessor' }
    const both = await Promise.all([
      city.call('registration.requestMissingDwelling', written, a),
      city.call('registration.requestMissingDwelling', written, b),
    ])
    expect(both.map(({ link }) => link.dwellingCode)).toEqual([code, code])
    expect(JSON.stringify(both)).not.toContain(chen.name)
    expect(await tasks()).toHaveLength(1)
    const one = await caseOf(code)
    expect(one.asked.map(({ maskedApplicant, waiting }) => [maskedApplicant, waiting])).toEqual([
      ['陈*', 2],
      expect.arrayContaining([0]),
      expect.arrayContaining([0]),
    ])
  })

  it('is not decided by the way of a link, by others, or on an old view', async () => {
    const options = await as('staff', staff)
    const [mine] = (await dwellingsOf(chen)).filter(({ dwellingCode }) => dwellingCode === code)
    expect((await refusalOf(city, 'review.link', { linkId: mine?.linkId }, options)).code).toBe('not-found')
    const link = { linkId: mine?.linkId, version: 1, approve: true, reason: '已核对' }
    expect((await refusalOf(city, 'review.decideLink', link, options)).code).toBe('not-found')
    const input = { requestId: code, version: 'old', ...blank, reason: '地址不存在' }
    expect((await refusalOf(city, 'review.decideMissingDwelling', input, options)).code).toBe('conflict')
    const wanted = await refusalOf(city, 'review.decideMissingDwelling', input, await as('declarant', wu))
    expect(wanted.code).toBe('forbidden')
    expect((await refusalOf(city, 'review.missingDwelling', { requestId: code }, await as('declarant', wu))).code).toBe(
      'forbidden',
    )
  })

  it.each([
    [{ dwellingCode: '4403050070030500003012040', verified: true }, 'verified'],
    [{ dwellingCode: '4403050070030599999000101' }, 'dwellingCode'],
    [{ dwellingCode: '4403050070030599999000101', room: '305' }, 'building.name'],
    [{ dwellingCode: '4403050070030500003999999', room: '1204' }, 'room'],
    [{ dwellingCode: '4403050070030500003' }, 'dwellingCode'],
    [{ dwellingCode: null, reason: '无' }, 'reason'],
  ])('a decision that cannot stand names what to mend: %j', async (decision, field) => {
    const { version } = await caseOf(code)
    const input = { requestId: code, version, ...blank, ...decision }
    const refused = await refusalOf(city, 'review.decideMissingDwelling', input, await as('staff', staff))
    expect(refused.code).toBe('bad-input')
    expect(Object.keys(refused.fields)).toEqual([field])
  })

  const recorded = '4403050070030599999000305'
  it('recorded anew, everybody who asked has a link to it, and what waited goes along with its first day', async () => {
    await moveTo('2026-11-23T02:00:00Z')
    const building = { name: '海棠公寓2栋', road: '科苑南路9号', initials: 'htgy2d' }
    const { input, output } = await decide(code, { dwellingCode: recorded, room: '305', building })
    expect(output).toEqual({ state: 'pending', dwellingCode: recorded, released: 2 })
    const again = await city.call('review.decideMissingDwelling', input, await as('staff', staff))
    expect(again).toEqual({ ...output, released: 0 })
    for (const landlord of [chen, wu, lin]) {
      const links = await dwellingsOf(landlord)
      expect(links.filter(({ dwellingCode }) => dwellingCode === code)).toEqual([])
      expect(links.find(({ dwellingCode }) => dwellingCode === recorded)).toMatchObject({
        state: 'pending',
        address: '南山区粤海街道科苑南路9号海棠公寓2栋305',
        askedAt: expect.stringMatching(/^2026-11-21/) as string,
        due: '2026-11-26',
        residents: landlord === chen ? 2 : 0,
      })
    }
    expect(await smsOf(chen, 'dwellingRecordedOnly')).toHaveLength(1)
    const [found] = await roomsOf(chen, 'htgy2d')
    expect(found).toMatchObject({ dwellingCode: recorded, room: '305' })
    expect(await tasks()).toEqual([])
  })

  it('counts from the first filing once the link is approved', async () => {
    const options = await as('staff', staff)
    const linkId = (await dwellingsOf(chen)).find(({ dwellingCode }) => dwellingCode === recorded)?.linkId
    const { version, waiting } = await city.call('review.link', { linkId }, options)
    expect(waiting).toBe(2)
    await city.call('review.decideLink', { linkId, version, approve: true, reason: '租赁合同一致' }, options)
    const { registrations } = await city.call('registration.listMyRegistrations', {}, await as('resident', tenant))
    expect(registrations).toMatchObject([
      {
        state: 'active',
        registeredOn: '2026-11-21',
        dwellingCode: recorded,
        address: expect.stringContaining('305') as string,
      },
    ])
    expect(registrations[0]?.history.map(({ what }) => what)).toEqual([
      '申报入住',
      '房屋地址已补录',
      '房屋审核通过，登记生效',
    ])
  })

  it('recorded by then, the next who asks for it is told its code', async () => {
    const input = { street: '440305007', address, declarantType: 'lessor' }
    const refused = await refusalOf(city, 'registration.requestMissingDwelling', input, await as('declarant', chen))
    expect(refused).toMatchObject({
      code: 'already-linked',
      fields: { address: expect.stringContaining(recorded) as string },
    })
  })

  it('found among those recorded, the tenant who is registered there already keeps that, and hears of it', async () => {
    const { link } = await request(lin, '科苑路15号海棠苑3栋1204')
    await declareOne(city, filingOf(link.dwellingCode, tenant, '2026-11-20'), await as('declarant', lin))
    const { output } = await decide(link.dwellingCode, { dwellingCode: recorded, verified: true })
    expect(output).toMatchObject({ released: 1, dwellingCode: recorded })
    expect(await smsOf(tenant, 'registrationTwice')).toHaveLength(1)
    const { registrations } = await city.call('registration.listMyRegistrations', {}, await as('resident', tenant))
    expect(registrations.map(({ state }) => state).sort()).toEqual(['active', 'declined'])
  })

  it('refused, the reason is shown, what waited ends, and it may be asked for anew', async () => {
    const { link } = await request(wu, '科苑路99号楼顶加建')
    await declareOne(city, filingOf(link.dwellingCode, stranger(1)), await as('declarant', wu))
    const { output } = await decide(link.dwellingCode, { reason: '现场没有这处房屋' })
    expect(output).toEqual({ state: 'rejected', dwellingCode: null, released: 1 })
    const mine = (await dwellingsOf(wu)).find(({ dwellingCode }) => dwellingCode === link.dwellingCode)
    expect(mine).toMatchObject({ state: 'rejected', reason: '现场没有这处房屋' })
    expect(await smsOf(wu, 'dwellingNotRecorded')).toHaveLength(1)
    expect(await smsOf(stranger(1), 'registrationDeclined')).toHaveLength(1)
    expect((await request(wu, '科苑路99号楼顶加建')).link.state).toBe('pending')
  })

  it('taken back, its declarations end', async () => {
    const { link } = await request(lin, '科苑路98号1栋101')
    await declareOne(city, filingOf(link.dwellingCode, stranger(2)), await as('declarant', lin))
    const input = { dwellingCode: link.dwellingCode, withResidents: false }
    const { dropped } = await city.call('registration.unlinkDwelling', input, await as('declarant', lin))
    expect(dropped).toBe(1)
    expect(
      (await refusalOf(city, 'review.missingDwelling', { requestId: link.dwellingCode }, await as('staff', staff)))
        .code,
    ).toBe('already-decided')
    expect(await smsOf(stranger(2), 'registrationDropped')).toHaveLength(1)
  })
})

describe('several dwellings in one filing', () => {
  it('each stands or falls by itself, with its own receipt, and sent twice they are the same', async () => {
    const rooms = (await roomsOf(chen, '科苑花园2栋')).filter(({ room }) => ['501', '502', '503'].includes(room))
    const dwellingCodes = [...rooms.map(({ dwellingCode }) => dwellingCode), '4403050070030599999000999', '123']
    const input = { dwellingCodes, declarantType: 'lessor' }
    const options = { ...(await as('declarant', chen)), submissionId: 'several-1' }
    const [first, second] = [
      await city.call('registration.linkDwellings', input, options),
      await city.call('registration.linkDwellings', input, options),
    ]
    expect(second).toEqual(first)
    expect(first.results.map(({ link, problem }) => link?.state ?? problem)).toEqual([
      'approved',
      'pending',
      'pending',
      '没有找到这处房屋，请核对编码，或按街道和楼栋名称查找。',
      '房屋编码是 25 位数字，请核对位数',
    ])
    expect(new Set(first.results.map(({ receipt }) => receipt)).size).toBe(4)
    const later = await city.call(
      'registration.linkDwellings',
      { ...input, dwellingCodes: dwellingCodes.slice(0, 1) },
      await as('declarant', chen),
    )
    expect(later.results).toMatchObject([{ link: null, problem: '您已经关联过这处房屋。' }])
  })
})

describe('letting a dwelling go', () => {
  const homeOf = async (landlord: Persona, room: string) =>
    (await dwellingsOf(landlord)).find(({ address }) => address.endsWith(room))?.dwellingCode ?? ''

  it('without its residents: they stay registered and hear that nobody manages it; linked again, they are back', async () => {
    const dwellingCode = await homeOf(wu, '科苑花园5栋803')
    const before = await city.call('registration.previewUnlink', { dwellingCode }, await as('declarant', wu))
    expect(before).toMatchObject({ residents: [{ name: wang.name, state: 'active' }], waiting: 0, othersManage: false })
    await city.call('registration.createCheckInCode', { dwellingCode, kind: 'print' }, await as('declarant', wu))
    const input = { dwellingCode, withResidents: false }
    const options = { ...(await as('declarant', wu)), submissionId: 'unlink-1' }
    const done = await city.call('registration.unlinkDwelling', input, options)
    expect(done).toMatchObject({ movedOut: 0, unmanaged: 1, dropped: 0 })
    expect(await city.call('registration.unlinkDwelling', input, options)).toEqual(done)
    expect(await smsOf(wang, 'dwellingUnmanaged')).toHaveLength(1)
    const { registrations } = await city.call('registration.listMyRegistrations', {}, await as('resident', wang))
    expect(registrations[0]).toMatchObject({ state: 'active' })
    expect(
      (await refusalOf(city, 'registration.listResidents', { dwellingCode }, await as('declarant', wu))).code,
    ).toBe('not-your-dwelling')
    expect((await refusalOf(city, 'registration.unlinkDwelling', input, await as('declarant', wu))).code).toBe(
      'not-your-dwelling',
    )
    await city.call('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, await as('declarant', wu))
    const { residents } = await city.call('registration.listResidents', { dwellingCode }, await as('declarant', wu))
    expect(residents.map(({ name }) => name)).toEqual([wang.name])
    const codes = await city.call('registration.listCheckInCodes', { dwellingCode }, await as('declarant', wu))
    expect(JSON.stringify(codes)).not.toContain('http')
  })

  it('with them: each moves out today, hears what it does to the twelve months, and has a receipt', async () => {
    const dwellingCode = await homeOf(wu, '科苑花园5栋803')
    await declareOne(city, filingOf(dwellingCode, stranger(3)), await as('declarant', wu))
    const input = { dwellingCode, withResidents: true }
    const done = await city.call('registration.unlinkDwelling', input, await as('declarant', wu))
    expect(done).toMatchObject({ movedOut: 2, unmanaged: 0 })
    expect(await smsOf(stranger(3), 'movedOut')).toHaveLength(1)
    const { registrations } = await city.call('registration.listMyRegistrations', {}, await as('resident', wang))
    const left = registrations.find((one) => one.dwellingCode === dwellingCode)
    expect(left).toMatchObject({ state: 'movedOut', endedOn: '2026-11-23' })
    expect(left?.changes[0]).toMatchObject({ kind: 'movedOut', moveOutOn: '2026-11-23' })
  })

  it('hands over what waits for a confirmation, and leaves other declarants of the dwelling alone', async () => {
    const dwellingCode = await homeOf(wu, '科苑花园5栋604')
    const shared = { dwellingCode, declarantType: 'provider' }
    await city.call('registration.linkDwelling', shared, await as('declarant', lin))
    const { name: _name, idType: _type, idNumber: _number, ...own } = residentFields(tenant)
    const filed = { code: null, dwellingCode, use: 'rented', moveInOn: '2026-11-20', other: null, resident: own }
    const { checkIn } = await city.call('registration.submitCheckIn', filed, await as('resident', tenant))
    expect(checkIn.state).toBe('withDeclarant')
    const input = { dwellingCode, withResidents: false }
    expect(await city.call('registration.previewUnlink', { dwellingCode }, await as('declarant', wu))).toMatchObject({
      othersManage: true,
      waiting: 1,
    })
    await city.call('registration.unlinkDwelling', input, await as('declarant', lin))
    expect(await smsOf(tenant, 'checkInHandedOver')).toHaveLength(0)
    expect((await dwellingsOf(wu)).some((one) => one.dwellingCode === dwellingCode)).toBe(true)
    const { handedOver } = await city.call('registration.unlinkDwelling', input, await as('declarant', wu))
    expect(handedOver).toBe(1)
    expect(await smsOf(tenant, 'checkInHandedOver')).toHaveLength(1)
    const { checkIns } = await city.call('registration.listMyCheckIns', {}, await as('resident', tenant))
    expect(checkIns[0]?.state).toBe('withOfficer')
  })

  it('of another’s dwelling is refused as of one that is not there', async () => {
    const dwellingCode = await homeOf(wu, '科苑花园5栋1102')
    for (const operation of ['registration.previewUnlink', 'registration.unlinkDwelling'] as const)
      for (const named of [dwellingCode, '4403050070030599999000777'])
        expect(
          (await refusalOf(city, operation, { dwellingCode: named, withResidents: true }, await as('declarant', lin)))
            .code,
        ).toBe('not-your-dwelling')
    const low = { session: await city.signIn(wu.idNumber, { role: 'declarant', assurance: 'low' }) }
    const input = { dwellingCode, withResidents: true }
    expect((await refusalOf(city, 'registration.unlinkDwelling', input, low)).code).toBe('step-up-needed')
  })
})

describe('looking for dwellings', () => {
  it.each([
    ['44030500700305000', '19 位'],
    ['44030500700305000030120', '25 位'],
  ])('%s is not a code: how long one is, is said', async (query, hint) => {
    const search = { district: null, street: null, query }
    const answer = await city.call('registration.searchBuildings', search, await as('declarant', chen))
    expect(answer).toMatchObject({ buildings: [], hint: expect.stringContaining(hint) as string })
  })

  it('is counted by person and day: signing in anew renews nothing', async () => {
    const input = { street: '440305007', address: '一', declarantType: 'lessor' }
    const ask = async (times: number) => {
      const session = await city.signIn(wang.idNumber, { role: 'declarant' })
      sessions.clear()
      const codes: string[] = []
      for (let i = 0; i < times; i += 1)
        codes.push((await refusalOf(city, 'registration.requestMissingDwelling', input, { session })).code)
      return codes
    }
    expect(new Set([...(await ask(12)), ...(await ask(8))])).toEqual(new Set(['bad-input']))
    expect(await ask(1)).toEqual(['quota'])
  })
})

describe('many residents', () => {
  it('move out one write each; a death on the way is finished by the timer, and nobody is told twice', async () => {
    const dwellingCode = (await dwellingsOf(lin)).find(({ address }) => address.endsWith('302'))?.dwellingCode ?? ''
    const options = await as('declarant', lin)
    const filings = Array.from({ length: 20 }, (_, i) => filingOf(dwellingCode, stranger(100 + i)))
    for (const part of [filings.slice(0, 10), filings.slice(10)])
      await city.call('registration.declareMoveIn', { filings: part }, options)
    const unlinking = city
      .send('registration.unlinkDwelling', { dwellingCode, withResidents: true }, options)
      .catch(() => null)
    const deadline = Date.now() + 3_000
    while (Date.now() < deadline) {
      const { links } = await city.call('registration.listMyDwellings', {}, options)
      if (!links.some((one) => one.dwellingCode === dwellingCode)) break
    }
    await city.kill()
    await unlinking
    await city.restart()
    sessions.clear()
    await moveTo('2026-11-23T04:00:00Z')
    await moveTo('2026-11-23T04:10:00Z')
    const told = await city.get<{ phone: string; kind: string }[]>('/emulator/sms')
    const phones = told.filter(({ kind }) => kind === 'movedOut').map(({ phone }) => phone.replace('+86', ''))
    const expected = filings.map((_, i) => stranger(100 + i).phone)
    expect(phones.filter((phone) => expected.includes(phone)).sort()).toEqual(expected)
    expect((await dwellingsOf(lin)).some((one) => one.dwellingCode === dwellingCode)).toBe(false)
  })
})
