/** 交易账单 of a day that is over: what was paid and given back, ready at ten the next morning. */
import { addDays, cityDay } from '@shared/model/day'
import { type PayDesk } from './api'

const readyAt = (day: string) => new Date(`${addDays(day, 1)}T10:00:00+08:00`)
const yuan = (fen: number) => (fen / 100).toFixed(2)
const row = (...cells: string[]) => cells.map((cell) => `\`${cell}`).join(',')
const header = '交易时间,公众账号ID,商户号,微信订单号,商户订单号,交易状态,订单金额,微信退款单号,商户退款单号,退款金额'
const totals = '总交易单数,订单总金额,退款总金额'

/** How the bill differs from what 微信支付 has seen: not at all; a payment more; the first one less; its hash is another's. */
export const billModes = ['true', 'stray', 'short', 'broken'] as const
export type BillMode = (typeof billModes)[number]

/** The file; null while there is none. Every cell begins with a back-tick, the last line sums up. */
export const billOf = async ({ account, appId, book, now, bill }: PayDesk, day: string): Promise<string | null> => {
  if (now() < readyAt(day)) return null
  const on = (at: string | null) => at !== null && cityDay(new Date(at)) === day
  const paid = (await book.list()).filter(({ paidAt }) => on(paidAt))
  const refunds = (await book.refunds()).filter(({ at }) => on(at))
  const sum = (fens: number[]) => yuan(fens.reduce((all, fen) => all + fen, 0))
  const stray = paid[0] && { ...paid[0], outTradeNo: 'STRAY0000001', transactionId: '4200000000000000000000000001' }
  const listed = bill.mode === 'stray' && stray ? [...paid, stray] : bill.mode === 'short' ? paid.slice(1) : paid
  const rows = [
    ...listed.map((one) =>
      row(
        one.paidAt ?? '',
        appId,
        account.mchId,
        one.transactionId ?? '',
        one.outTradeNo,
        'SUCCESS',
        yuan(one.total),
        '0',
        '0',
        '0.00',
      ),
    ),
    ...refunds.map((one) =>
      row(
        one.at,
        appId,
        account.mchId,
        one.transactionId,
        one.outTradeNo,
        'REFUND',
        '0.00',
        one.refundId,
        one.outRefundNo,
        yuan(one.refund),
      ),
    ),
  ]
  const last = row(String(rows.length), sum(listed.map(({ total }) => total)), sum(refunds.map(({ refund }) => refund)))
  return [header, ...rows, totals, last, ''].join('\n')
}
