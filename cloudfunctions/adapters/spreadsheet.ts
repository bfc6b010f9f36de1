/** .xlsx through SheetJS, its small build: no other format, no formula, no macro. */
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min'
import type { Sheet, Sheets } from '../kernel/ports'

/** The format of a cell that is text even when somebody types a number or a date into it. */
const textFormat = '@'

const textCell = (value: string): CellObject => ({ t: 's', v: value, z: textFormat })

/** Typed by what the value is: a string is never looked into, so `=1+1` stays four characters. */
const cellOf = (value: string | number | null, text: boolean): CellObject | null => {
  if (value === null) return null
  if (typeof value === 'string') return textCell(value)
  return text ? textCell(String(value)) : { t: 'n', v: value }
}

const sheetOf = ({ columns, rows }: Sheet): WorkSheet => {
  const titles = columns.map(({ title }) => textCell(title))
  const cells = rows.map((row) => columns.map(({ text }, i) => cellOf(row[i] ?? null, text)))
  return { ...utils.aoa_to_sheet([titles, ...cells]), '!cols': columns.map(({ width }) => ({ wch: width })) }
}

export const spreadsheets: Sheets = {
  write: ({ sheets }) => {
    const book = utils.book_new()
    for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
    const file: unknown = write(book, { type: 'base64', bookType: 'xlsx', bookSST: true, compression: true })
    return String(file)
  },
}
