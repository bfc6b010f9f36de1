import { rosterColumnText, type RosterField } from '../text/roster'
import { exampleMark, fieldOfTitle, isSerialTitle } from './columns'
import type { RosterSheet } from './sheet'

/** Where the roster's columns stand in a sheet. */
export interface Header {
  /** Of the row of titles; counts from 0. */
  row: number
  columns: Partial<Record<RosterField, number>>
  serial: number | null
  /** Titles of columns that are not of the roster, and are not read. */
  ignored: string[]
}

export type HeaderProblem = { problem: 'no-header' } | { problem: 'same-column'; title: string }

/** Titles stand near the top; above them there may be a heading and some remarks. */
const searchedRows = 20
/** Without these a row says of nobody where they live. */
const indispensable: readonly RosterField[] = ['dwellingCode', 'name', 'idNumber']

const read = ({ rows }: RosterSheet, row: number): Header | HeaderProblem | null => {
  const columns: Header['columns'] = {}
  const ignored: string[] = []
  let serial: number | null = null
  let same: RosterField | null = null
  for (const [at, cell] of (rows[row] ?? []).entries()) {
    const title = cell?.text.trim() ?? ''
    if (title === '') continue
    const field = fieldOfTitle(title)
    if (field && columns[field] !== undefined) same ??= field
    else if (field) columns[field] = at
    else if (serial === null && isSerialTitle(title)) serial = at
    else ignored.push(title)
  }
  if (indispensable.some((field) => columns[field] === undefined)) return null
  return same ? { problem: 'same-column', title: rosterColumnText[same].title } : { row, columns, serial, ignored }
}

/** The row of titles: the first that names a room, a name and a number. */
export const findHeader = (sheet: RosterSheet): Header | HeaderProblem => {
  for (let row = 0; row < Math.min(searchedRows, sheet.rows.length); row += 1) {
    const found = read(sheet, row)
    if (found) return found
  }
  return { problem: 'no-header' }
}

/** The example that the template comes with. */
export const isExample = ({ rows }: RosterSheet, { serial }: Header, row: number): boolean =>
  serial !== null && (rows[row]?.[serial]?.text.trim().startsWith(exampleMark) ?? false)
