/** A roster of residents: compared before anything is written, written once however it is sent, and never twice. */
import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, residentFields, stranger, type Persona } from './people'

jest.setTimeout(120_000)

let city: City
let session: string
let rooms: string[]

interface Row {
  row: number
  dwellingCode: string | undefined
  moveInOn: string
  resident: object
}
const rowOf = (row: number, dwellingCode: string | undefined, person: Persona, change: object = {}): Row => ({
  row,
  dwellingCode,
  moveInOn: '2026-11-16',
  resident: { ...residentFields(person), hukouDivision: '430100', relation: '', ...change },
})
const preview = async (rows: Row[]) => (await city.call('registration.previewRoster', { rows }, { session })).rows
const bring = async (rows: Row[], submissionId?: string) =>
  (await city.call('registration.importRoster', { rows }, { session, submissionId })).rows
const outcomes = (rows: { row: number; outcome: string }[]) => rows.map(({ row, outcome }) => `${row} ${outcome}`)
/** Those of a room who came by a roster: others live there already. */
const residentsOf = async (dwellingCode: string | undefined) =>
  (await city.call('registration.listResidents', { dwellingCode }, { session })).residents.filter(({ name }) =>
    name.startsWith('欧阳'),
  )
const leaves = async (dwellings: { dwellingCode: string | undefined; staying: string[] }[]) =>
  (await city.call('registration.previewRosterLeaves', { dwellings }, { session })).leaves
const tripsOf = async (operation: string) => {
  const calls = await city.get<{ operation: string; roundTrips: number }[]>('/emulator/calls')
  return calls.find((call) => call.operation === operation)?.roundTrips ?? Infinity
}
const people = (from: number, count: number) => Array.from({ length: count }, (_, i) => stranger(from + i))

beforeAll(async () => {
  city = await startCity()
  session = await city.signIn((await personaOf(city, 'landlord-wu')).idNumber, { role: 'declarant' })
  const { links } = await city.call('registration.listMyDwellings', {}, { session })
  rooms = links.map(({ dwellingCode }) => dwellingCode)
})
afterAll(() => city.stop())

describe('the template', () => {
  it('is an .xlsx with an example, the dwellings of this declarant and what each column takes', async () => {
    const { fileName, base64 } = await city.call('registration.rosterTemplate', {}, { session })
    expect(fileName).toBe('住户名单模板.xlsx')
    const book = read(base64, { type: 'base64' })
    expect(book.SheetNames).toEqual(['名单', '房屋', '填写说明'])
    const [titles, example] = utils.sheet_to_json<string[]>(book.Sheets['名单'] ?? {}, { header: 1 })
    expect(titles?.slice(0, 4)).toEqual(['序号', '房屋编码', '入住日期', '姓名'])
    expect(example?.[0]).toBe('示例（不导入）')
    const listed = utils.sheet_to_json<string[]>(book.Sheets['房屋'] ?? {}, { header: 1 }).slice(1)
    expect(listed.map(([code]) => code).sort()).toEqual([...rooms].sort())
    expect(await tripsOf('registration.rosterTemplate')).toBe(2)
  })
})

describe('before anything is written', () => {
  it('each row is told: joins, is registered already, cannot be taken and why', async () => {
    await bring([rowOf(2, rooms[0], stranger(1)), rowOf(3, rooms[0], stranger(2))])
    const rows = await preview([
      rowOf(2, rooms[0], stranger(1)),
      rowOf(3, rooms[0], stranger(2), { phone: '13800001999', education: '30' }),
      rowOf(4, rooms[1], stranger(1)),
      rowOf(5, rooms[1], stranger(3), { maritalStatus: '' }),
      rowOf(6, '4403050070030500003012040', stranger(4)),
      { ...rowOf(7, rooms[1], stranger(5)), moveInOn: '2026-12-01' },
      rowOf(8, rooms[1], stranger(6), { birthDate: '1990-01-01' }),
    ])
    expect(outcomes(rows)).toEqual([
      '2 unchanged',
      '3 changed',
      '4 joins',
      '5 refused',
      '6 refused',
      '7 refused',
      '8 refused',
    ])
    expect(rows[1]?.changed).toEqual(['education', 'phone'])
    expect(rows.slice(3).map(({ fields }) => Object.keys(fields))).toEqual([
      ['maritalStatus'],
      ['dwellingCode'],
      ['moveInOn'],
      ['birthDate'],
    ])
    expect(await residentsOf(rooms[1])).toEqual([])
    expect(await tripsOf('registration.previewRoster')).toBe(3)
  })

  it('who is registered in a dwelling and not on the roster is named only where it is asked, and never another’s', async () => {
    const [first, second] = await residentsOf(rooms[0])
    const told = await leaves([{ dwellingCode: rooms[0], staying: [first?.registrationId ?? ''] }])
    expect(told.find(({ name }) => name === second?.name)).toEqual({
      registrationId: second?.registrationId,
      dwellingCode: rooms[0],
      name: second?.name,
      maskedIdNumber: second?.maskedIdNumber,
      moveInOn: '2026-11-16',
      earliest: '2026-11-21',
    })
    expect(told.map(({ registrationId }) => registrationId)).not.toContain(first?.registrationId)
    expect(await tripsOf('registration.previewRosterLeaves')).toBe(3)
    const elsewhere = { dwellings: [{ dwellingCode: '4403050070030500003012040', staying: [] }] }
    expect(await refusalOf(city, 'registration.previewRosterLeaves', elsewhere, { session })).toMatchObject({
      code: 'not-your-dwelling',
    })
  })

  it('asks no register whether a name and a number belong together: only a declaration does', async () => {
    const tenant = await personaOf(city, 'tenant')
    const row = rowOf(2, rooms[2], tenant, { name: '别人' })
    expect(outcomes(await preview([row]))).toEqual(['2 joins'])
    const [told] = await bring([row])
    expect(told).toMatchObject({ outcome: 'refused', fields: { name: expect.any(String) as string } })
  })

  it('says nothing of a registration that another declarant filed', async () => {
    const other = { session: await city.signIn((await personaOf(city, 'landlord')).idNumber, { role: 'declarant' }) }
    const row = rowOf(2, rooms[0], stranger(1))
    await city.call('registration.linkDwelling', { dwellingCode: rooms[0], declarantType: 'lessor' }, other)
    const { rows } = await city.call('registration.previewRoster', { rows: [row] }, other)
    expect(outcomes(rows)).toEqual(['2 joins'])
  })
})

