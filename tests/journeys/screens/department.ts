/** Departments that ask: the officer's pages, and what the person sees of it. */
import { type OutputOf } from '@shared/contract'
import { type AccessListLine, type AccessLook, type AccessRequest } from '@shared/contract/partner'
import { longAddress, longName, rareName, resident } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { refuse } from './stand-in'

type Desk = OutputOf<'partner.desk'>
type List = OutputOf<'partner.accessList'>
type Seen = OutputOf<'account.listAccessToMyData'>

const id = (n: number) => `X5UcHpapX8mf-LCeGbzGcnw54D_EfeJSVayvs83q_${n}`
const name = '深圳市公安局交通警察支队车辆管理所'
const number = '6****************5'
const at = '2026-11-21T01:00:00.000Z'

const desk: Desk = {
  department: name,
  purposes: [
    { purpose: 'VEHICLE_LICENSING', perDay: 20_000, left: 19_998 },
    { purpose: 'CASE_INVESTIGATION', perDay: 200, left: 0 },
  ],
  mostLines: 500,
  lists: [
    { listId: id(1), purpose: 'VEHICLE_LICENSING', startedAt: at, lines: 500, left: 450 },
    { listId: id(2), purpose: 'CASE_INVESTIGATION', startedAt: '2026-09-01T01:00:00.000Z', lines: 1, left: 0 },
  ],
}
const otherRole = { 'partner.desk': refuse('forbidden'), 'account.me': resident }

const deskPage: Screen = reading({
  page: 'packages/department/desk/index',
  answers: { 'partner.desk': desk },
  states: {
    full: { sees: '还有 450 人没有查' },
    empty: { sees: '还没有核验过', answers: { 'partner.desk': { ...desk, lists: [] } } },
    refused: { sees: '不能用现在的身份', answers: otherRole },
  },
})

const pasted = [`${longName} 445281199703162425 RX2026-0001`, `${rareName} 43012119930704 RX2026-0002`, '李四,,'].join(
  '\n',
)
const paste = fill('名单', pasted)
const agreed = inTurn(paste, tap('我已阅读，按约定使用'), tap('核验 1 人'))

const upload: Screen = reading({
  page: 'packages/department/upload/index',
  answers: { 'partner.desk': desk },
  states: {
    full: { sees: '2 行要改', act: paste },
    empty: { sees: '没有读到人', act: fill('名单', ' \n \n,') },
    refused: { sees: '今天查询次数较多', answers: { 'partner.startList': refuse('quota') }, act: agreed },
    terms: { sees: '请先同意使用约定', act: inTurn(paste, tap('核验 1 人')) },
    file: { sees: '下载模板', act: tap('上传表格') },
    otherRole: { sees: '不能用现在的身份', answers: otherRole },
  },
})

const line: AccessListLine = {
  name: longName,
  maskedIdNumber: number,
  caseNo: 'RX2026-0000000000000000000000000001',
  outcome: 'match',
  status: 'VALID',
  validUntil: '2027-05-19',
  asOf: at,
  consent: null,
}
const consent = (state: AccessRequest['state'], n: number) => ({ consentId: id(n), state, until: '2026-12-06' })
const list: List = {
  department: name,
  list: { listId: id(1), purpose: 'VEHICLE_LICENSING', startedAt: at, lines: 8, left: 0 },
  mayAsk: ['months', 'address'],
  lines: [
    line,
    { ...line, name: rareName, caseNo: 'A2', consent: consent('asked', 3) },
    { ...line, name: '李晓梅', caseNo: 'A3', consent: consent('agreed', 4) },
    { ...line, name: '王强', caseNo: 'A4', consent: consent('declined', 5) },
    { ...line, name: '周凯', caseNo: 'A5', status: 'SUSPENDED', validUntil: null },
    { ...line, name: '吴敏', caseNo: 'A6', status: 'CANCELLED', validUntil: null },
    { ...line, name: '郑一帆', caseNo: 'A7', outcome: 'noMatch', status: null, validUntil: null },
    { ...line, name: '孙立国', caseNo: 'A8', outcome: null, status: null, validUntil: null, asOf: null },
  ],
}
const openList = { ...list, list: { ...list.list, left: 8 } }

