/** 居住证电子信息单: issued, shown with and without a signal, ended. */
import { type SlipSheet, type SlipView } from '@shared/contract/slip'
import { ownSlipsFromSixteen } from '@shared/text/slip'
import { jpegOf } from '../../../emulator/providers/registers/jpeg'
import { cancelled, manual, noHistory, noPermit, suspended, valid } from './papers'
import { longAddress, longName, rareName } from './people'
import { inTurn, reading, type Screen, tap } from './screen'
import { refuse } from './stand-in'

const view: SlipView = {
  slipId: '7Q3M9PX2HD0T4W1K',
  form: 'full',
  state: 'valid',
  issuedOn: '2026-11-21',
  issuedAt: '2026-11-21T01:58:00.000Z',
  validUntil: '2026-12-21',
  withdrawnAt: null,
}
const address = (length: number) => `HTTPS://JUZHU.EXAMPLE.GOV.CN/V/${'2KCE7RSNC5'.repeat(length / 10)}`
const facts = {
  姓名: `${longName}${rareName}`,
  性别: '女',
  民族: '外国血统中国籍人士',
  公民身份号码: '653123199003150025',
  户籍所在地: '新疆维吾尔自治区喀什地区英吉沙县英吉沙镇文化路社区文化东路人民公园南侧7号院3单元501室',
  现居住地址: longAddress,
  证件签发日期: '2026年1月23日',
  证件有效期限: '至2027年1月23日',
}
const shown: Omit<SlipSheet, 'file'> = {
  slip: view,
  rows: Object.entries(facts).map(([label, value]) => ({ label, value })),
  photo: jpegOf(36, 44, (x, y) => [190 + x, 200 + y, 230]).toString('base64'),
  qr: address(260),
  nameless: address(190),
}
const stored = { 'offline-slip': JSON.stringify({ at: view.issuedAt, ...shown }) }
const list = (...slips: SlipView[]) => ({ 'slip.listMine': { child: null, slips } })
const ward = 'ward-ward-ward-ward-ward-1'
const ofChild = (...slips: SlipView[]) => ({ 'slip.listMine': { child: '阿*', slips } })
const status = (permit: typeof valid) => ({
  'permit.status': { permit, cases: [], standing: manual, history: noHistory },
})
const file = { fileName: '居住证电子信息单-7Q3M-9PX2-HD0T-4W1K.pdf', mime: 'application/pdf', base64: 'JVBERi0=' }

const show: Screen = {
  page: 'packages/slip/show/index',
  answers: { ...list(view), ...status(valid) },
  states: {
    full: { sees: '本单有效期至', stored },
    elder: { sees: '本单有效期至', stored, elder: true },
    nameless: { sees: '不显示姓名和号码', stored, act: tap('只证明持证') },
    offline: { sees: '离线出示', stored, answers: { 'slip.listMine': 'cut' } },
    'signed-out': { sees: '离线出示', stored, signedOut: true },
    over: {
      sees: '这份信息单已作废',
      stored,
      answers: list({ ...view, state: 'withdrawn', withdrawnAt: view.issuedAt }),
    },
    removing: { sees: '从这台手机删除', stored, act: tap('从本机删除') },
    empty: { sees: '出具电子信息单', answers: list() },
    'empty-elder': { sees: '出具电子信息单', answers: list(), elder: true },
    issued: {
      sees: '遮掩号码的副本',
      answers: { ...list(), 'slip.issue': { ...shown, slip: { ...view, form: 'masked' }, file } },
      act: inTurn(tap('遮掩号码'), tap('出具电子信息单')),
    },
    'step-up': {
      sees: '再确认',
      answers: { ...list(), 'slip.issue': refuse('step-up-needed') },
      act: tap('出具电子信息单'),
    },
    child: { sees: '替孩子（阿*）出具', answers: ofChild(), query: { ward } },
    'child-elder': { sees: '替孩子（阿*）出具', answers: ofChild(), query: { ward }, elder: true },
    'child-issued': {
      sees: '不留在这台手机上',
      answers: { ...ofChild(), 'slip.issue': { ...shown, file } },
      query: { ward },
      act: tap('出具电子信息单'),
    },
    'child-sixteen': {
      sees: '带身份证到受理点打印',
      answers: { 'slip.listMine': { refuse: 'no-slip', message: ownSlipsFromSixteen } },
      query: { ward },
    },
    loading: { sees: '', answers: { 'permit.status': 'never' } },
    error: { sees: '再试一次', answers: { 'permit.status': refuse('internal') } },
    'no-permit': { sees: '您还没有居住证', answers: status(noPermit) },
    suspended: { sees: '马上就能出具', answers: status(suspended) },
    'suspended-elder': { sees: '马上就能出具', answers: status(suspended), elder: true },
    cancelled: { sees: '重新申领通过以后', answers: status(cancelled) },
    refused: {
      sees: '不能出具电子信息单',
      answers: { ...list(), 'slip.issue': refuse('no-slip') },
      act: tap('出具电子信息单'),
    },
  },
}

const mine: Screen = reading({
  page: 'packages/slip/mine/index',
  answers: list(
    view,
    {
      ...view,
      slipId: '8E12X117MT912305',
      form: 'masked',
      issuedOn: '2026-11-12',
      issuedAt: '2026-11-12T01:58:00.000Z',
    },
    { ...view, slipId: 'F73FS873QF0VJGX6', state: 'withdrawn', withdrawnAt: '2026-11-20T01:58:00.000Z' },
    { ...view, slipId: 'G73FS873QF0VJGX6', state: 'permitSuspended' },
    { ...view, slipId: 'H73FS873QF0VJGX6', state: 'expired', validUntil: '2026-11-20' },
  ),
  states: {
    full: { sees: '居住证已中止功能' },
    empty: { sees: '还没有出具过', answers: list() },
    child: {
      sees: '孩子（阿*）的信息单',
      answers: ofChild(view, { ...view, slipId: '8E12X117MT912305', form: 'masked' }),
      query: { ward },
    },
    refused: { sees: '这里要用居民身份办理', answers: { 'slip.listMine': refuse('forbidden') } },
    ending: { sees: '不能恢复', act: tap('作废 7Q3M-9PX2-HD0T-4W1K') },
  },
})

export const slipScreens = [show, mine]
