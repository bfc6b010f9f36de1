import {
  asksDays,
  automatic,
  cancelled,
  detailed,
  manual,
  noHistory,
  noPermit,
  notYet,
  queue,
  suspended,
  valid,
  approvedCase,
  waitingCase,
} from './papers'
import { askedCheckIns, ownCheckIns } from './check-in'
import { noRooms, overview } from './month'
import { declarant, endedMine, inbox, mine, noneMine, objected, officer, resident } from './people'
import { keptStatus } from './permit'
import { reading, type Screen, tap } from './screen'
import { refuse } from './stand-in'
import { administrator, clerk, desk, emptyDesk } from './units'

const nothing = { messages: [], more: false }
const signedOut = { signedOut: true, answers: {} }
const asDeclarant = {
  'account.me': declarant,
  'registration.monthOverview': overview,
  'registration.listCheckIns': askedCheckIns,
}
const asOfficer = { 'account.me': officer, 'review.queue': queue }
const withPermit = (permit: typeof valid) => ({
  'permit.status': { permit, cases: [], standing: manual, history: noHistory },
})

const home: Screen = reading({
  page: 'pages/home/index',
  answers: {
    'account.me': resident,
    'permit.status': { permit: valid, cases: [detailed(approvedCase)], standing: manual, history: noHistory },
    'registration.listMyRegistrations': mine,
    'account.listMessages': inbox,
    'registration.listMyCheckIns': { checkIns: [] },
  },
  states: {
    full: { sees: '2026年12月31日' },
    'filed-alone': {
      sees: '网格员在核实入住',
      answers: { ...withPermit(noPermit), 'registration.listMyCheckIns': ownCheckIns },
    },
    elder: { sees: '打电话问', elder: true },
    empty: {
      sees: '还没有居住登记',
      answers: {
        ...withPermit(noPermit),
        'registration.listMyRegistrations': noneMine,
        'account.listMessages': nothing,
      },
    },
    refused: { sees: '登录已过期', answers: { 'account.me': refuse('session-ended') } },
    later: { sees: '2027年3月10日', answers: { ...withPermit(notYet), 'account.listMessages': nothing } },
    suspended: { sees: '中止功能', answers: withPermit(suspended) },
    cancelled: { sees: '已注销', answers: withPermit(cancelled) },
    automatic: {
      sees: '现在没有要办的事',
      answers: {
        'permit.status': { permit: notYet, cases: [], standing: automatic, history: noHistory },
        'account.listMessages': nothing,
      },
    },
    asked: {
      sees: '自动签注差一项',
      answers: { 'permit.status': { permit: valid, cases: [], standing: asksDays, history: noHistory } },
    },
    offline: { sees: '的记录，离线', answers: { 'account.me': 'cut' }, stored: { 'offline-status': keptStatus } },
    'signed-out-kept': {
      sees: '的记录，没有登录',
      ...signedOut,
      stored: { 'offline-status': keptStatus, 'offline-keep': 'yes' },
    },
    waiting: {
      sees: '正在核实',
      answers: {
        'permit.status': { permit: noPermit, cases: [detailed(waitingCase)], standing: manual, history: noHistory },
      },
    },
    'signed-out': { sees: '居住登记和居住证，手机上办', ...signedOut },
    'signed-out-elder': { sees: '关闭关怀模式', ...signedOut, elder: true },
    declarant: { sees: '管理全部房屋', answers: asDeclarant },
    'declarant-elder': { sees: '管理全部房屋', answers: asDeclarant, elder: true },
    'declarant-empty': {
      sees: '还没有关联房屋',
      answers: { ...asDeclarant, 'registration.monthOverview': noRooms },
    },
    'moved-out': {
      sees: '前重新登记',
      answers: { 'registration.listMyRegistrations': endedMine('movedOut') },
    },
    voided: { sees: '信息错误', answers: { 'registration.listMyRegistrations': endedMine('void') } },
    'voided-elder': {
      sees: '信息错误',
      answers: { 'registration.listMyRegistrations': endedMine('void') },
      elder: true,
    },
    objecting: {
      sees: '异议核实中',
      answers: { 'registration.listMyRegistrations': endedMine('void', objected('open')) },
    },
    staff: { sees: '待办事项', answers: asOfficer },
    'staff-empty': { sees: '待办已清空', answers: { ...asOfficer, 'review.queue': { tasks: [], more: false } } },
    'unit-administrator': {
      sees: '处房屋没有分配给子账号',
      answers: { 'account.me': administrator, 'account.listSubAccounts': desk },
    },
    'unit-administrator-empty': {
      sees: '没有子账号，就没有人能申报住户',
      answers: { 'account.me': administrator, 'account.listSubAccounts': emptyDesk },
    },
    'sub-account': { sees: '分配给您的房屋', answers: { ...asDeclarant, 'account.me': clerk } },
    'sub-account-empty': {
      sees: '还没有分配房屋',
      answers: { ...asDeclarant, 'account.me': clerk, 'registration.monthOverview': noRooms },
    },
    agency: {
      sees: '替他们申领和签注居住证',
      answers: { 'account.me': { ...clerk, unit: { ...clerk.unit, kind: 'agency' } } },
    },
    roles: { sees: '用什么身份办事', act: tap('切换身份') },
    'roles-of-units': {
      sees: '用什么身份办事',
      answers: { 'account.me': administrator, 'account.listSubAccounts': desk },
      act: tap('切换身份'),
    },
  },
})

const services: Screen = reading({
  page: 'pages/services/index',
  answers: { 'account.me': resident },
  states: {
    full: { sees: '查资格' },
    empty: { sees: '点开时再登录', ...signedOut },
    refused: { sees: '点开时再登录', answers: { 'account.me': refuse('session-replaced') } },
    declarant: { sees: '申报入住', answers: { 'account.me': declarant } },
    staff: { sees: '单位账号', answers: { 'account.me': officer } },
    'unit-administrator': { sees: '单位的房屋', answers: { 'account.me': administrator } },
    'sub-account': { sees: '分配的房屋', answers: { 'account.me': clerk } },
  },
})

const messages: Screen = reading({
  page: 'pages/messages/index',
  answers: { 'account.listMessages': inbox, 'account.markRead': refuse('conflict') },
  states: {
    full: { sees: '居住登记已生效' },
    empty: { sees: '还没有消息', answers: { 'account.listMessages': nothing } },
    refused: { sees: '请刷新后再试', act: tap('全部标为已读') },
    'signed-out': { sees: '登录后看您的消息', ...signedOut },
  },
})

const me: Screen = reading({
  page: 'pages/me/index',
  answers: { 'account.me': resident },
  states: {
    full: { sees: '已刷脸核验' },
    empty: { sees: '还没有登录', ...signedOut },
    refused: { sees: '已在另一台设备登录', answers: { 'account.me': refuse('session-replaced') } },
    declarant: { sees: '没有登记', answers: { 'account.me': declarant } },
    'sign-out': { sees: '先不退出', act: tap('退出登录') },
    'sign-out-elder': { sees: '先不退出', act: tap('退出登录'), elder: true },
  },
})

export const tabs = [home, services, messages, me]
