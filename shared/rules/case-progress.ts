import type { Day } from '../model/day'
import { nextCaseStates, type CardState, type CaseState } from './case-states'
import type { Matter } from './matters'
import { paymentState } from './replacement'

/** A case as it was written: what was decided, what was paid, where its card is. */
export type CaseFact = {
  matter: Matter
  state: 'waiting' | 'approved' | 'refused' | 'withdrawn'
  fee: { fen: number; noticedOn: Day; paidOn: Day | null } | null
  card: { state: CardState } | null
}

/**
 * What of a fee is left to do. An unpaid replacement is at its end after fifteen days (R39), whether or not anything ran; a
 * new permit is in force without its card, so its fee stays payable (our choice).
 */
const unpaid = ({ matter, fee }: CaseFact, today: Day): CaseState | null => {
  if (!fee || fee.fen === 0) return null
  const state = paymentState(fee, today)
  if (state === 'paid' || (fee.paidOn !== null && matter !== 'replacement')) return null
  return state === 'terminated' && matter === 'replacement' ? 'terminated' : 'awaitingPayment'
}

/** 业务状态 (R67) of a case on `today`, from what is written and the dates alone. */
export const caseProgress = (one: CaseFact, today: Day): CaseState => {
  if (one.state === 'waiting') return 'verifying'
  if (one.state === 'withdrawn') return 'terminated'
  if (one.state === 'refused') return 'refused'
  return unpaid(one, today) ?? one.card?.state ?? 'approved'
}

/** Whether nothing more comes of it. */
export const isAtEnd = (one: CaseFact, today: Day): boolean =>
  nextCaseStates(caseProgress(one, today), one.matter, one.fee?.fen ?? 0).length === 0

/**
 * 撤回: while it waits, or of a replacement that was approved and is not paid yet. A permit that was issued is not taken back
 * by its holder.
 */
export const isWithdrawable = (one: CaseFact, today: Day): boolean =>
  one.state === 'waiting' || (one.matter === 'replacement' && caseProgress(one, today) === 'awaitingPayment')
