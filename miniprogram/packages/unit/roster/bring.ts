/** 导入: the difference, written chunk by chunk; it can stop anywhere and go on. */
import { type OutputOf } from '@shared/contract'
import { type EndedView } from '@shared/contract/registration-changes'
import { type LeavingView } from '@shared/contract/roster'
import { rosterLimits } from '@shared/roster/limits'
import { type RosterRow } from '@shared/roster/roster'
import { asRefusal, call, type RefusalError } from '@/api'
import { patiently } from '@/api/patiently'
import { newSubmissionId } from '@/platform'
import { chunksOf, sendRows } from './sending'

type Joined = OutputOf<'registration.importRoster'>['rows'][number]
/** What became of somebody who was to leave. */
type Left = Pick<EndedView, 'registrationId' | 'outcome' | 'problem' | 'receipt'>

type Part =
  | { kind: 'joins'; id: string; rows: RosterRow[] }
  | { kind: 'leaves'; id: string; dwellingCodes: string[]; moveOutOn: string; registrationIds: string[] }

/** One import on its way. Each part keeps its id, so that one sent again writes nothing twice. */
export interface Import {
  parts: Part[]
  next: number
  joined: Joined[]
  left: Left[]
}

const { importRows, chunkBytes, leaves: leavesAtOnce } = rosterLimits

/** Who joins comes first: whoever moves between two rooms of the roster is then never without a registration. */
export const planImport = (
  joins: readonly RosterRow[],
  leaving: readonly LeavingView[],
  moveOutOn: string,
): Import => ({
  parts: [
    ...chunksOf(joins, { most: importRows, bytes: chunkBytes }).map((rows) => ({
      kind: 'joins' as const,
      id: newSubmissionId(),
      rows,
    })),
    ...chunksOf(leaving, { most: leavesAtOnce, bytes: chunkBytes }).map((people) => ({
      kind: 'leaves' as const,
      id: newSubmissionId(),
      dwellingCodes: [...new Set(people.map(({ dwellingCode }) => dwellingCode))],
      moveOutOn,
      registrationIds: people.map(({ registrationId }) => registrationId),
    })),
  ],
  next: 0,
  joined: [],
  left: [],
})

const refusedRow = ({ row }: RosterRow, fields: Record<string, string>): Joined => ({
  row,
  outcome: 'refused',
  receipt: null,
  registeredOn: null,
  daysLate: 0,
  problem: Object.values(fields)[0] ?? null,
  fields,
})

/** Why the whole import has to wait; other refusals are about the people of one part alone. */
const stops: readonly RefusalError['code'][] = [
  'offline',
  'step-up-needed',
  'no-session',
  'session-ended',
  'session-replaced',
  'forbidden',
  'quota',
  'internal',
]

const leave = async ({
  id,
  dwellingCodes,
  moveOutOn,
  registrationIds,
}: Extract<Part, { kind: 'leaves' }>): Promise<Left[]> => {
  try {
    const input = { dwellingCodes, registrationIds, moveOutOn, words: '' }
    const { results } = await patiently(() => call('registration.declareMoveOut', input, { submissionId: id }))
    return results
  } catch (thrown) {
    const refusal = asRefusal(thrown)
    if (stops.includes(refusal.code)) throw refusal
    return registrationIds.map((registrationId) => ({
      registrationId,
      outcome: 'refused',
      problem: refusal.message,
      receipt: null,
    }))
  }
}

/** Goes on with what has not been answered yet. Throws RefusalError; called again it begins with the very part that failed. */
export const goOn = async (run: Import, progress: () => void): Promise<void> => {
  for (let part = run.parts[run.next]; part; part = run.parts[run.next]) {
    const { id } = part
    if (part.kind === 'joins') {
      const send = async (rows: readonly RosterRow[]) =>
        (await call('registration.importRoster', { rows: [...rows] }, { submissionId: id })).rows
      run.joined.push(...(await sendRows(part.rows, send, refusedRow)))
    } else run.left.push(...(await leave(part)))
    run.next += 1
    progress()
  }
}

/** People whose part has been answered, of all. */
export const countOf = ({ parts, next }: Import): { done: number; all: number } => {
  const sizes = parts.map((part) => (part.kind === 'joins' ? part.rows.length : part.registrationIds.length))
  const sum = (some: number[]) => some.reduce((total, one) => total + one, 0)
  return { done: sum(sizes.slice(0, next)), all: sum(sizes) }
}
