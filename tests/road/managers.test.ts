/** 实际管理人: named by the owner, told without telling anything, accepts, declares in the owner's name, goes again. */
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, residentFields, type Persona } from './people'

jest.setTimeout(180_000)

let city: City
let owner: Persona
let manager: Persona
let stranger: Persona
let tenant: Persona
let asOwner: string
let asManager: string
let asStranger: string
const dwelling = '4403050070030500003012040'
const here = { dwellingCode: dwelling }

const signIn = async () => {
  asOwner = await city.signIn(owner.idNumber, { role: 'declarant' })
  asManager = await city.signIn(manager.idNumber, { role: 'declarant' })
  asStranger = await city.signIn(stranger.idNumber, { role: 'declarant' })
}
const named = (change: object = {}) => ({
  ...here,
  name: manager.name,
  idType: '111',
  idNumber: manager.idNumber,
  ...change,
})
const name = (change: object = {}) => city.call('registration.nameManager', named(change), { session: asOwner })
const refusedName = async (change: object = {}) =>
  refusalOf(city, 'registration.nameManager', named(change), { session: asOwner })
const offers = async (session: string) => (await city.call('registration.listManagerOffers', {}, { session })).offers
const titles = async (session: string) =>
  (await city.call('account.listMessages', { before: null }, { session })).messages.map(({ title }) => title)
const declare = (who: Persona, session: string) => {
  const filing = { ...here, moveInOn: '2026-11-20', instant: false, resident: residentFields(who) }
  return city.call('registration.declareMoveIn', { filings: [filing] }, { session })
}
const names = async (session: string) =>
  (await city.call('registration.listResidents', here, { session })).residents.map((one) => one.name)

