import { type OutputOf } from '@shared/contract'
import { linkCase, objectionCase, queue, rooms } from './papers'
import { corrected, dwellingCode, longAddress, longReason, objected } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { type Failure, refuse } from './stand-in'

const list: Screen = reading({
  page: 'packages/staff/queue/index',
  wide: true,
  answers: { 'review.queue': queue },
  states: {
    full: { sees: '已超期' },
    empty: { sees: '待办已清空', answers: { 'review.queue': { tasks: [], more: false } } },
    refused: { sees: '不能用现在的身份', answers: { 'review.queue': refuse('forbidden') } },
  },
})

const decide = inTurn(tap('不通过'), fill('理由', longReason), tap('发出决定'))
const answered = (answer: ReturnType<typeof refuse>) => ({ 'review.decideLink': answer })

const link: Screen = reading({
  page: 'packages/staff/link/index',
  query: { id: linkCase.linkId },
  answers: { 'review.link': linkCase },
  states: {
    full: { sees: '份入住申报在等' },
    empty: {
      sees: '没有查询记录',
      answers: { 'review.link': { ...linkCase, findings: [], others: [], waiting: 0, due: null } },
    },
    refused: {
      sees: '理由里不要写他人',
      answers: answered(refuse('bad-input', { reason: '理由里不要写他人的姓名和证件号码，请改写后再发出' })),
      act: decide,
    },
    reasons: { sees: '委托书已过期', act: tap('不通过') },
    papers: {
      sees: '查看会记下',
      answers: {
        'review.link': {
          ...linkCase,
          evidence: {
            pages: [
              { pageId: 'page-1', kind: 'ownership', at: '2026-11-19T02:00:00.000Z' },
              { pageId: 'page-2', kind: 'authorisation', at: '2026-11-19T02:00:00.000Z' },
            ],
            missing: [['ownership']],
            by: '2026-11-27',
            asked: { kinds: ['ownership'], reason: longReason, at: '2026-11-20T02:00:00.000Z' },
          },
        },
      },
    },
    'more-papers': {
      sees: '已要求补充材料',
      answers: { 'review.requestEvidence': { by: '2026-11-27', due: '2026-12-02', version: 4 } },
      act: inTurn(tap('要求补充材料'), tap('产权证或购房合同'), fill('理由', longReason), tap('发出决定')),
    },
    overtaken: { sees: '这件申请已经办结', answers: answered(refuse('already-decided')), act: decide },
    'step-up': { sees: '先不提交', answers: answered(refuse('step-up-needed')), act: decide },
    done: {
      sees: '已发出不通过决定',
      answers: { 'review.decideLink': { state: 'rejected', released: 2 } },
      act: decide,
    },
    gone: { sees: '没有找到', answers: { 'review.link': refuse('not-found') } },
  },
})

const own: Failure = { refuse: 'forbidden', message: '不能核实自己填报或自己房屋的住户，请由同事办理。' }
const checkInCase: OutputOf<'review.checkIn'> = {
  checkInId: 'F7JinASJRKYlzzSTKuSQ6w',
  version: 3,
  address: longAddress,
  dwellingCode,
  declarantType: 'lodgingOperator',
  maskedApplicant: '阿*',
  maskedIdNumber: '6****************5',
  maskedPhone: '138****5678',
  filedFor: 'child',
  withCode: false,
  moveInOn: '2026-11-16',
  filedAt: '2026-11-16T02:00:00.000Z',
  askedUntil: '2026-11-19',
  due: '2026-11-24',
  declarants: [
    { maskedName: '欧*', declarantType: 'lessor', since: '2023-10-16' },
    { maskedName: '𬍛*', declarantType: 'actualManager', since: '2026-02-10' },
  ],
}
const decideFiling = inTurn(tap('不予确认'), tap('没有住在这里'), tap('发出决定'))

const filing: Screen = reading({
  page: 'packages/staff/check-in/index',
  query: { id: checkInCase.checkInId },
  answers: { 'review.checkIn': checkInCase },
  states: {
    full: { sees: '没有答复的申报义务人' },
    empty: {
      sees: '这处房屋没有人关联',
      answers: { 'review.checkIn': { ...checkInCase, askedUntil: null, due: null, declarants: [] } },
    },
    refused: { sees: '不能核实自己', answers: { 'review.declineCheckIn': own }, act: decideFiling },
    missing: { sees: '请选择核实结果', act: tap('发出决定') },
    overtaken: {
      sees: '这件申请已经办结',
      answers: { 'review.declineCheckIn': refuse('already-decided') },
      act: decideFiling,
    },
    done: {
      sees: '已发出不予确认',
      answers: { 'review.declineCheckIn': { state: 'declined', registeredOn: null } },
      act: decideFiling,
    },
    confirmed: {
      sees: '已确认入住',
      answers: { 'review.confirmCheckIn': { state: 'registered', registeredOn: '2026-11-21' } },
      act: inTurn(tap('确认入住'), tap('发出决定')),
    },
    gone: { sees: '没有找到', answers: { 'review.checkIn': refuse('not-found') } },
  },
})

