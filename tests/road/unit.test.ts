/** 单位账号: opened at the counter, kept by an administrator, used by sub-accounts; what is taken away is gone with the next call. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Role } from '@shared/model/sign-in'
import { startCity, type City } from '../support/city'
import {
  declareOne,
  declareRefusal,
  openUnit,
  personaOf,
  refusalOf,
  residentFields,
  unitPapers,
  type Persona,
} from './people'

jest.setTimeout(240_000)

const code = '91440300MA5FACT0RC'
const property = [
  { building: '科苑花园3栋', room: '1204' },
  { building: '科苑花园2栋', room: '501' },
]

let city: City
let people: Record<'staff' | 'admin' | 'first' | 'second' | 'tenant' | 'other' | 'third', Persona>
let unitId: string
let dwellings: string[]

const sessions = new Map<string, string>()
/** One session a person, in the role that is asked for: a new sign-in ends the one before. */
const as = async ({ idNumber }: Persona, role: Role) => {
  const held = sessions.get(idNumber) ?? (await city.signIn(idNumber))
  sessions.set(idNumber, held)
  const { unit, units, role: now } = await city.call('account.me', {}, { session: held })
  const wanted = units.find((one) => one.role === role)?.unitId ?? null
  if (now !== role || (unit?.unitId ?? null) !== wanted)
    await city.call('account.switchRole', { role, unitId: wanted }, { session: held })
  return { session: held }
}
const smsOf = async ({ phone }: Persona, kind: string) =>
  (await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)
const tell = async () => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  await city.moveTo(new Date(new Date(now).getTime() + 2 * 60_000).toISOString())
}
const dwellingOf = async ({ building, room }: { building: string; room: string }, session: string) => {
  const place = { district: null, street: '440305007', query: building }
  const { buildings } = await city.call('registration.searchBuildings', place, { session })
  const found = await city.call(
    'registration.searchDwellings',
    { buildingCode: buildings[0]?.buildingCode, room },
    { session },
  )
  return found.dwellings[0]?.dwellingCode ?? ''
}
const declaration = (dwellingCode: string | undefined, tenant: Persona) => ({
  dwellingCode,
  moveInOn: '2026-11-18',
  instant: false,
  resident: residentFields(tenant),
})
const desk = async () => city.call('account.listSubAccounts', {}, await as(people.admin, 'unitAdministrator'))
const memberOf = async ({ name }: Persona) =>
  (await desk()).subAccounts.find((one) => one.name === name)?.memberId ?? ''
const fields = ({ name, idType, idNumber, phone }: Persona) => ({ name, idType, idNumber, phone })

beforeAll(async () => {
  city = await startCity()
  const keys = {
    staff: 'staff',
    admin: 'shenzhen-hukou',
    first: 'window-soon',
    second: 'suspended',
    third: 'student',
    tenant: 'tenant',
    other: 'in-twenty-days',
  }
  const found = await Promise.all(Object.entries(keys).map(async ([name, key]) => [name, await personaOf(city, key)]))
  people = Object.fromEntries(found) as typeof people
  const { session } = await as(people.staff, 'staff')
  dwellings = await Promise.all(property.map((one) => dwellingOf(one, session)))
  await city.put(`/emulator/registers/property/${code}`, {
    dwellings: dwellings.map((dwellingCode) => ({ dwellingCode, from: '2020-01-01', to: null })),
  })
})
afterAll(() => city.stop())

