import type { DataRefusalOutcome, DataRefusalState } from '../rules/data-refusal'

/** What the declarant is told of a decision, in an SMS. */
export const dataRefusalShort: Record<DataRefusalOutcome, string> = {
  noted: '已记录，申报时间保留',
  visited: '已上门核实，申报时间保留',
  closed: '未采信，请按期申报',
}

/** 报告的状态. */
export const dataRefusalStateNames: Record<DataRefusalState, string> = {
  open: '等受理点处理',
  noted: '已记录',
  visited: '已上门',
  closed: '未采信',
  withdrawn: '已撤回',
}
