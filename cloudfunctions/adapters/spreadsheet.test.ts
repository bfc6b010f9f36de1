import { read, utils, type CellObject } from '@e965/xlsx/dist/xlsx.mini.min'
import { spreadsheets } from './spreadsheet'

const columns = [
  { title: '姓名', width: 12, text: true },
  { title: '日期', width: 14, text: true },
  { title: '天数', width: 8, text: false },
]

const written = (rows: (string | number | null)[][]) => {
  const file = spreadsheets.write({ sheets: [{ name: '明细', columns, rows }] })
  return read(file, { type: 'base64', cellFormula: true, cellNF: true, cellStyles: true })
}
const sheetOf = (rows: (string | number | null)[][]) => written(rows).Sheets['明细'] ?? {}
const cell = (sheet: object, at: string) => (sheet as Record<string, CellObject | undefined>)[at]

describe('a spreadsheet', () => {
  it('has its sheets in order, the titles in the first row and the columns as wide as asked', () => {
    const file = spreadsheets.write({
      sheets: [
        { name: '合计', columns: columns.slice(0, 1), rows: [['一']] },
        { name: '明细', columns, rows: [['张伟', '2026-03-10', 3]] },
      ],
    })
    const book = read(file, { type: 'base64', cellStyles: true })
    expect(book.SheetNames).toEqual(['合计', '明细'])
    const sheet = book.Sheets['明细'] ?? {}
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['姓名', '日期', '天数'],
      ['张伟', '2026-03-10', 3],
    ])
    expect((sheet['!cols'] ?? []).map(({ wch }) => Math.round(wch ?? 0))).toEqual([12, 14, 8])
  })

  it.each(['=1+1', '+86 755', '-1', '@SUM(A1)', '=HYPERLINK("x","y")', "'=1", '\t=1', '1.10105E+17', '007'])(
    '%j stays text, and no cell is a formula',
    (value) => {
      const sheet = sheetOf([[value, null, null]])
      expect(cell(sheet, 'A2')).toMatchObject({ t: 's', v: value })
      expect(cell(sheet, 'A2')?.f).toBeUndefined()
    },
  )

  it('a date is the text that it is, in a cell of text; a number is a number where the column has them', () => {
    const sheet = sheetOf([['张伟', '2026-03-10', 3]])
    expect(cell(sheet, 'B2')).toMatchObject({ t: 's', v: '2026-03-10', z: '@' })
    expect(cell(sheet, 'C2')).toMatchObject({ t: 'n', v: 3 })
  })

  it('a number in a column of text is text', () => {
    expect(cell(sheetOf([[7, null, null]]), 'A2')).toMatchObject({ t: 's', v: '7' })
  })

  it('rare characters, marks of the format and line breaks come back as they were', () => {
    const names = ['𠮷野', '阿卜杜拉·买买提', '<b>&"\'', '一\n二', '  空格  ']
    const sheet = sheetOf(names.map((name) => [name, null, null]))
    expect(names.map((_, i) => cell(sheet, `A${i + 2}`)?.v)).toEqual(names)
  })

  it('nothing is no cell; an empty text is a cell of text to be typed into', () => {
    const sheet = sheetOf([[null, '', null]])
    expect(cell(sheet, 'A2')).toBeUndefined()
    expect(cell(sheet, 'B2')).toMatchObject({ z: '@' })
  })
})
