import { type CashRefundView } from '@shared/contract/cash-refund'
import { type DayBillView } from '@shared/contract/day-bill'
import { type DeskCase, type DeskFile, type ReplyCase } from '@shared/contract/permit-desk'
import { referredDecision, valid } from './papers'
import { longReason, receipt } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { refuse } from './stand-in'

const at = '2026-11-16T02:00:00.000Z'
const appeal = {
  reconsideration: { on: '2027-01-20', moves: true },
  lawsuit: { on: '2027-05-21', moves: true },
}

const deskCase: DeskCase = {
  caseId: 'person:case',
  fileId: 'person',
  matter: 'firstIssue',
  state: 'waiting',
  progress: 'verifying',
  receipt,
  filedAt: at,
  filedBy: 'self',
  decidedAt: null,
  maskedName: '阿*',
  maskedIdNumber: '6****************5',
  maskedPhone: '138****5678',
  route: 'residenceAndWork',
  acceptancePoint: '粤海街道居住证受理点',
  permit: valid,
  decision: referredDecision,
  silent: [{ condition: 'socialInsurance', since: at, verifiable: true }],
  verified: [{ condition: 'hukou', state: 'met', basis: 'document', what: '户口簿原件', note: longReason, at }],
  clocks: [{ kind: 'verification', basis: 'law', from: '2026-11-16', workdays: 3, due: '2026-11-19' }],
  pausedSince: null,
  asks: [{ askId: 'one', words: '请到受理点出示参保证明原件', at, answer: longReason, answeredAt: at }],
  reply: null,
  own: false,
}
const read = (changes: Partial<DeskCase>) => ({ 'permit.deskCase': { ...deskCase, ...changes } })
const asking = inTurn(tap('请申请人补充'), fill('请申请人做什么', longReason), tap('发出决定'))

const permitCase: Screen = reading({
  page: 'packages/staff/permit-case/index',
  wide: true,
  query: { id: deskCase.caseId },
  answers: { 'permit.deskCase': deskCase },
  states: {
    full: { sees: '没有查到的' },
    empty: { sees: '已经办结', answers: read({ state: 'approved', silent: [], verified: [], asks: [], clocks: [] }) },
    refused: { sees: '已经有人处理过', answers: { 'permit.askApplicant': refuse('already-decided') }, act: asking },
    own: { sees: '请由同事办理', answers: read({ own: true }) },
    paused: { sees: '正在等申请人答复', answers: read({ pausedSince: '2026-11-20' }) },
    verify: { sees: '哪份材料', act: tap('不符合') },
    gone: { sees: '没有找到', answers: { 'permit.deskCase': refuse('not-found') } },
  },
})

const replyCase: ReplyCase = {
  caseId: 'person:case',
  matter: 'firstIssue',
  maskedName: '阿*',
  receipt,
  number: 'DF20261121440305011420417',
  askedAt: at,
  due: '2026-11-25',
  sentAt: null,
  lines: [
    { label: '不符合的条件', value: '连续居住登记满规定的时间' },
    { label: '查到的情况', value: longReason },
  ],
  notes: [longReason],
  words: null,
  own: false,
}

const reply: Screen = reading({
  page: 'packages/staff/written-reply/index',
  query: { id: replyCase.caseId },
  answers: { 'permit.writtenReply': replyCase },
  states: {
    full: { sees: '将要发出的内容' },
    empty: { sees: '书面答复已发出', answers: { 'permit.writtenReply': { ...replyCase, sentAt: at, due: null } } },
    refused: {
      sees: '打印不出来',
      answers: { 'permit.sendWrittenReply': refuse('no-glyph') },
      act: tap('发出书面答复'),
    },
    own: { sees: '请由同事办理', answers: { 'permit.writtenReply': { ...replyCase, own: true } } },
  },
})

