import type { Day } from '../model/day'
import { inForce } from './in-force'
import { workdays, type Pause } from './working-days'

const limit = (rule: string, term: string, value: number, source: string) =>
  inForce([{ from: '2015-06-01', value, source }], { rule, term, unit: '个工作日' })

/** 发证: from acceptance, when the conditions are met. */
export const issueWorkdays = limit('R34', '发放居住证时限', 15, '条例第二十条第二款、办理规定第十七条')
/** 说明理由: from acceptance, when they are not. */
export const refusalWorkdays = limit('R34', '不符合条件说明理由时限', 7, '条例第二十条第二款、办理规定第十七条')
/** 书面答复, from the request for it; for endorsements too. */
export const writtenReplyWorkdays = limit('R34', '书面答复时限', 3, '条例第二十条第二款、办理规定第十七条、第十九条')
/** 部门核实: registers that must be asked by hand; for applications, endorsements and what units file. */
export const verificationWorkdays = limit('R34', '部门核实时限', 3, '办理规定第十六条、第十九条、第二十五条')
/** 承诺办结. */
export const promisedWorkdays = limit('R34', '承诺办结时限', 3, '深圳公安 2022 年承诺（转载）')
/** 房屋关联审核. */
export const linkReviewWorkdays = limit('R13', '房屋关联审核时限', 3, 'our choice (比照部门核实)')
/** 地址补录. */
export const missingDwellingWorkdays = limit('R14', '地址补录时限', 3, 'our choice (比照部门核实)')
/** 住户协助申报的确认. */
export const checkInConfirmWorkdays = limit('R11', '申报义务人确认时限', 3, 'our choice')
/** 拒不提供信息的报告. */
export const dataRefusalWorkdays = limit('R8', '拒不提供信息报告的处理时限', 3, 'our choice (比照部门核实)')
/** 补领、换领审核. */
export const replacementReviewWorkdays = limit('R39', '补领换领审核时限', 2, '深圳公安（转载）')
/** 补领、换领、再次申领发证, from payment. */
export const replacementIssueWorkdays = limit('R39', '缴费后发证时限', 10, '办理规定第二十一条第三款')

export const timeLimits = {
  issue: issueWorkdays,
  refusal: refusalWorkdays,
  writtenReply: writtenReplyWorkdays,
  verification: verificationWorkdays,
  promised: promisedWorkdays,
  linkReview: linkReviewWorkdays,
  missingDwelling: missingDwellingWorkdays,
  checkInConfirm: checkInConfirmWorkdays,
  dataRefusal: dataRefusalWorkdays,
  replacementReview: replacementReviewWorkdays,
  replacementIssue: replacementIssueWorkdays,
} as const
export type TimeLimit = keyof typeof timeLimits
export const timeLimitKeys = Object.keys(timeLimits) as TimeLimit[]

/** A clock in working days. It keeps its start and count; `due` is null until the calendar is published, and while it is paused. */
export type Clock = { from: Day; workdays: number; due: Day | null }

/**
 * By when an authority must act (R34, R36, R39), from the day of acceptance, which is not counted. Time in which the applicant
 * has to pay or to send something again is not counted either (R39, R40).
 */
export const timeLimit = (kind: TimeLimit, from: Day, pauses: readonly Pause[] = []): Clock => {
  const days = timeLimits[kind].on(from)
  return { from, workdays: days, due: workdays({ from, days, pauses }).on }
}
