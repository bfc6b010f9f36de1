/** 房东的一个月: rooms with everything that can be wrong, the monthly check, sheets for a door, the ledger. */
import { type OutputOf } from '@shared/contract'
import { type DataRefusalView } from '@shared/contract/data-refusal'
import { type LivingResident, type MonthRoom } from '@shared/contract/month'
import { dwellingCode, links, longAddress, longName, longReason, otherCode, rareName, shortAddress } from './people'
import { now, refuse } from './stand-in'
import { fill, inTurn, reading, type Screen, tap } from './screen'

const otherRole = '这里要用房东身份办理'
const living = (registrationId: string, name: string, more: Partial<LivingResident> = {}): LivingResident => ({
  registrationId,
  name,
  moveInOn: '2026-03-01',
  registeredOn: '2026-03-03',
  state: 'active',
  daysLate: 0,
  asked: true,
  living: null,
  objected: false,
  ...more,
})
const room: MonthRoom = {
  dwellingCode,
  address: longAddress,
  declarantType: 'lessor',
  state: 'approved',
  askedAt: '2026-03-01T02:00:00.000Z',
  due: null,
  reason: null,
  need: 'confirm',
  people: 3,
  residents: [
    living('registration-1', longName),
    living('registration-2', rareName, { objected: true }),
    living('registration-3', '王', { registeredOn: '2026-11-18', daysLate: 12, asked: false }),
  ],
  checkIns: { count: 2, due: '2026-11-25', withOfficer: false },
  unanswered: 2,
  objections: { count: 1, due: '2026-11-27' },
  refusals: { count: 1, due: '2026-11-26' },
  vacant: false,
}
const empty = { people: 0, residents: [], checkIns: null, unanswered: 0, objections: null, refusals: null }
const rooms: MonthRoom[] = [
  room,
  {
    ...room,
    ...empty,
    dwellingCode: '4403050010010010012001205',
    state: 'rejected',
    need: 'rejected',
    reason: longReason,
  },
  {
    ...room,
    dwellingCode: '4403050010010010012001206',
    address: shortAddress,
    need: 'living',
    checkIns: null,
    objections: null,
    residents: Array.from({ length: 12 }, (_, i) => living(`many-${i}`, i % 2 ? longName : '李晓梅')),
    people: 12,
    unanswered: 12,
  },
  {
    ...room,
    ...empty,
    dwellingCode: otherCode,
    declarantType: 'actualManager',
    state: 'pending',
    need: 'pending',
    due: '2026-11-25',
    reason: longReason,
  },
  { ...room, ...empty, dwellingCode: '4403050010010010012001207', need: 'vacant', vacant: true },
]

export const overview: OutputOf<'registration.monthOverview'> = {
  month: '2026-11',
  may: { declare: true, link: true },
  totals: { rooms: 48, residents: 130, toDo: 3, vacant: 1, checkIns: 2, asked: 60, unanswered: 14 },
  rooms,
  found: 48,
  next: 40,
  complete: true,
}
export const noRooms: typeof overview = {
  ...overview,
  totals: { rooms: 0, residents: 0, toDo: 0, vacant: 0, checkIns: 0, asked: 0, unanswered: 0 },
  rooms: [],
  found: 0,
  next: null,
}
const few: typeof overview = {
  ...overview,
  totals: { ...overview.totals, rooms: 2, asked: 2, unanswered: 0 },
  rooms: rooms.slice(3),
  found: 2,
  next: null,
}

