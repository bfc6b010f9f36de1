import { type OutputOf } from '@shared/contract'
import { type AgencyPerson, type AgencyUnit, type BatchItem } from '@shared/contract/agency'
import { stranger } from '../../road/people'
import { longName, rareName, resident } from './people'
import { refuse } from './stand-in'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { longUnit } from './units'

type Preview = OutputOf<'permit.previewAgencyBatch'>['people'][number]
type Row = OutputOf<'permit.agencyCalendar'>['people'][number]

const id = (n: number) => `X5UcHpapX8mf-LCeGbzGcnw54D_EfeJSVayvs83q_${n}`
const number = '6****************5'
const batchId = id(9)

const person: AgencyPerson = {
  agencyId: id(1),
  name: longName,
  maskedIdNumber: number,
  state: 'agreed',
  way: 'paper',
  askedOn: '2026-11-20',
  until: '2026-12-20',
  agreedOn: '2026-11-20',
}
const people: AgencyPerson[] = [
  person,
  { ...person, agencyId: id(2), name: rareName, state: 'asked', way: null, agreedOn: null },
  { ...person, agencyId: id(3), name: '王强', state: 'notAgreed', way: null, agreedOn: null },
  { ...person, agencyId: id(4), name: '李晓梅', state: 'left', way: null, agreedOn: null },
]
const list = { unit: longUnit, filer: 'employer' as const, people, more: true, total: 204 }
const emptyList = { ...list, people: [], more: false, total: 0 }
const batch = { batchId, matter: 'endorsement' as const, startedAt: '2026-11-21T01:00:00.000Z', people: 6, left: 0 }
const batches = {
  batches: [batch, { ...batch, batchId: id(8), matter: 'firstIssue' as const, people: 500, left: 476 }],
}
const forbidden = refuse('forbidden')

const desk: Screen = reading({
  page: 'packages/agency/people/index',
  wide: true,
  answers: { 'permit.listAgencies': list, 'permit.listAgencyBatches': batches },
  states: {
    full: { sees: '再看一些' },
    empty: {
      sees: '还没有请过任何人',
      answers: { 'permit.listAgencies': emptyList, 'permit.listAgencyBatches': { batches: [] } },
    },
    refused: { sees: '不能用现在的身份', answers: { 'permit.listAgencies': forbidden, 'account.me': resident } },
    leaver: { sees: '马上停止代办', act: tap(`已离开：${longName}`) },
  },
})

const csv = (lines: string[], head = '姓名,身份证号码,手机号码') => ({
  name: '深圳市科苑电子厂二〇二六年员工代办名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...lines].join('\n')),
})
const chooseList: NonNullable<Screen['states']['full']['act']> = async (page) => {
  await tap('用表格')(page)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap('选择名单文件')(page)])
  await chooser.setFiles(
    csv([`${longName},445281199703162425,13800001004`, '王雪琴,430121199307041528,13800001005', '李四,1.10105E+17,1']),
  )
  await page.getByText('2 人要改').waitFor()
}
const signedList: NonNullable<Screen['states']['full']['act']> = async (page) => {
  await tap('本人已在纸质授权上签名')(page)
  await tap('用表格')(page)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap('选择名单文件')(page)])
  const rows = [
    `${longName},445281199703162425,13800001004,2026-11-18`,
    `王雪琴,${stranger(11).idNumber},13800001005,2026-12-01`,
    `张志强,${stranger(12).idNumber},13800001006,`,
  ]
  await chooser.setFiles(csv(rows, '姓名,身份证号码,手机号码,签名日期'))
}
const typed = inTurn(fill('姓名', longName), fill('身份证号码', '445281199703162425'), fill('手机号码', '13800001004'))
const fillOne = inTurn(typed, tap('发送请求'))
const ask: Screen = reading({
  page: 'packages/unit/agency-ask/index',
  wide: true,
  answers: { 'permit.listAgencyBatches': batches },
  states: {
    full: { sees: '系统发短信给本人' },
    empty: { sees: '请填写姓名', act: tap('发送请求') },
    refused: { sees: '今天查询次数较多', answers: { 'permit.askAgencies': refuse('quota') }, act: fillOne },
    paper: { sees: '请填写签名日期', act: inTurn(tap('本人已在纸质授权上签名'), typed, tap('登记授权')) },
    list: { sees: '2 人要改', act: chooseList },
    signed: { sees: '签名日期不能晚于今天', act: signedList },
    done: {
      sees: '已发出 1 人',
      answers: { 'permit.askAgencies': { people: [{ outcome: 'asked', problem: null, fields: {} }] } },
      act: fillOne,
    },
  },
})

const row: Row = {
  agencyId: id(1),
  name: longName,
  maskedIdNumber: number,
  state: 'valid',
  now: true,
  opens: '2026-11-06',
  closes: '2027-01-05',
  inHand: false,
}
const calendar = {
  unit: longUnit,
  people: [
    row,
    { ...row, agencyId: id(2), name: rareName, state: 'suspended' as const, closes: '2028-05-20' },
    { ...row, agencyId: id(3), name: '王强', now: false, inHand: true },
    { ...row, agencyId: id(4), name: '张志强', now: false, opens: '2026-11-24', closes: '2027-01-23' },
    { ...row, agencyId: id(5), name: '欧阳一', now: false, opens: '2027-01-24', closes: '2027-03-25' },
    { ...row, agencyId: id(6), name: '欧阳二', now: false, opens: '2027-09-22', closes: '2027-11-21' },
    { ...row, agencyId: id(7), name: '王雪琴', state: 'none' as const, now: false, opens: null, closes: null },
  ],
}
const calendarPage: Screen = reading({
  page: 'packages/agency/calendar/index',
  wide: true,
  answers: { 'permit.agencyCalendar': calendar },
  states: {
    full: { sees: '另有 1 人更晚' },
    empty: { sees: '还没有人同意代办', answers: { 'permit.agencyCalendar': { unit: longUnit, people: [] } } },
    refused: { sees: '不能用现在的身份', answers: { 'permit.agencyCalendar': forbidden, 'account.me': resident } },
  },
})

