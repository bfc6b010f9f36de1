/** What became of everybody on a roster, for the screen and for the file that is kept of it. */
import { type CellProblem, type Roster } from '@shared/roster/roster'
import { type RosterRoom } from '@shared/roster/rooms'
import { receiptGroups } from '@/components/words'
import { rosterText as text } from '@/text/roster'
import { type Import } from './bring'
import { problemsOfRow } from './compare'

interface Report {
  filed: number
  left: number
  unchanged: number
  late: number
  waiting: number
  failed: number
  problems: CellProblem[]
  /** Why people did not leave. */
  stayed: string[]
  receipts: { name: string; receipt: string }[]
  /** Title row first. */
  table: string[][]
}

const outcomes = { filed: text.filed, unchanged: text.repeated, refused: text.refused } as const

export const reportOf = (roster: Roster, { joined, left }: Import, rooms: readonly RosterRoom[]): Report => {
  const byRow = new Map(roster.rows.map((row) => [row.row, row]))
  const addresses = new Map(rooms.map(({ dwellingCode, address }) => [dwellingCode, address]))
  const filed = joined.filter(({ outcome }) => outcome === 'filed')
  const refused = joined.filter(({ outcome }) => outcome === 'refused')
  const nameOf = (row: number) => byRow.get(row)?.resident.name ?? ''
  const leftAlone = left.filter(({ outcome }) => outcome === 'refused')
  return {
    filed: filed.length,
    left: left.length - leftAlone.length,
    unchanged: joined.filter(({ outcome }) => outcome === 'unchanged').length,
    late: filed.filter(({ daysLate }) => daysLate > 0).length,
    waiting: filed.filter(({ registeredOn }) => registeredOn === null).length,
    failed: refused.length + leftAlone.length,
    problems: refused.flatMap((one) => problemsOfRow(roster, one.row, one)),
    stayed: [...new Set(leftAlone.flatMap(({ problem }) => problem ?? []))],
    receipts: filed.flatMap(({ row, receipt }) => (receipt ? [{ name: nameOf(row), receipt }] : [])),
    table: [
      [text.row, text.name, text.room, text.result, text.registered, text.receipts, text.what],
      ...joined.map(({ row, outcome, registeredOn, receipt, problem }) => [
        String(row),
        nameOf(row),
        addresses.get(byRow.get(row)?.dwellingCode ?? '') ?? '',
        outcomes[outcome],
        registeredOn ?? '',
        receipt ? receiptGroups(receipt) : '',
        problem ?? '',
      ]),
    ],
  }
}
