/** Permits, decisions and cases as the service tells of them. */
import { type OutputOf } from '@shared/contract'
import { type StandingView, type YearView } from '@shared/contract/standing'
import { type CaseDetail, type CaseView, type PermitHistory, type PermitView } from '@shared/contract/permit'
import { caseWay } from '@shared/rules/case-way'
import { type LinkCase, type ObjectionCase } from '@shared/contract/review'
import { type Decision, type Finding } from '@shared/model/decision'
import {
  dwellingCode,
  endedMine,
  longAddress,
  longName,
  longReason,
  objected,
  otherCode,
  receipt,
  shortAddress,
  voided,
} from './people'

type Eligibility = OutputOf<'permit.checkEligibility'>

const at = '2026-11-21T01:58:00.000Z'

/** A case with its steps, as the status tells of it. */
export const detailed = (one: CaseView): CaseDetail => {
  const filedOn = one.filedAt.slice(0, 10)
  const { matter, state, due } = one
  const making = state === 'approved' && matter !== 'endorsement'
  const fact = {
    matter,
    state,
    filedOn,
    decidedOn: one.decidedAt?.slice(0, 10) ?? null,
    verifyBy: due,
    byCourier: false,
    fee: null,
    card: making ? { state: 'making' as const, steps: [{ state: 'making' as const, on: filedOn }] } : null,
  }
  const refused = matter === 'endorsement' && state === 'refused'
  return {
    ...one,
    point: matter === 'endorsement' ? null : '宝安区福永街道居住证受理点',
    steps: caseWay(fact, '2026-11-21'),
    year: refused ? year : null,
  }
}

const year: YearView = {
  from: '2025-11-22',
  to: '2026-11-21',
  days: 214,
  needed: 240,
  spans: [
    { from: '2025-11-22', to: '2026-03-01' },
    { from: '2026-07-30', to: '2026-11-21' },
  ],
}
export const past: PermitHistory = {
  endorsements: [
    { on: '2025-12-20', late: false, validUntil: '2026-12-31', filedBy: 'standing' },
    { on: '2024-11-21', late: true, validUntil: '2025-11-21', filedBy: 'self' },
  ],
  interruptions: [{ from: '2024-05-21', to: '2024-11-20' }],
}
export const noHistory: PermitHistory = { endorsements: [], interruptions: [] }

/** 自动签注 of who has not agreed to it. */
export const manual: StandingView = {
  on: false,
  givenAt: null,
  version: null,
  available: true,
  nextLookOn: null,
  question: null,
}

export const automatic: StandingView = {
  ...manual,
  on: true,
  givenAt: '2026-11-20T02:12:00.000Z',
  version: '2026-11-22',
  nextLookOn: '2027-01-09',
}

export const noPermit: PermitView = {
  state: 'none',
  issuedOn: null,
  validUntil: null,
  windowOpens: null,
  windowOpen: false,
  suspendedFrom: null,
  lastMakeupDay: null,
  cancelledOn: null,
  cancellation: null,
}
export const valid: PermitView = {
  ...noPermit,
  state: 'valid',
  issuedOn: '2025-12-31',
  validUntil: '2026-12-31',
  windowOpens: '2026-11-01',
  windowOpen: true,
}
export const notYet: PermitView = { ...valid, validUntil: '2027-03-10', windowOpens: '2027-01-09', windowOpen: false }
export const suspended: PermitView = {
  ...valid,
  state: 'suspended',
  validUntil: '2025-12-31',
  suspendedFrom: '2026-01-01',
  lastMakeupDay: '2027-12-31',
}
export const cancelled: PermitView = { ...suspended, state: 'cancelled', windowOpen: false, cancelledOn: '2026-11-20' }

const finding = (changes: Partial<Finding> & Pick<Finding, 'condition'>): Finding => ({
  state: 'met',
  required: '连续登记居住满 12 个月',
  found: '2025年3月1日起连续登记 631 天，中间搬家一次',
  source: '市公安局居住登记库',
  at,
  gap: null,
  article: '条例:19.1.1',
  remedy: null,
  earliest: null,
  ...changes,
})