describe('单位开户 at the counter', () => {
  it('is for staff alone, and needs a code that is right and every paper', async () => {
    const input = openUnit(people.admin, { code })
    expect(await refusalOf(city, 'review.openUnitAccount', input, await as(people.admin, 'declarant'))).toMatchObject({
      status: 403,
      code: 'forbidden',
    })
    const staff = await as(people.staff, 'staff')
    const wrong = await refusalOf(city, 'review.openUnitAccount', { ...input, code: '91440300MA5FACT0R1' }, staff)
    expect(wrong).toMatchObject({ code: 'bad-input', fields: { code: expect.stringContaining('逐位核对') } })
    const unshown = { ...input, papers: ['unitPapers', 'handlerIdentity'] }
    expect(await refusalOf(city, 'review.openUnitAccount', unshown, staff)).toMatchObject({
      fields: { papers: '请先核对：单位的授权委托书' },
    })
    const misnamed = { ...input, administrator: { ...fields(people.admin), name: '黄启' } }
    expect(await refusalOf(city, 'review.openUnitAccount', misnamed, staff)).toMatchObject({
      fields: { 'administrator.name': expect.stringContaining('对不上') },
    })
    expect((await refusalOf(city, 'review.unit', { code }, staff)).code).toBe('not-found')
  })

  it('twice the same is one; the same code again is refused with which it is', async () => {
    const staff = await as(people.staff, 'staff')
    const input = openUnit(people.admin, { code })
    const submissionId = 'open-unit-0001'
    const { unit } = await city.call('review.openUnitAccount', input, { ...staff, submissionId })
    unitId = unit.unitId
    expect(unit).toMatchObject({ code, kind: 'employer', state: 'open', subAccounts: 0, dwellings: 0 })
    expect(unit.administrator).toMatchObject({ maskedName: '黄*' })
    const again = await city.call('review.openUnitAccount', input, { ...staff, submissionId })
    expect(again.unit.unitId).toBe(unitId)
    const other = openUnit(people.first, { code: '91440300 ma5fact0rc', name: '另一个名字' })
    const refused = await city.send('review.openUnitAccount', other, staff)
    expect(refused.reply).toMatchObject({ ok: false, refusal: { code: 'unit-exists' } })
    expect(JSON.stringify(refused.reply)).toContain('深圳市科苑电子厂')
    expect(JSON.stringify(refused.reply)).toContain('管理员是黄*')
    await tell()
    expect(await smsOf(people.admin, 'unitOpened')).toHaveLength(1)
    expect((await city.call('review.unit', { code }, staff)).unit.unitId).toBe(unitId)
  })

  it('a member of staff opens none for themselves', async () => {
    const staff = await as(people.staff, 'staff')
    const input = openUnit(people.staff, { code: '91440300MA5HTEL072' })
    expect((await refusalOf(city, 'review.openUnitAccount', input, staff)).code).toBe('forbidden')
  })
})

describe('管理员', () => {
  it('finds the unit among the own roles, and may not act in it for others', async () => {
    const session = await as(people.admin, 'resident')
    expect((await city.call('account.me', {}, session)).units).toEqual([
      { unitId, name: '深圳市科苑电子厂', kind: 'employer', role: 'unitAdministrator' },
    ])
    const stranger = await as(people.other, 'resident')
    for (const role of ['unitAdministrator', 'subAccount'])
      expect((await refusalOf(city, 'account.switchRole', { role, unitId }, stranger)).code).toBe('forbidden')
    expect((await refusalOf(city, 'account.switchRole', { role: 'unitAdministrator' }, session)).code).toBe('forbidden')
  })

  it('links dwellings in the unit’s name, by what the registers know of the unit', async () => {
    const admin = await as(people.admin, 'unitAdministrator')
    const owner = { dwellingCode: dwellings[0], declarantType: 'ownerOccupier' }
    expect(await refusalOf(city, 'registration.linkDwelling', owner, admin)).toMatchObject({
      code: 'bad-input',
      fields: { declarantType: expect.any(String) },
    })
    for (const dwellingCode of dwellings) {
      const asked = { dwellingCode, declarantType: 'employer' }
      expect((await city.call('registration.linkDwelling', asked, admin)).link.state).toBe('approved')
    }
    const { links } = await city.call('registration.listMyDwellings', {}, admin)
    expect(links.map(({ dwellingCode }) => dwellingCode).sort()).toEqual([...dwellings].sort())
    expect((await city.call('registration.listMyDwellings', {}, await as(people.admin, 'declarant'))).links).toEqual([])
  })

  it('entrusts nobody else with the unit’s dwellings: for that there are sub-accounts', async () => {
    const admin = await as(people.admin, 'unitAdministrator')
    const { name, idType, idNumber } = people.other
    const named = { dwellingCode: dwellings[0], name, idType, idNumber }
    const refused = await refusalOf(city, 'registration.nameManager', named, admin)
    expect(refused).toMatchObject({
      code: 'bad-input',
      fields: { idNumber: expect.stringContaining('子账号') as string },
    })
    const { management, mayName } = await city.call('registration.getManager', { dwellingCode: dwellings[0] }, admin)
    expect([management, mayName]).toEqual([null, false])
  })

  it('declares nobody and sees nobody: 403', async () => {
    const admin = await as(people.admin, 'unitAdministrator')
    const input = declaration(dwellings[0], people.tenant)
    expect((await declareRefusal(city, input, admin)).status).toBe(403)
    const where = { dwellingCode: dwellings[0] }
    expect((await refusalOf(city, 'registration.listResidents', where, admin)).status).toBe(403)
    expect((await refusalOf(city, 'registration.createCheckInCode', { ...where, kind: 'screen' }, admin)).status).toBe(
      403,
    )
  })

  it('adds sub-accounts, each told; not twice, not themselves, not with others’ dwellings', async () => {
    const admin = await as(people.admin, 'unitAdministrator')
    const [mine, others] = dwellings
    const add = (who: Persona, dwellingCodes: unknown[]) => ({ ...fields(who), dwellingCodes })
    const { subAccount } = await city.call('account.addSubAccount', add(people.first, [mine]), admin)
    expect(subAccount).toMatchObject({ name: people.first.name, dwellingCodes: [mine] })
    const same = await city.call('account.addSubAccount', add(people.first, [mine]), admin)
    expect(same.subAccount.memberId).toBe(subAccount.memberId)
    expect((await refusalOf(city, 'account.addSubAccount', add(people.first, []), admin)).code).toBe(
      'sub-account-exists',
    )
    expect((await refusalOf(city, 'account.addSubAccount', add(people.admin, [mine]), admin)).code).toBe(
      'administrator-cannot-declare',
    )
    const foreign = add(people.second, ['4403050010010010012001204'])
    expect(await refusalOf(city, 'account.addSubAccount', foreign, admin)).toMatchObject({
      code: 'not-your-dwelling',
    })
    await city.call('account.addSubAccount', add(people.second, [others]), admin)
    expect((await desk()).subAccounts.map(({ name }) => name).sort()).toEqual(
      [people.first.name, people.second.name].sort(),
    )
    await tell()
    const [told] = await smsOf(people.first, 'subAccountAdded')
    expect(told?.text).toContain('可申报 1 处房屋的住户')
  })
})

