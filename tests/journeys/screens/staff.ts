import { linkCase, queue } from './papers'
import { longReason } from './people'
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

export const staffScreens = [list, link]
