import { rosterCellText as words, type RosterField } from '../text/roster'
import { rosterColumns } from './columns'
import { readRoster, type Roster } from './roster'
import { cellName, type SheetCell } from './sheet'
import { columnOf, goodRow, room, secondRoom, sheetOf } from './testing'

const context = { today: '2026-11-21', rooms: [room, secondRoom] }
const read = async (...given: Parameters<typeof sheetOf>): Promise<Roster> => {
  const roster = await readRoster(sheetOf(...given), context)
  if ('problem' in roster) throw new Error(roster.problem)
  return roster
}
const found = ({ problems }: Roster) => problems.map(({ cell, what }) => [cell, what])
const at = (field: RosterField, row: number) => cellName(row - 1, columnOf(field))

/** What the cell of one column says, planted in the only row; and what must be found in that very cell. */
const planted: [RosterField, string | SheetCell, string][] = [
  ['dwellingCode', '', words.missing('房屋编码').what],
  ['dwellingCode', { text: '4.40305E+24', number: 4.40305007003e24 }, words.lostDigits.what],
  ['dwellingCode', '4403050070030500003', '这是楼栋编码（19 位），房屋编码是 25 位，请再选房号'],
  ['dwellingCode', '4403050070030500003012069', words.roomUnknown.what],
  ['dwellingCode', '科苑花园3栋9999', words.roomUnknown.what],
  ['moveInOn', '', words.missing('入住日期').what],
  ['moveInOn', { text: '46338', number: 46338 }, words.dateSerial('2026-11-12').what],
  ['moveInOn', '46338', words.dateSerial('2026-11-12').what],
  ['moveInOn', '11/12/2026', words.dateUnclear.what],
  ['moveInOn', '12-Nov-26', words.dateUnclear.what],
  ['moveInOn', '26.11.12', words.dateUnclear.what],
  ['moveInOn', '2026-02-30', words.noSuchDay.what],
  ['moveInOn', '2026-11-22', words.moveInFuture.what],
  ['moveInOn', '1996-01-01', words.moveInBeforeBirth.what],
  ['name', '', words.missing('姓名').what],
  ['name', '李\u200b晓梅', words.invisible.what],
  ['name', '李'.repeat(51), words.tooLong(50).what],
  ['name', { text: '#N/A', failed: true }, words.failed.what],
  ['idType', '工作证', words.unknownCode('').what],
  ['idNumber', '', words.missing('证件号码').what],
  ['idNumber', { text: '445281199703162430', number: 445281199703162430 }, words.lostDigits.what],
  ['idNumber', '1.10105E+17', words.lostDigits.what],
  ['idNumber', '445281199703162424', words.number('').what],
  ['idNumber', '44528119970316242', words.number('').what],
  ['idNumber', '445281970316242', words.number('').what],
  ['sex', '男', words.sexMismatch.what],
  ['sex', '先生', words.unknownCode('').what],
  ['birthDate', '1997-03-17', words.birthMismatch.what],
  ['birthDate', '2027-03-16', words.birthInFuture.what],
  ['birthDate', '97/3/16', words.dateUnclear.what],
  ['ethnicity', '', words.missing('民族').what],
  ['ethnicity', '外星族', words.unknownCode('').what],
  ['hukouType', '', words.missing('户籍地址类型').what],
  ['hukouType', '农村', words.unknownCode('').what],
  ['hukouDivision', '外地', words.divisionUnknown.what],
  ['hukouDivision', '广东省深圳市', words.shenzhen.what],
  ['hukouAddress', '', words.missing('户籍地址').what],
  ['hukouAddress', '广东省深圳市福田区 1 号', words.shenzhen.what],
  ['hukouAddress', '路'.repeat(201), words.tooLong(200).what],
  ['maritalStatus', '', words.missing('婚姻状况').what],
  ['maritalStatus', '单身', words.unknownCode('').what],
  ['education', '', words.missing('文化程度').what],
  ['education', '博士后出站', words.unknownCode('').what],
  ['occupation', '', words.missing('职业').what],
  ['occupation', '宇航员', words.unknownCode('').what],
  ['workplace', '', words.missing('服务处所').what],
  ['workplace', '公司\u0007', words.invisible.what],
  ['reason', '', words.missing('来深事由').what],
  ['reason', '看看', words.unknownCode('').what],
  ['phone', '', words.missing('联系电话').what],
  ['phone', '0755-26000000', words.phone.what],
  ['phone', '1380000100', words.phone.what],
  ['phone', { text: '1.38E+15', number: 1.38e15 }, words.lostDigits.what],
  ['relation', '师父', words.unknownCode('').what],
  ['headName', '王强', words.relationMissing.what],
  ['emergencyPhone', '110', words.phone.what],
]