describe('子账号', () => {
  it('sees and declares in its dwelling alone, in the unit’s name', async () => {
    const first = await as(people.first, 'subAccount')
    const { links } = await city.call('registration.listMyDwellings', {}, first)
    expect(links.map(({ dwellingCode }) => dwellingCode)).toEqual([dwellings[0]])
    const { receipt } = await declareOne(city, declaration(dwellings[0], people.tenant), first)
    expect((await city.call('registration.getReceipt', { receipt }, first)).declarant).toBe('深圳市科苑电子厂')
    const tenant = await as(people.tenant, 'resident')
    expect((await city.call('registration.getReceipt', { receipt }, tenant)).declarant).toBe('深圳市科苑电子厂')
    const { registrations } = await city.call('registration.listMyRegistrations', {}, tenant)
    expect(registrations[0]).toMatchObject({
      declarantType: 'employer',
      state: 'active',
      history: [{ by: 'declarant' }],
    })
    const second = await as(people.second, 'subAccount')
    expect((await refusalOf(city, 'registration.getReceipt', { receipt }, second)).code).toBe('not-found')
    const admin = await as(people.admin, 'unitAdministrator')
    expect((await refusalOf(city, 'registration.getReceipt', { receipt }, admin)).code).toBe('not-found')
  })

  it('is refused in the other’s dwelling, and with its residents', async () => {
    const second = await as(people.second, 'subAccount')
    const there = declaration(dwellings[0], people.other)
    expect((await declareRefusal(city, there, second)).code).toBe('not-your-dwelling')
    const where = { dwellingCode: dwellings[0] }
    expect((await refusalOf(city, 'registration.listResidents', where, second)).code).toBe('not-your-dwelling')
    const first = await as(people.first, 'subAccount')
    const [resident] = (await city.call('registration.listResidents', where, first)).residents
    expect(resident?.name).toBe(people.tenant.name)
    const id = { registrationId: resident?.registrationId }
    expect((await refusalOf(city, 'registration.revealResident', id, second)).code).toBe('not-your-dwelling')
    expect((await city.call('registration.revealResident', id, first)).idNumber).toBe(people.tenant.idNumber)
  })

  it('links nothing and makes no accounts: 403', async () => {
    const first = await as(people.first, 'subAccount')
    const link = { dwellingCode: dwellings[1], declarantType: 'employer' }
    expect((await refusalOf(city, 'registration.linkDwelling', link, first)).status).toBe(403)
    const add = { ...fields(people.other), dwellingCodes: [] }
    expect((await refusalOf(city, 'account.addSubAccount', add, first)).status).toBe(403)
    expect((await refusalOf(city, 'account.listSubAccounts', {}, first)).status).toBe(403)
  })

  it('confirms who scanned its code; the asked unit is told through who has that dwelling, and nobody else', async () => {
    const first = await as(people.first, 'subAccount')
    const { code: shown } = await city.call(
      'registration.createCheckInCode',
      { dwellingCode: dwellings[0], kind: 'screen' },
      first,
    )
    const key = new URL(shown.url.replace('/#', '')).searchParams.get('code')
    const other = await as(people.other, 'resident')
    const opened = await city.call('registration.openCheckIn', { code: key }, other)
    expect(opened.maskedDeclarant).toBe('深圳市科苑电子厂')
    const { name: _name, idType: _type, idNumber: _number, ...resident } = residentFields(people.other)
    const filing = { code: key, dwellingCode: null, use: null, other: null, moveInOn: '2026-11-19', resident }
    const { checkIn } = await city.call('registration.submitCheckIn', filing, other)
    await tell()
    expect(await smsOf(people.first, 'checkInAsked')).toHaveLength(1)
    expect(await smsOf(people.second, 'checkInAsked')).toHaveLength(0)
    expect(await smsOf(people.admin, 'checkInAsked')).toHaveLength(0)
    const { messages } = await city.call('account.listMessages', { before: null }, first)
    expect(messages.find(({ title }) => title === '有住户等您确认')).toMatchObject({ unitId })
    const { checkInId } = checkIn
    const second = await as(people.second, 'subAccount')
    expect((await refusalOf(city, 'registration.confirmCheckIn', { checkInId }, second)).code).toBe('not-your-dwelling')
    expect((await city.call('registration.listCheckIns', { dwellingCode: null }, second)).checkIns).toEqual([])
    expect((await city.call('registration.confirmCheckIn', { checkInId }, first)).state).toBe('registered')
    const { registrations } = await city.call('registration.listMyRegistrations', {}, other)
    const made = registrations.find(({ registrationId }) => registrationId === checkInId)
    expect(made?.history.map(({ by }) => by)).toEqual(['resident', 'declarant'])
  })

  it('an objection reaches who has the dwelling; where nobody has it, the administrator', async () => {
    const where = { dwellingCode: dwellings[0] }
    const first = await as(people.first, 'subAccount')
    const { residents } = await city.call('registration.listResidents', where, first)
    const registrationId = residents.find(({ name }) => name === people.tenant.name)?.registrationId
    const ending = {
      dwellingCodes: [where.dwellingCode],
      registrationIds: [registrationId],
      moveOutOn: '2026-11-21',
      words: '',
    }
    await city.call('registration.declareMoveOut', ending, first)
    const object = async () => {
      const tenant = await as(people.tenant, 'resident')
      const { registrations } = await city.call('registration.listMyRegistrations', {}, tenant)
      const change = registrations[0]?.changes.at(-1)?.changeId
      await city.call(
        'registration.objectToChange',
        { registrationId, changeId: change, words: '我还住在这里' },
        tenant,
      )
      await tell()
    }
    await city.call(
      'account.updateSubAccount',
      { memberId: await memberOf(people.first), phone: null, dwellingCodes: [] },
      await as(people.admin, 'unitAdministrator'),
    )
    await object()
    expect(await smsOf(people.first, 'objectionRaised')).toHaveLength(0)
    expect(await smsOf(people.admin, 'objectionRaised')).toHaveLength(1)
  })

  it('a dwelling or a sub-account that is taken away is gone with the next call, whatever session is open', async () => {
    const { session } = await as(people.first, 'subAccount')
    const there = declaration(dwellings[0], people.third)
    expect((await declareRefusal(city, there, { session })).code).toBe('not-your-dwelling')
    expect((await city.call('registration.listMyDwellings', {}, { session })).links).toEqual([])
    const admin = await as(people.admin, 'unitAdministrator')
    const member = await memberOf(people.first)
    await city.call('account.updateSubAccount', { memberId: member, phone: null, dwellingCodes: dwellings }, admin)
    expect((await city.call('registration.listMyDwellings', {}, { session })).links).toHaveLength(2)
    await city.call('account.revokeSubAccount', { memberId: member }, admin)
    await city.call('account.revokeSubAccount', { memberId: member }, admin)
    const { status, reply } = await city.send('registration.declareMoveIn', { filings: [there] }, { session })
    expect([status, reply.ok]).toEqual([403, false])
    expect(JSON.stringify(reply)).toContain('账号已经停用')
    const me = await city.call('account.me', {}, { session })
    expect([me.role, me.unit, me.units]).toEqual(['resident', null, []])
    expect((await city.call('registration.listMyRegistrations', {}, { session })).registrations).toBeDefined()
    await tell()
    expect(await smsOf(people.first, 'subAccountRevoked')).toHaveLength(1)
  })

  it('a dwelling that the unit lets go is not given back when it is linked anew; who had it is told', async () => {
    const others = dwellings[1]
    const session = await as(people.second, 'subAccount')
    expect((await city.call('registration.listMyDwellings', {}, session)).links).toHaveLength(1)
    const admin = await as(people.admin, 'unitAdministrator')
    const before = await smsOf(people.second, 'subAccountChanged')
    await city.call('registration.unlinkDwelling', { dwellingCode: others, withResidents: false }, admin)
    await city.call('registration.linkDwelling', { dwellingCode: others, declarantType: 'employer' }, admin)
    expect((await city.call('registration.listMyDwellings', {}, session)).links).toEqual([])
    await tell()
    expect(await smsOf(people.second, 'subAccountChanged')).toHaveLength(before.length + 1)
    const stored = readFileSync(path.join(city.dataFolder, 'database', 'documents.mdb'))
    expect(stored.includes(Buffer.from('科苑电子厂'))).toBe(false)
  })
})

