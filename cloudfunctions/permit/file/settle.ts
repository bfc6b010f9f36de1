/** What a decision does to a file: the permit's dates, the case, the hints and the notice, in one value. */
import type { Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { afterApproval } from '@shared/rules/approval'
import { feeFen } from '@shared/rules/fees'
import { refusalReasons } from '@shared/rules/reasons'
import { timeLimit } from '@shared/rules/time-limits'
import { cycle, type PermitFact } from '@shared/rules/cycle'
import { refusedBecause } from '@shared/text/conditions'
import { matterShort } from '@shared/text/decisions'
import { yuan } from '@shared/text/fees'
import type { NoticeKind } from '@shared/text/notices'
import type { OutboxEntry, PermitCase, PermitFile } from '../../kernel/documents'
import { withNews, withoutReminders } from '../../kernel/telling'
import { prunedDecisions } from './kept-decisions'
import { tailOf, withoutLook } from '../standing/standing'
import { withCase } from './permit-file'

const retryAfterMs = 60_000
const longestRetryMs = 60 * 60_000

/** The wait doubles with the case's age: soon after a short outage, once an hour in a long one. */
const nextTry = (filedAt: string, now: Date): string => {
  const age = now.getTime() - new Date(filedAt).getTime()
  return new Date(now.getTime() + Math.min(longestRetryMs, Math.max(retryAfterMs, age))).toISOString()
}

export interface Settling {
  file: PermitFile
  /** As filed; its state and decision are replaced. */
  case: PermitCase
  decision: Decision
  now: Date
  today: Day
  by: string
}

const page = (one: PermitCase) =>
  one.matter === 'endorsement' ? '/packages/permit/detail/index' : '/packages/permit/result/index'

/** What the person is told: the first thing that failed on the way that they took, and the day it can be met. */
export const refusalParams = (decision: Decision, { matter, form }: PermitCase): string[] => {
  const [unmet] = refusalReasons(decision, matter, form?.route ?? null)
  const { earliest } = decision
  return [unmet ? refusedBecause[unmet.condition] : '不符合条件', earliest ? `预计 ${earliest} 起符合条件。` : '']
}

/** Then no department's time limit runs: the case is decided when the objection is. */
const waitsForObjection = ({ findings }: Decision) => findings.some(({ remedy }) => remedy === 'waitForObjection')

const notice = (file: PermitFile, one: PermitCase, decision: Decision, today: Day): Omit<OutboxEntry, 'id'> => {
  const to = (kind: NoticeKind, params: string[]) => ({ kind, to: file._id, params, page: page(one) })
  const endorsing = one.matter === 'endorsement'
  if (one.state === 'waiting')
    return to(waitsForObjection(decision) ? 'caseWaitsForObjection' : 'caseWaits', [
      matterShort[one.matter],
      one.receipt,
    ])
  if (one.state === 'refused')
    return to(endorsing ? 'endorsementRefused' : 'permitRefused', refusalParams(decision, one))
  const { validUntil } = cycle({ issuedOn: file.issuedOn ?? today, endorsedOn: file.endorsedOn, today })
  if (one.filedBy.way === 'standing') return to('standingEndorsed', [tailOf(file), validUntil])
  return to(endorsing ? 'endorsed' : 'permitApproved', [validUntil])
}

/** 再次申领: the permit is in force; its card is made once the fee is paid (R38). */
const feeNotice = (file: PermitFile, one: PermitCase): Omit<OutboxEntry, 'id'>[] =>
  one.fee ? [{ kind: 'cardFeeAsked', to: file._id, params: [yuan(one.fee.fen)], page: page(one) }] : []

const datesOf = ({ issuedOn, endorsedOn }: PermitFile): PermitFact | null =>
  issuedOn === null ? null : { issuedOn, endorsedOn }

/** The dates after approval (R23, R26, R27). */
const withDates = (file: PermitFile, { matter, filedOn }: PermitCase, { route }: Decision, today: Day): PermitFile => {
  const before = matter === 'endorsement' ? withoutReminders(file) : { ...file, reminded: [] }
  const { issuedOn, endorsedOn } = afterApproval(datesOf(file), { matter, filedOn, approvedOn: today })
  const cancelled = matter === 'endorsement' ? before.cancelled : null
  return { ...withoutLook(before), route, issuedOn, endorsedOn: [...endorsedOn], cancelled }
}

const due = (state: PermitCase['state'], { filedOn, pauses }: PermitCase): Day | null => {
  if (state === 'refused') return null
  return timeLimit(state === 'approved' ? 'issue' : 'verification', filedOn, pauses).due
}

/** Since when each condition cannot be told: as it was known before, else from now on. */
const silentSince = ({ findings }: Decision, before: PermitCase['silent'], at: string): PermitCase['silent'] =>
  Object.fromEntries(
    findings.filter(({ state }) => state === 'unknown').map(({ condition }) => [condition, before?.[condition] ?? at]),
  )

/** What an approval starts: the card at once, or first its fee (R38). */
const issued = ({ matter }: PermitCase, today: Day): Pick<PermitCase, 'fee' | 'card'> => {
  if (matter === 'endorsement') return { fee: null, card: null }
  const fen = feeFen(matter, today)
  if (fen > 0) return { fee: { fen, noticedOn: today, paidOn: null, orders: [] }, card: null }
  return { fee: null, card: { state: 'making', steps: [{ state: 'making', on: today }] } }
}

/** `file` after `decision`. The first wait is told; later ones are not. */
export const settle = ({ file, case: filed, decision, now, today, by }: Settling): PermitFile => {
  const state = decision.outcome === 'referred' ? 'waiting' : decision.outcome
  const at = now.toISOString()
  const started = state === 'approved' ? issued(filed, today) : null
  const one: PermitCase = {
    ...filed,
    state,
    decidedAt: state === 'waiting' ? null : at,
    due: started?.fee || (state === 'waiting' && waitsForObjection(decision)) ? null : due(state, filed),
    ...(state === 'waiting' ? { silent: silentSince(decision, filed.silent, at) } : {}),
    ...(started ?? {}),
  }
  const dated = state === 'approved' ? withDates(file, one, decision, today) : file
  const kept: PermitFile = {
    ...withCase(dated, one),
    personal: { ...dated.personal, decisions: prunedDecisions(withCase(dated, one), one, decision) },
    nextTryAt: state === 'waiting' ? nextTry(one.filedAt, now) : null,
  }
  const again = state === 'waiting' && file.cases.some(({ id }) => id === one.id)
  const news = [notice(kept, one, decision, today), ...feeNotice(kept, one)]
  return again ? kept : withNews(kept, { at, by, what: `${one.matter}:${state}` }, news)
}
