/** 补领换领 and paying for it, as they are shown. */
import { approvedCase, detailed, eligible, manual, noHistory, noPermit, notYet, suspended } from './papers'
import { longName, receipt } from './people'
import { reading, type Screen, tap } from './screen'
import { now, refuse } from './stand-in'

const status = (permit: typeof notYet, cases: (typeof approvedCase)[] = []) => ({
  'permit.status': { permit, cases: cases.map(detailed), standing: manual, history: noHistory },
})
const unpaid = {
  ...approvedCase,
  matter: 'replacement' as const,
  progress: 'awaitingPayment' as const,
  decision: null,
  due: null,
  fee: { fen: 2000, payBy: '2026-12-06', paidOn: null },
}
const paid = {
  ...unpaid,
  progress: 'making' as const,
  due: '2026-12-04',
  fee: { ...unpaid.fee, paidOn: '2026-11-21' },
}
const over = { ...unpaid, progress: 'terminated' as const }
const payment = (one: typeof approvedCase, silent = false) => ({ 'permit.feePayment': { case: one, silent } })
const otherRole = '这里要用居民身份办理'
const back = { receipt, back: '1' }

const pay: Screen = reading({
  page: 'packages/permit/pay/index',
  query: { receipt },
  answers: payment(unpaid),
  states: {
    full: { sees: '还有 15 天' },
    empty: { sees: '现在没有要缴的费用', query: {}, answers: status(noPermit) },
    refused: {
      sees: '没有扣您的钱',
      answers: { 'permit.payFee': refuse('pay-unavailable') },
      act: tap('微信支付 20 元'),
    },
    'role-refused': { sees: otherRole, answers: { 'permit.feePayment': refuse('forbidden') } },
    returned: { sees: '正在向微信支付核对', query: back },
    silent: { sees: '微信支付暂时没有回应', answers: payment(unpaid, true) },
    paid: { sees: '已缴费，开始制证', query: back, answers: payment(paid) },
    'paid-elder': { sees: '已缴费，开始制证', answers: payment(paid), elder: true },
    over: { sees: '缴费期限已过', answers: payment(over) },
    'new-permit': { sees: '没有期限', answers: payment({ ...unpaid, matter: 'reapplication' }) },
    nothing: { sees: '现在没有要缴的费用', answers: payment({ ...approvedCase, fee: null }) },
  },
})

const filled = {
  reason: 'changed',
  phone: '13800005678',
  acceptancePoint: '440305007',
  method: 'agent',
  agentName: longName,
  agentIdNumber: '110101199003078515',
  submissionId: '',
  submissionOf: '',
}
const draft = (changes: Partial<typeof filled> = {}) => ({
  'account.getDraft': { body: { ...filled, ...changes }, savedAt: now },
})
const file = tap('提交，去缴费')
const answers = {
  ...status(notYet),
  'permit.checkEligibility': { ...eligible, permit: notYet },
  ...draft(),
  'account.saveDraft': { savedAt: now },
}

const ask: Screen = reading({
  page: 'packages/permit/replace/index',
  answers,
  states: {
    full: { sees: '费用和时间' },
    empty: { sees: '您还没有居住证', answers: status(noPermit) },
    refused: { sees: '请等待结果', answers: { 'permit.requestReplacement': refuse('case-open') }, act: file },
    'role-refused': { sees: otherRole, answers: { 'permit.status': refuse('forbidden') } },
    reason: { sees: '为什么要换新证', answers: draft({ reason: '' }) },
    'reason-elder': { sees: '为什么要换新证', answers: draft({ reason: '' }), elder: true },
    suspended: { sees: '请先补办签注', answers: status(suspended) },
    underway: { sees: '还没领到手', answers: status(notYet, [{ ...approvedCase, progress: 'making' }]) },
    open: { sees: '您已有一件补领换领在办', answers: status(notYet, [unpaid]) },
    'step-up': { sees: '先不提交', answers: { 'permit.requestReplacement': refuse('step-up-needed') }, act: file },
  },
})

export const feeScreens = [pay, ask]
