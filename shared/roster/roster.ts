/** A whole roster: its rows as they will be sent, and every cell that must be mended first. */
import { rosterCellText, rosterColumnText, type CellWords, type RosterField } from '../text/roster'
import { findHeader, isExample, type Header, type HeaderProblem } from './header'
import { rosterLimits } from './limits'
import { roomFinder, type RosterRoom } from './rooms'
import { readRow, type RowCells, type RowContent, type RowProblems } from './row'
import { cellName, type Merge, type RosterSheet } from './sheet'

/** A row that can be sent. `row` is its number in the sheet, from 1. */
export interface RosterRow extends RowContent {
  row: number
}

/** One cell (`F12`) to be mended; `column` is its title in the file, `found` what stands there. */
export interface CellProblem extends CellWords {
  cell: string
  row: number
  column: string
  found: string
}

/** A row that is not sent; its dwelling where it could be read. */
interface HeldRow {
  row: number
  dwellingCode: string | null
}

export interface Roster {
  sheetName: string
  /** Where each column stands, from 0: for what the service finds wrong later. */
  columns: Header['columns']
  rows: RosterRow[]
  problems: CellProblem[]
  held: HeldRow[]
  /** Columns that the file has not and that rows need, with how many rows. */
  missing: { title: string; rows: number }[]
  /** Titles of columns that are not read. */
  ignored: string[]
  /** Rows with people in them. */
  people: number
}

type RosterProblem = HeaderProblem | { problem: 'too-many-rows' } | { problem: 'no-rows' }

/** What one row came to, before rows are compared with each other. */
interface Line {
  row: number
  cells: RowCells
  problems: RowProblems
  dwellingCode: string | null
  person: string | null
  content: RowContent | null
}

const covers = ({ top, bottom, left, right }: Merge, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right

/** Merged cells of several rows, by the rows below the titles: only their first cell has any content. */
const mergedRows = (sheet: RosterSheet, header: Header): Map<number, Merge[]> => {
  const byRow = new Map<number, Merge[]>()
  const columns = Object.values(header.columns)
  for (const merge of sheet.merges) {
    if (!columns.some((column) => column >= merge.left && column <= merge.right)) continue
    for (let row = Math.max(merge.top, header.row + 1); row <= merge.bottom; row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []), merge])
  }
  return byRow
}

const cellsOf = (sheet: RosterSheet, header: Header, row: number): RowCells =>
  Object.fromEntries(
    Object.entries(header.columns).flatMap(([field, column]) => {
      const cell = sheet.rows[row]?.[column]
      return cell ? [[field, cell]] : []
    }),
  )

const isEmpty = (cells: RowCells) => Object.values(cells).every(({ text, failed }) => text.trim() === '' && !failed)

/** The rows below the titles that say something; the template's example and what only merging left over are not among them. */
const rowsWithPeople = (sheet: RosterSheet, header: Header, merged: Map<number, Merge[]>): number[] =>
  sheet.rows.flatMap((_, row) =>
    row > header.row && !isExample(sheet, header, row) && (!isEmpty(cellsOf(sheet, header, row)) || merged.has(row))
      ? [row]
      : [],
  )

/** A person on two lines: the later one is wrong, and while the rooms differ nobody knows which; then both are held. */
const compareLines = (lines: readonly Line[], nameOfCell: (line: Line, field: RosterField) => string): Set<Line> => {
  const first = new Map<string, Line>()
  const unsure = new Set<Line>()
  for (const line of lines) {
    if (line.person === null) continue
    const earlier = first.get(line.person)
    if (!earlier) first.set(line.person, line)
    else {
      const cell = nameOfCell(earlier, 'idNumber')
      const isSameRoom = earlier.dwellingCode === line.dwellingCode
      line.problems.idNumber ??= isSameRoom ? rosterCellText.twice(cell) : rosterCellText.twiceElsewhere(cell)
      if (!isSameRoom) unsure.add(earlier)
    }
  }
  return unsure
}

const shownLength = 40

/** What is known of a sheet before its rows are read. */
interface Reading {
  sheet: RosterSheet
  header: Header
  merged: Map<number, Merge[]>
}

