import type { Day } from '../model/day'
import { inForce } from './in-force'
import { periodEnd } from './periods'

/** 申请行政复议, days from when the decision is known. */
export const reconsiderationDays = inForce(
  [
    { from: '2015-06-01', value: 60, source: '行政复议法（1999）第九条第一款' },
    { from: '2024-01-01', value: 60, source: '行政复议法（2023 修订）第二十条第一款' },
  ],
  { rule: 'R34', term: '申请行政复议期限', unit: '日' },
)

/** 直接向人民法院提起行政诉讼, months from when the decision is known. */
export const lawsuitMonths = inForce([{ from: '2015-06-01', value: 6, source: '行政诉讼法第四十六条第一款' }], {
  rule: 'R34',
  term: '提起行政诉讼期限',
  unit: '个月',
})

/** By when a decision can be contested (条例第五十条); null where the holiday calendar is not published. */
export const appealDays = (knownOn: Day): { reconsideration: Day | null; lawsuit: Day | null } => ({
  reconsideration: periodEnd(knownOn, { days: reconsiderationDays.on(knownOn) }),
  lawsuit: periodEnd(knownOn, { months: lawsuitMonths.on(knownOn) }),
})
