/** 窗口: what a clerk sees of the person who stands there, and what the person is told. */
import { type CounterDone, type CounterFile } from '@shared/contract/permit-counter'
import { type CaseView } from '@shared/contract/permit'
import { counterWords } from '@shared/text/counter'
import { approvedCase, eligibility, eligible, mayEndorse, refusedCase, waitingCase } from './papers'
import { longName } from './people'
import { fill, inTurn, type Screen, tap } from './screen'
import { refuse } from './stand-in'

const appeal = { reconsideration: { on: '2027-01-20', moves: true }, lawsuit: { on: '2027-05-21', moves: true } }
const refused: CaseView = { ...refusedCase, handling: { ...refusedCase.handling, appeal } }
const owing: CaseView = {
  ...approvedCase,
  matter: 'replacement',
  progress: 'awaitingPayment',
  due: null,
  fee: { fen: 2000, payBy: '2026-12-06', paidOn: null },
  handling: { ...approvedCase.handling, mayWithdraw: true },
}
const cashOwed: CaseView = {
  ...owing,
  state: 'withdrawn',
  progress: 'terminated',
  fee: {
    ...{ fen: 2000, payBy: '2026-12-06', paidOn: '2026-11-21' },
    back: { way: 'counter', point: '南山区桃源街道受理点', paid: null },
  },
  handling: { ...owing.handling, mayWithdraw: false },
}
const numbered = (one: CaseView, at: number): CounterFile['cases'][number] => ({
  ...one,
  receipt: `SL2026112144030500004217${at}`,
  caseId: `person:${at}`,
})

const file: CounterFile = {
  fileId: 'person',
  name: longName,
  maskedIdNumber: '6****************5',
  register: 'matches',
  own: false,
  minor: false,
  guardian: null,
  cases: [
    owing,
    { ...waitingCase, progress: 'verifying' as const },
    { ...refused, progress: 'refused' as const },
    approvedCase,
  ].map(numbered),
  choices: [
    { matter: 'endorse', bar: null, on: null },
    { matter: 'replace', bar: 'in-hand', on: null },
    { matter: 'apply', bar: 'held', on: null },
  ],
  eligibility: mayEndorse,
  photos: [
    { number: '20261116SZ9C2W', takenOn: '2026-11-16', usable: true },
    { number: '20240101SZ9C2X', takenOn: '2024-01-01', usable: false },
  ],
  point: '440305007',
}
const newcomer: CounterFile = {
  ...file,
  register: 'silent',
  cases: [],
  choices: [
    { matter: 'endorse', bar: 'no-permit', on: null },
    { matter: 'replace', bar: 'no-permit', on: null },
    { matter: 'apply', bar: null, on: null },
  ],
  eligibility: { ...eligibility, prefill: { ...eligibility.prefill, phone: null } },
}
const holder: CounterFile = {
  ...file,
  cases: [],
  choices: [
    { matter: 'endorse', bar: 'too-early', on: '2027-01-09' },
    { matter: 'replace', bar: null, on: null },
    { matter: 'apply', bar: 'held', on: null },
  ],
}

const doneWith = (one: CaseView): CounterDone => {
  const { permit } = eligible
  const point = '宝安区福永街道居住证受理点'
  const said = {
    one,
    route: 'residenceAndWork' as const,
    permit,
    point,
    guardian: null,
    hasPhone: false,
    exchange: true,
  }
  return { case: numbered(one, 0), permit, receipt: one.receipt, words: counterWords({ ...said, collection: 'agent' }) }
}

const identify = inTurn(fill('公民身份号码', '110101199003078515'), fill('姓名', longName), tap('人证一致，打开'))
const opened = (found: CounterFile, more: object = {}) => ({ 'permit.identifyAtCounter': found, ...more })
const applying = inTurn(identify, tap('本人仍要申领居住证'))
const sending = inTurn(applying, tap('已向本人念明'), tap('提交申请'))

const counter: Screen = {
  page: 'packages/staff/counter/index',
  wide: true,
  answers: {},
  without: { loading: 'it asks nothing before it is told whom', error: 'it asks nothing before it is told whom' },
  states: {
    full: { sees: '在办和办过的', answers: opened(file), act: identify },
    empty: { sees: '还没有办过', answers: opened(newcomer), act: identify },
    refused: {
      sees: '请按证件逐字核对',
      answers: {
        'permit.identifyAtCounter': refuse('bad-input', { name: '姓名和登记的不一致，请按证件逐字核对' }),
      },
      act: identify,
    },
    elder: { sees: '在办和办过的', answers: opened(file), act: identify, elder: true },
    own: { sees: '请由同事办理', answers: opened({ ...file, own: true }), act: identify },
    minor: { sees: '由监护人办理', answers: opened({ ...newcomer, minor: true }), act: identify },
    'minor-unchosen': {
      sees: '请选择和孩子的关系',
      answers: opened({ ...newcomer, minor: true }),
      act: inTurn(identify, tap('监护人核对无误，继续')),
    },
    'minor-unheard': {
      sees: '请先向监护人念明',
      answers: opened({ ...newcomer, minor: true }),
      act: inTurn(identify, tap('其他监护人'), tap('监护证明或公证书'), tap('监护人核对无误，继续')),
    },
    'cash-back': {
      sees: '应退工本费 20 元',
      answers: opened({ ...file, cases: [numbered(cashOwed, 0)] }),
      act: inTurn(identify, tap('居住证补领换领')),
    },
    guardian: {
      sees: '监护人仍要申领居住证',
      answers: opened({
        ...newcomer,
        minor: true,
        guardian: { maskedName: '古**', relation: 'other', proof: 'guardianshipPaper' },
      }),
      act: identify,
    },
    apply: {
      sees: '数码照相图像号',
      answers: opened(newcomer),
      act: inTurn(applying, tap('别人代领'), tap('另填号码')),
    },
    unheard: { sees: '请先向本人念明，再打勾', answers: opened(newcomer), act: inTurn(applying, tap('提交申请')) },
    late: {
      sees: '核对过的，过一小时要再核对一次',
      answers: opened(newcomer, { 'permit.applyAtCounter': refuse('identify-first') }),
      act: sending,
    },
    told: {
      sees: '念给本人听',
      answers: opened(newcomer, { 'permit.applyAtCounter': doneWith(refused) }),
      act: sending,
    },
    replace: { sees: '为什么要换新证', answers: opened(holder), act: inTurn(identify, tap('补领换领')) },
    owed: { sees: '登记缴费', answers: opened(file), act: inTurn(identify, tap('居住证补领换领')) },
    fee: {
      sees: '财政票据代码和号码',
      answers: opened(file),
      act: inTurn(identify, tap('居住证补领换领'), tap('登记缴费')),
    },
    withdraw: {
      sees: '撤回这件申请？',
      answers: opened(file),
      act: inTurn(identify, tap('居住证补领换领'), tap('撤回')),
    },
    endorsed: {
      sees: '办好了',
      answers: opened(file, { 'permit.endorseAtCounter': doneWith(owing) }),
      act: inTurn(identify, tap('签注：本人确认仍住深圳')),
    },
  },
}

export const counterScreens = [counter]
