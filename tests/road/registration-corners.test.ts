/** What lies between the parts of residence registration: managers, reports, addresses that are recorded, dwellings let go. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Role } from '@shared/model/sign-in'
import { startCity, type City } from '../support/city'
import { declareOne, openUnit, personaOf, residentFields, type Persona } from './people'

jest.setTimeout(180_000)

let city: City
let owner: Persona
let manager: Persona
let tenant: Persona
let student: Persona
let wang: Persona
let staff: Persona
const home = '4403050070030500003012040'
const other = '4403050070030500002005010'

const as = async (role: Role, { idNumber }: Persona) => ({ session: await city.signIn(idNumber, { role }) })
const filing = (who: Persona, dwellingCode = home, moveInOn = '2026-11-20') => ({
  dwellingCode,
  moveInOn,
  instant: false,
  resident: residentFields(who),
})
const report = (who: Persona, dwellingCode: string) => ({
  dwellingCode,
  moveInOn: '2026-11-20',
  name: who.name,
  about: '住次卧',
  asked: '当面要过身份证登记，他不给',
})
const smsOf = async ({ phone }: Persona, kind: string) => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  await city.moveTo(new Date(new Date(now).getTime() + 60_000).toISOString())
  const sent = await city.get<{ kind: string }[]>(`/emulator/sms?phone=${phone}`)
  return sent.filter((one) => one.kind === kind).length
}
const entrust = async (dwellingCode: string) => {
  const { name, idNumber } = manager
  const offer = { dwellingCode, name, idType: '111', idNumber }
  await city.call('registration.nameManager', offer, await as('declarant', owner))
  await city.call('registration.acceptManager', { dwellingCode }, await as('declarant', manager))
}
const refusalTasks = async () =>
  (await city.call('review.queue', {}, await as('staff', staff))).tasks.filter(({ kind }) => kind === 'refusal')

beforeAll(async () => {
  city = await startCity()
  ;[owner, manager, tenant, student, wang, staff] = (await Promise.all(
    ['landlord', 'talent', 'tenant', 'student', 'eligible-today', 'staff'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona, Persona, Persona]
  const link = { dwellingCode: home, declarantType: 'lessor' }
  await city.call('registration.linkDwelling', link, await as('declarant', owner))
  await declareOne(city, filing(tenant), await as('declarant', owner))
})
afterAll(() => city.stop())

describe('a report that somebody gave no data', () => {
  it('made under an address that is not recorded yet is whole, and one, when the address is', async () => {
    const asked = { street: '440305007', address: '科苑南路 9 号 海棠公寓 2 栋 305', declarantType: 'lessor' }
    const asOwner = await as('declarant', owner)
    const { link } = await city.call('registration.requestMissingDwelling', asked, asOwner)
    const requestId = link.dwellingCode
    await city.call('registration.reportRefusal', report(wang, requestId), asOwner)
    const asStaff = await as('staff', staff)
    const { version } = await city.call('review.missingDwelling', { requestId }, asStaff)
    const decision = {
      requestId,
      version,
      dwellingCode: other,
      room: null,
      building: null,
      verified: true,
      reason: null,
    }
    await city.call('review.decideMissingDwelling', decision, asStaff)

    const tasks = await refusalTasks()
    expect(tasks).toHaveLength(1)
    const shown = { refusalId: tasks[0]?.id ?? '' }
    const seen = await city.call('review.refusal', shown, await as('staff', staff))
    expect(seen).toMatchObject({ dwellingCode: other, name: wang.name, about: '住次卧' })
    const mine = await city.call('registration.listRefusals', { dwellingCode: other }, await as('declarant', owner))
    expect(mine.refusals).toMatchObject([{ state: 'open', name: wang.name }])
    await declareOne(city, filing(student, other), await as('declarant', owner))
    await declareOne(city, filing(wang, other), await as('declarant', owner))
    const after = await city.call('registration.listRefusals', { dwellingCode: other }, await as('declarant', owner))
    expect(after.refusals).toMatchObject([{ declaredOn: '2026-11-21' }])
  })

  it('made while one’s own asking waited outlives the acceptance of somebody’s 委托', async () => {
    const link = { dwellingCode: home, declarantType: 'lessor' }
    await city.call('registration.linkDwelling', link, await as('declarant', manager))
    await city.call('registration.reportRefusal', report(student, home), await as('declarant', manager))
    await entrust(home)
    const { refusals } = await city.call(
      'registration.listRefusals',
      { dwellingCode: home },
      await as('declarant', manager),
    )
    expect(refusals).toMatchObject([{ state: 'open', name: student.name }])
    const tasks = await refusalTasks()
    expect(tasks.filter(({ id }) => id.startsWith(home))).toHaveLength(1)
  })
})

describe('who manages a dwelling for its owner', () => {
  it('finds the owner’s residents in a roster: unchanged, and those who are missing from it', async () => {
    const rows = [{ row: 2, dwellingCode: home, moveInOn: '2026-11-20', resident: residentFields(tenant) }]
    const options = await as('declarant', manager)
    const preview = await city.call('registration.previewRoster', { rows }, options)
    expect(preview.rows).toMatchObject([{ outcome: 'unchanged', problem: null }])
    const dwellings = [{ dwellingCode: home, staying: [] }]
    const { leaves } = await city.call('registration.previewRosterLeaves', { dwellings }, options)
    expect(leaves.map(({ name }) => name)).toEqual([tenant.name])
  })

  it('is asked no more when the owner lets the dwelling go: who waits goes to the officer, and is told', async () => {
    const { idType: _type, idNumber: _number, name: _name, ...resident } = residentFields(student)
    const sent = {
      ...{ code: null, dwellingCode: home, use: 'rented', moveInOn: '2026-11-20', other: null },
      resident,
    }
    const { checkIn } = await city.call('registration.submitCheckIn', sent, await as('resident', student))
    expect(checkIn).toMatchObject({ state: 'withDeclarant', hasDeclarant: true })
    const told = await smsOf(student, 'checkInHandedOver')
    const unlinked = await city.call(
      'registration.unlinkDwelling',
      { dwellingCode: home, withResidents: false },
      await as('declarant', owner),
    )
    expect(unlinked).toMatchObject({ unmanaged: 1, handedOver: 1 })
    const { checkIns } = await city.call('registration.listMyCheckIns', {}, await as('resident', student))
    expect(checkIns[0]).toMatchObject({ state: 'withOfficer', hasDeclarant: false })
    expect(await smsOf(student, 'checkInHandedOver')).toBe(told + 1)
    const confirm = { checkInId: checkIn.checkInId }
    const refused = await city.send('registration.confirmCheckIn', confirm, await as('declarant', manager))
    expect(refused.reply).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })
})

describe('letting a dwelling go', () => {
  it('twice at the same moment is one, and both are answered alike', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const options = { ...(await as('declarant', owner)), submissionId: `unlink-at-once-${round}` }
      const link = { dwellingCode: home, declarantType: 'lessor' }
      await city.call('registration.linkDwelling', link, { session: options.session })
      const unlink = { dwellingCode: home, withResidents: false }
      const both = await Promise.all(
        [1, 2, 3, 4, 5, 6].map(() => city.send('registration.unlinkDwelling', unlink, options)),
      )
      expect(both.map(({ reply }) => (reply.ok ? reply.output : reply.refusal.code))).toEqual(
        both.map(() => expect.objectContaining({ unmanaged: 1, movedOut: 0 }) as object),
      )
    }
  })
})

describe('the name of a unit, which may be its owner’s', () => {
  it('is read by its people and lies sealed, in what they are told too', async () => {
    const name = '欧阳鲸落五金店'
    const unit = openUnit(wang, { code: '91440300MA5FACT0RC', name })
    await city.call('review.openUnitAccount', unit, await as('staff', staff))
    const { now } = await city.get<{ now: string }>('/emulator/clock')
    await city.moveTo(new Date(new Date(now).getTime() + 60_000).toISOString())
    const { messages } = await city.call('account.listMessages', { before: null }, await as('resident', wang))
    expect(messages.map(({ text }) => text).join()).toContain(name)
    const sent = await city.get<{ text: string }[]>(`/emulator/sms?phone=${wang.phone}`)
    expect(sent.map(({ text }) => text).join()).toContain(name)
    const stored = readFileSync(path.join(city.dataFolder, 'database', 'documents.mdb'))
    expect(stored.includes(Buffer.from(name))).toBe(false)
  })
})
