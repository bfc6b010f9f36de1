import type { SlipState } from '../rules/slip'
import type { PermitStatus } from '../rules/permit-status'

/** What the paper is called. */
export const slipTitle = '居住证电子信息单'

export const slipLabels = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  idNumber: '公民身份号码',
  hukou: '户籍所在地',
  address: '现居住地址',
  permitIssuedOn: '签发日期',
  permitValidUntil: '有效期限',
} as const

/** Where an address would stand. */
export const noAddress = '出具当日没有有效的居住登记'

export const slipStateNames: Record<SlipState, string> = {
  valid: '有效',
  expired: '已过期',
  withdrawn: '已作废',
  permitSuspended: '居住证已中止功能',
  permitCancelled: '居住证已注销',
}

/** Why there is no slip, and what to do about it. */
export const noSlip: Record<Exclude<PermitStatus, 'valid'>, string> = {
  none: '您还没有居住证，出具不了电子信息单。可以先看看能不能申领。',
  suspended: '您的居住证已中止使用功能，现在出具不了电子信息单。补办签注后马上就能出具。',
  cancelled: '您的居住证已注销，出具不了电子信息单。仍在深圳居住的，可以重新申领。',
  cardFault: '您的居住证制证异常，现在出具不了电子信息单。请到受理点处理。',
}
