import { lastDayOf } from './periods'
import type { Day } from '../model/day'
import { inForce } from './in-force'
import type { PermitStatus } from './permit-status'

/** 缴费期限, calendar days from the notice; a holiday does not move its end. */
export const paymentDays = inForce([{ from: '2015-06-01', value: 15, source: '深圳公安（2021–2024 年转载）' }], {
  rule: 'R39',
  term: '补领换领缴费期限',
  unit: '日',
})

/** 缴费提醒: how many days before the last one. */
export const feeReminderDays = inForce([{ from: '2015-06-01', value: 3, source: 'our choice' }], {
  rule: 'R39',
  term: '缴费期满前提醒',
  unit: '日',
})

/** Why a card is replaced (R39, 条例第二十二条). */
export const replacementReasons = ['damaged', 'changed', 'destroyed', 'lost'] as const
export type ReplacementReason = (typeof replacementReasons)[number]

/** 换领 `exchange`: the card is there, and is given back for the new one. 补领 `reissue`: it is gone. */
export type ReplacementKind = 'exchange' | 'reissue'

/** 损坏、证面信息变更 → 换领；损毁、丢失 → 补领. */
export const replacementKind = (reason: ReplacementReason): ReplacementKind =>
  reason === 'damaged' || reason === 'changed' ? 'exchange' : 'reissue'

/** Why a permit in this status cannot be replaced; null: it can. While 中止功能 it is endorsed first (办理规定第二十一条第五款). */
export const replacementProblem = (status: PermitStatus): 'no-permit' | 'endorse-first' | 'reapply' | null => {
  if (status === 'valid') return null
  if (status === 'suspended') return 'endorse-first'
  return status === 'cancelled' ? 'reapply' : 'no-permit'
}

/** The last day to pay (R39); the day after, the case is terminated. */
export const paymentDue = (noticedOn: Day): Day => lastDayOf(noticedOn, { days: paymentDays.on(noticedOn) })

/** Where the payment stands on `today`. What was paid in time stays paid. */
export const paymentState = (
  { noticedOn, paidOn }: { noticedOn: Day; paidOn: Day | null },
  today: Day,
): 'open' | 'paid' | 'terminated' => {
  if (paidOn !== null) return paidOn <= paymentDue(noticedOn) ? 'paid' : 'terminated'
  return today <= paymentDue(noticedOn) ? 'open' : 'terminated'
}