const dwellings: Screen = reading({
  page: 'packages/registration/dwellings/index',
  answers: {
    'registration.monthOverview': overview,
    'account.getDraft': { body: { name: longName, moveInOn: '2026-11-16' }, savedAt: now },
  },
  states: {
    full: { sees: '有一份申报没提交' },
    empty: { sees: '还没有关联房屋', answers: { 'registration.monthOverview': noRooms } },
    refused: { sees: otherRole, answers: { 'registration.monthOverview': refuse('forbidden') } },
    few: { sees: '都核对过了', answers: { 'registration.monthOverview': few } },
    administrator: {
      sees: '6 位住户',
      answers: {
        'registration.monthOverview': {
          ...few,
          may: { declare: false, link: true },
          rooms: [{ ...room, ...empty, need: 'none', people: 6 }, ...rooms.slice(3)],
        },
      },
    },
    'not-assigned': {
      sees: '请联系单位管理员',
      answers: { 'registration.monthOverview': { ...noRooms, may: { declare: true, link: false } } },
    },
    incomplete: {
      sees: '没有全部读到',
      answers: {
        'registration.monthOverview': {
          ...overview,
          complete: false,
          rooms: [{ ...room, ...empty, need: 'none', vacant: null }],
        },
      },
    },
    'none-to-do': {
      sees: '没有要办的事',
      answers: { 'registration.monthOverview': { ...overview, rooms: [], found: 0, next: null } },
      act: tap('要办的 3'),
    },
  },
})

const answered = (ids: string[], ended: string[] = []) => ({
  'registration.confirmStillLiving': { month: '2026-11', answered: ids, ended },
})
const oneRoom: typeof overview = { ...overview, rooms: [room], found: 1, next: null }

const stillLiving: Screen = reading({
  page: 'packages/registration/still-living/index',
  answers: { 'registration.monthOverview': overview },
  states: {
    full: { sees: '11月，这些人还住着吗？' },
    empty: { sees: '这个月没有要核对的住户', answers: { 'registration.monthOverview': few } },
    refused: { sees: otherRole, answers: { 'registration.monthOverview': refuse('forbidden') } },
    one: {
      sees: '已核对 1 / 2 人',
      answers: { 'registration.monthOverview': oneRoom, ...answered(['registration-1']) },
      act: tap(`还住：${longName}`),
    },
    finished: {
      sees: '这个月都核对好了',
      answers: { 'registration.monthOverview': oneRoom, ...answered(['registration-1'], ['registration-2']) },
      act: tap('这 2 人都还住'),
    },
    unsaid: {
      sees: '没有找到',
      answers: { 'registration.confirmStillLiving': refuse('not-found') },
      act: tap(`不清楚：${longName}`),
    },
  },
})

const sheets: OutputOf<'registration.roomSheets'> = {
  sheets: [longAddress, shortAddress].map((address, i) => ({
    dwellingCode: i ? otherCode : dwellingCode,
    address,
    code: {
      url: `https://juzhu.example.cn/#/packages/registration/check-in/index?code=d9CuCY_hoPItkBFIlxhKP${i}`,
      typed: `19506925262${i}`,
      madeAt: now,
    },
  })),
}
const [approved] = links
const held = [approved, { ...approved, linkId: 'link-9', dwellingCode: otherCode, address: shortAddress }]

const roomSheets: Screen = reading({
  page: 'packages/registration/room-sheets/index',
  answers: { 'registration.listMyDwellings': { links: held }, 'registration.roomSheets': sheets },
  states: {
    full: { sees: '生成 2 张' },
    empty: { sees: '还没有审核通过的房屋', answers: { 'registration.listMyDwellings': { links: [] } } },
    refused: { sees: otherRole, answers: { 'registration.listMyDwellings': refuse('forbidden') } },
    'none-chosen': { sees: '请先选房屋', act: tap('全不选') },
    made: { sees: '住进来，请扫码登记', act: tap('生成 2 张') },
    'made-elder': { sees: '住进来，请扫码登记', act: tap('生成 2 张'), elder: true },
    'not-made': {
      sees: '这处房屋',
      answers: { 'registration.roomSheets': refuse('not-your-dwelling') },
      act: inTurn(tap(shortAddress), tap('生成 1 张')),
    },
  },
})

const ledger: Screen = reading({
  page: 'packages/registration/ledger/index',
  answers: {
    'registration.monthOverview': overview,
    'registration.downloadLedger': {
      fileName: '居住登记台账-2026.xlsx',
      mime: 'text/plain',
      base64: 'eA==',
      stays: 12,
    },
  },
  states: {
    full: { sees: '下载台账' },
    refused: { sees: otherRole, answers: { 'registration.monthOverview': refuse('forbidden') } },
    done: { sees: '共 12 人次', act: tap('下载台账') },
    'step-up': {
      sees: '再确认一次是您本人',
      answers: { 'registration.downloadLedger': refuse('step-up-needed') },
      act: tap('下载台账'),
    },
  },
  without: { empty: 'a year without stays has a file too, and says so' },
})

