import * as z from 'zod'
import { replacementReasons } from '../rules/replacement'
import { cardPlan, caseView, permitView } from './permit'
import { receiptNumber } from './fields'
import { operation } from './operation'

/** What wx.requestPayment is called with. */
const paymentCall = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
})
export type PaymentCall = z.infer<typeof paymentCall>

const ofCase = z.object({ receipt: receiptNumber })

/** 补领、换领, and the fee of a card. */
export const fees = {
  /** 补领、换领 (R39): decided at once, then to be paid. While one is in hand, that one is given. */
  'permit.requestReplacement': operation('resident', {
    input: cardPlan.extend({ reason: z.enum(replacementReasons, '请选择原因') }),
    output: z.object({ case: caseView, permit: permitView, receipt: receiptNumber }),
    strength: 'recent',
  }),

  /** 缴纳工本费 (R38): `call` inside WeChat, `redirect` elsewhere; neither when it is `paid` already. */
  'permit.payFee': operation('resident', {
    input: ofCase,
    output: z.object({ paid: z.boolean(), call: paymentCall.nullable(), redirect: z.string().nullable() }),
    perDay: 100,
  }),

  /** How the payment stands, as 微信支付 says; `silent` when it said nothing. */
  'permit.feePayment': operation('resident', {
    input: ofCase,
    output: z.object({ case: caseView, silent: z.boolean() }),
  }),

  /** 对账: orders whose time has come are asked about. Only `system.reconcilePayments` asks. */
  'permit.reconcilePayments': operation('function', {
    input: z.object({}),
    output: z.object({
      paid: z.number().int(),
      closed: z.number().int(),
      failed: z.number().int(),
      more: z.boolean(),
    }),
  }),
}
