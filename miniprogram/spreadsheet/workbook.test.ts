import { utils, write, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min'
import { readRoster, type Roster } from '@shared/roster/roster'
import { room, goodRow } from '@shared/roster/testing'
import { rosterColumns } from '@shared/roster/columns'
import { readWorkbook } from './workbook'

const titles = rosterColumns.map(({ title }) => title)
const good = rosterColumns.map(({ field }) => goodRow[field])
const context = { today: '2026-11-21', rooms: [room] }

const xlsx = (sheets: Record<string, WorkSheet>) => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}
const roster = async (bytes: Uint8Array): Promise<Roster> => {
  const sheet = await readWorkbook({ name: '名单.xlsx', bytes })
  if ('problem' in sheet) throw new Error(sheet.problem)
  const read = await readRoster(sheet, context)
  if ('problem' in read) throw new Error(read.problem)
  return read
}
const csv = (...rows: string[][]) => rows.map((row) => row.map((one) => `"${one}"`).join(',')).join('\r\n')
const utf8 = (text: string) => new TextEncoder().encode(text)

/** 李晓梅 in GBK. */
const gbkName = [0xc0, 0xee, 0xcf, 0xfe, 0xc3, 0xb7]

describe('an .xlsx', () => {
  it('gives text as text, dates as days, long numbers as numbers, and its merged cells', async () => {
    const sheet = utils.aoa_to_sheet([
      ['姓名', '房号', '身份证号', '入住日期', '出生日期', '电话'],
      ['李晓梅', room.dwellingCode, Number('445281199703162425'), 46332, 'x', 13800001004],
      ['王雪琴', 4.40305007003e24, '43012119930704152X', 46332, true, '1'],
    ])
    Object.assign(sheet.D2 ?? {}, { z: 'yyyy/m/d' })
    Object.assign(sheet.E2 ?? {}, { t: 'e', v: 42 })
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
    const read = await readWorkbook({ name: '1.xlsx', bytes: xlsx({ 名单: sheet }) })
    expect(read).toEqual({
      name: '名单',
      merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
      rows: [
        ['姓名', '房号', '身份证号', '入住日期', '出生日期', '电话'].map((text) => ({ text })),
        [
          { text: '李晓梅' },
          { text: room.dwellingCode },
          { text: '445281199703162430', number: Number('445281199703162425') },
          { text: '2026-11-06', number: 46332, day: '2026-11-06' },
          { text: '#', failed: true },
          { text: '13800001004', number: 13800001004 },
        ],
        [
          { text: '王雪琴' },
          { text: '4.40305007003e+24', number: 4.40305007003e24 },
          { text: '43012119930704152X' },
          { text: '46332', number: 46332 },
          { text: 'true' },
          { text: '1' },
        ],
      ],
    })
  })

  it('is read from the sheet that has the titles, wherever that stands', async () => {
    const bytes = xlsx({ 说明: utils.aoa_to_sheet([['请看下一张']]), 员工: utils.aoa_to_sheet([titles, good]) })
    expect(await roster(bytes)).toMatchObject({ sheetName: '员工', problems: [], rows: [{ row: 2 }] })
  })

  it('counts its dates from 1904 where it says so', async () => {
    const book = utils.book_new()
    const sheet = utils.aoa_to_sheet([titles, good])
    sheet.B2 = { t: 'n', v: 46332 - 1462, z: 'yyyy-mm-dd' }
    utils.book_append_sheet(book, sheet, '名单')
    book.Workbook = { WBProps: { date1904: true } }
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    expect((await roster(bytes)).rows[0]?.moveInOn).toBe('2026-11-06')
  })
})

describe('a .csv', () => {
  const text = csv(titles, good)

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-8 with tabs', utf8([titles, good].map((row) => row.join('\t')).join('\n'))],
  ])('in %s', async (_, bytes) => {
    const read = await roster(bytes)
    expect(read.problems).toEqual([])
    expect(read.rows[0]?.resident).toMatchObject({ name: '李晓梅', idNumber: goodRow.idNumber, ethnicity: '01' })
  })

  it('in GBK, as spreadsheets in China write it', async () => {
    const latin = csv(['name', 'x', 'y'], ['NAME', room.dwellingCode, '1'])
    const [before, after] = latin.split('NAME')
    const bytes = Uint8Array.from([...utf8(before ?? ''), ...gbkName, ...utf8(after ?? '')])
    const read = await readWorkbook({ name: '1.csv', bytes })
    expect(read).toMatchObject({ rows: [{}, [{ text: '李晓梅' }, { text: room.dwellingCode }, { text: '1' }]] })
  })

  it('keeps every cell as text: no number, no date, no formula is made of it', async () => {
    const bytes = utf8(csv(['姓名', '房号', '身份证号'], ['=1+1', '0012', '2026/11/6', '1.10105E+17']))
    const read = await readWorkbook({ name: '1.csv', bytes })
    expect(read).toMatchObject({
      rows: [{}, [{ text: '=1+1' }, { text: '0012' }, { text: '2026/11/6' }, { text: '1.10105E+17' }]],
    })
  })

  it('cannot be read where the phone has no decoder', async () => {
    const decoder = globalThis.TextDecoder
    Object.assign(globalThis, { TextDecoder: undefined })
    const read = await readWorkbook({ name: '1.csv', bytes: utf8(text) })
    Object.assign(globalThis, { TextDecoder: decoder })
    expect(read).toEqual({ problem: 'no-decoder' })
  })
})

it.each([
  ['old-format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['not-a-sheet', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)],
  ['not-text', Uint8Array.of(0xff, 0x00, 0xff, 0x80)],
  ['too-large', new Uint8Array(10 * 1024 * 1024 + 1)],
])('%s', async (problem, bytes) => {
  expect(await readWorkbook({ name: '1', bytes })).toEqual({ problem })
})

it('five thousand rows are read within three seconds', async () => {
  const rows = Array.from({ length: 5000 }, () => good)
  const bytes = xlsx({ 名单: utils.aoa_to_sheet([titles, ...rows]) })
  const started = performance.now()
  expect((await roster(bytes)).people).toBe(5000)
  expect(performance.now() - started).toBeLessThan(3000)
})
