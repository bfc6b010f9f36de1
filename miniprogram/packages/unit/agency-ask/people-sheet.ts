/** A list of people as their unit has it: names, numbers, phones and days of signature, wherever these columns stand. */
import { type Day } from '@shared/model/day'
import { agencyLimits } from '@shared/model/agency-limits'
import { hasLostDigits, readName, readPhone } from '@shared/roster/cells'
import { fieldOfTitle } from '@shared/roster/columns'
import { readDay } from '@shared/roster/days'
import { type RosterSheet, type SheetCell } from '@shared/roster/sheet'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import { agencyAskText as text } from '@/text/agency'

/** One row that can be sent; `row` is its number in the sheet, from 1. */
export interface ListedPerson {
  row: number
  name: string
  idNumber: string
  phone: string
  /** 签名日期 of its own; null where the sheet has none. */
  signedOn: Day | null
  /** What is wrong with the day that stands there. */
  unreadDay: string | null
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
type Columns = Record<Column, number> & { signedOn: number | undefined }

const signedTitle = /^签[名字](日期|日|时间)$|^授权日期$/

/** Titles stand near the top. */
const searchedRows = 20

const columnsOf = (cells: RosterSheet['rows'][number]): Columns | null => {
  const found: Partial<Columns> = {}
  const signedOn = cells.findIndex((cell) => cell && signedTitle.test(cell.text.trim()))
  for (const [at, cell] of cells.entries()) {
    const field = cell ? fieldOfTitle(cell.text) : null
    const column = wanted.find((one) => one === field)
    if (column) found[column] ??= at
  }
  const { name, idNumber, phone } = found
  return name === undefined || idNumber === undefined || phone === undefined
    ? null
    : { name, idNumber, phone, signedOn: signedOn < 0 ? undefined : signedOn }
}

const empty: SheetCell = { text: '' }

const readSigned = (cell: SheetCell | null | undefined): Pick<ListedPerson, 'signedOn' | 'unreadDay'> => {
  if (!cell || cell.text.trim() === '') return { signedOn: null, unreadDay: null }
  const read = readDay(cell)
  return 'day' in read ? { signedOn: read.day, unreadDay: null } : { signedOn: null, unreadDay: read.problem.mend }
}

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
  const signed = readSigned(columns.signedOn === undefined ? null : cells[columns.signedOn])
  return { row, name: name.value, idNumber: normalised, phone: phone.value, ...signed }
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
