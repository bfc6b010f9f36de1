/** 住户协助申报: what the landlord shows and confirms, what the resident fills in and sees. */
import { type AskedCheckIn, type CheckInCodeView, type OwnCheckIn } from '@shared/contract/check-in'
import { type OutputOf } from '@shared/contract'
import { rooms } from './papers'
import { dwellingCode, longAddress, longName, rareName, receipt, shortAddress, prefill } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { type Answers, now, refuse } from './stand-in'

const otherRole = '这里要用房东身份办理'
const ownRole = '这里要用居民身份办理'

const code = (kind: CheckInCodeView['kind']): CheckInCodeView => ({
  kind,
  url: 'https://juzhu.example.gov.cn/#/packages/registration/check-in/index?code=d9CuCY_hoPItkBFIlxhKPg',
  typed: kind === 'print' ? '195069252629' : '39977424',
  madeAt: now,
  until: kind === 'print' ? null : '2026-11-21T02:05:00.000Z',
})

const asked: AskedCheckIn = {
  checkInId: 'F7JinASJRKYlzzSTKuSQ6w',
  dwellingCode,
  address: longAddress,
  name: longName,
  maskedIdNumber: '6****************5',
  filedFor: 'child',
  moveInOn: '2026-11-16',
  filedAt: '2026-11-20T02:00:00.000Z',
  due: '2026-11-25',
  workdaysLeft: 3,
  withOfficer: false,
}
export const askedCheckIns: OutputOf<'registration.listCheckIns'> = {
  checkIns: [
    asked,
    {
      ...asked,
      checkInId: 'second-check-in',
      name: rareName,
      address: shortAddress,
      filedFor: null,
      withOfficer: true,
    },
    { ...asked, checkInId: 'third-check-in', name: '王', due: null, workdaysLeft: null },
  ],
}
const nobody = { 'registration.listCheckIns': { checkIns: [] } } satisfies Answers
const confirm = tap(`确认入住：${longName}`)
const decline = tap(`不予确认：${longName}`)

const list: Screen = reading({
  page: 'packages/registration/check-ins/index',
  answers: { 'registration.listCheckIns': askedCheckIns },
  states: {
    full: { sees: rareName },
    empty: { sees: '没有等您确认的住户', answers: nobody },
    refused: { sees: otherRole, answers: { 'registration.listCheckIns': refuse('forbidden') } },
    confirmed: {
      sees: '已登记，登记日期',
      answers: {
        'registration.confirmCheckIn': {
          checkInId: asked.checkInId,
          state: 'registered',
          registeredOn: '2026-11-21',
          receipt,
        },
      },
      act: confirm,
    },
    overtaken: {
      sees: '已经有人处理过',
      answers: { 'registration.confirmCheckIn': refuse('already-decided') },
      act: confirm,
    },
    'step-up': {
      sees: '先不提交',
      answers: { 'registration.confirmCheckIn': refuse('step-up-needed') },
      act: confirm,
    },
    reasons: { sees: '为什么不确认', act: decline },
    'reason-missing': { sees: '请选择理由', act: inTurn(decline, tap('告诉住户')) },
  },
})

const showing: Screen = reading({
  page: 'packages/registration/check-in-code/index',
  query: { dwelling: dwellingCode },
  answers: {
    'registration.createCheckInCode': { code: code('screen'), address: longAddress },
    'registration.listCheckInCodes': { address: longAddress, print: code('print') },
    'registration.listCheckIns': { checkIns: [asked] },
    'registration.revokeCheckInCode': {},
  },
  states: {
    full: { sees: '3997 7424' },
    empty: {
      sees: '还没有打印的入住码',
      answers: { ...nobody, 'registration.listCheckInCodes': { address: longAddress, print: null } },
      act: tap('打印张贴'),
    },
    refused: {
      sees: '还没有关联这处房屋',
      answers: { ...nobody, 'registration.createCheckInCode': refuse('not-your-dwelling') },
    },
    print: { sees: '1950 6925 2629', act: tap('打印张贴') },
    'print-elder': { sees: '1950 6925 2629', act: tap('打印张贴'), elder: true },
    revoke: { sees: '先不停用', act: inTurn(tap('打印张贴'), tap('停用入住码')) },
  },
})

const own: OwnCheckIn = {
  checkInId: asked.checkInId,
  state: 'withDeclarant',
  address: longAddress,
  declarantType: 'lodgingOperator',
  maskedResident: '阿*',
  filedFor: 'child',
  hasDeclarant: true,
  moveInOn: '2026-11-16',
  filedAt: '2026-11-20T02:00:00.000Z',
  due: '2026-11-25',
  workdaysLeft: 3,
  decidedAt: null,
  decidedBy: null,
  reason: null,
  registeredOn: null,
  receipt,
}
const decided = { decidedAt: '2026-11-20T08:00:00.000Z', decidedBy: 'officer' as const }
export const ownCheckIns: OutputOf<'registration.listMyCheckIns'> = {
  checkIns: [
    own,
    { ...own, checkInId: 'second-check-in', state: 'withOfficer', address: shortAddress },
    { ...own, checkInId: 'third-check-in', state: 'withOfficer', hasDeclarant: false, due: null, workdaysLeft: null },
    { ...own, ...decided, checkInId: 'fourth-check-in', state: 'registered', registeredOn: '2026-11-20' },
    { ...own, ...decided, checkInId: 'fifth-check-in', state: 'declined', reason: 'unknownPerson', filedFor: null },
    { ...own, checkInId: 'sixth-check-in', state: 'withdrawn' },
  ],
}

