import { inForce } from './in-force'

/** 可以办理时告诉我: how often it is looked at again before the day that was forecast, since what the registers say changes. */
export const lookAgainMonths = inForce([{ from: '2015-06-01', value: 1, source: 'our choice' }], {
  rule: 'R64',
  term: '资格提醒重新核对的间隔',
  unit: '个月',
})
