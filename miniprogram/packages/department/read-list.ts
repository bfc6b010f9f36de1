/** A list of people to be asked about, as an office has it: pasted, or the rows of a sheet. */
import { hasLostDigits } from '@shared/roster/cells'
import { fieldOfTitle } from '@shared/roster/columns'
import { type RosterSheet, type SheetCell } from '@shared/roster/sheet'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import { uploadText as text } from '@/text/access'

interface AskedPerson {
  name: string
  idNumber: string
  caseNo: string
}

interface WrongRow {
  /** From 1. */
  row: number
  name: string
  problem: string
}

export interface ReadList {
  people: AskedPerson[]
  wrong: WrongRow[]
}

type Row = readonly (SheetCell | null | undefined)[]
type Columns = { name: number; idNumber: number; caseNo: number }

const inOrder: Columns = { name: 0, idNumber: 1, caseNo: 2 }
const caseTitle = /^(办件|案件|业务|申请|受理|报名)?(编号|号|单号|流水号)$/
/** Titles stand near the top. */
const searchedRows = 20

const columnsOf = (cells: Row): Columns | null => {
  const found: Partial<Columns> = {}
  for (const [at, cell] of cells.entries()) {
    const title = cell?.text.trim() ?? ''
    const field = fieldOfTitle(title)
    if (field === 'name') found.name ??= at
    else if (field === 'idNumber') found.idNumber ??= at
    else if (caseTitle.test(title)) found.caseNo ??= at
  }
  const { name, idNumber, caseNo } = found
  return name === undefined || idNumber === undefined || caseNo === undefined ? null : { name, idNumber, caseNo }
}

const caseNumber = /^[\x21-\x7e]{1,64}$/
const none: SheetCell = { text: '' }

const readRow = (cells: Row, columns: Columns, row: number): AskedPerson | WrongRow => {
  const cell = (column: keyof Columns) => cells[columns[column]] ?? none
  const name = cell('name').text.trim()
  const caseNo = cell('caseNo').text.trim()
  const wrong = (problem: string): WrongRow => ({ row, name, problem })
  if (name === '') return wrong(text.problems.name)
  if (hasLostDigits(cell('idNumber'))) return wrong(text.problems.lostDigits)
  const { problem, normalised } = readIdNumber({ idType: '111', number: cell('idNumber').text })
  if (problem) return wrong(idNumberHints[problem])
  return caseNumber.test(caseNo) ? { name, idNumber: normalised, caseNo } : wrong(text.problems.caseNo)
}

/** Rows with or without a row of titles; without one the columns stand in the order of the template. */
const readRows = (rows: readonly Row[]): ReadList => {
  const head = rows.slice(0, searchedRows).findIndex((cells) => columnsOf(cells) !== null)
  const columns = columnsOf(rows[head] ?? []) ?? inOrder
  const list: ReadList = { people: [], wrong: [] }
  const seen = new Set<string>()
  for (const [at, cells] of rows.entries()) {
    if (at <= head || cells.every((cell) => !cell?.text.trim())) continue
    const read = readRow(cells, columns, at + 1)
    const same = 'caseNo' in read ? `${read.idNumber} ${read.caseNo}` : ''
    if ('problem' in read) list.wrong.push(read)
    else if (seen.has(same)) list.wrong.push({ row: at + 1, name: read.name, problem: text.problems.twice })
    else list.people.push(read)
    seen.add(same)
  }
  return list
}

export const readSheet = ({ rows }: RosterSheet): ReadList => readRows(rows)

/** Tabs and commas part the columns; where a line has none, blanks do, from the end: a name may have some of its own. */
const cellsOf = (line: string): string[] => {
  if (/[\t,，;；]/.test(line)) return line.split(/[\t,，;；]/)
  const parts = line.trim().split(/\s+/)
  return [parts.slice(0, -2).join(' '), ...parts.slice(-2)]
}

export const readPasted = (pasted: string): ReadList =>
  readRows(pasted.split(/\r?\n/).map((line) => (line.trim() ? cellsOf(line).map((cell) => ({ text: cell })) : [])))
