import {
  approvedCase,
  barredDecision,
  cancelled,
  eligibility,
  eligible,
  endorsed,
  asksDays,
  asksHere,
  automatic,
  contested,
  detailed,
  holder,
  mayEndorse,
  manual,
  noHistory,
  daysDecision,
  past,
  noPermit,
  nothingDecision,
  notYet,
  referredDecision,
  refusedCase,
  suspended,
  told,
  valid,
  waitingCase,
} from './papers'
import { longName, receipt } from './people'
import { inTurn, reading, type Screen, tap } from './screen'
import { now, refuse } from './stand-in'

const check = (changes: Partial<typeof eligibility>) => ({ 'permit.checkEligibility': { ...eligibility, ...changes } })
const status = (permit: typeof valid, cases: (typeof approvedCase)[] = [], standing = manual) => ({
  'permit.status': {
    permit,
    cases: cases.map(detailed),
    standing: { ...standing, available: permit.state === 'valid' || permit.state === 'suspended' },
    history: cases.length > 1 ? past : noHistory,
  },
})
const otherRole = '这里要用居民身份办理'

const conditions: Screen = reading({
  page: 'packages/permit/eligibility/index',
  answers: { 'permit.checkEligibility': eligibility },
  states: {
    full: { sees: '最早可办日期' },
    empty: {
      sees: '去办居住登记',
      answers: check({ decision: nothingDecision, insurance: null, residence: null }),
    },
    refused: { sees: otherRole, answers: { 'permit.checkEligibility': refuse('forbidden') } },
    approved: { sees: '现在可以申领', answers: { 'permit.checkEligibility': eligible } },
    referred: { sees: '先提交申请', answers: check({ decision: referredDecision }) },
    barred: { sees: '您不适用居住证', answers: check({ decision: barredDecision }) },
    more: { sees: '不混合计算', act: tap('其他险种的缴费记录') },
    told: { sees: '到时会短信提醒您', answers: { 'permit.checkEligibility': told } },
    'told-elder': { sees: '到时会短信提醒您', answers: { 'permit.checkEligibility': told }, elder: true },
    corrections: { sees: '户籍所在地派出所', act: tap('查到的内容不对？') },
    'other-route': { sees: '没有查到', act: tap('引进人才：现在不符合') },
    holder: { sees: '现在还不能签注', answers: { 'permit.checkEligibility': holder } },
    'holder-elder': { sees: '现在还不能签注', answers: { 'permit.checkEligibility': holder }, elder: true },
    'may-endorse': { sees: '现在可以签注', answers: { 'permit.checkEligibility': mayEndorse } },
    waiting: { sees: '正在核实', answers: check({ open: waitingCase }) },
  },
})

const complete = {
  route: 'residenceAndWork',
  phone: '13800005678',
  photoNumber: '4403052026112100000000000000000000004217',
  acceptancePoint: '440305007',
  method: 'agent',
  agentName: longName,
  agentIdNumber: '110101199003078515',
  relatives: '',
  receiver: '',
  receiverPhone: '',
  street: '',
  address: '',
  submissionId: '',
  submissionOf: '',
}
const draft = (changes: Partial<typeof complete>) => ({
  'account.getDraft': { body: { ...complete, ...changes }, savedAt: now },
})
const file = tap('提交申请')
const relatives = JSON.stringify({
  list: [{ relation: '10', name: longName, idType: '111', idNumber: '110101199003078515' }],
  open: null,
})
const adding = JSON.stringify({ list: [], open: { relation: '', name: '', idType: '111', idNumber: '' } })
const elderStep = { sees: '怎么领证', answers: draft({ agentName: '', agentIdNumber: '' }), elder: true }

