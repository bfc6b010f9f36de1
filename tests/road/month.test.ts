/** 房东的一个月 over HTTP: rooms at a glance, who still lives there, sheets, the ledger; and nobody who may not. */
import { read, utils, type CellObject } from '@e965/xlsx/dist/xlsx.mini.min'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, residentFields, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let wu: Persona
let landlord: Persona
let tenant: Persona
let lin: Persona

const overview = { show: 'all', search: '', from: 0 }
const as = ({ idNumber }: Persona) => city.signIn(idNumber, { role: 'declarant' })
const month = async (session: string, change: object = {}) =>
  city.call('registration.monthOverview', { ...overview, ...change }, { session })

beforeAll(async () => {
  city = await startCity()
  ;[wu, landlord, tenant, lin] = (await Promise.all(
    ['landlord-wu', 'landlord', 'tenant', 'landlord-lin'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona]
})
afterAll(() => city.stop())

describe('房屋一览 rooms at a glance', () => {
  it('shows every room with who lives there, what needs doing first, and says which are empty', async () => {
    const { rooms, totals, found, next, complete, month: shown } = await month(await as(wu))
    expect(shown).toBe('2026-11')
    expect({ found, next, complete }).toEqual({ found: 6, next: null, complete: true })
    expect(totals.rooms).toBe(6)
    expect(totals.residents).toBe(rooms.flatMap(({ residents }) => residents).length)
    expect(totals.residents).toBeGreaterThan(3)
    expect(totals.unanswered).toBe(totals.asked)
    const order = rooms.map(({ need }) => ['confirm', 'rejected', 'living', 'vacant', 'none'].indexOf(need))
    expect(order).toEqual([...order].sort())
    for (const room of rooms) expect(room.vacant).toBe(room.residents.length === 0 && room.checkIns === null)
    const names = rooms.flatMap(({ residents }) => residents.map(({ name }) => name))
    expect(names.every((name) => !name.includes('*'))).toBe(true)
    const said = rooms.flatMap(({ residents }) => residents)
    expect(JSON.stringify(said.map(({ registrationId: _id, ...rest }) => rest))).not.toMatch(/\d{9}/)
  })

  it('finds a room by its number and by who lives there', async () => {
    const session = await as(wu)
    const all = await month(session)
    const one = all.rooms.find(({ residents }) => residents.length > 0)
    const name = one?.residents[0]?.name ?? ''
    const byName = await month(session, { search: name })
    expect(byName.rooms.map(({ dwellingCode }) => dwellingCode)).toContain(one?.dwellingCode)
    const byRoom = await month(session, { search: '1503' })
    expect(byRoom.rooms.map(({ address }) => address)).toEqual([expect.stringContaining('1503')])
    expect(byRoom.totals).toEqual(all.totals)
    expect((await month(session, { search: '没有这样的' })).found).toBe(0)
  })

  it('takes five round trips, the session among them', async () => {
    await month(await as(wu))
    const calls = await city.get<{ operation: string; roundTrips: number }[]>('/emulator/calls')
    expect(calls.find(({ operation }) => operation === 'registration.monthOverview')?.roundTrips).toBe(5)
  })

  it('shows what waits: a link under review, a resident to confirm', async () => {
    const session = await as(landlord)
    const at = async (query: string, room: string) => {
      const place = { district: null, street: null, query }
      const { buildings } = await city.call('registration.searchBuildings', place, { session })
      const rooms = { buildingCode: buildings[0]?.buildingCode, room }
      return (await city.call('registration.searchDwellings', rooms, { session })).dwellings[0]?.dwellingCode ?? ''
    }
    const [home, doubtful] = [await at('科苑花园3栋', '1204'), await at('桃源村28栋', '602')]
    for (const dwellingCode of [home, doubtful])
      await city.call('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, { session })
    const { name: _name, idType: _type, idNumber: _number, ...resident } = residentFields(tenant)
    const filing = { code: null, dwellingCode: home, use: 'rented', moveInOn: '2026-11-16', other: null, resident }
    const filer = await city.signIn(tenant.idNumber, { role: 'resident' })
    await city.call('registration.submitCheckIn', filing, { session: filer })
    const { rooms, totals } = await month(session)
    expect(rooms.map(({ need, vacant }) => [need, vacant])).toEqual([
      ['confirm', false],
      ['pending', false],
    ])
    expect(rooms[0]?.checkIns).toEqual({ count: 1, due: '2026-11-25', withOfficer: false })
    expect(totals).toMatchObject({ rooms: 2, toDo: 1, vacant: 0, checkIns: 1, residents: 0 })
    expect((await month(session, { show: 'toDo' })).found).toBe(1)
  })
})

describe('还住在这里吗 who still lives there', () => {
  const living = async (session: string) =>
    (await month(session)).rooms.flatMap(({ residents }) => residents).filter(({ asked }) => asked)

  it('is answered for one or many with one call, the last word counting, and changes nothing for the residents', async () => {
    const session = await as(wu)
    const [first, ...others] = (await living(session)).map(({ registrationId }) => registrationId)
    const inbox = async () => city.get<unknown[]>(`/emulator/sms?phone=${tenant.phone}`)
    const before = (await inbox()).length
    const answer = (registrationIds: (string | undefined)[], said: string) =>
      city.call('registration.confirmStillLiving', { registrationIds, answer: said }, { session })
    expect(await answer([first], 'unsure')).toEqual({ month: '2026-11', answered: [first], ended: [] })
    expect((await answer([first, ...others], 'here')).answered).toHaveLength(others.length + 1)
    await answer([first, first], 'here')
    expect((await living(session)).map(({ living: said }) => said)).toEqual(others.concat('x').map(() => 'here'))
    expect((await month(session)).totals.unanswered).toBe(0)
    expect((await inbox()).length).toBe(before)
    const calls = await city.get<{ operation: string; roundTrips: number }[]>('/emulator/calls')
    expect(calls.find(({ operation }) => operation === 'registration.confirmStillLiving')?.roundTrips).toBe(4)
  })

  it('is nobody else’s to answer, whatever the ids say', async () => {
    const session = await as(wu)
    const [mine] = (await living(session)).map(({ registrationId }) => registrationId)
    const input = { registrationIds: [mine], answer: 'here' }
    const others = await as(landlord)
    const asked = (given: object, by: string) =>
      refusalOf(city, 'registration.confirmStillLiving', given, { session: by })
    expect((await asked(input, others)).code).toBe('not-found')
    expect((await asked({ ...input, registrationIds: ['nobody'] }, others)).code).toBe('not-found')
    expect((await asked(input, await city.signIn(wu.idNumber, { role: 'resident' }))).code).toBe('forbidden')
    const again = await as(wu)
    expect((await asked({ ...input, answer: 'left' }, again)).code).toBe('bad-input')
    expect((await asked({ ...input, registrationIds: [] }, again)).code).toBe('bad-input')
    expect((await asked({ ...input, registrationIds: Array(201).fill(mine) }, again)).code).toBe('bad-input')
  })

  it('of somebody who has left meanwhile nothing is noted', async () => {
    const session = await as(wu)
    const room = (await month(session)).rooms.find(({ residents }) => residents.some(({ asked }) => asked))
    const gone = room?.residents.find(({ asked }) => asked)?.registrationId
    const out = { dwellingCodes: [room?.dwellingCode], registrationIds: [gone], moveOutOn: '2026-11-21', words: '' }
    await city.call('registration.declareMoveOut', out, { session })
    const input = { registrationIds: [gone], answer: 'here' }
    const answered = await city.call('registration.confirmStillLiving', input, { session })
    expect(answered).toEqual({ month: '2026-11', answered: [], ended: [gone] })
  })
})

describe('入住码 sheets for every room', () => {
  it('gives each room its code, the same when asked again, and the one that hangs there already', async () => {
    const session = await as(wu)
    const rooms = (await month(session)).rooms.map(({ dwellingCode }) => dwellingCode)
    const made = await city.call(
      'registration.createCheckInCode',
      { dwellingCode: rooms[0], kind: 'print' },
      { session },
    )
    const first = await city.call('registration.roomSheets', { dwellingCodes: rooms }, { session })
    const again = await city.call('registration.roomSheets', { dwellingCodes: rooms }, { session })
    expect(again).toEqual(first)
    expect(first.sheets.map(({ dwellingCode }) => dwellingCode)).toEqual(rooms)
    expect(first.sheets[0]?.code.url).toBe(made.code.url)
    expect(new Set(first.sheets.map(({ code }) => code.typed)).size).toBe(rooms.length)
    const guest = await city.signIn(tenant.idNumber, { role: 'resident' })
    for (const { code } of first.sheets.slice(0, 2)) {
      const scanned = new URL(code.url.replace('/#', '')).searchParams.get('code')
      const opened = await city.call('registration.openCheckIn', { code: scanned }, { session: guest })
      expect(opened.maskedDeclarant).toBe('吴*')
    }
  })

  it('are for one’s own approved rooms only', async () => {
    const rooms = (await month(await as(wu))).rooms.map(({ dwellingCode }) => dwellingCode)
    const session = await as(landlord)
    const asked = await refusalOf(city, 'registration.roomSheets', { dwellingCodes: rooms }, { session })
    expect(asked.code).toBe('not-your-dwelling')
  })
})

describe('年度台账 the ledger of a year', () => {
  const ledger = async (session: string, year: number) => {
    const { base64, ...rest } = await city.call('registration.downloadLedger', { year }, { session })
    const book = read(base64, { type: 'base64', cellFormula: true })
    const rows = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
    const cells = book.SheetNames.flatMap((name) =>
      Object.values(book.Sheets[name] as Record<string, CellObject>).filter((cell) => cell?.t),
    )
    return { ...rest, rows, cells }
  }

  it('has a row for each stay, days as text, numbers masked, sums that fit, and no formula', async () => {
    const { rows, cells, stays, fileName } = await ledger(await as(wu), 2026)
    expect(fileName).toBe('居住登记台账-2026.xlsx')
    const [titles = [], ...lines] = rows('住户明细')
    expect(lines).toHaveLength(stays)
    const at = (title: string) => titles.indexOf(title)
    expect(titles.slice(0, 5)).toEqual(['房屋地址', '姓名', '证件种类', '证件号码（首末位）', '入住日期'])
    for (const line of lines) {
      expect(line[at('入住日期')]).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(line[at('证件号码（首末位）')]).toMatch(/^\d\*+[\dX]$/)
    }
    const sums = new Map(rows('汇总').map(([name, value]) => [name, value]))
    expect(sums.get('住户人次')).toBe(stays)
    const ended = lines.filter((line) => line[at('状态')] === '已搬离' && `${line[at('结束日期')]}`.startsWith('2026-'))
    expect(ended.map((line) => line[at('结束日期')])).toContain('2026-11-21')
    expect(sums.get('当年搬离')).toBe(ended.length)
    expect(lines.filter((line) => line[at('核对过还住的月份')] === '11 月').length).toBeGreaterThan(2)
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
    const known = /^4403\d{21}$|^RZ\d{23}$/
    expect(cells.filter(({ v }) => /\d{17}[\dX]/.test(String(v)) && !known.test(String(v)))).toEqual([])
  })

  it('of a year without stays is empty and says so; a year to come is refused', async () => {
    const session = await as(wu)
    expect((await ledger(session, 2016)).stays).toBe(0)
    const coming = await refusalOf(city, 'registration.downloadLedger', { year: 2027 }, { session })
    expect(coming).toMatchObject({ code: 'bad-input', fields: { year: '请选今年或以前的年份' } })
  })

  it('is one’s own: another landlord’s has none of it, and an SMS sign-in is asked for the face', async () => {
    expect((await ledger(await as(landlord), 2026)).stays).toBe(0)
    const session = await city.signIn(wu.idNumber, { role: 'declarant', assurance: 'low' })
    expect((await refusalOf(city, 'registration.downloadLedger', { year: 2026 }, { session })).code).toBe(
      'step-up-needed',
    )
  })

  it('each download is noted, with who and how many', async () => {
    const [{ environment }] = await city.get<[{ environment: string }]>('/emulator/documents')
    const { documents } = await city.get<{ documents: string[] }>(`/emulator/documents/${environment}/exports`)
    const noted = documents.flatMap((text) => (JSON.parse(text) as { taken: { what: string; by: string }[] }).taken)
    expect(noted.map(({ what }) => what).sort()).toEqual(['ledger:2016', 'ledger:2026', 'ledger:2026'])
  })
})

describe('每月核对的提醒', () => {
  const told = async () =>
    (await city.get<{ text: string }[]>(`/emulator/sms?phone=${lin.phone}`))
      .map(({ text }) => text)
      .filter((text) => text.includes('是否仍住'))
  const inbox = async () => {
    const { messages } = await city.call('account.listMessages', { before: null }, { session: await as(lin) })
    return messages.filter(({ title }) => title === '这个月请核对住户')
  }

  it('comes once a month however often the timer runs, and leads to the page', async () => {
    await city.moveTo('2026-11-22T09:30:00+08:00')
    expect(await told()).toHaveLength(1)
    await city.moveTo('2026-11-30T09:30:00+08:00')
    expect(await told()).toHaveLength(1)
    expect((await inbox()).map(({ page }) => page)).toEqual(['/packages/registration/still-living/index'])
  })

  it('does not come before its day, and never to whoever has answered for everybody', async () => {
    await city.moveTo('2026-12-19T12:00:00+08:00')
    expect(await told()).toHaveLength(1)
    const session = await as(lin)
    const { rooms } = await month(session)
    const registrationIds = rooms.flatMap(({ residents }) => residents.map(({ registrationId }) => registrationId))
    await city.call('registration.confirmStillLiving', { registrationIds, answer: 'here' }, { session })
    await city.moveTo('2026-12-21T12:00:00+08:00')
    expect(await told()).toHaveLength(1)
    await city.moveTo('2027-01-25T12:00:00+08:00')
    expect(await told()).toHaveLength(2)
  })
})