const report = (state: DataRefusalView['state'], more: Partial<DataRefusalView> = {}): DataRefusalView => ({
  refusalId: `refusal-${state}`,
  state,
  name: longName,
  about: longReason,
  asked: longReason,
  moveInOn: '2026-11-02',
  reportedAt: '2026-11-10T02:00:00.000Z',
  due: state === 'open' ? '2026-11-26' : null,
  decidedAt: state === 'open' ? null : now,
  answer: state === 'open' || state === 'withdrawn' ? null : longReason,
  declaredOn: null,
  receipt: 'JX20261110440305000042174',
  ...more,
})
const reports: OutputOf<'registration.listRefusals'> = {
  address: longAddress,
  refusals: [
    report('open'),
    report('noted', { name: null, declaredOn: '2026-11-20' }),
    report('closed'),
    report('withdrawn'),
  ],
}
const sendReport = inTurn(fill('哪天住进来的', '2026-11-02'), fill('您要过什么，怎么要的', longReason), async (page) =>
  page.getByRole('button', { name: '报告', exact: true }).click(),
)

const reportRefusal: Screen = reading({
  page: 'packages/registration/report-refusal/index',
  query: { dwelling: dwellingCode },
  answers: { 'registration.listMyDwellings': { links: held }, 'registration.listRefusals': reports },
  states: {
    full: { sees: '这处房屋的报告' },
    empty: { sees: '还没有房屋', answers: { 'registration.listMyDwellings': { links: [] } } },
    refused: { sees: otherRole, answers: { 'registration.listMyDwellings': refuse('forbidden') } },
    'no-room': { sees: '请选择房屋', query: {}, act: tap('报告') },
    missing: {
      sees: '请填写入住日期',
      act: async (page) => page.getByRole('button', { name: '报告', exact: true }).click(),
    },
    withdrawing: { sees: '先不撤回', act: tap(`撤回报告：${longName}`) },
    done: {
      sees: '已报告，申报时间保留',
      answers: { 'registration.reportRefusal': { refusal: report('open'), due: '2026-11-09', daysLate: 1 } },
      act: sendReport,
    },
    'too-many': { sees: '请明天再试', answers: { 'registration.reportRefusal': refuse('quota') }, act: sendReport },
  },
})

const theCase: OutputOf<'review.refusal'> = {
  refusalId: `${dwellingCode}:person:refusal`,
  version: 3,
  address: longAddress,
  dwellingCode,
  declarantType: 'lessor',
  maskedDeclarant: '陈*',
  state: 'open',
  name: longName,
  about: longReason,
  asked: longReason,
  moveInOn: '2026-11-02',
  reportedAt: '2026-11-10T02:00:00.000Z',
  due: '2026-11-26',
  answer: null,
  declaredOn: null,
}

const staffRefusal: Screen = reading({
  page: 'packages/staff/refusal/index',
  query: { id: theCase.refusalId },
  answers: { 'review.refusal': theCase },
  states: {
    full: { sees: '处理结果' },
    empty: {
      sees: '姓名不详',
      answers: {
        'review.refusal': {
          ...theCase,
          state: 'noted',
          name: null,
          about: '',
          due: null,
          answer: longReason,
          declaredOn: '2026-11-20',
        },
      },
    },
    refused: { sees: '没有找到', answers: { 'review.refusal': refuse('not-found') } },
    unpicked: { sees: '请选择处理结果', act: tap('发出决定') },
    decided: {
      sees: '已发出处理结果',
      answers: { 'review.decideRefusal': { state: 'visited' } },
      act: inTurn(tap('已上门'), tap('已上门，住户同意补交信息'), tap('发出决定')),
    },
  },
})

export const monthScreens = [dwellings, stillLiving, roomSheets, ledger, reportRefusal, staffRefusal]