beforeAll(async () => {
  city = await startCity()
  ;[owner, manager, stranger, tenant] = (await Promise.all(
    ['landlord', 'talent', 'landlord-wu', 'tenant'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona]
  await signIn()
  await city.call('registration.linkDwelling', { ...here, declarantType: 'lessor' }, { session: asOwner })
})
afterAll(() => city.stop())

describe('naming', () => {
  it('is the owner’s alone, of somebody else, by a number that can be one', async () => {
    const { code, fields } = await refusedName({ idNumber: '440305199002280010' })
    expect({ code, field: Object.keys(fields) }).toEqual({ code: 'bad-input', field: ['idNumber'] })
    expect((await refusedName({ idNumber: owner.idNumber, name: owner.name })).fields.idNumber).toMatch(/不用委托自己/)
    expect((await refusalOf(city, 'registration.nameManager', named(), { session: asStranger })).code).toBe(
      'not-your-dwelling',
    )
    const low = await city.signIn(stranger.idNumber, { role: 'declarant', assurance: 'low' })
    expect((await refusalOf(city, 'registration.nameManager', named(), { session: low })).code).toBe('step-up-needed')
    asStranger = await city.signIn(stranger.idNumber, { role: 'declarant' })
  })

  it('answers alike for somebody without an account, and shows nothing of the person', async () => {
    const nobody = await name({ idNumber: '440582198805062429', name: '林秀英' })
    await city.call('registration.endManager', here, { session: asOwner })
    const somebody = await name()
    const shape = ({ management }: typeof somebody) => ({ ...management, offeredAt: '', maskedManager: '' })
    expect(shape(somebody)).toEqual(shape(nobody))
    expect(somebody.management).toMatchObject({ state: 'offered', until: '2026-11-28', side: 'owner' })
    expect(JSON.stringify(somebody)).not.toContain(manager.name)
    expect(await name()).toEqual(somebody)
    expect((await refusedName({ idNumber: tenant.idNumber, name: tenant.name })).code).toBe('manager-named')
  })

  it('shows the offer to who bears both number and name, and to nobody else', async () => {
    expect(await offers(asManager)).toMatchObject([{ dwellingCode: dwelling, side: 'manager', maskedOwner: '陈*' }])
    expect(await offers(asStranger)).toEqual([])
    expect((await refusalOf(city, 'registration.acceptManager', here, { session: asStranger })).code).toBe('not-found')
    expect((await refusalOf(city, 'registration.acceptManager', here, { session: asOwner })).code).toBe('not-found')
    expect((await refusalOf(city, 'registration.listResidents', here, { session: asManager })).code).toBe(
      'not-your-dwelling',
    )
    await city.call('registration.endManager', here, { session: asOwner })
    await name({ name: '张冠李' })
    expect(await offers(asManager)).toEqual([])
    expect((await refusalOf(city, 'registration.acceptManager', here, { session: asManager })).code).toBe('not-found')
    await city.call('registration.endManager', here, { session: asOwner })
  })
})

describe('answering', () => {
  it('may be no; the owner hears of it', async () => {
    await name()
    const answer = await city.call('registration.declineManager', here, { session: asManager })
    expect(answer.management.state).toBe('declined')
    expect(await city.call('registration.declineManager', here, { session: asManager })).toEqual(answer)
    expect((await refusalOf(city, 'registration.acceptManager', here, { session: asManager })).code).toBe(
      'already-decided',
    )
    const seen = await city.call('registration.getManager', here, { session: asOwner })
    expect(seen).toMatchObject({ management: { state: 'declined' }, mayName: true })
  })

  it('may come too late', async () => {
    await name()
    await city.moveTo('2026-11-29T10:00:00+08:00')
    await signIn()
    expect(await offers(asManager)).toEqual([])
    expect((await refusalOf(city, 'registration.acceptManager', here, { session: asManager })).code).toBe(
      'already-decided',
    )
    expect((await city.call('registration.getManager', here, { session: asOwner })).management?.state).toBe('expired')
  })

  it('makes the dwelling the manager’s to look after, at once and once', async () => {
    await name()
    const answer = await city.call('registration.acceptManager', here, { session: asManager })
    expect(answer.management.state).toBe('accepted')
    expect(await city.call('registration.acceptManager', here, { session: asManager })).toEqual(answer)
    const { links } = await city.call('registration.listMyDwellings', {}, { session: asManager })
    expect(links).toMatchObject([{ dwellingCode: dwelling, declarantType: 'actualManager', state: 'approved' }])
    const { management, mayName } = await city.call('registration.getManager', here, { session: asManager })
    expect({ side: management?.side, mayName }).toEqual({ side: 'manager', mayName: false })
  })
})

describe('managing', () => {
  let id: string

  it('is declaring in the owner’s name: both see the same people', async () => {
    const { results } = await declare(tenant, asManager)
    const [filed] = results
    if (filed?.outcome !== 'filed') throw new Error('the declaration was refused')
    expect(filed.registration).toMatchObject({ state: 'active', declarantType: 'actualManager' })
    id = filed.registration.registrationId
    expect(await names(asManager)).toEqual([tenant.name])
    expect(await names(asOwner)).toEqual([tenant.name])
    const count = async (session: string) =>
      (await city.call('registration.listMyDwellings', {}, { session })).links.map(({ residents }) => residents)
    expect([await count(asManager), await count(asOwner)]).toEqual([[1], [1]])
    const receipt = await city.call('registration.getReceipt', { receipt: filed.receipt }, { session: asManager })
    expect(receipt.receipt).toBe(filed.receipt)
    const again = await declare(tenant, asOwner)
    expect(again.results[0]).toMatchObject({ outcome: 'refused', refusal: { code: 'already-registered' } })
  })

  it('is looking, correcting and confirming too, noted as the declarant’s', async () => {
    const shown = await city.call('registration.revealResident', { registrationId: id }, { session: asManager })
    expect(shown.idNumber).toBe(tenant.idNumber)
    const asTenant = await city.signIn(tenant.idNumber)
    const { registrations } = await city.call('registration.listMyRegistrations', {}, { session: asTenant })
    const mine = registrations.find(({ registrationId }) => registrationId === id)
    expect(mine?.history.map(({ by }) => by)).toEqual(['declarant', 'declarant'])
  })

  it('is confirming who filed by the manager’s code, and then they are the owner’s residents', async () => {
    const student = await personaOf(city, 'student')
    const { code } = await city.call(
      'registration.createCheckInCode',
      { ...here, kind: 'print' },
      { session: asManager },
    )
    const asStudent = await city.signIn(student.idNumber)
    const { idType: _type, idNumber: _number, name: _name, ...resident } = residentFields(student)
    const { checkIn } = await city.call(
      'registration.submitCheckIn',
      { code: code.typed, dwellingCode: null, use: null, other: null, moveInOn: '2026-11-28', resident },
      { session: asStudent },
    )
    const waiting = async (session: string) =>
      (await city.call('registration.listCheckIns', { dwellingCode: null }, { session })).checkIns.length
    expect([await waiting(asManager), await waiting(asOwner)]).toEqual([1, 1])
    await city.call('registration.confirmCheckIn', { checkInId: checkIn.checkInId }, { session: asManager })
    expect((await names(asOwner)).sort()).toEqual([student.name, tenant.name].sort())
  })

  it('ends when the owner takes it back: nobody’s registration changes, and the manager sees nothing more', async () => {
    const before = await names(asOwner)
    const answer = await city.call('registration.endManager', here, { session: asOwner })
    expect(answer.management).toMatchObject({ state: 'ended', endedBy: 'owner' })
    expect(await city.call('registration.endManager', here, { session: asOwner })).toEqual(answer)
    expect(await names(asOwner)).toEqual(before)
    for (const refused of [
      refusalOf(city, 'registration.listResidents', here, { session: asManager }),
      refusalOf(city, 'registration.getManager', here, { session: asManager }),
    ])
      expect((await refused).code).toBe('not-your-dwelling')
    expect(
      (await refusalOf(city, 'registration.revealResident', { registrationId: id }, { session: asManager })).code,
    ).toBe('not-your-dwelling')
    const { results } = await declare(stranger, asManager)
    expect(results[0]).toMatchObject({ outcome: 'refused', refusal: { code: 'not-your-dwelling' } })
    const out = { dwellingCodes: [dwelling], registrationIds: [id], moveOutOn: '2026-11-29', words: '' }
    const moved = await city.call('registration.declareMoveOut', out, { session: asOwner })
    expect(moved.results[0]?.outcome).toBe('done')
  })

  it('begins again when it is offered again, and the manager may step down', async () => {
    await name()
    await city.call('registration.acceptManager', here, { session: asManager })
    expect(await names(asManager)).toHaveLength(1)
    // The one on paper from the time before went with it.
    expect((await city.call('registration.listCheckInCodes', here, { session: asManager })).print).toBeNull()
    const answer = await city.call('registration.endManager', here, { session: asManager })
    expect(answer.management).toMatchObject({ state: 'ended', endedBy: 'manager', side: 'manager' })
    expect((await city.call('registration.listMyDwellings', {}, { session: asManager })).links).toEqual([])
  })

  it('is told to the other one at every step', async () => {
    await city.moveTo('2026-11-29T12:00:00+08:00')
    expect(await titles(asManager)).toEqual(expect.arrayContaining(['请您管理一处房屋', '委托已收回']))
    expect(await titles(asOwner)).toEqual(
      expect.arrayContaining(['对方没有接受委托', '对方已接受委托', '实际管理人不再管理']),
    )
  })
})

describe('an asking of one’s own', () => {
  it('gives way to the offer, and what waited for it takes effect as the owner’s', async () => {
    await signIn()
    await city.call('registration.linkDwelling', { ...here, declarantType: 'actualManager' }, { session: asManager })
    const { results } = await declare(tenant, asManager)
    expect(results[0]).toMatchObject({ outcome: 'filed', registration: { state: 'awaitingLink' } })
    await name()
    await city.call('registration.acceptManager', here, { session: asManager })
    await city.moveTo('2026-11-29T13:00:00+08:00')
    expect(await names(asOwner)).toContain(tenant.name)
    expect(await names(asManager)).toContain(tenant.name)
  })

  it('ends with the owner’s own link, too', async () => {
    await signIn()
    await city.call('registration.unlinkDwelling', { ...here, withResidents: false }, { session: asOwner })
    expect((await refusalOf(city, 'registration.listResidents', here, { session: asManager })).code).toBe(
      'not-your-dwelling',
    )
    expect((await city.call('registration.listMyDwellings', {}, { session: asManager })).links).toEqual([])
    expect((await refusalOf(city, 'registration.nameManager', named(), { session: asOwner })).code).toBe(
      'not-your-dwelling',
    )
  })
})
