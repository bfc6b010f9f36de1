import type { Day } from '../model/day'
import { inForce } from './in-force'
import { lastDayOf, periodEnd, type Length } from './periods'

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

/** Who takes it up: for what the city's police decide, the city's government or that of the district. */
export const appealOffices = inForce(
  [
    {
      from: '2015-06-01',
      value: { reconsideration: '深圳市人民政府，或者上一级公安机关', lawsuit: '有管辖权的人民法院' },
      source: '行政复议法（1999）第十二条第一款；行政诉讼法第三章',
    },
    {
      from: '2024-01-01',
      value: { reconsideration: '深圳市人民政府，或者受理单位所在区的人民政府', lawsuit: '有管辖权的人民法院' },
      source: '行政复议法（2023 修订）第二十四条第一款、第四款；行政诉讼法第三章',
    },
  ],
  { rule: 'R34', term: '受理行政复议、行政诉讼的机关' },
)

/** Which article gives the ways to contest it. */
export const appealArticle = '条例:50'

/** By when a decision can be contested (条例第五十条); null where the holiday calendar is not published. */
export const appealDays = (knownOn: Day): { reconsideration: Day | null; lawsuit: Day | null } => ({
  reconsideration: periodEnd(knownOn, { days: reconsiderationDays.on(knownOn) }),
  lawsuit: periodEnd(knownOn, { months: lawsuitMonths.on(knownOn) }),
})

/** `moves`: the day may be a holiday that is not published yet, and the end then comes after it. */
export type AppealEnd = { on: Day; moves: boolean }

const end = (knownOn: Day, length: Length): AppealEnd => {
  const on = periodEnd(knownOn, length)
  return on === null ? { on: lastDayOf(knownOn, length), moves: true } : { on, moves: false }
}

/** The last day of each, as it can be told today: never later than the law has it. */
export const appealEnds = (knownOn: Day): { reconsideration: AppealEnd; lawsuit: AppealEnd } => ({
  reconsideration: end(knownOn, { days: reconsiderationDays.on(knownOn) }),
  lawsuit: end(knownOn, { months: lawsuitMonths.on(knownOn) }),
})
