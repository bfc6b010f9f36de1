import type { Day } from '../model/day'
import type { CaseFact } from './case-progress'
import { timeLimit, type Clock, type TimeLimit } from './time-limits'
import type { Pause } from './working-days'

/** `law`: 法定; `usual`: what is promised or usual. */
type CaseClock = Clock & { kind: TimeLimit; basis: 'law' | 'usual' }

/** A case as its clocks see it. `decidedOn` null while it waits; `replyAskedOn`: the day a written reply was asked for. */
export type TimedCase = Pick<CaseFact, 'matter' | 'state'> & {
  filedOn: Day
  fee: { fen: number; paidOn: Day | null } | null
  pauses: readonly Pause[]
  replyAskedOn: Day | null
}

const basisOf: Partial<Record<TimeLimit, 'usual'>> = { promised: 'usual', replacementReview: 'usual' }

const clock = (kind: TimeLimit, from: Day, pauses: readonly Pause[] = []): CaseClock => ({
  kind,
  basis: basisOf[kind] ?? 'law',
  ...timeLimit(kind, from, pauses),
})

/** An endorsement is decided on the spot but for what a department is asked; an application has limits of its own. */
const waiting = ({ matter, filedOn, pauses }: TimedCase): CaseClock[] => {
  const kinds: Record<CaseFact['matter'], readonly TimeLimit[]> = {
    firstIssue: ['promised', 'verification', 'refusal', 'issue'],
    reapplication: ['promised', 'verification', 'refusal', 'issue'],
    endorsement: ['verification'],
    replacement: ['replacementReview'],
  }
  return kinds[matter].map((kind) => clock(kind, filedOn, pauses))
}

/** From the payment where there is a fee: the time until it is paid is not counted (R39). */
const approved = ({ matter, filedOn, fee, pauses }: TimedCase): CaseClock[] => {
  if (matter === 'endorsement') return []
  if (!fee || fee.fen === 0) return [clock('issue', filedOn, pauses)]
  return fee.paidOn === null ? [] : [clock('replacementIssue', fee.paidOn)]
}

/** Every clock that runs, or ran, for a case: the legal ones and the usual ones told apart (R34, R36, R39). */
export const caseClocks = (one: TimedCase): CaseClock[] => [
  ...(one.state === 'waiting' ? waiting(one) : one.state === 'approved' ? approved(one) : []),
  ...(one.replyAskedOn === null ? [] : [clock('writtenReply', one.replyAskedOn)]),
]

/** Since when the applicant has to act; null while no clock stands still. */
export const pausedSince = (pauses: readonly Pause[]): Day | null => pauses.find(({ to }) => to === null)?.from ?? null

/**
 * Whether a case that waits is staff's to look into: the time in which the departments verify is over (R34), or its end
 * cannot be told. Not while the applicant has to act.
 */
export const isOverdue = (filedOn: Day, pauses: readonly Pause[], today: Day): boolean => {
  if (pausedSince(pauses) !== null) return false
  const { due } = timeLimit('verification', filedOn, pauses)
  return due === null || today > due
}
