/** A transaction as 微信支付 tells it, in answers and in notices. */
import * as z from 'zod'
import { type NoticeDoubt, type Payment } from '../../kernel/edges'
import { type PaySettings } from './settings'

export const transaction = z.object({
  mchid: z.string(),
  appid: z.string().optional(),
  out_trade_no: z.string(),
  trade_state: z.string(),
  transaction_id: z.string().min(1).optional(),
  success_time: z.string().optional(),
  amount: z.object({ total: z.int().min(0), currency: z.string().default('CNY') }).optional(),
})
type Transaction = z.infer<typeof transaction>

/** Money that has arrived for this merchant and app, in yuan; why it is none otherwise. */
export const paymentOf = ({ mchId, appId }: PaySettings, one: Transaction): Payment | NoticeDoubt => {
  if (one.mchid !== mchId || one.appid !== appId) return 'merchant'
  const paidAt = new Date(one.success_time ?? '')
  if (!one.transaction_id || !one.amount || Number.isNaN(paidAt.getTime())) return 'shape'
  if (one.amount.currency !== 'CNY') return 'amount'
  return { outTradeNo: one.out_trade_no, transactionId: one.transaction_id, fen: one.amount.total, paidAt }
}
