import type { Stored } from './stored'

/** 退款 of the whole of an order, under one number for good. */
interface OrderRefund {
  /** out_refund_no */
  number: string
  why: 'paid-twice' | 'too-late' | 'cancelled'
  /** `asked`: 微信支付 has not taken it on yet; `given`: the money is on its way; `arrived`: it is back. */
  state: 'asked' | 'given' | 'arrived'
}

/** 支付订单: one attempt to pay the fee of a case. `_id` is the out_trade_no. At most one of a case is open at a time. */
export interface PaymentOrder extends Stored {
  /** Whose permit file the case is in. */
  person: string
  caseId: string
  receipt: string
  fen: number
  description: string
  madeAt: string
  /** Until when it can be paid. */
  expiresAt: string
  state: 'open' | 'paid' | 'closed'
  /** transaction_id of the money that arrived, unique; before, `none:` and the order's own number. */
  transaction: string
  paidAt: string | null
  /** Money that pays for nothing goes back; null where it counted, or none arrived. */
  refund: OrderRefund | null
  /** When the sweep asks 微信支付 about it; null once nothing is left to do. */
  lookAt: string | null
  looks: number
  /** As it was asked for: the same request again is the same order. One of the two is null. */
  personal: { openId: string | null; clientIp: string | null }
}
