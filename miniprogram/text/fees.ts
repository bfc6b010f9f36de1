import { type CaseView } from '@shared/contract/permit'
import { type ReplacementReason, replacementKind } from '@shared/rules/replacement'

/** 补领、换领: why, as people say it. */
export const reasonText: Record<ReplacementReason, { label: string; detail: string }> = {
  lost: { label: '丢了', detail: '补领一张新的' },
  destroyed: { label: '毁了，用不了', detail: '补领一张新的' },
  damaged: { label: '损坏，还在手里', detail: '换领，领新证时交回旧证' },
  changed: { label: '证上的内容变了', detail: '换领，领新证时交回旧证' },
}

export const replacementName = (reason: ReplacementReason): string =>
  replacementKind(reason) === 'exchange' ? '换领' : '补领'

/** What is paid for. */
export const feeTitle = ({ matter }: Pick<CaseView, 'matter'>): string =>
  matter === 'replacement' ? '居住证补领换领工本费' : '居住证工本费'

export const payText = {
  title: '缴工本费',
  way: '微信支付',
  noLimit: '没有期限。证件现在就有效，缴费后开始制证。',
  refund: '多付或者晚付的钱会自动原路退回',
  checking: '正在向微信支付核对',
  checkingDetail: '付好的，几秒钟就能看到。请不要再付一次。',
  unseen: '还没有查到这笔付款',
  unseenDetail: '已经付过的，不用再付，几分钟内会自动到账，并发短信告诉您。没有付的，可以继续缴费。',
  silent: '微信支付暂时没有回应',
  silentDetail: '已经付过的不会丢，查到后自动到账。请稍后再来看。',
  paid: '已缴费，开始制证',
  over: '缴费期限已过，申请已终止',
  overDetail: '没有收您的钱。仍需要的话，可以重新申请。',
  nothing: '现在没有要缴的费用',
  again: '再查一次',
  more: '重新申请',
} as const