const status: Screen = reading({
  page: 'packages/registration/check-in-status/index',
  answers: { 'registration.listMyCheckIns': ownCheckIns },
  states: {
    full: { sees: '还剩 3 个工作日' },
    empty: { sees: '还没有填报过', answers: { 'registration.listMyCheckIns': { checkIns: [] } } },
    refused: { sees: ownRole, answers: { 'registration.listMyCheckIns': refuse('forbidden') } },
    withdraw: { sees: '先不撤回', act: tap(`撤回填报：${longAddress}`) },
    overtaken: {
      sees: '已经有人处理过',
      answers: { 'registration.withdrawCheckIn': refuse('already-decided') },
      act: async (page) => {
        await tap(`撤回填报：${longAddress}`)(page)
        await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
      },
    },
  },
})

const opened: OutputOf<'registration.openCheckIn'> = {
  street: '南山区粤海街道',
  maskedAddress: `${longAddress}1**4`,
  declarantType: 'actualManager',
  maskedDeclarant: '𬍛*',
  instant: false,
  standing: 'none',
}
const answers = {
  dwellingCode: '',
  letBy: '',
  moveInOn: '2026-11-16',
  idType: '111',
  idNumber: '',
  name: '',
  sex: '1',
  birthDate: '1990-03-07',
  ethnicity: '05',
  hukouType: 'collective',
  hukouDivision: '653100',
  hukouAddress: longAddress,
  maritalStatus: '20',
  education: '20',
  occupation: '2',
  workplace: `${longAddress}某某科技（深圳）股份有限公司`,
  reason: '9',
  phone: '13800005678',
  relation: '40',
  headName: rareName,
  emergencyPhone: '',
  forWhom: 'self',
}
const draft = (changes: Partial<typeof answers> & Record<string, string> = {}) => ({
  'account.getDraft': { body: { ...answers, ...changes }, savedAt: now },
})
const filling = (target: unknown) => ({ 'check-in': JSON.stringify({ target }) })
const byCode = filling({ code: 'd9CuCY_hoPItkBFIlxhKPg', opened })
const alone = filling(null)
const nothing = { 'account.getDraft': { body: null, savedAt: null } } satisfies Answers
const send = tap('提交')
const typing = (text: string) => inTurn(fill('入住码', text), tap('打开'))

const filing: Screen = reading({
  page: 'packages/registration/check-in/index',
  query: { code: 'd9CuCY_hoPItkBFIlxhKPg' },
  answers: { 'registration.openCheckIn': opened },
  states: {
    full: { sees: '您要登记的是' },
    empty: { sees: '自己填，房东来确认', query: { from: 'home' }, act: tap('没有入住码') },
    refused: { sees: '这个入住码用不了', answers: { 'registration.openCheckIn': refuse('check-in-code-invalid') } },
    own: { sees: '这是您自己的房屋', answers: { 'registration.openCheckIn': refuse('own-dwelling') } },
    'role-refused': { sees: ownRole, answers: { 'registration.openCheckIn': refuse('forbidden') } },
    waiting: { sees: '正在等确认', answers: { 'registration.openCheckIn': { ...opened, standing: 'waiting' } } },
    registered: { sees: '看我的登记', answers: { 'registration.openCheckIn': { ...opened, standing: 'registered' } } },
    'not-a-code': { sees: '请输入二维码下面', query: { from: 'home' }, act: typing('12345') },
    'signed-out': { sees: '登录后填写入住信息', signedOut: true },
  },
})

const written = {
  'registration.prefillCheckIn': prefill,
  'account.saveDraft': { savedAt: now },
  'account.discardDraft': {},
  'registration.searchDwellings': rooms,
} satisfies Answers
const submitted = (answer: Answers['registration.submitCheckIn']) => ({
  kept: byCode,
  answers: { ...written, ...draft(), ...(answer ? { 'registration.submitCheckIn': answer } : {}) },
  act: send,
})

/** The same page, while it is filled in. */
const formStates: Screen['states'] = {
  ...filing.states,
  check: { sees: '请核对，然后提交', kept: byCode, answers: { ...written, ...draft() } },
  'check-elder': { sees: '请核对，然后提交', kept: byCode, answers: { ...written, ...draft() }, elder: true },
  begin: { sees: '谁住进来', kept: byCode, answers: { ...written, ...nothing } },
  'begin-missing': { sees: '请选择给谁登记', kept: byCode, answers: { ...written, ...nothing }, act: tap('下一步') },
  child: {
    sees: '住进来的人是谁',
    kept: byCode,
    answers: { ...written, ...draft({ forWhom: 'child', sex: '', birthDate: '' }) },
    act: tap('下一步'),
  },
  place: { sees: '您住在哪一栋', kept: alone, answers: { ...written, ...nothing } },
  use: {
    sees: '这处房屋是怎么来的',
    kept: alone,
    answers: {
      ...written,
      ...draft({
        buildingCode: rooms.building.buildingCode,
        building: rooms.building.name,
        dwellingCode,
        address: longAddress,
      }),
    },
  },
  sent: { sees: '接下来', ...submitted({ checkIn: own }) },
  'sent-officer': {
    sees: '由网格员核实',
    ...submitted({ checkIn: { ...own, state: 'withOfficer', hasDeclarant: false, due: null, workdaysLeft: null } }),
  },
  'refused-open': { sees: '不用重复提交', ...submitted(refuse('check-in-open')) },
  'step-up': { sees: '先不提交', ...submitted(refuse('step-up-needed')) },
}

export const checkInScreens: Screen[] = [list, showing, status, { ...filing, states: formStates }]
