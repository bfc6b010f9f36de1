/** What the result says of a case whose card is paid for (R38, R39). */
import { type CaseView } from '@shared/contract/permit'
import { replacementIssueWorkdays } from '@shared/rules/time-limits'
import { inYuan } from '@shared/text/fees'
import { dayOf, daysLeft, longDate, moment } from '@/components/words'

type Hero = { state: 'done' | 'waiting' | 'refused'; title: string; headline?: string; detail?: string }
type Item = { title: string; detail?: string; state: 'done' | 'now' | 'next' }

/** Null where the fee does not decide what is said: a new permit is in force without it. */
export const feeHero = ({ matter, state, progress, fee }: CaseView, now: string): Hero | null => {
  if (matter !== 'replacement' || state !== 'approved') return null
  if (progress === 'terminated')
    return { state: 'refused', title: '逾期未缴费，申请已终止', detail: '仍需要的话，可以重新申请' }
  if (progress === 'awaitingPayment' && fee)
    return {
      state: 'waiting',
      title: `已通过，请缴工本费 ${inYuan(fee.fen)}`,
      headline: `最后一天 ${longDate(fee.payBy)}`,
      detail: `${daysLeft(fee.payBy, now)}，缴费后开始制证`,
    }
  return { state: 'done', title: '补领换领已通过', detail: '证件有效期和签注日期不变' }
}

/** The step of paying, among the others; null where there is no fee. */
export const feeItem = ({ matter, progress, fee }: CaseView, now: string): Item | null => {
  if (!fee) return null
  if (fee.paidOn) return { title: '已缴费', detail: `${longDate(fee.paidOn)} · ${inYuan(fee.fen)}`, state: 'done' }
  if (progress !== 'awaitingPayment') return null
  const until = matter === 'replacement' ? `最后一天 ${longDate(fee.payBy)}，${daysLeft(fee.payBy, now)}` : '没有期限'
  return { title: `缴工本费 ${inYuan(fee.fen)}`, detail: until, state: 'now' }
}

/** What follows an approval while its fee is not paid. */
export const unpaidItems = (one: CaseView, now: string): Item[] | null => {
  const fee = feeItem(one, now)
  if (one.state !== 'approved' || !fee || one.fee?.paidOn) return null
  const workdays = replacementIssueWorkdays.on(dayOf(now))
  return [
    { title: '审核通过', detail: `${moment(one.decidedAt ?? one.filedAt, now)} · 自动核对`, state: 'done' },
    fee,
    { title: '制证', detail: `缴费后 ${workdays} 个工作日内发证`, state: 'next' },
  ]
}
