import * as z from 'zod'
import { day } from '../model/day'
import { instant } from './fields'
import { operation } from './operation'
import { caseView } from './permit'

const caseId = z.string().max(200)

const cashRefund = z.object({
  caseId,
  matter: caseView.shape.matter,
  receipt: z.string(),
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  fen: z.number().int(),
  /** 财政票据 by which a cashier took it, and when. */
  bill: z.string(),
  paidOn: day,
  /** 受理点 to which the person was asked to come. */
  point: z.string(),
  /** Null while it is owed. */
  returned: z.object({ on: day, paper: z.string(), at: instant }).nullable(),
  /** Of the officer who looks, or of somebody near: a colleague does it. */
  own: z.boolean(),
})
export type CashRefundView = z.infer<typeof cashRefund>

/** 退还窗口收的工本费: what a cashier took for a card that is not made any more is paid back by people, and recorded here. */
export const cashRefunds = {
  'permit.cashRefund': operation('staff', { input: z.object({ caseId }), output: cashRefund, strength: 'high' }),

  /** 已退还: recorded once, by the 退款凭证; the person is told. */
  'permit.recordCashRefund': operation('staff', {
    input: z.object({
      caseId,
      paper: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z-]{4,20}$/, '退款凭证号是 4–20 位数字、字母，请照凭证填写'),
      on: day,
    }),
    output: cashRefund,
    strength: 'recent',
  }),
}