describe('换管理员和注销', () => {
  it('the one before has nothing more to do with it; both are told', async () => {
    const staff = await as(people.staff, 'staff')
    const admin = await as(people.admin, 'unitAdministrator')
    const { unit } = await city.call('review.unit', { code }, staff)
    const change = { unitId, version: unit.version, administrator: fields(people.third), papers: unitPapers }
    const old = { ...change, version: unit.version - 1 }
    expect((await refusalOf(city, 'review.changeUnitAdministrator', old, staff)).code).toBe('conflict')
    const changed = await city.call('review.changeUnitAdministrator', change, staff)
    expect(changed.unit.administrator?.maskedName).toBe(`${[...people.third.name][0]}*`)
    const again = await city.call('review.changeUnitAdministrator', change, staff)
    expect(again.unit.version).toBe(changed.unit.version)
    expect((await refusalOf(city, 'account.listSubAccounts', {}, admin)).status).toBe(403)
    expect((await city.call('account.listSubAccounts', {}, await as(people.third, 'unitAdministrator'))).limit).toBe(50)
    await tell()
    expect(await smsOf(people.admin, 'unitAdministratorReplaced')).toHaveLength(1)
    expect(await smsOf(people.third, 'unitOpened')).toHaveLength(1)
  })

  it('is not closed while it holds dwellings', async () => {
    const staff = await as(people.staff, 'staff')
    const { unit } = await city.call('review.unit', { code }, staff)
    const close = { unitId, version: unit.version, reason: '单位申请注销' }
    expect((await refusalOf(city, 'review.closeUnitAccount', close, staff)).code).toBe('unit-has-dwellings')
  })

  it('an agency holds no dwelling; once closed nobody acts for it, and it can be opened anew', async () => {
    // A face counts for a quarter of an hour, which the tests above have used up.
    sessions.clear()
    const staff = await as(people.staff, 'staff')
    const agency = openUnit(people.admin, {
      code: '91440300MA5AGNT032',
      kind: 'agency',
      name: '深圳市某某代办有限公司',
    })
    const { unit } = await city.call('review.openUnitAccount', agency, staff)
    const admin = await as(people.admin, 'unitAdministrator')
    const link = { dwellingCode: dwellings[0], declarantType: 'lessor' }
    const refused = await city.send('registration.linkDwelling', link, admin)
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.reply)).toContain('代办单位不用关联房屋')
    await city.call('account.addSubAccount', { ...fields(people.other), dwellingCodes: [] }, admin)
    const sub = await as(people.other, 'subAccount')
    expect((await city.call('registration.listMyDwellings', {}, sub)).links).toEqual([])
    const { version } = (await city.call('review.unit', { code: agency.code }, staff)).unit
    const close = { unitId: unit.unitId, version, reason: '单位申请注销' }
    expect((await city.call('review.closeUnitAccount', close, staff)).unit.state).toBe('closed')
    expect((await refusalOf(city, 'account.listSubAccounts', {}, admin)).status).toBe(403)
    expect((await refusalOf(city, 'registration.listMyDwellings', {}, sub)).status).toBe(403)
    await tell()
    expect(await smsOf(people.other, 'unitClosed')).toHaveLength(1)
    const anew = await city.call('review.openUnitAccount', { ...agency, kind: 'employer' }, staff)
    expect(anew.unit).toMatchObject({ unitId: unit.unitId, state: 'open', kind: 'employer', subAccounts: 0 })
  })
})
