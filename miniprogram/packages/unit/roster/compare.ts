/** 试算: what a roster would change, as the service tells it row by row. */
import { type OutputOf } from '@shared/contract'
import { type LeavingView } from '@shared/contract/roster'
import { rosterLimits } from '@shared/roster/limits'
import { type CellProblem, type Roster, type RosterRow } from '@shared/roster/roster'
import { cellName } from '@shared/roster/sheet'
import { residentFieldNames, type CorrectableField } from '@shared/text/resident-fields'
import { rosterColumnText, type RosterField } from '@shared/text/roster'
import { call } from '@/api'
import { patiently } from '@/api/patiently'
import { rosterText } from '@/text/roster'
import { chunksOf, sendRows } from './sending'

type Answer = OutputOf<'registration.previewRoster'>['rows'][number]

export interface Comparison {
  joins: RosterRow[]
  unchanged: number
  changed: { row: RosterRow; fields: string[] }[]
  /** What the service finds wrong, by cell. */
  problems: CellProblem[]
  /** By room: the registrations of those who stay. */
  staying: Map<string, string[]>
  /** Rooms of which a row was not understood: nobody can be said to have left there. */
  unsure: Set<string>
}

type Progress = (done: number, all: number) => void
const { previewRows, chunkBytes, dwellings } = rosterLimits

/** The cells that the service names; the row where it names none. */
export const problemsOfRow = (
  roster: Roster,
  row: number,
  { problem, fields }: { problem: string | null; fields: Record<string, string> },
): CellProblem[] => {
  const named = Object.entries(fields).flatMap(([name, message]): CellProblem[] => {
    const field = name as RosterField
    const column = roster.columns[field]
    const title = rosterColumnText[field]?.title
    if (title === undefined) return []
    const cell = column === undefined ? rosterText.rowOf(row) : cellName(row - 1, column)
    return [{ cell, row, column: title, found: '', what: message, mend: rosterText.mendThere }]
  })
  if (named.length > 0 || problem === null) return named
  return [{ cell: rosterText.rowOf(row), row, column: '', found: '', what: problem, mend: rosterText.mendThere }]
}

const refusedRow = ({ row }: RosterRow, fields: Record<string, string>): Answer => ({
  row,
  outcome: 'refused',
  registrationId: null,
  changed: [],
  problem: Object.values(fields)[0] ?? null,
  fields,
})

const fieldNames = (fields: readonly CorrectableField[]) => fields.map((field) => residentFieldNames[field])

/** Asks about every row. Throws RefusalError. */
export const compare = async (roster: Roster, progress: Progress): Promise<Comparison> => {
  const byRow = new Map(roster.rows.map((row) => [row.row, row]))
  const answers: Answer[] = []
  for (const chunk of chunksOf(roster.rows, { most: previewRows, bytes: chunkBytes })) {
    progress(answers.length, roster.rows.length)
    const send = async (rows: readonly RosterRow[]) =>
      (await call('registration.previewRoster', { rows: [...rows] })).rows
    answers.push(...(await sendRows(chunk, send, refusedRow)))
  }
  const found: Comparison = {
    joins: [],
    unchanged: 0,
    changed: [],
    problems: [],
    staying: new Map(),
    unsure: new Set(roster.held.flatMap(({ dwellingCode }) => dwellingCode ?? [])),
  }
  for (const answer of answers) {
    const row = byRow.get(answer.row)
    if (!row) continue
    const { dwellingCode } = row
    const stays = found.staying.get(dwellingCode) ?? []
    found.staying.set(dwellingCode, answer.registrationId ? [...stays, answer.registrationId] : stays)
    if (answer.outcome === 'joins') found.joins.push(row)
    else if (answer.outcome === 'unchanged') found.unchanged += 1
    else if (answer.outcome === 'changed') found.changed.push({ row, fields: fieldNames(answer.changed) })
    else {
      found.problems.push(...problemsOfRow(roster, answer.row, answer))
      found.unsure.add(dwellingCode)
    }
  }
  return found
}

/** Whether some row does not say where its person lives: then nobody can be said to have left anywhere. */
export const isBlind = ({ held }: Roster): boolean => held.some(({ dwellingCode }) => dwellingCode === null)

/** Who is registered in the rooms of the roster and is not on it; only of rooms of which every row was understood. */
export const findLeaves = async (
  roster: Roster,
  { staying, unsure }: Comparison,
  progress: Progress,
): Promise<LeavingView[]> => {
  if (isBlind(roster)) return []
  const sure = [...staying].flatMap(([dwellingCode, ids]) =>
    unsure.has(dwellingCode) ? [] : [{ dwellingCode, staying: ids }],
  )
  const leaves: LeavingView[] = []
  let asked = 0
  for (const chunk of chunksOf(sure, { most: dwellings, bytes: chunkBytes })) {
    progress(asked, sure.length)
    leaves.push(...(await patiently(() => call('registration.previewRosterLeaves', { dwellings: chunk }))).leaves)
    asked += chunk.length
  }
  return leaves
}