const uphold = inTurn(tap('异议成立'), fill('理由', longReason), tap('发出决定'))
const decided = (answer: ReturnType<typeof refuse>) => ({ 'review.decideObjection': answer })

const objection: Screen = reading({
  page: 'packages/staff/objection/index',
  query: { id: objectionCase.objectionId },
  answers: { 'review.objection': objectionCase },
  states: {
    full: { sees: '后来又登记在这处房屋' },
    refused: {
      sees: '理由里不要写他人',
      answers: decided(refuse('bad-input', { reason: '理由里不要写他人的姓名和证件号码，请改写后再发出' })),
      act: uphold,
    },
    reasons: { sees: '住户仍在此居住', act: tap('异议成立') },
    overtaken: { sees: '这件申请已经办结', answers: decided(refuse('already-decided')), act: uphold },
    'step-up': { sees: '先不提交', answers: decided(refuse('step-up-needed')), act: uphold },
    done: {
      sees: '登记已恢复',
      answers: { 'review.decideObjection': { state: 'upheld', registration: 'active' } },
      act: uphold,
    },
    correction: {
      sees: '服务处所',
      answers: {
        'review.objection': {
          ...objectionCase,
          again: null,
          change: { ...corrected, objection: objected('open') },
        },
      },
    },
    gone: { sees: '没有找到', answers: { 'review.objection': refuse('not-found') } },
  },
  without: { empty: 'an objection that is not there is refused' },
})

const requestId = '4403050070001234567890123'
const missingCase: OutputOf<'review.missingDwelling'> = {
  requestId,
  version: 'v',
  place: '南山区粤海街道',
  street: '440305007',
  due: '2026-11-25',
  asked: [
    {
      address: longAddress,
      maskedApplicant: '欧*',
      declarantType: 'lodgingOperator',
      askedAt: '2026-11-20T02:00:00.000Z',
      waiting: 12,
    },
    {
      address: longAddress,
      maskedApplicant: '𬍛*',
      declarantType: 'lessor',
      askedAt: '2026-11-20T06:00:00.000Z',
      waiting: 0,
    },
  ],
}
const [firstAsked] = missingCase.asked
const alone = { ...missingCase, due: null, asked: firstAsked ? [{ ...firstAsked, waiting: 0 }] : [] }
const refuseIt = inTurn(tap('不予补录'), fill('理由', longReason), tap('发出决定'))
const decidedMissing = (answer: ReturnType<typeof refuse>) => ({ 'review.decideMissingDwelling': answer })
const pickFound = inTurn(tap('库里已有'), fill('楼栋名称', '科苑'), tap('科苑花园'), tap('1204'))

const missing: Screen = reading({
  page: 'packages/staff/missing-dwelling/index',
  query: { id: requestId },
  answers: {
    'review.missingDwelling': missingCase,
    'registration.searchDwellings': rooms,
    'registration.searchBuildings': { buildings: [rooms.building], more: false, hint: null },
  },
  states: {
    full: { sees: '2 个人申请补录同一处房屋' },
    empty: { sees: '期限待定', answers: { 'review.missingDwelling': alone } },
    searching: { sees: '重新查找', act: inTurn(tap('库里已有'), fill('楼栋名称', '科苑'), tap('科苑花园')) },
    picked: { sees: '一并通过关联', answers: { 'review.missingDwelling': alone }, act: pickFound },
    new: { sees: '拼音首字母', act: tap('新建房屋') },
    missing: { sees: '请填写房号', act: inTurn(tap('新建房屋'), tap('发出决定')) },
    refused: {
      sees: '理由里不要写他人',
      answers: decidedMissing(refuse('bad-input', { reason: '理由里不要写他人的姓名和证件号码，请改写后再发出' })),
      act: refuseIt,
    },
    overtaken: { sees: '这件申请已经办结', answers: decidedMissing(refuse('already-decided')), act: refuseIt },
    done: {
      sees: '已发出不予补录',
      answers: { 'review.decideMissingDwelling': { state: 'rejected', dwellingCode: null, released: 12 } },
      act: refuseIt,
    },
    recorded: {
      sees: '份入住申报已生效',
      answers: {
        'review.missingDwelling': alone,
        'review.decideMissingDwelling': { state: 'approved', dwellingCode, released: 12 },
      },
      act: inTurn(pickFound, tap('一并通过关联'), tap('发出决定')),
    },
    gone: { sees: '没有找到', answers: { 'review.missingDwelling': refuse('not-found') } },
  },
})

export const staffScreens = [missing, list, link, filing, objection]