const result: Screen = reading({
  page: 'packages/department/result/index',
  query: { list: id(1) },
  answers: { 'partner.accessList': list },
  states: {
    full: { sees: '等本人答复，到 12月6日' },
    refused: {
      sees: '稍等一分钟再点“继续”',
      answers: {
        'partner.accessList': openList,
        'partner.stepList': {
          refuse: 'quota',
          message: '这一分钟查得太多了，稍等一分钟再点“继续”，已经查到的不会丢。',
        },
      },
    },
    working: { sees: '可以离开', answers: { 'partner.accessList': openList, 'partner.stepList': 'never' } },
    noMore: {
      sees: '这件业务不能再问',
      answers: {
        'partner.askConsent': {
          refuse: 'already-decided',
          message: '本人没有同意，这件业务不能再问。需要材料的，请本人自己提供。',
        },
      },
      act: tap(`请本人同意查看：${longName} ${line.caseNo}`),
    },
  },
  without: { empty: 'a list has somebody in it' },
})

const data: OutputOf<'partner.consentedData'> = {
  name: longName,
  caseNo: line.caseNo,
  until: '2027-02-19',
  asOf: at,
  months: { total: 27, since: '2024-08-05' },
  address: { text: longAddress, since: '2024-08-05' },
}
const consented: Screen = reading({
  page: 'packages/department/consent/index',
  query: { id: id(4) },
  answers: { 'partner.consentedData': data },
  states: {
    full: { sees: '27 个月' },
    empty: {
      sees: '目前没有登记的地址',
      answers: {
        'partner.consentedData': { ...data, months: { total: 0, since: null }, address: { text: null, since: null } },
      },
    },
    refused: { sees: '不能查看', answers: { 'partner.consentedData': refuse('consent-ended') } },
  },
})

const request: AccessRequest = {
  consentId: id(1),
  department: name,
  purpose: 'VEHICLE_LICENSING',
  caseNo: line.caseNo,
  fields: ['months', 'address'],
  state: 'asked',
  askedOn: '2026-11-21',
  until: '2026-12-06',
}
const look: AccessLook = {
  lookId: `${at}|1`,
  at,
  by: name,
  purpose: 'VEHICLE_LICENSING',
  way: 'interface',
  outcome: 'match',
  told: ['status', 'validUntil'],
}
const seen: Seen = {
  looks: [
    look,
    { ...look, lookId: `${at}|2`, way: 'list', outcome: 'noMatch', told: [] },
    { ...look, lookId: `${at}|3`, way: 'consent', told: ['months', 'address'] },
    { ...look, lookId: `${at}|4`, by: null, purpose: null, way: 'staff', told: [] },
    { ...look, lookId: `${at}|5`, by: null, purpose: null, way: 'declarant', told: [] },
  ],
  more: true,
  requests: [
    request,
    { ...request, consentId: id(2), state: 'agreed', department: '深圳市教育局', purpose: 'SCHOOL_ENROLMENT' },
    { ...request, consentId: id(3), state: 'declined' },
    { ...request, consentId: id(4), state: 'lapsed' },
  ],
  delayDays: 90,
}
const own: Screen = reading({
  page: 'packages/account/access/index',
  answers: { 'account.listAccessToMyData': seen },
  states: {
    full: { sees: '再看一些' },
    empty: {
      sees: '还没有人查过',
      answers: { 'account.listAccessToMyData': { ...seen, looks: [], more: false, requests: [] } },
    },
    refused: {
      sees: '已经答复过，或者已经过期',
      answers: {
        'account.agreeToAccess': { refuse: 'already-decided', message: '这个请求已经答复过，或者已经过期。' },
      },
      act: tap(`同意：${name}`),
    },
    withdraw: { sees: '收回后对方马上不能再看', act: tap('收回同意：深圳市教育局') },
    said: {
      sees: '已答复：不同意',
      answers: { 'account.refuseAccess': { request: { ...request, state: 'declined' } } },
      act: tap(`不同意：${name}`),
    },
  },
})

export const departmentScreens = [deskPage, upload, result, consented]
export const accessScreens = [own]