const apply: Screen = reading({
  page: 'packages/permit/apply/index',
  answers: { 'permit.checkEligibility': eligible, ...draft({}), 'account.saveDraft': { savedAt: now } },
  states: {
    full: { sees: '系统已查到' },
    empty: { sees: '不用再次申领', answers: check({ permit: valid }) },
    refused: {
      sees: '没有这个图像号',
      answers: { 'permit.apply': refuse('bad-input', { photoNumber: '照片库里没有这个图像号，请按照相回执逐位核对' }) },
      act: file,
    },
    'role-refused': { sees: otherRole, answers: { 'permit.checkEligibility': refuse('forbidden') } },
    photo: { sees: '证件照片', answers: draft({ photoNumber: '' }) },
    collection: { sees: '怎么领证', answers: draft({ agentName: '', agentIdNumber: '' }) },
    courier: { sees: '收件人手机', answers: draft({ method: 'courier', receiverPhone: '1' }) },
    'another-point': {
      sees: '按区找',
      answers: draft({ agentName: '', agentIdNumber: '' }),
      act: inTurn(tap('换一个受理点'), tap('再看')),
    },
    route: { sees: '已按查到的情况选好', act: tap('修改申办条件') },
    'wrong-route': { sees: '会不通过', answers: draft({ route: 'talent' }), act: tap('修改申办条件') },
    'wrong-route-elder': {
      sees: '会不通过',
      answers: draft({ route: 'talent' }),
      act: tap('修改申办条件'),
      elder: true,
    },
    relatives: { sees: '已填 1 位', answers: draft({ relatives }), act: tap('修改同住亲属') },
    'adding-relative': { sees: '请选择关系', answers: draft({ relatives: adding }), act: tap('加上') },
    correction: { sees: '由户籍所在地派出所更正', act: tap('户籍地址不对？') },
    'collection-elder': elderStep,
    missing: { sees: '请填写代领人', answers: elderStep.answers, act: tap('下一步') },
    doubtful: { sees: '会不通过', answers: check({}) },
    'step-up': { sees: '先不提交', answers: { 'permit.apply': refuse('step-up-needed') }, act: file },
    'step-up-elder': {
      sees: '先不提交',
      answers: { 'permit.apply': refuse('step-up-needed') },
      act: file,
      elder: true,
    },
    'case-open': {
      sees: '您已经提交过一件',
      answers: { 'permit.apply': refuse('case-open'), 'account.discardDraft': {}, ...status(noPermit, [waitingCase]) },
      act: file,
    },
    waiting: { sees: '正在核实', answers: check({ open: waitingCase }) },
  },
})

const still = tap('我仍在深圳居住')
const endorse: Screen = reading({
  page: 'packages/permit/endorse/index',
  answers: status(valid),
  states: {
    full: { sees: '我仍在深圳居住' },
    empty: { sees: '您还没有居住证', answers: status(noPermit) },
    refused: { sees: '不用重复办理', answers: { 'permit.endorse': refuse('endorsement-done') }, act: still },
    'step-up': { sees: '先不提交', answers: { 'permit.endorse': refuse('step-up-needed') }, act: still },
    'not-yet': { sees: '还没到签注时间', answers: status(notYet) },
    suspended: { sees: '补办签注', answers: status(suspended) },
    'suspended-elder': { sees: '补办签注', answers: status(suspended), elder: true },
    cancelled: { sees: '居住证已注销', answers: status(cancelled) },
    waiting: { sees: '正在核实', answers: status(valid, [waitingCase]) },
  },
})

/** What the phone keeps of the status. */
export const keptStatus = JSON.stringify({
  at: '2026-11-20T02:12:00.000Z',
  state: 'valid',
  issuedOn: '2025-12-31',
  validUntil: '2026-12-31',
  windowOpens: '2026-11-01',
  suspendedFrom: '2027-01-01',
  lastMakeupDay: '2028-12-31',
  cancelledOn: '2029-01-01',
  waiting: null,
})

