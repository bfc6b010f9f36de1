/** What a decision does to a file: the permit's dates, the case, the hints and the notice, in one value. */
import type { Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { timeLimit } from '@shared/rules/time-limits'
import { cycle } from '@shared/rules/cycle'
import type { NoticeKind } from '@shared/text/notices'
import type { OutboxEntry, PermitCase, PermitFile } from '../kernel/documents'
import { withNews } from '../kernel/telling'
import { withCase, withHints } from './permit-file'

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

const matterNames: Record<PermitCase['matter'], string> = {
  firstIssue: '居住证申领',
  reapplication: '居住证申领',
  endorsement: '签注',
}

const page = (one: PermitCase) =>
  one.matter === 'endorsement' ? '/packages/permit/detail/index' : '/packages/permit/result/index'

const refusalParams = ({ findings, earliest }: Decision): string[] => {
  const unmet = findings.find(({ state }) => state === 'unmet')
  return [unmet?.found ?? '不符合条件', earliest ? `预计 ${earliest} 起符合条件。` : '']
}

const notice = (file: PermitFile, one: PermitCase, decision: Decision, today: Day): Omit<OutboxEntry, 'id'> => {
  const to = (kind: NoticeKind, params: string[]) => ({ kind, to: file._id, params, page: page(one) })
  const endorsing = one.matter === 'endorsement'
  if (one.state === 'waiting') return to('caseWaits', [matterNames[one.matter], one.receipt])
  if (one.state === 'refused') return to(endorsing ? 'endorsementRefused' : 'permitRefused', refusalParams(decision))
  const { validUntil } = cycle({ issuedOn: file.issuedOn ?? today, endorsedOn: file.endorsedOn, today })
  return to(endorsing ? 'endorsed' : 'permitApproved', [validUntil])
}

/** The dates after approval (R23, R26, R27): a permit counts from the day of approval, an endorsement from its filing. */
const withDates = (file: PermitFile, { matter, filedOn }: PermitCase, { route }: Decision, today: Day): PermitFile =>
  matter === 'endorsement'
    ? { ...file, route, endorsedOn: [...file.endorsedOn, filedOn] }
    : { ...file, route, issuedOn: today, endorsedOn: [], reminded: [] }

const due = (state: PermitCase['state'], filedOn: Day): Day | null => {
  if (state === 'refused') return null
  return timeLimit(state === 'approved' ? 'issue' : 'verification', filedOn).due
}

/** `file` after `decision`. The first wait is told; later ones are not. */
export const settle = ({ file, case: filed, decision, now, today, by }: Settling): PermitFile => {
  const state = decision.outcome === 'referred' ? 'waiting' : decision.outcome
  const at = now.toISOString()
  const one: PermitCase = {
    ...filed,
    state,
    decidedAt: state === 'waiting' ? null : at,
    due: due(state, filed.filedOn),
  }
  const dated = state === 'approved' ? withHints(withDates(file, one, decision, today), today) : file
  const decisions = { ...file.personal.decisions, [one.id]: decision }
  const kept: PermitFile = {
    ...withCase(dated, one),
    personal: { ...file.personal, decisions },
    nextTryAt: state === 'waiting' ? nextTry(one.filedAt, now) : null,
  }
  const again = state === 'waiting' && file.cases.some(({ id }) => id === one.id)
  return again ? kept : withNews(kept, { at, by, what: `${one.matter}:${state}` }, [notice(kept, one, decision, today)])
}
