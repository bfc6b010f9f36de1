import type { Day } from '../model/day'
import type { CaseFact } from './case-progress'
import { inForce } from './in-force'
import { paymentDue } from './replacement'

/** 单次支付有效时间: how long one attempt to pay can be paid; after it another is begun. */
export const orderMinutes = inForce([{ from: '2015-06-01', value: 30, source: 'our choice' }], {
  rule: 'R39',
  term: '单次支付有效时间',
  unit: '分钟',
})

/**
 * Whether money that arrived on `paidOn` pays the fee of a case as it stands: it is approved, nothing was paid before, and a
 * replacement's fifteen days (R39) were not over. The day of payment counts, not the day on which we hear of it.
 */
export const countsForFee = ({ matter, state, fee }: CaseFact, paidOn: Day): boolean =>
  state === 'approved' &&
  fee !== null &&
  fee.paidOn === null &&
  (matter !== 'replacement' || paidOn <= paymentDue(fee.noticedOn))

/** A fee with the orders of 微信支付 by which it was paid, none where a cashier took it, and by which it goes back. */
type PaidFee = {
  paidOn: Day | null
  orders: readonly string[]
  refund?: string
  /** 财政票据, and what shows that its money was paid back. */
  bill?: { returned?: object }
}
type EndedFee = { state: CaseFact['state']; fee: PaidFee | null }

/** The case ended without its card, after its fee was paid: whoever took the money owes it (our choice). */
const isOwed = ({ state, fee }: EndedFee) => state === 'withdrawn' && fee !== null && fee.paidOn !== null

/**
 * Whether a fee that was paid goes back by itself: its case ended without the card, which the cancellation of the permit alone
 * can do (that it goes back is our choice). Who takes the cancellation back does not undo it: the case is filed anew.
 */
export const refundDue = (one: EndedFee): boolean =>
  isOwed(one) && one.fee !== null && one.fee.orders.length > 0 && one.fee.refund === undefined

/** Whether a fee that a cashier took is still to be paid back over a counter: no service gives cash back by itself. */
export const cashRefundDue = (one: EndedFee): boolean =>
  isOwed(one) && one.fee?.bill !== undefined && one.fee.bill.returned === undefined

/** Until when an attempt that begins at `from` can be paid: its own time, and never beyond a replacement's last day. */
export const payableUntil = ({ matter, fee }: CaseFact, from: Date, today: Day): Date => {
  const own = new Date(from.getTime() + orderMinutes.on(today) * 60_000)
  if (matter !== 'replacement' || !fee) return own
  const last = new Date(`${paymentDue(fee.noticedOn)}T23:59:59+08:00`)
  return own < last ? own : last
}
