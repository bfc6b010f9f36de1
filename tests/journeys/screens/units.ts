import { type OutputOf } from '@shared/contract'
import { type Membership } from '@shared/contract/account'
import { longAddress, longName, officer, otherCode, rareName, dwellingCode, shortAddress } from './people'
import { reading, type Screen, tap } from './screen'
import { type Answers, now, refuse } from './stand-in'

type Desk = OutputOf<'account.listSubAccounts'>
type Draft = OutputOf<'account.getDraft'>

export const longUnit = '深圳市南山区粤海街道科苑电子元器件研发制造有限责任公司（科技园分公司）'
const code = '91440300MA5FACT0RC'
const unit: Membership = { unitId: 'unit_1', name: longUnit, kind: 'employer', role: 'unitAdministrator' }
export const administrator = { ...officer, role: 'unitAdministrator' as const, unit, units: [unit] }
const member: Membership = { ...unit, role: 'subAccount' }
export const clerk = { ...officer, role: 'subAccount' as const, unit: member, units: [member] }

const account = {
  memberId: 'member-1',
  name: longName,
  maskedIdNumber: '6****************5',
  maskedPhone: '138****5678',
  since: '2026-11-20T02:00:00.000Z',
  dwellingCodes: [dwellingCode, otherCode],
}
export const desk: Desk = {
  name: longUnit,
  kind: 'employer',
  subAccounts: [account, { ...account, memberId: 'member-2', name: rareName, dwellingCodes: [] }],
  dwellings: [
    { dwellingCode, address: longAddress, state: 'approved' },
    { dwellingCode: otherCode, address: shortAddress, state: 'pending' },
    { dwellingCode: `${otherCode.slice(0, -1)}1`, address: longAddress, state: 'approved' },
  ],
  limit: 50,
}
export const emptyDesk: Desk = { ...desk, subAccounts: [], dwellings: [] }

const subAccounts: Screen = reading({
  page: 'packages/unit/sub-accounts/index',
  wide: true,
  answers: { 'account.listSubAccounts': desk },
  states: {
    full: { sees: '还没有分配房屋' },
    empty: { sees: '还没有子账号', answers: { 'account.listSubAccounts': emptyDesk } },
    refused: { sees: '不能用现在的身份', answers: { 'account.listSubAccounts': refuse('forbidden') } },
    limit: { sees: '已经到上限', answers: { 'account.listSubAccounts': { ...desk, limit: 2 } } },
    revoke: { sees: '马上生效', act: tap(`停用：${longName}`) },
  },
})

const drafted = (body: Draft['body']): Answers => ({
  'account.getDraft': { body, savedAt: body && now },
  'account.saveDraft': { savedAt: now },
  'account.discardDraft': {},
})
const person = { idType: '111', idNumber: '440305196805123110', name: longName, phone: '13800001001' }
const added = { ...person, dwellings: `${dwellingCode},${otherCode}` }

const subAccount: Screen = reading({
  page: 'packages/unit/sub-account/index',
  query: { id: account.memberId },
  answers: { 'account.listSubAccounts': desk },
  states: {
    full: { sees: '保存，马上生效' },
    empty: {
      sees: '还没有关联房屋',
      answers: { 'account.listSubAccounts': { ...desk, dwellings: [] } },
    },
    refused: {
      sees: '请刷新后再试',
      answers: { 'account.updateSubAccount': refuse('conflict') },
      act: tap('保存，马上生效'),
    },
    'step-up': {
      sees: '先不提交',
      answers: { 'account.updateSubAccount': refuse('step-up-needed') },
      act: tap('保存，马上生效'),
    },
    who: { sees: '添加哪位同事', query: {}, answers: drafted(null) },
    check: { sees: '请核对，然后提交', query: {}, answers: drafted(added) },
    added: {
      sees: '系统已通知本人',
      query: {},
      answers: { ...drafted(added), 'account.addSubAccount': { subAccount: account } },
      act: tap('添加，并通知本人'),
    },
  },
})

const record: OutputOf<'review.unit'>['unit'] = {
  unitId: 'unit_1',
  version: 3,
  name: longUnit,
  code,
  kind: 'lodgingOperator',
  address: longAddress,
  state: 'open',
  openedAt: '2026-03-01T02:00:00.000Z',
  administrator: {
    maskedName: '阿*',
    maskedIdNumber: '6****************5',
    maskedPhone: '138****5678',
    since: '2026-03-01T02:00:00.000Z',
  },
  subAccounts: 12,
  dwellings: 30,
}
const shown = (change: Partial<typeof record>): Answers => ({ 'review.unit': { unit: { ...record, ...change } } })

const units: Screen = reading({
  page: 'packages/staff/units/index',
  query: { code },
  answers: shown({}),
  states: {
    full: { sees: '变更管理员' },
    empty: { sees: '还没有开户', answers: { 'review.unit': refuse('not-found') } },
    refused: { sees: '不能用现在的身份', answers: { 'review.unit': refuse('forbidden') } },
    closed: { sees: '已注销', answers: shown({ state: 'closed', administrator: null, subAccounts: 0, dwellings: 0 }) },
    close: { sees: '马上不能再为它办理', answers: shown({ dwellings: 0 }), act: tap('注销账号') },
  },
})

const papers = { unitPapers: 'yes', authorisation: 'yes', handlerIdentity: 'yes' }
const opening = { unitName: longUnit, code, kind: 'agency', address: longAddress, ...person, ...papers }

const openUnit: Screen = reading({
  page: 'packages/staff/open-unit/index',
  answers: { 'account.me': officer, ...drafted(opening) },
  states: {
    full: { sees: '请核对，然后提交' },
    empty: { sees: '是哪家单位', answers: drafted(null) },
    refused: {
      sees: '已经给',
      answers: {
        'review.openUnitAccount': refuse('unit-exists', { code: `这个代码已经给“${longUnit}”开过户，管理员是阿*。` }),
      },
      act: tap('开户'),
    },
    papers: { sees: '三样都核对过', answers: drafted({ ...opening, authorisation: '' }) },
    error: { sees: '再试一次', answers: { 'account.me': refuse('internal') } },
    done: { sees: '管理员已收到通知', answers: { 'review.openUnitAccount': { unit: record } }, act: tap('开户') },
  },
})

const unitAdministrator: Screen = reading({
  page: 'packages/staff/unit-administrator/index',
  query: { code },
  answers: { ...shown({}), ...drafted({ ...person, ...papers }) },
  states: {
    full: { sees: '请核对，然后提交' },
    empty: { sees: '谁当管理员', answers: drafted(null) },
    refused: {
      sees: '由同事办理',
      answers: {
        'review.changeUnitAdministrator': { refuse: 'forbidden', message: '不能办理自己单位的账号，请由同事办理。' },
      },
      act: tap('变更'),
    },
    done: { sees: '新旧管理员', answers: { 'review.changeUnitAdministrator': { unit: record } }, act: tap('变更') },
  },
})

export const unitScreens = [subAccounts, subAccount, units, openUnit, unitAdministrator]
