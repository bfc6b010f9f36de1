import { linkCase, objectionCase, queue } from './papers'
import { corrected, longReason, objected } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { refuse } from './stand-in'

const list: Screen = reading({
  page: 'packages/staff/queue/index',
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

export const staffScreens = [list, link, objection]