describe('a cell of a roster', () => {
  it.each(planted)('%s %j: %s', async (field, cell, what) => {
    const roster = await read([{ [field]: cell }])
    const where = what === words.relationMissing.what ? 'relation' : field
    expect(found(roster)).toEqual([[at(where, 2), what]])
    expect(roster.problems[0]?.mend).not.toBe('')
    expect(roster.rows).toEqual([])
    expect(roster.held).toHaveLength(1)
  })

  it('has a rule that fails for every column of the roster', () => {
    expect(new Set(planted.map(([field]) => field))).toEqual(new Set(rosterColumns.map(({ field }) => field)))
  })

  it.each<[string, Partial<Record<RosterField, string | SheetCell>>, string]>([
    ['another head without a name', { relation: '子' }, at('headName', 2)],
    ['oneself as head, and another name', { relation: '本人', headName: '王强' }, at('headName', 2)],
    ['a passport without sex', { idType: '护照', idNumber: 'E12345678', sex: '' }, at('sex', 2)],
    ['a passport without birth date', { idType: '护照', idNumber: 'E12345678', birthDate: '' }, at('birthDate', 2)],
    [
      'an address of nowhere and a number that helps not',
      { idType: '出生医学证明', idNumber: 'A123456789', hukouAddress: '人民路 1 号' },
      at('hukouAddress', 2),
    ],
  ])('%s', async (_, row, cell) => {
    expect((await read([row])).problems.map((one) => one.cell)).toEqual([cell])
  })
})

/** What may be written otherwise, and what is made of it. */
const accepted: [RosterField, string | SheetCell, string | null][] = [
  ['dwellingCode', '科苑花园3栋1204', room.dwellingCode],
  ['dwellingCode', '南山区 粤海街道科苑路15号科苑花园3栋１２０４', room.dwellingCode],
  ['moveInOn', '2026/11/6', '2026-11-06'],
  ['moveInOn', '2026年11月6日', '2026-11-06'],
  ['moveInOn', '2026.11.06', '2026-11-06'],
  ['moveInOn', '20261106', '2026-11-06'],
  ['moveInOn', { text: '20261106', number: 20261106 }, '2026-11-06'],
  ['moveInOn', '2026-11-06 00:00:00', '2026-11-06'],
  ['moveInOn', { text: '2026-11-06', number: 46332, day: '2026-11-06' }, '2026-11-06'],
  ['name', '李　晓　梅', '李晓梅'],
  ['name', '阿依古丽·买买提', '阿依古丽·买买提'],
  ['name', '阿依古丽•买买提', '阿依古丽·买买提'],
  ['name', ' JOHN  SMITH ', 'JOHN SMITH'],
  ['idType', '', '111'],
  ['idNumber', '４４５２８１ 19970316 2425', '445281199703162425'],
  ['sex', '', '2'],
  ['birthDate', '', '1997-03-16'],
  ['ethnicity', '汉', '01'],
  ['ethnicity', { text: '1', number: 1 }, '01'],
  ['hukouType', '集体', 'collective'],
  ['hukouDivision', '广西桂林', '450300'],
  ['hukouDivision', '445281', '445281'],
  ['hukouAddress', '人民路 1 号', '人民路 1 号'],
  ['maritalStatus', '离异', '40'],
  ['education', '大专', '30'],
  ['education', '中专', '40'],
  ['occupation', '退休', '12'],
  ['reason', '上学', '13'],
  ['phone', '+86 138-0000-1004', '13800001004'],
  ['phone', { text: '13800001004', number: 13800001004 }, '13800001004'],
  ['relation', '户主', '02'],
  ['emergencyPhone', '', null],
]

describe('what is taken as it is meant', () => {
  it.each(accepted)('%s %j is %s', async (field, cell, value) => {
    const roster = await read([{ [field]: cell }])
    expect(roster.problems).toEqual([])
    const [row] = roster.rows
    const said = { ...row?.resident, dwellingCode: row?.dwellingCode, moveInOn: row?.moveInOn }
    expect(said[field]).toBe(value)
  })

  it('no workplace is asked of whoever has no work', async () => {
    expect((await read([{ occupation: '无业', workplace: '' }])).rows[0]?.resident.workplace).toBe('无业')
  })

  it('no hukou is asked of whoever has a passport', async () => {
    const row = { idType: '护照', idNumber: 'E12345678', ethnicity: '', hukouType: '', hukouAddress: '' }
    expect((await read([row])).rows[0]?.resident).toMatchObject({ hukouDivision: null, hukouAddress: null })
  })

  it('a county that the number names stays while the address names its city', async () => {
    expect((await read([{}])).rows[0]?.resident.hukouDivision).toBe('445281')
  })

  it('lodgings are asked less', async () => {
    const blank = { maritalStatus: '', education: '', occupation: '', workplace: '' }
    const inn = { ...context, rooms: [{ ...room, declarantType: 'lodgingOperator' as const }] }
    expect(await readRoster(sheetOf([blank]), inn)).toMatchObject({ problems: [], rows: [{ row: 2 }] })
    expect((await read([blank])).problems).toHaveLength(4)
  })
})

