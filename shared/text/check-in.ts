import type { DeclineReason } from '../rules/check-in'

/** 不予确认的理由, as the resident reads it; in an SMS too, so none names anybody. */
export const declineReasonText: Record<DeclineReason, string> = {
  notHere: '没有住在这里',
  unknownPerson: '不认识这个人',
  wrongDay: '入住日期不对',
  wrongRoom: '房间不对',
  other: '其他原因',
}