/** What 自动签注 asks of somebody whose days are too few; and of somebody of whom nobody knows where they live. */
export const asksDays: StandingView = {
  ...automatic,
  nextLookOn: '2026-11-22',
  question: {
    fact: 'residenceDays',
    askedOn: '2026-11-01',
    answer: null,
    lookedOn: '2026-11-21',
    earliest: '2026-12-17',
    findings: [finding({ condition: 'residenceDays', state: 'unmet', found: longReason })],
    year,
  },
}
export const asksHere: StandingView = {
  ...asksDays,
  question: {
    fact: 'stillResides',
    askedOn: '2026-11-01',
    answer: 'correcting',
    lookedOn: '2026-11-21',
    earliest: null,
    findings: [],
    year: null,
  },
}
const insured = finding({
  condition: 'socialInsurance',
  required: '只看同一险种：申请前连续缴满 12 个月，或两年内累计缴满 18 个月，不混合计算',
  found: '养老保险连续缴费 9 个月，两年内累计 16 个月',
  source: '市人力资源和社会保障局',
  article: '条例:19.1.2',
})
const shared = [
  finding({ condition: 'activeRegistration', required: '有有效的居住登记', found: `登记在${longAddress}` }),
  finding({ condition: 'continuousResidence' }),
  finding({ condition: 'border', required: '持内地居民身份证', found: '居民身份证', article: '条例:19.1' }),
  finding({ condition: 'hukou', required: '不是深圳户籍', found: '新疆维吾尔自治区喀什地区', article: '条例:2' }),
  finding({ condition: 'notDuplicate', required: '没有重复申请', found: '没有', source: null, article: 'our-choice' }),
]
const others = [
  finding({
    condition: 'talent',
    state: 'unmet',
    required: '经人社部门核实的引进人才',
    found: '没有查到',
    article: '条例:19.2',
    remedy: 'verifyTalent',
  }),
  finding({
    condition: 'student',
    state: 'unknown',
    required: '在深圳全日制就读',
    found: '教育部门数据暂时查不到',
    article: '条例:19.2',
    remedy: 'waitForRegister',
  }),
]
const short: Finding = {
  ...insured,
  state: 'unmet',
  gap: '还差 2 个月，缴满 11、12 月即可',
  remedy: 'keepInsured',
  earliest: '2027-01-01',
}

const decided = (outcome: Decision['outcome'], own: readonly Finding[], earliest: string | null = null): Decision => ({
  outcome,
  route: 'residenceAndWork',
  earliest,
  findings: [...shared.filter(({ condition }) => !own.some((one) => one.condition === condition)), ...own, ...others],
  ruleVersion: '2026-01-01',
  inputs: {},
})
export const daysDecision = decided('refused', [finding({ condition: 'residenceDays', state: 'unmet' })], '2026-12-17')
const refusedDecision = decided('refused', [short], '2027-01-01')
const approvedDecision = decided('approved', [insured])
export const referredDecision = decided('referred', [
  { ...insured, state: 'unknown', found: '社会保险数据暂时查不到', remedy: 'waitForRegister' },
])
/** Nothing is registered, nobody has paid. */
export const nothingDecision = decided('refused', [
  finding({ condition: 'activeRegistration', state: 'unmet', found: '没有查到居住登记', remedy: 'register' }),
  { ...insured, state: 'unmet', found: '没有缴费记录', gap: '还差 12 个月', remedy: 'takeInsurance' },
])
export const barredDecision: Decision = {
  ...refusedDecision,
  route: null,
  earliest: null,
  findings: [
    finding({
      condition: 'border',
      state: 'unmet',
      required: '持内地居民身份证',
      found: '您持港澳居民来往内地通行证，请办理港澳台居民居住证',
      article: '条例:19.1',
      remedy: 'otherPermit',
    }),
  ],
}

const month = (index: number) =>
  `${index < 2 ? 2024 : index < 14 ? 2025 : 2026}-${String(((index + 10) % 12) + 1).padStart(2, '0')}`
const history = (type: string, name: string, missing: readonly number[], continuous: number) => ({
  type,
  name,
  continuous,
  cumulative: 24 - missing.length,
  passes: null,
  earliest: '2027-01-01',
  paidInYear: 11,
  months: Array.from({ length: 24 }, (_, index) => ({
    month: month(index),
    insured: !missing.includes(index),
    expected: true,
  })),
})