const cases = [waitingCase, { ...endorsed }, { ...refusedCase, receipt: receipt.replace('4217', '4219') }]
const detail: Screen = reading({
  page: 'packages/permit/detail/index',
  answers: status(valid, cases),
  states: {
    full: { sees: '办件记录' },
    empty: { sees: '还没有办过业务', answers: status(noPermit) },
    refused: { sees: otherRole, answers: { 'permit.status': refuse('forbidden') } },
    suspended: { sees: '补签截止', answers: status(suspended, [endorsed]) },
    cancelled: { sees: '需要重新申领', answers: status(cancelled, [endorsed]) },
    making: { sees: '制证中心', answers: status(notYet, [approvedCase]) },
    history: { sees: '补签以后也不算有效', act: tap('签注和中断记录') },
    automatic: { sees: '已开通', answers: status(notYet, [endorsed], automatic) },
    asked: { sees: '自动签注差一项', answers: status(valid, [endorsed], asksDays) },
    offline: { sees: '的记录，离线', answers: { 'permit.status': 'cut' }, stored: { 'offline-status': keptStatus } },
    'offline-elder': {
      sees: '的记录，离线',
      answers: { 'permit.status': 'cut' },
      stored: { 'offline-status': keptStatus },
      elder: true,
    },
    'step-up': {
      sees: '再确认',
      answers: { 'permit.endorse': refuse('step-up-needed'), ...status(valid) },
      act: tap('仍在深圳居住'),
    },
  },
})

const autoEndorse: Screen = reading({
  page: 'packages/permit/auto-endorse/index',
  answers: status(valid, [endorsed], asksDays),
  states: {
    full: { sees: '过去一年的居住登记天数不够' },
    empty: { sees: '还没有居住证', answers: status(noPermit) },
    refused: { sees: otherRole, answers: { 'permit.status': refuse('forbidden') } },
    off: { sees: '同意并开通', answers: status(notYet) },
    'off-elder': { sees: '同意并开通', answers: status(notYet), elder: true },
    on: { sees: '关闭自动签注', answers: status(notYet, [], automatic) },
    closing: { sees: '确定关闭', answers: status(notYet, [], automatic), act: tap('关闭自动签注') },
    here: { sees: '还住在这里，立即签注', answers: status(valid, [], asksHere) },
    'step-up': {
      sees: '再确认',
      answers: { ...status(notYet), 'permit.setAutoEndorse': refuse('step-up-needed') },
      act: tap('同意并开通'),
    },
  },
})

/** The same page, of a child for whom a guardian filed it. */
const ofChild = (one: typeof approvedCase) => ({
  query: { receipt, child: 'yes' },
  answers: {
    'permit.getCase': {
      child: '阿*************',
      permit: noPermit,
      case: detailed({ ...one, filedBy: 'guardian' }),
      latest: false,
    },
  },
})

const result: Screen = reading({
  page: 'packages/permit/result/index',
  query: { receipt },
  answers: status(notYet, [approvedCase]),
  states: {
    full: { sees: '已通过，证件即时有效' },
    empty: { sees: '没有找到这件业务', answers: status(noPermit) },
    refused: { sees: '没有通过', answers: status(noPermit, [refusedCase]) },
    'refused-elder': { sees: '没有通过', answers: status(noPermit, [refusedCase]), elder: true },
    'role-refused': { sees: otherRole, answers: { 'permit.status': refuse('forbidden') } },
    waiting: { sees: '已受理，正在核实', answers: status(noPermit, [waitingCase]) },
    'cash-back': {
      sees: '应退工本费 20 元',
      answers: status(noPermit, [
        {
          ...approvedCase,
          matter: 'replacement',
          state: 'withdrawn',
          progress: 'terminated',
          due: null,
          fee: {
            ...{ fen: 2000, payBy: '2026-12-06', paidOn: '2026-11-21' },
            back: { way: 'counter', point: '南山区桃源街道受理点', paid: null },
          },
        },
      ]),
    },
    'endorsement-refused': {
      sees: '登记 214 天，要 240 天',
      answers: status(valid, [{ ...refusedCase, matter: 'endorsement', decision: daysDecision }]),
    },
    'child-refused': { sees: '依据', ...ofChild(contested) },
    'child-refused-elder': { sees: '依据', ...ofChild(contested), elder: true },
    'child-waiting': {
      sees: '撤回申请',
      ...ofChild({ ...waitingCase, handling: { ...waitingCase.handling, mayWithdraw: true } }),
    },
    'child-of-nobody': {
      sees: '没有找到',
      query: { receipt, child: 'yes' },
      answers: { 'permit.getCase': refuse('not-found') },
    },
    endorsed: { sees: '签注成功', answers: status(notYet, [{ ...endorsed, receipt }]) },
  },
})

export const permitScreens = [conditions, apply, endorse, autoEndorse, detail, result]