const deskFile: DeskFile = {
  fileId: 'person',
  version: 3,
  maskedName: '阿*',
  maskedIdNumber: '6****************5',
  permit: valid,
  cases: [
    { caseId: 'person:case', receipt, matter: 'firstIssue', state: 'approved', progress: 'collected', filedAt: at },
  ],
  cancellations: [
    { on: '2026-11-16', ground: 'fraud', reason: longReason, at, restoredAt: at, restoredBecause: longReason },
  ],
  appeal: null,
  own: false,
}
const find = inTurn(fill('公民身份号码', '110101199003078515'), tap('查询'))
const found = { 'permit.findPermit': deskFile }

const file: Screen = {
  page: 'packages/staff/permit-file/index',
  answers: {},
  without: { loading: 'it asks nothing before it is told whom', error: 'it asks nothing before it is told whom' },
  states: {
    full: { sees: '注销记录', answers: found, act: find },
    empty: { sees: '没有找到', answers: { 'permit.findPermit': refuse('not-found') }, act: find },
    refused: {
      sees: '证件号码不对',
      answers: { 'permit.findPermit': refuse('bad-input', { idNumber: '证件号码不对，请逐位核对' }) },
      act: find,
    },
    elder: { sees: '注销记录', answers: found, act: find, elder: true },
    cancel: { sees: '注销的情形', answers: found, act: inTurn(find, tap('注销居住证')) },
    cancelled: {
      sees: '撤销注销',
      answers: {
        'permit.findPermit': {
          ...deskFile,
          permit: {
            ...valid,
            state: 'cancelled',
            cancellation: { ground: 'fraud', on: '2026-11-20', decidedOn: '2026-11-21', reason: longReason, appeal },
          },
        },
      },
      act: find,
    },
  },
}

const bill: DayBillView = {
  day: '2026-11-20',
  state: 'open',
  readAt: '2026-11-21T02:30:00.000Z',
  lines: 213,
  differences: [
    { kind: 'stray', what: 'payment', outTradeNo: 'SL20261120440305094184939P1', billed: 2000, ours: null },
    { kind: 'missing', what: 'payment', outTradeNo: 'SL20261120440305094184940P2', billed: null, ours: 2000 },
    { kind: 'amount', what: 'refund', outTradeNo: 'SL20261120440305094184941P1', billed: 1950, ours: 2000 },
  ],
  settledAt: null,
  note: null,
}
const dayBill: Screen = reading({
  page: 'packages/staff/day-bill/index',
  query: { id: bill.day },
  answers: { 'permit.dayBill': bill },
  states: {
    full: { sees: '账单有，系统没有' },
    empty: { sees: '没有账单', answers: { 'permit.dayBill': { ...bill, state: 'unread', differences: [], lines: 0 } } },
    refused: { sees: '请写明核对的结果', act: tap('记下核对结果') },
    settled: {
      sees: '商户平台',
      answers: { 'permit.dayBill': { ...bill, state: 'settled', settledAt: at, note: longReason } },
    },
    'full-elder': { sees: '账单有，系统没有', elder: true },
  },
})

const refund: CashRefundView = {
  caseId: 'person:case',
  matter: 'replacement',
  receipt,
  maskedName: '买*',
  maskedIdNumber: '6****************2',
  fen: 2000,
  bill: '440301260000012345',
  paidOn: '2026-11-20',
  point: '粤海街道居住证受理点',
  returned: null,
  own: false,
}
const cashRefund: Screen = reading({
  page: 'packages/staff/cash-refund/index',
  wide: true,
  query: { id: refund.caseId },
  answers: { 'permit.cashRefund': refund },
  states: {
    full: { sees: '待退还' },
    empty: {
      sees: '已退还',
      answers: { 'permit.cashRefund': { ...refund, returned: { on: '2026-11-21', paper: 'TF20261121001', at } } },
    },
    refused: {
      sees: '请核对',
      answers: {
        'permit.recordCashRefund': refuse('bad-input', { paper: '这张退款凭证已经登记在另一件业务上，请核对' }),
      },
      act: inTurn(fill('退款凭证号', 'TF20261121001'), tap('已退还，登记')),
    },
    unwritten: { sees: '请填写退款凭证号', act: tap('已退还，登记') },
    own: { sees: '请由同事办理', answers: { 'permit.cashRefund': { ...refund, own: true } } },
  },
})

export const deskScreens = [permitCase, reply, file, cashRefund, dayBill]