export const eligibility: Eligibility = {
  decision: refusedDecision,
  permit: noPermit,
  open: null,
  insurance: [
    history('pension', '养老保险', [0, 1, 2, 3, 4, 5, 6, 14], 9),
    history('medical', '医疗保险', [0, 1, 2, 3, 4, 5, 6, 7, 8], 9),
    history('injury', '工伤保险', [20], 3),
  ],
  residence: {
    start: '2025-03-01',
    fullOn: '2026-03-01',
    days: 631,
    spans: [
      { from: '2024-11-02', to: '2025-01-10', address: shortAddress },
      { from: '2025-03-01', to: '2026-03-01', address: shortAddress },
      { from: '2026-03-13', to: null, address: longAddress },
    ],
    gaps: [
      { from: '2025-01-10', to: '2025-03-01', days: 50, bridged: false },
      { from: '2026-03-01', to: '2026-03-13', days: 12, bridged: true },
    ],
    bridgeUntil: null,
  },
  routes: [
    { route: 'residenceAndWork', outcome: 'refused', earliest: '2027-01-01' },
    { route: 'talent', outcome: 'refused', earliest: null },
    { route: 'student', outcome: 'referred', earliest: null },
  ],
  endorsement: null,
  telling: null,
  prefill: {
    phone: '13800005678',
    photoNumber: null,
    photoTakenOn: null,
    acceptancePoint: '440305007',
    address: longAddress,
    street: '440305007',
    name: longName,
    hukou: '新疆维吾尔自治区喀什地区喀什市人民东路 1 号',
    collection: null,
    relatives: [],
    sources: {
      phone: { source: 'account', at: null },
      acceptancePoint: { source: 'registration', at },
      address: { source: 'registration', at },
      name: { source: 'population', at },
      hukou: { source: 'population', at },
    },
  },
}
export const eligible: Eligibility = {
  ...eligibility,
  decision: approvedDecision,
  routes: eligibility.routes.map((one) =>
    one.route === 'residenceAndWork' ? { ...one, outcome: 'approved', earliest: '2026-11-21' } : one,
  ),
}

/** Asked to be told on the day. */
export const told: Eligibility = { ...eligibility, telling: { since: '2026-11-21', expected: '2027-01-01' } }

const growing = [
  { on: '2026-11-21', days: 214 },
  { on: '2026-12-01', days: 214 },
  { on: '2027-01-01', days: 229 },
  { on: '2027-01-12', days: 240 },
]
const yearOf = finding({
  condition: 'residenceDays',
  state: 'unmet',
  required: '申请前一年内居住登记累计满 240 天',
  found: '2025-11-22 至 2026-11-21 共登记 214 天',
  gap: '还差 1 个月 22 天',
  article: '条例:24.1.1',
  remedy: 'keepRegistered',
  earliest: '2027-01-12',
  breaks: '到 2027-01-12 登记不能断，断一天就要推迟',
})
const inWindow = finding({
  condition: 'window',
  required: '在签注期内，或中止功能未满二年',
  found: '签注期 2026-11-01 至 2026-12-31',
  article: '条例:23',
})
const enough = {
  ...insured,
  condition: 'insuranceMonths' as const,
  found: '最近 12 个月养老保险共缴 11 个月',
  article: '条例:24.1.2',
}
const ofHolder = (
  outcome: Decision['outcome'],
  days: Finding,
  earliest: string | null,
): Eligibility['endorsement'] => ({
  decision: {
    outcome,
    route: 'residenceAndWork',
    earliest,
    findings: [inWindow, days, enough, ...others],
    ruleVersion: '2026-11-21',
    inputs: {},
  },
  windowOpens: '2026-11-01',
  windowCloses: '2026-12-31',
  validUntilAfter: '2027-12-31',
  residence: { from: '2025-11-22', days: 214, required: 240, ahead: growing },
})
/** A holder in the window, whose days of the year are not enough yet. */
export const holder: Eligibility = {
  ...eligibility,
  permit: valid,
  endorsement: ofHolder('refused', yearOf, '2027-01-12'),
}
export const mayEndorse: Eligibility = {
  ...holder,
  endorsement: {
    windowOpens: '2026-11-01',
    windowCloses: '2026-12-31',
    validUntilAfter: '2027-12-31',
    decision: {
      outcome: 'approved',
      route: 'residenceAndWork',
      earliest: '2026-11-21',
      findings: [inWindow, { ...yearOf, state: 'met', found: '共登记 365 天', gap: null }, enough, ...others],
      ruleVersion: '2026-11-21',
      inputs: {},
    },
    residence: { from: '2025-11-22', days: 365, required: 240, ahead: [{ on: '2026-11-21', days: 365 }] },
  },
}