const looked: Preview[] = [
  { agencyId: id(1), ready: true, reason: null, warning: null, on: null },
  { agencyId: id(2), ready: false, reason: 'windowNotOpen', warning: null, on: '2027-03-01' },
]
const ofPhotos: Preview[] = [
  { agencyId: id(1), ready: false, reason: 'photoNotTheirs', warning: null, on: null },
  { agencyId: id(2), ready: false, reason: 'photoTooOld', warning: null, on: null },
]
const check = inTurn(tap('全选'), tap('先核对'))
const choosing: Screen = reading({
  page: 'packages/agency/batch/index',
  wide: true,
  query: { matter: 'endorsement' },
  answers: {
    'permit.agencyCalendar': calendar,
    'permit.listAgencies': list,
  },
  states: {
    full: { sees: '全选（2 人）' },
    empty: {
      sees: '没有可以申领的人',
      query: { matter: 'firstIssue' },
      answers: { 'permit.agencyCalendar': { unit: longUnit, people: [] } },
    },
    refused: { sees: '今天查询次数较多', answers: { 'permit.previewAgencyBatch': refuse('quota') }, act: check },
    apply: { sees: '请选择受理点', query: { matter: 'firstIssue' }, act: check },
    photos: {
      sees: '王雪琴的图像号',
      query: { matter: 'firstIssue' },
      act: inTurn(tap('按图像号'), tap('全选'), fill('王雪琴的图像号', 'HXD2026')),
    },
    mended: {
      sees: '2 人现在办不了',
      answers: { 'permit.previewAgencyBatch': { people: ofPhotos } },
      act: inTurn(check, tap('再核对')),
    },
    checked: { sees: '1 人现在办不了', answers: { 'permit.previewAgencyBatch': { people: looked } }, act: check },
  },
})

const item: BatchItem = {
  name: longName,
  maskedIdNumber: number,
  outcome: 'approved',
  receipt: 'QZ20261121440305000000153',
  on: '2028-01-05',
  reason: null,
}
const result = {
  batch,
  unit: longUnit,
  feeFen: 0,
  people: [
    item,
    { ...item, name: rareName, outcome: 'refused' as const, on: '2027-03-01', reason: '一年内社会保险月数不足' },
    { ...item, name: '王强', outcome: 'waiting' as const, on: null },
    { ...item, name: '李四', outcome: 'withdrawn' as const, on: null },
    {
      ...item,
      name: '张志强',
      outcome: 'notFiled' as const,
      receipt: null,
      on: null,
      reason: '本人没有同意由单位代办',
    },
  ],
}
const halfDone = {
  ...result,
  batch: { ...batch, left: 1 },
  people: [...result.people, { ...item, name: '欧阳一', outcome: null, receipt: null, on: null }],
}
const results: Screen = reading({
  page: 'packages/agency/result/index',
  wide: true,
  query: { batch: batchId },
  answers: { 'permit.agencyBatch': result },
  states: {
    full: { sees: '详细原因只告诉本人' },
    empty: { sees: '正在一个一个办理', answers: { 'permit.agencyBatch': halfDone, 'permit.stepAgencyBatch': 'never' } },
    refused: { sees: '没有找到', answers: { 'permit.agencyBatch': refuse('not-found') } },
    stopped: {
      sees: '现在接着办',
      answers: { 'permit.agencyBatch': halfDone, 'permit.stepAgencyBatch': refuse('conflict') },
    },
  },
})

const unit: AgencyUnit = {
  agencyId: id(1),
  unit: longUnit,
  filer: 'employer',
  state: 'asked',
  way: null,
  askedOn: '2026-11-20',
  until: '2026-12-20',
  signedOn: null,
  agreedOn: null,
  endedOn: null,
  endedBy: null,
}
const agreed: AgencyUnit = { ...unit, agencyId: id(2), state: 'agreed', way: 'phone', agreedOn: '2026-11-21' }
const mine = {
  units: [
    unit,
    agreed,
    {
      ...agreed,
      agencyId: id(3),
      unit: '深圳湾科技大学',
      filer: 'school' as const,
      way: 'paper' as const,
      signedOn: '2026-11-18',
    },
    {
      ...agreed,
      agencyId: id(4),
      unit: '深圳市云帆物流有限公司',
      state: 'ended' as const,
      endedOn: '2026-10-31',
      endedBy: 'unit' as const,
    },
  ],
}
const own: Screen = reading({
  page: 'packages/account/agencies/index',
  answers: { 'permit.listMyAgencies': mine },
  states: {
    full: { sees: '单位看不到' },
    empty: { sees: '没有单位替您代办', answers: { 'permit.listMyAgencies': { units: [] } } },
    refused: {
      sees: '已经过期或者结束',
      answers: {
        'permit.agreeToAgency': {
          refuse: 'already-decided',
          message: '这个请求已经过期或者结束了，需要时请单位重新发出。',
        },
      },
      act: tap(`同意代办：${longUnit}`),
    },
    stop: { sees: '单位一段时间内不能再请您同意', act: tap(`不再让它代办：${longUnit}`) },
    stopped: {
      sees: '已停止，马上生效',
      answers: { 'permit.refuseAgency': { unit: { ...agreed, state: 'ended' } } },
      act: inTurn(tap(`不再让它代办：${longUnit}`), (page) => page.locator('#stop-yes').click()),
    },
  },
})

export const agencyScreens = [desk, ask, calendarPage, choosing, results, own]
