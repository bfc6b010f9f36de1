/** 工本费：how it is called where people pay it and where it comes back. */
import type { CaseView } from '../contract/permit'
import type { Day } from '../model/day'
import type { Matter } from '../rules/matters'
import { longDate } from './days'

/** `20` or `20.50`. */
export const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** `20 元` or `20.50 元`. */
export const inYuan = (fen: number): string => `${yuan(fen)} 元`

/** What a fee is to people: `20 元`, or `免费`. */
export const feeText = (fen: number): string => (fen === 0 ? '免费' : inYuan(fen))

/** What stands in the person's WeChat bill. */
export const feeOrderText = (matter: Matter): string =>
  matter === 'replacement' ? '居住证补领换领工本费' : '居住证工本费'

/** What stands beside money that comes back. */
export const refundReasonText = {
  'paid-twice': '重复缴费，全额退回',
  'too-late': '业务已结束，全额退回',
  cancelled: '居住证已注销，全额退回',
} as const

type Back = NonNullable<NonNullable<CaseView['fee']>['back']>

/** How a fee comes back, to whom it belongs. */
export const feeBackWords = (fen: number, back: Back): string => {
  if (back.way === 'wechat') return `微信缴的工本费 ${inYuan(fen)}原路全额退回，不用申请。`
  return back.paid
    ? `工本费 ${inYuan(fen)}已于${longDate(back.paid.on)}在窗口退还，退款凭证 ${back.paid.paper}。`
    : `应退工本费 ${inYuan(fen)}：请带身份证和财政票据到${back.point || '您选的受理点'}领取。`
}

/** A fee that is paid back over a counter, in a list of staff. */
export const cashRefundTitle = (fen: number): string => `退还工本费 ${inYuan(fen)}`

/** A day's bill in a list of staff. */
export const dayBillTitle = (day: Day): string => `微信支付账单 ${longDate(day)}`
export const dayBillCount = (count: number): string => `${count} 笔对不上`