const filed: CaseView = {
  receipt,
  matter: 'firstIssue',
  state: 'approved',
  progress: 'making',
  filedBy: 'self',
  fee: null,
  handling: { clocks: [], pausedSince: null, appeal: null, reply: null, ask: null, mayWithdraw: false },
  filedAt: '2026-11-21T01:58:00.000Z',
  decidedAt: '2026-11-21T01:58:00.000Z',
  decision: approvedDecision,
  due: '2026-12-11',
}
export const approvedCase = filed
export const endorsed: CaseView = {
  ...filed,
  receipt: receipt.replace('4217', '4218'),
  matter: 'endorsement',
  due: null,
}
export const waitingCase: CaseView = {
  ...filed,
  matter: 'reapplication',
  state: 'waiting',
  decidedAt: null,
  decision: referredDecision,
}
export const refusedCase: CaseView = { ...filed, state: 'refused', decision: refusedDecision }
/** A refusal that can be contested still. */
export const contested: CaseView = {
  ...refusedCase,
  handling: {
    ...filed.handling,
    appeal: { reconsideration: { on: '2027-01-20', moves: true }, lawsuit: { on: '2027-05-21', moves: true } },
  },
}

const linkFinding = (required: string, found: string, source: string, state: Finding['state']) =>
  finding({ condition: 'dwellingHolder', required, found, source, state, article: '办理规定:15' })
export const linkCase: LinkCase = {
  linkId: 'link-2',
  version: 3,
  address: longAddress,
  dwellingCode,
  declarantType: 'lodgingOperator',
  maskedApplicant: '阿*************',
  askedAt: '2026-11-18T02:00:00.000Z',
  due: '2026-11-25',
  findings: [
    linkFinding('申请人是不动产权利人', '产权人是他人', '市不动产登记中心', 'unmet'),
    linkFinding('租赁备案的出租人是申请人', longReason, '市住房租赁平台', 'unknown'),
    linkFinding('房屋编码对应的地址与申请一致', '一致', '市统一地址库', 'met'),
  ],
  evidence: { pages: [], missing: [['ownership', 'lease']], by: '2026-11-25', asked: null },
  waiting: 2,
  others: [
    { maskedName: '阿*************', declarantType: 'actualManager', since: '2025-03-01' },
    { maskedName: '王*', declarantType: 'lessor', since: '2024-03-01' },
  ],
}
export const objectionCase: ObjectionCase = {
  objectionId: 'registration-1:change-2',
  version: 4,
  address: longAddress,
  dwellingCode,
  declarantType: 'lodgingOperator',
  state: 'void',
  moveInOn: '2026-03-13',
  registeredOn: '2026-03-13',
  maskedResident: '阿*************',
  maskedDeclarant: '王*',
  change: { ...voided, objection: objected('open') },
  history: endedMine('void').registrations[0]?.history ?? [],
  again: { state: 'active', registeredOn: '2026-11-21' },
}
const queued = (id: string, address: string, due: string | null) => ({
  kind: 'link' as const,
  id,
  address,
  declarantType: linkCase.declarantType,
  maskedApplicant: linkCase.maskedApplicant,
  askedAt: linkCase.askedAt,
  due,
})
export const queue: OutputOf<'review.queue'> = {
  tasks: [
    queued('link-2', longAddress, '2026-11-20'),
    queued('link-5', shortAddress, '2026-11-21'),
    queued('link-6', longAddress, '2026-11-25'),
    queued('link-7', shortAddress, null),
    { ...queued('F7JinASJRKYlzzSTKuSQ6w', longAddress, '2026-11-26'), kind: 'checkIn' },
    { ...queued(objectionCase.objectionId, longAddress, '2026-11-27'), kind: 'objection' },
  ],
  more: true,
}
export const rooms: OutputOf<'registration.searchDwellings'> = {
  building: {
    buildingCode: dwellingCode.slice(0, 19),
    name: '科苑花园（北区）三期12栋B座',
    address: longAddress,
    dwellings: 240,
  },
  dwellings: ['1201', '1202', '1203', '1204', '1204A单身公寓', '阁楼', '商铺102-103'].map((room, index) => ({
    dwellingCode: room === '1204' ? dwellingCode : `${otherCode.slice(0, 24)}${index}`,
    room,
    address: `${longAddress}${room}`,
  })),
  more: true,
}