describe('rows together', () => {
  const other = { idNumber: '430121199307041527', name: '王雪琴', birthDate: '', sex: '' }

  it('a person twice in one room: the later row is wrong', async () => {
    const roster = await read([{}, other, {}])
    expect(found(roster)).toEqual([[at('idNumber', 4), words.twice(at('idNumber', 2)).what]])
    expect(roster.rows.map(({ row }) => row)).toEqual([2, 3])
  })

  it('a person in two rooms: neither row is sent until one is gone', async () => {
    const roster = await read([{}, { dwellingCode: secondRoom.dwellingCode, idType: '户口簿' }])
    expect(found(roster)).toEqual([[at('idNumber', 3), words.twiceElsewhere(at('idNumber', 2)).what]])
    expect(roster.rows).toEqual([])
    expect(roster.held.map(({ row }) => row)).toEqual([2, 3])
  })

  it('merged cells are one mistake, and none of their rows is sent', async () => {
    const column = columnOf('workplace')
    const merge = { top: 1, bottom: 3, left: column, right: column }
    const third = { ...other, idNumber: '440106199801010011', workplace: '' }
    const roster = await read([{}, { ...other, workplace: '' }, third], [merge])
    expect(found(roster)).toEqual([[`${at('workplace', 2)}:${at('workplace', 4)}`, words.merged.what]])
    expect(roster.rows).toEqual([])
    expect(roster.held).toHaveLength(3)
  })

  it('several mistakes in a row are told from left to right', async () => {
    const roster = await read([{ phone: '1', name: '', education: '?' }])
    expect(found(roster).map(([cell]) => cell)).toEqual([at('name', 2), at('education', 2), at('phone', 2)])
  })
})

describe('the sheet', () => {
  const titled = (titles: string[], row: string[]) => ({
    name: '1',
    rows: [[{ text: '某厂宿舍名单' }], [], titles.map((text) => ({ text })), row.map((text) => ({ text }))],
    merges: [{ top: 0, bottom: 0, left: 0, right: 9 }],
  })

  it('has its columns in any order and under any of their names, below a heading', async () => {
    const { idType: _type, hukouDivision: _division, relation: _relation, ...cells } = goodRow
    const names: Partial<Record<RosterField, string>> = {
      idNumber: '身份证号（必填）',
      phone: '*手机号码',
      education: '学 历',
    }
    const fields = (Object.keys(cells) as RosterField[]).reverse()
    const titles = fields.map((field) => names[field] ?? rosterColumns.find((one) => one.field === field)?.title ?? '')
    const sheet = titled(
      [...titles, '备注'],
      fields.map((field) => goodRow[field]),
    )
    expect(await readRoster(sheet, context)).toMatchObject({ problems: [], rows: [{ row: 4 }], ignored: ['备注'] })
  })

  it('that lacks a column is told so once, with the number of rows', async () => {
    const sheet = sheetOf([{}, { idNumber: '430121199307041527', name: '王雪琴', birthDate: '', sex: '' }])
    const column = columnOf('education')
    const rows = sheet.rows.map((row) => row.filter((_, i) => i !== column))
    expect(await readRoster({ ...sheet, rows }, context)).toMatchObject({
      problems: [],
      missing: [{ title: '文化程度', rows: 2 }],
      rows: [],
    })
  })

  it.each([
    ['no-header', titled(['姓名', '电话'], ['李晓梅', '1'])],
    ['same-column', titled(['姓名', '房号', '身份证号', '证件号码'], [])],
    ['no-rows', { name: '1', rows: titled(['姓名', '房号', '身份证号'], []).rows.slice(0, 3), merges: [] }],
    ['too-many-rows', sheetOf(Array.from({ length: 5001 }, () => ({})))],
  ])('%s', async (problem, sheet) => expect(await readRoster(sheet, context)).toMatchObject({ problem }))

  it('is read a batch at a time, so that the page can be drawn', async () => {
    const pauses: [number, number][] = []
    const pause = async (done: number, all: number) => void pauses.push([done, all])
    await readRoster(sheetOf(Array.from({ length: 600 }, () => ({}))), { ...context, pause })
    expect(pauses).toEqual([
      [250, 600],
      [500, 600],
    ])
  })
})
