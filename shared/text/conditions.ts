import type { Condition } from '../model/decision'

/** 未通过的原因, a few words for an SMS: what is missing, nothing of what was found. */
export const refusedBecause: Record<Condition, string> = {
  activeRegistration: '没有有效的居住登记',
  continuousResidence: '连续居住时间未满',
  socialInsurance: '社会保险未满足要求',
  talent: '未查到经核实的人才资格',
  student: '未查到全日制学籍',
  border: '证件种类不适用居住证',
  hukou: '深圳户籍不适用居住证',
  window: '不在签注时间内',
  notDuplicate: '本期已有签注',
  residenceDays: '一年内居住登记天数不足',
  insuranceMonths: '一年内社会保险月数不足',
  photo: '照片不能使用',
  dwellingHolder: '没有查到房屋由申请人所有或出租',
}