describe('an import', () => {
  it('writes the difference in six round trips, whatever the number of rows', async () => {
    const rows = people(100, 50).map((person, i) => rowOf(i + 2, rooms[3], person))
    const told = await bring(rows)
    expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['filed']))
    expect(new Set(told.map(({ receipt }) => receipt)).size).toBe(50)
    expect(await tripsOf('registration.importRoster')).toBeLessThanOrEqual(6)
    expect(await residentsOf(rooms[3])).toHaveLength(50)
  })

  it('whose answer was lost is answered again with the same receipts', async () => {
    const rows = people(200, 5).map((person, i) => rowOf(i + 2, rooms[4], person))
    const [first, again] = [await bring(rows, 'roster-chunk-1'), await bring(rows, 'roster-chunk-1')]
    expect(again).toEqual(first)
    expect(await residentsOf(rooms[4])).toHaveLength(5)
  })

  it('sent by two pages at once files everybody once', async () => {
    const rows = people(300, 20).map((person, i) => rowOf(i + 2, rooms[5], person))
    const both = (await Promise.all([bring(rows), bring(rows)])).flat()
    expect(both.filter(({ outcome }) => outcome === 'filed')).toHaveLength(20)
    expect(both.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(20)
    expect(await residentsOf(rooms[5])).toHaveLength(20)
  })

  it('of the same rows again writes nothing', async () => {
    const rows = people(100, 50).map((person, i) => rowOf(i + 2, rooms[3], person))
    const before = await residentsOf(rooms[3])
    expect(new Set((await bring(rows)).map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
    expect(await residentsOf(rooms[3])).toEqual(before)
    expect(new Set((await preview(rows)).map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
  })

  it('of rows of which some cannot be taken files the others', async () => {
    const told = await bring([
      rowOf(2, rooms[1], stranger(400)),
      rowOf(3, '4403050070030500003012041', stranger(401)),
      rowOf(4, rooms[1], stranger(402), { ethnicity: '' }),
      rowOf(5, rooms[1], await personaOf(city, 'shenzhen-hukou')),
    ])
    expect(outcomes(told)).toEqual(['2 filed', '3 refused', '4 refused', '5 refused'])
    expect(told[2]?.fields).toEqual({ ethnicity: '请选择民族' })
  })
})

describe('who may not', () => {
  it.each(['rosterTemplate', 'listRosterRooms', 'previewRoster', 'previewRosterLeaves', 'importRoster'] as const)(
    '%s is for declarants',
    async (name) => {
      const resident = await city.signIn((await personaOf(city, 'tenant')).idNumber)
      expect(await refusalOf(city, `registration.${name}`, {}, { session: resident })).toMatchObject({
        code: 'forbidden',
      })
    },
  )

  it('more rows than one chunk holds are refused, and so is an import without a face', async () => {
    const rows = people(0, 101).map((person, i) => rowOf(i + 2, rooms[0], person))
    expect(await refusalOf(city, 'registration.previewRoster', { rows }, { session })).toMatchObject({
      code: 'bad-input',
    })
    const wu = await personaOf(city, 'landlord-wu')
    const low = await city.signIn(wu.idNumber, { role: 'declarant', assurance: 'low' })
    expect(
      await refusalOf(city, 'registration.importRoster', { rows: rows.slice(0, 1) }, { session: low }),
    ).toMatchObject({ code: 'step-up-needed' })
  })
})
