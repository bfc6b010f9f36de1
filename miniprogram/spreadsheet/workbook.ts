/** A file as sheets. Only this file knows the library, which comes when the first roster is chosen. */
import type * as Xlsx from '@e965/xlsx/dist/xlsx.mini.min'
import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min'
import { dayOfSerial } from '@shared/roster/days'
import { findHeader } from '@shared/roster/header'
import { rosterLimits } from '@shared/roster/limits'
import type { RosterSheet, SheetCell } from '@shared/roster/sheet'
import { decodeCsv, type DecodeProblem } from './decode'

type Library = typeof Xlsx

interface GivenRoster {
  name: string
  bytes: Uint8Array
}

type FileProblem = DecodeProblem | 'too-large' | 'old-format' | 'not-a-sheet'

const library = (): Promise<Library> => import('@e965/xlsx/dist/xlsx.mini.min')

/** Rows above the titles, the example and blank ones may come on top of the people. */
const spareRows = 1000
const days1904 = 1462

const beginsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte)
/** A zip archive, which every .xlsx is. */
const isZip = (bytes: Uint8Array) => beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
/** The container of .xls, and of an .xlsx with a password. */
const isOldContainer = (bytes: Uint8Array) => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const cellOf = ({ SSF }: Library, cell: CellObject | undefined, shift: number): SheetCell | null => {
  if (!cell || cell.v === undefined || cell.v === null) return null
  if (cell.t === 'e') return { text: cell.w ?? '#', failed: true }
  if (cell.t !== 'n' || typeof cell.v !== 'number') return { text: String(cell.v) }
  const isDate = cell.z !== undefined && SSF.is_date(String(cell.z))
  const day = isDate ? dayOfSerial(cell.v + shift) : null
  return day ? { text: day, number: cell.v, day } : { text: String(cell.v), number: cell.v }
}

type Dense = WorkSheet & { '!data'?: (CellObject[] | undefined)[] }

const sheetOf = (lib: Library, name: string, sheet: Dense, shift: number): RosterSheet => ({
  name,
  rows: Array.from(sheet['!data'] ?? [], (row) => Array.from(row ?? [], (cell) => cellOf(lib, cell, shift))),
  merges: (sheet['!merges'] ?? []).map(({ s, e }: Range) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
})

const isHidden = (book: WorkBook, i: number) => (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0

/** The sheet with the roster's titles; the first one where none has them, so that its problem can be told. */
const rosterSheet = (lib: Library, book: WorkBook): RosterSheet | null => {
  const shift = book.Workbook?.WBProps?.date1904 ? days1904 : 0
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name]
    return sheet && !isHidden(book, i) ? [sheetOf(lib, name, sheet, shift)] : []
  })
  return sheets.find((sheet) => !('problem' in findHeader(sheet))) ?? sheets[0] ?? null
}

/** Reads an .xlsx, or a .csv whose cells all stay text, as the sheet that has the roster. */
export const readWorkbook = async ({ bytes }: GivenRoster): Promise<RosterSheet | { problem: FileProblem }> => {
  if (bytes.length > rosterLimits.fileBytes) return { problem: 'too-large' }
  if (isOldContainer(bytes)) return { problem: 'old-format' }
  const options = { dense: true, sheetRows: rosterLimits.rows + spareRows } as const
  const zipped = isZip(bytes)
  const decoded = zipped ? null : decodeCsv(bytes)
  if (decoded && 'problem' in decoded) return decoded
  const lib = await library()
  try {
    const book = decoded
      ? lib.read(decoded.text, { ...options, type: 'string', raw: true })
      : lib.read(bytes, {
          ...options,
          type: 'array',
          cellNF: true,
          cellText: false,
          cellHTML: false,
          cellFormula: false,
        })
    return rosterSheet(lib, book) ?? { problem: 'not-a-sheet' }
  } catch {
    return { problem: 'not-a-sheet' }
  }
}

const textFormat = '@'
const cellWidth = 24

/** A table as an .xlsx, base64: every cell is text. */
export const writeTable = async (name: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const { utils, write } = await library()
  const cells = rows.map((row) => row.map((text) => ({ t: 's' as const, v: text, z: textFormat })))
  const book = utils.book_new()
  const widths = (rows[0] ?? []).map(() => ({ wch: cellWidth }))
  utils.book_append_sheet(book, { ...utils.aoa_to_sheet(cells), '!cols': widths }, name)
  const file: unknown = write(book, { type: 'base64', bookType: 'xlsx', bookSST: true, compression: true })
  return String(file)
}
