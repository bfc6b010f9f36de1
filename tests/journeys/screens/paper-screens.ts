/** 我的办件 and the page on which anyone checks a paper. */
import { type OutputOf } from '@shared/contract'
import { toBase32 } from '@shared/model/base32'
import { checkCodeOf } from '@shared/model/check-code'
import { newKey, someSlip } from '@shared/slip-token/example'
import { sealPass, sealSlip, sealStatusList } from '@shared/slip-token/sealing'
import { longAddress, longName, receipt, shortAddress } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { now, refuse } from './stand-in'

type Checked = OutputOf<'registration.checkDocument'>

const code = checkCodeOf('a'.repeat(43))
const at = '2026-11-21T01:58:00.000Z'

const filings: OutputOf<'registration.listMyFilings'> = {
  filings: [
    {
      filingId: 'registration-1',
      kind: 'registration',
      title: '居住登记',
      about: longName,
      address: longAddress,
      state: '已注销（信息错误）',
      tone: 'bad',
      at: now,
      receipts: [
        { receipt, matter: '异议（正在核实）', at: now },
        { receipt: 'ZX20261121440305254619343', matter: '信息错误注销', at },
        { receipt: 'RZ20251121440305000000153', matter: '申报入住', at: '2025-11-21T02:00:00.000Z' },
      ],
    },
    {
      filingId: 'permit-1',
      kind: 'permit',
      title: '居住证 · 签注',
      about: null,
      address: null,
      state: '已办结，准予',
      tone: 'ok',
      at,
      receipts: [{ receipt: 'QZ20261121440305254619343', matter: '居住证 · 签注', at }],
    },
    {
      filingId: 'link-1',
      kind: 'dwellingLink',
      title: '关联房屋',
      about: null,
      address: shortAddress,
      state: '审核中',
      tone: 'warn',
      at,
      receipts: [{ receipt: 'GL20261121440305254619343', matter: '关联房屋', at }],
    },
  ],
  cursor: `${at}~1`,
}

const myFilings: Screen = reading({
  page: 'packages/registration/filings/index',
  answers: { 'registration.listMyFilings': filings },
  states: {
    full: { sees: '看更早的' },
    empty: { sees: '还没有办件', answers: { 'registration.listMyFilings': { filings: [], cursor: null } } },
    refused: { sees: '已在另一台设备登录', answers: { 'registration.listMyFilings': refuse('session-replaced') } },
  },
})

const genuine: Checked = {
  document: {
    title: '居住登记查询单',
    number: receipt,
    issuedAt: at,
    office: '南山区粤海街道居住登记受理点',
    maskedName: '买*',
    place: '深汕特别合作区鹅埠镇、南山区粤海街道',
    facts: [
      { label: '当前登记', value: '有 2 条有效的居住登记' },
      { label: '连续居住', value: '自2025年3月1日起，连续 631 天' },
      { label: '当时状态', value: '异议成立，已恢复原状' },
    ],
    today: { holds: true, words: '出具以后，居住登记没有变动。' },
  },
  on: '2026-11-21',
}
const ended = (holds: boolean | null, words: string): Checked => ({
  ...genuine,
  document: genuine.document && { ...genuine.document, today: { holds, words } },
})

const key = newKey('SM2')
const slipId = 'BQXWG50XNN7Z34CT'
const token = toBase32(sealSlip(someSlip({ slipId }), key))
const namelessToken = toBase32(sealPass(someSlip(), key))
const asOf = Date.parse('2026-11-21T01:30:00.000Z')
const listOf = (ended: number[]) => toBase32(sealStatusList({ asOf: asOf / 1000, ended }, key))
/** What the phone kept an hour ago; `hours` more have gone since. */
const kept = (ended: number[] = [], hours = 0.5) => ({
  'slip-keys': JSON.stringify([key]),
  'slip-list': listOf(ended),
  'slip-clock': String(asOf + hours * 3_600_000 - Date.now()),
})
const list: OutputOf<'slip.statusList'> = { list: listOf([]), asOf: new Date(asOf).toISOString() }
/** Without signal nothing is kept anew. */
const cut = { 'slip.verify': 'cut', 'slip.statusList': 'cut', 'slip.publicKeys': 'cut' } as const

type Verified = OutputOf<'slip.verify'>
const verified = (more: Partial<Verified>): Verified => ({
  state: 'valid',
  slip: null,
  pass: null,
  on: '2026-11-21',
  ...more,
})
const valid = verified({
  slip: {
    slipId,
    form: 'masked',
    issuedAt: at,
    validUntil: '2026-12-21',
    permitUntil: '2027-01-23',
    maskedName: '买*',
    lastFour: '002X',
  },
})
const ending = (state: Exclude<Verified['state'], 'valid'>, sees: string) => ({
  sees,
  query: { token },
  answers: { 'slip.verify': verified({ state }) },
})

const { privateKey: _, ...publicKey } = key
const check: Screen = reading({
  page: 'packages/slip/check/index',
  query: { code },
  answers: { 'registration.checkDocument': genuine, 'slip.statusList': list, 'slip.publicKeys': { keys: [publicKey] } },
  states: {
    full: { sees: '这份文件是真的', signedOut: true },
    ended: {
      sees: '情况已有变化',
      answers: {
        'registration.checkDocument': ended(
          false,
          '这条居住登记已经结束：2026年11月20日搬离。出具以后，登记内容有过更正。',
        ),
      },
    },
    objection: { sees: '正在核实', answers: { 'registration.checkDocument': ended(null, '正在核实。') } },
    unknown: {
      sees: '没有查到这份文件',
      answers: { 'registration.checkDocument': { document: null, on: '2026-11-21' } },
    },
    empty: { sees: '不用登录', query: {}, signedOut: true },
    typo: {
      sees: '和纸上的不一样',
      query: {},
      act: inTurn(fill('查验码或信息单编号', 'K7QF-3M9P-X2HE'), tap('核验')),
      signedOut: true,
    },
    refused: { sees: '今天查询次数较多', answers: { 'registration.checkDocument': refuse('quota') } },
    slip: { sees: '信息单是真的，现在有效', query: { token }, answers: { 'slip.verify': valid }, signedOut: true },
    pass: {
      sees: '居住证现在有效',
      query: { token: namelessToken },
      answers: { 'slip.verify': verified({ pass: { permitUntil: '2027-01-23', validUntil: '2026-12-21' } }) },
    },
    notOurs: ending('notOurs', '没有查到这份信息单'),
    altered: ending('altered', '二维码被改动过'),
    notYet: ending('notYet', '还没有到出具的时间'),
    expired: ending('expired', '信息单已过期'),
    suspended: ending('permitSuspended', '居住证已中止功能'),
    cancelled: ending('permitCancelled', '居住证已注销'),
    withdrawn: ending('withdrawn', '信息单已作废'),
    slipRefused: {
      sees: '今天查询次数较多',
      query: { code: slipId },
      answers: { 'slip.verify': refuse('quota') },
    },
    offline: { sees: '离线验签通过', query: { token }, answers: cut, stored: kept(), signedOut: true },
    offlineOld: { sees: '已经超过一天', query: { token }, answers: cut, stored: kept([], 40) },
    offlinePass: { sees: '离线验签通过', query: { token: namelessToken }, answers: cut, stored: kept() },
    offlineEnded: { sees: '已提前失效', query: { token }, answers: cut, stored: kept([123_456]) },
    offlineUnknown: { sees: '现在不能离线核验', query: { token }, answers: cut },
    offlineTyped: { sees: '只能扫信息单上的二维码', query: { code: slipId }, answers: cut },
  },
})

export const paperScreens = [myFilings, check]