/** Problems of the lines by cell; those of columns that the file has not are counted by column instead. */
const problemsOf = ({ sheet, header, merged }: Reading, lines: readonly Line[]) => {
  const problems: CellProblem[] = []
  const missing = new Map<string, number>()
  const titleAt = (column: number) => sheet.rows[header.row]?.[column]?.text.trim() ?? ''
  for (const { row, cells, problems: found } of lines) {
    for (const [name, words] of Object.entries(found)) {
      const field = name as RosterField
      const column = header.columns[field]
      const { title } = rosterColumnText[field]
      if (column === undefined) {
        missing.set(title, (missing.get(title) ?? 0) + 1)
        continue
      }
      const merge = merged.get(row)?.find((one) => covers(one, row, column))
      if (merge && row > Math.max(merge.top, header.row + 1)) continue
      const cell = merge
        ? `${cellName(merge.top, merge.left)}:${cellName(merge.bottom, merge.right)}`
        : cellName(row, column)
      problems.push({
        cell,
        row: row + 1,
        column: titleAt(column),
        found: [...(cells[field]?.text ?? '')].slice(0, shownLength).join(''),
        ...words,
      })
    }
  }
  return { problems, missing: [...missing].map(([title, rows]) => ({ title, rows })) }
}

const columnOrder = (columns: Header['columns'], problems: RowProblems): RowProblems =>
  Object.fromEntries(
    Object.entries(problems).sort(([a], [b]) => (columns[a as RosterField] ?? 0) - (columns[b as RosterField] ?? 0)),
  )

/** A row with its merged cells marked, which nothing else is said of. */
const readLine = (reading: Reading, row: number, context: Parameters<typeof readRow>[1]): Line => {
  const { sheet, header, merged } = reading
  const cells = cellsOf(sheet, header, row)
  const { problems, room, person, content } = readRow(cells, context)
  const merges = merged.get(row) ?? []
  const hit = Object.entries(header.columns).filter(([, column]) => merges.some((one) => covers(one, row, column)))
  const [firstHit] = hit
  const isRest = merges.some(({ top }) => row > top)
  const found: RowProblems =
    hit.length === 0
      ? problems
      : {
          ...(isRest && isEmpty(cells)
            ? {}
            : Object.fromEntries(Object.entries(problems).filter(([field]) => !hit.some(([name]) => name === field)))),
          ...(firstHit ? { [firstHit[0]]: rosterCellText.merged } : {}),
        }
  return {
    row,
    cells,
    problems: columnOrder(header.columns, found),
    dwellingCode: 'dwellingCode' in found ? null : (room?.dwellingCode ?? null),
    person,
    content: hit.length === 0 ? content : null,
  }
}

const rosterOf = (reading: Reading, lines: readonly Line[]): Roster => {
  const { sheet, header } = reading
  const unsure = compareLines(lines, ({ row }, field) => cellName(row, header.columns[field] ?? 0))
  const isSent = (line: Line) => Object.keys(line.problems).length === 0 && !unsure.has(line)
  return {
    sheetName: sheet.name,
    columns: header.columns,
    rows: lines.flatMap((line) => (line.content && isSent(line) ? [{ row: line.row + 1, ...line.content }] : [])),
    held: lines.flatMap((line) =>
      line.content && isSent(line) ? [] : [{ row: line.row + 1, dwellingCode: line.dwellingCode }],
    ),
    ...problemsOf(reading, lines),
    ignored: header.ignored,
    people: lines.length,
  }
}

interface RosterContext {
  today: string
  rooms: readonly RosterRoom[]
  /** After each batch of rows: how many of how many are read. The page is drawn meanwhile. */
  pause?: (read: number, all: number) => Promise<void>
}

const batch = 250

/** Reads a sheet as a roster, a batch of rows at a time. */
export const readRoster = async (
  sheet: RosterSheet,
  { today, rooms, pause }: RosterContext,
): Promise<Roster | RosterProblem> => {
  const header = findHeader(sheet)
  if ('problem' in header) return header
  const reading = { sheet, header, merged: mergedRows(sheet, header) }
  const wanted = rowsWithPeople(sheet, header, reading.merged)
  if (wanted.length === 0) return { problem: 'no-rows' }
  if (wanted.length > rosterLimits.rows) return { problem: 'too-many-rows' }
  const context = { today, roomOf: roomFinder(rooms) }
  const lines: Line[] = []
  for (const row of wanted) {
    lines.push(readLine(reading, row, context))
    if (lines.length % batch === 0) await pause?.(lines.length, wanted.length)
  }
  return rosterOf(reading, lines)
}
