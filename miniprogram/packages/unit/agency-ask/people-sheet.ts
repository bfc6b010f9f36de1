/** A list of people as their unit has it: names, numbers and phones, wherever these columns stand. */
import { agencyLimits } from '@shared/model/agency-limits'
import { hasLostDigits, readName, readPhone } from '@shared/roster/cells'
import { fieldOfTitle } from '@shared/roster/columns'
import { type RosterSheet, type SheetCell } from '@shared/roster/sheet'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import { agencyAskText as text } from '@/text/agency'

/** One row that can be sent; `row` is its number in the sheet, from 1. */
export interface ListedPerson {
  row: number
  name: string
  idNumber: string
  phone: string
}

export interface ListedProblem {
  row: number
  name: string
  problem: string
}

export type PeopleSheet =
  { people: ListedPerson[]; problems: ListedProblem[] } | { problem: Exclude<keyof typeof text.problems, 'file'> }

const wanted = ['name', 'idNumber', 'phone'] as const
type Column = (typeof wanted)[number]
type Columns = Record<Column, number>

/** Titles stand near the top. */
const searchedRows = 20

const columnsOf = (cells: RosterSheet['rows'][number]): Columns | null => {
  const found: Partial<Columns> = {}
  for (const [at, cell] of cells.entries()) {
    const field = cell ? fieldOfTitle(cell.text) : null
    const column = wanted.find((one) => one === field)
    if (column) found[column] ??= at
  }
  const { name, idNumber, phone } = found
  return name === undefined || idNumber === undefined || phone === undefined ? null : { name, idNumber, phone }
}

const empty: SheetCell = { text: '' }

const readPerson = (
  cells: RosterSheet['rows'][number],
  columns: Columns,
  row: number,
): ListedPerson | ListedProblem => {
  const cell = (column: Column) => cells[columns[column]] ?? empty
  const name = readName(cell('name'))
  const phone = readPhone(cell('phone'))
  const called = cell('name').text.trim()
  const wrong = (problem: string): ListedProblem => ({ row, name: called, problem })
  if ('problem' in name || name.value === '') return wrong('problem' in name ? name.problem.mend : `请填写${text.name}`)
  if (hasLostDigits(cell('idNumber'))) return wrong(text.lostDigits)
  const { problem, normalised } = readIdNumber({ idType: '111', number: cell('idNumber').text })
  if (problem) return wrong(idNumberHints[problem])
  if ('problem' in phone) return wrong(phone.problem.mend)
  return { row, name: name.value, idNumber: normalised, phone: phone.value }
}

/** Reads a sheet; the first row that has all three titles is its head, and rows without a name and a number are none. */
export const readPeople = ({ rows }: RosterSheet): PeopleSheet => {
  const head = rows.slice(0, searchedRows).findIndex((cells) => columnsOf(cells) !== null)
  const columns = columnsOf(rows[head] ?? [])
  if (!columns) return { problem: 'no-header' }
  const read = rows.flatMap((cells, at) => {
    const filled = wanted.some((column) => (cells[columns[column]]?.text ?? '').trim() !== '')
    return at > head && filled ? [readPerson(cells, columns, at + 1)] : []
  })
  if (read.length === 0) return { problem: 'no-rows' }
  if (read.length > agencyLimits.people) return { problem: 'too-many-rows' }
  const seen = new Set<string>()
  const people: ListedPerson[] = []
  const problems: ListedProblem[] = []
  for (const one of read) {
    if ('problem' in one) problems.push(one)
    else if (seen.has(one.idNumber)) problems.push({ row: one.row, name: one.name, problem: '前面已经有这个人' })
    else people.push(one)
    if ('idNumber' in one) seen.add(one.idNumber)
  }
  return { people, problems }
}
