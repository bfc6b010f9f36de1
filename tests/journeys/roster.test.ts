/** A unit’s roster of a thousand rows with fifty mistakes planted in it: found, mended elsewhere, the rest imported, and never twice. */
import { read, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min'
import { rosterColumns, serialTitle } from '@shared/roster/columns'
import { cellName } from '@shared/roster/sheet'
import { rosterCellText as words, type CellWords, type RosterField } from '@shared/text/roster'
import { openUnit, personaOf, stranger, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

const { city, newPhone, step } = journey()

const titles = [serialTitle, ...rosterColumns.map(({ title }) => title)]
const columnOf = (field: RosterField) => 1 + rosterColumns.findIndex((one) => one.field === field)
const text = (value: string): CellObject => ({ t: 's', v: value })
const number = (value: number): CellObject => ({ t: 'n', v: value })

/** A row as a clerk fills it in. */
const cellsOf = (person: Persona, dwellingCode: string): CellObject[] => {
  const said: Record<RosterField, string> = {
    dwellingCode,
    moveInOn: '2026-11-16',
    name: person.name,
    idType: '',
    idNumber: person.idNumber,
    sex: '',
    birthDate: '',
    ethnicity: '汉',
    hukouType: '家庭户',
    hukouDivision: '湖南长沙',
    hukouAddress: '人民路 1 号',
    maritalStatus: '未婚',
    education: '大专',
    occupation: '工人',
    workplace: '深圳市科苑电子厂',
    reason: '务工',
    phone: person.phone,
    relation: '',
    headName: '',
    emergencyPhone: '',
  }
  return [text(''), ...rosterColumns.map(({ field }) => text(said[field]))]
}

/** What is wrong: the column, what stands in its cell, and what must be said of it. */
type Plant = [RosterField, string | CellObject, CellWords]
const options = (mend: string): CellWords => ({ what: '没有这个选项', mend })
const missing = (field: RosterField) => words.missing(rosterColumns.find((one) => one.field === field)?.title ?? '')
const plantsOf = (unassigned: string): Plant[] => [
  ['dwellingCode', '', missing('dwellingCode')],
  ['dwellingCode', number(4.40305007003e24), words.lostDigits],
  ['dwellingCode', unassigned, words.roomUnknown],
  ['dwellingCode', '4403050070030500003', words.roomCode('这是楼栋编码（19 位），房屋编码是 25 位，请再选房号')],
  ['moveInOn', '', missing('moveInOn')],
  ['moveInOn', number(46338), words.dateSerial('2026-11-12')],
  ['moveInOn', '46337', words.dateSerial('2026-11-11')],
  ['moveInOn', '11/12/2026', words.dateUnclear],
  ['moveInOn', '2026-11-31', words.noSuchDay],
  ['moveInOn', '2026-12-01', words.moveInFuture],
  ['moveInOn', '1980-01-01', words.moveInBeforeBirth],
  ['name', '', missing('name')],
  ['name', '欧\u200b阳', words.invisible],
  ['name', { t: 'e', v: 42 }, words.failed],
  ['idType', '工作证', options('')],
  ['idNumber', '', missing('idNumber')],
  ['idNumber', number(110105199001011230), words.lostDigits],
  ['idNumber', '1.10105E+17', words.lostDigits],
  ['idNumber', '430121199007040001', words.number('号码有误，请逐位核对，特别是最后一位')],
  ['idNumber', '43012119900704', words.number('号码应为 18 位，请核对位数')],
  ['sex', '无', options('请填写：男、女')],
  ['birthDate', '1990-07-05', words.birthMismatch],
  ['birthDate', '2090-07-04', words.birthInFuture],
  ['birthDate', number(33058), words.dateSerial('1990-07-04')],
  ['ethnicity', '', missing('ethnicity')],
  ['ethnicity', '外星', options('')],
  ['hukouType', '', missing('hukouType')],
  ['hukouType', '农业', options('请填写：家庭户、集体户')],
  ['hukouDivision', '外省', words.divisionUnknown],
  ['hukouDivision', '广东省深圳市', words.shenzhen],
  ['hukouAddress', '', missing('hukouAddress')],
  ['maritalStatus', '', missing('maritalStatus')],
  ['maritalStatus', '保密', options('请填写：未婚、已婚、丧偶、离婚')],
  ['education', '', missing('education')],
  ['education', '自学', options('')],
  ['occupation', '', missing('occupation')],
  ['occupation', '宇航员', options('')],
  ['workplace', '', missing('workplace')],
  ['workplace', '厂'.repeat(201), words.tooLong(200)],
  ['reason', '', missing('reason')],
  ['reason', '路过', options('')],
  ['phone', '', missing('phone')],
  ['phone', '0755-26000000', words.phone],
  ['phone', '1381111', words.phone],
  ['relation', '师父', options('')],
  ['relation', '配偶', words.headMissing],
  ['headName', '王强', words.relationMissing],
  ['emergencyPhone', '12345', words.phone],
]
const people = 1000
/** Planted by the hand of the sheet rather than in one cell. */
const merged = { row: 981, field: 'workplace' as const }
const twice = { row: 991, first: 3 }

/** Where a mistake is told: in its cell, or in that of the column which belongs to it. */
const toldIn = ([field, , said]: Plant): RosterField =>
  said === words.headMissing ? 'headName' : said === words.relationMissing ? 'relation' : field

const xlsx = (rows: CellObject[][], merges: WorkSheet['!merges'] = []) => {
  const sheet = utils.aoa_to_sheet([titles.map(text), ...rows])
  const book = utils.book_new()
  utils.book_append_sheet(book, { ...sheet, '!merges': merges }, '员工名单')
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

/** The bytes of a text in GBK, by turning the decoder round. */
const gbk = (content: string) => {
  const bytes = new Map<string, number[]>()
  const decoder = new TextDecoder('gbk')
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
  return Buffer.from([...content].flatMap((one) => bytes.get(one) ?? [...Buffer.from(one)]))
}
const csvFile = (rows: CellObject[][]) => ({
  name: '宿舍名单.csv',
  mimeType: 'text/csv',
  buffer: gbk([titles, ...rows.map((row) => row.map(({ v }) => String(v)))].map((row) => row.join(',')).join('\r\n')),
})

describe('a roster of a thousand rows', () => {
  let clerk: Persona
  let desk: Phone
  let rooms: string[]
  let expected: { cell: string; what: string; mend: string }[]
  let file: { name: string; mimeType: string; buffer: Buffer }

  /** The counter opens the unit, whose administrator gives eight of ten rooms to the clerk. */
  beforeAll(async () => {
    const code = '91440300MA5FACT0RC'
    clerk = await personaOf(city(), 'window-soon')
    const administrator = await personaOf(city(), 'shenzhen-hukou')
    const staff = { session: await city().signIn((await personaOf(city(), 'staff')).idNumber, { role: 'staff' }) }
    const place = { district: null, street: '440305007', query: '科苑花园3栋' }
    const { buildings } = await city().call('registration.searchBuildings', place, staff)
    const search = { buildingCode: buildings[0]?.buildingCode, room: '' }
    const { dwellings } = await city().call('registration.searchDwellings', search, staff)
    rooms = dwellings.slice(0, 10).map(({ dwellingCode }) => dwellingCode)
    await city().put(`/emulator/registers/property/${code}`, {
      dwellings: rooms.map((dwellingCode) => ({ dwellingCode, from: '2020-01-01', to: null })),
    })
    const { unit } = await city().call('review.openUnitAccount', openUnit(administrator, { code }), staff)
    const admin = { session: await city().signIn(administrator.idNumber) }
    await city().call('account.switchRole', { role: 'unitAdministrator', unitId: unit.unitId }, admin)
    for (const dwellingCode of rooms)
      await city().call('registration.linkDwelling', { dwellingCode, declarantType: 'employer' }, admin)
    const { name, idType, idNumber, phone } = clerk
    const account = { name, idType, idNumber, phone, dwellingCodes: rooms.slice(0, 8) }
    await city().call('account.addSubAccount', account, admin)

    const rows = Array.from({ length: people }, (_, i) => cellsOf(stranger(i), rooms[i < 3 ? 7 : i % 7] ?? ''))
    const plants = plantsOf(rooms[9] ?? '')
    expected = plants.map((plant, i) => {
      const [field, cell, { what, mend }] = plant
      const row = 20 * (i + 1)
      const cells = rows[row]
      if (cells) cells[columnOf(field)] = typeof cell === 'string' ? text(cell) : cell
      return { cell: cellName(row + 1, columnOf(toldIn(plant))), what, mend }
    })
    const [column, top] = [columnOf(merged.field), merged.row + 1]
    Object.assign(rows[merged.row + 1] ?? [], { [column]: text('') })
    expected.push({ cell: `${cellName(top, column)}:${cellName(top + 1, column)}`, ...words.merged })
    rows[twice.row] = cellsOf(stranger(twice.first), rooms[twice.first % 7] ?? '')
    const first = cellName(twice.first + 1, columnOf('idNumber'))
    expected.push({ cell: cellName(twice.row + 1, columnOf('idNumber')), ...words.twice(first) })
    const merges = [{ s: { r: top, c: column }, e: { r: top + 1, c: column } }]
    file = { name: '员工名单.xlsx', mimeType: 'application/octet-stream', buffer: xlsx(rows, merges) }
    desk = await newPhone('roster-clerk', { width: 1366, height: 768 })
  }, 120_000)

  step('the clerk of a unit finds it among the services, with the template', async () => {
    await signInByFace(desk, clerk)
    await desk.sees('接下来')
    await desk.actAs('子账号')
    await desk.tap('办事')
    await desk.tap(/^导入名单/)
    await desk.sees('可以导入的房屋有 8 处')
    await desk.picture('choose')
    const template = await desk.downloads('下载名单模板')
    expect(template.fileName).toBe('住户名单模板.xlsx')
    expect(read(template.content).SheetNames).toEqual(['名单', '房屋', '填写说明'])
  })

  step('a list in GBK is read, and its number that lost its end is seen', async () => {
    const [first, second] = [stranger(0), stranger(1)].map((person) => cellsOf(person, rooms[7] ?? ''))
    if (!first || !second) throw new Error('no rows')
    second[columnOf('idNumber')] = text('1.10105E+17')
    await desk.chooseFile('选择名单文件', csvFile([first, second]))
    await desk.sees('读到 2 人')
    await desk.sees('1 人没有问题')
    await desk.sees(words.lostDigits.what)
    expect(await desk.readsAll(/^[A-Z]+\d+$/)).toEqual([cellName(2, columnOf('idNumber'))])
  })

  step('exactly the fifty mistakes of the roster are found, each with its cell and its mend', async () => {
    expect(expected).toHaveLength(50)
    await desk.chooseFile('重新选文件', file)
    await desk.sees(`读到 ${people} 人`)
    await desk.sees('51 行要改，共 50 处')
    const told = await desk.readsAll(/^[A-Z]+\d+(:[A-Z]+\d+)?$/)
    expect([...told].sort()).toEqual(expected.map(({ cell }) => cell).sort())
    await desk.snap('problems')
    const saved = await desk.downloads('下载要改的地方')
    const book = read(saved.content)
    const table = utils.sheet_to_json<string[]>(book.Sheets['要改的地方'] ?? {}, { header: 1 }).slice(1)
    const byCell = new Map(table.map(([cell = '', , , , what = '', mend = '']) => [cell, { what, mend }]))
    for (const { cell, what, mend } of expected) {
      expect([cell, byCell.get(cell)?.what]).toEqual([cell, what])
      expect(byCell.get(cell)?.mend).toEqual(mend === '' ? expect.stringMatching(/^请填写：.+等$/) : mend)
    }
  })

  step('what is sound is compared, read, and imported with a receipt for each', async () => {
    await desk.tap('看看会有什么变动')
    await desk.sees('请选择')
    await desk.choose('名单是否包含这些房间的全部住户？', '不是，只是新来的人')
    await desk.tap('看看会有什么变动')
    await desk.sees('新登记 949 人')
    await desk.picture('differences')
    await desk.tapTwice('登记 949 人')
    await desk.sees('已登记 949 人')
    await desk.sees('还有 51 行要改，没有导入')
    await desk.picture('imported')
    const saved = await desk.downloads('下载办理结果')
    const book = read(saved.content)
    const table = utils.sheet_to_json<string[]>(book.Sheets['结果'] ?? {}, { header: 1 }).slice(1)
    expect(new Set(table.map(([, , , , , receipt]) => receipt)).size).toBe(949)
  })

  step('the same file once more writes nothing', async () => {
    const imports = async () =>
      (await city().get<{ operation: string }[]>('/emulator/calls')).filter(
        ({ operation }) => operation === 'registration.importRoster',
      ).length
    const before = await imports()
    await desk.tap('再导入一份')
    await desk.chooseFile('选择名单文件', file)
    await desk.sees('51 行要改，共 50 处')
    await desk.choose('名单是否包含这些房间的全部住户？', '是，住户都在名单上')
    await desk.tap('看看会有什么变动')
    await desk.sees('949 人已经登记，不用再办')
    await desk.sees('没有要新登记的人')
    await desk.sees('暂时不能判断谁搬走了')
    expect(await imports()).toBe(before)
  })

  step(
    'who is not on a list that has everybody is asked for by name, and leaves only when that is confirmed',
    async () => {
      const staying = [stranger(0), stranger(1)].map((person) => cellsOf(person, rooms[7] ?? ''))
      await desk.chooseFile('重新选文件', csvFile(staying))
      await desk.choose('名单是否包含这些房间的全部住户？', '是，住户都在名单上')
      await desk.tap('看看会有什么变动')
      await desk.sees('1 人不在名单上')
      await desk.picture('leaves')
      await desk.tap(new RegExp(`^${stranger(2).name}`))
      await desk.fill('搬离日期', '2026-11-21')
      await desk.tap('搬离 1 人')
      await desk.sees('已申报搬离 1 人')
      await desk.picture('left')
    },
  )
})
