import { addYears, type Day } from '../model/day'
import { inForce } from './in-force'

/** 申领居住证没有年龄下限和上限；未满多少周岁由监护人代为申请. */
export const guardianAge = inForce(
  [{ from: '2016-01-01', value: 16, source: '国务院《居住证暂行条例》第九条；条例没有年龄限制' }],
  { rule: 'R22b', term: '由监护人代为申请（未满）', unit: '周岁' },
)

/** 不满十四周岁未成年人的个人信息须取得监护人同意. */
export const consentAge = inForce([{ from: '2021-11-01', value: 14, source: '个人信息保护法第三十一条' }], {
  rule: 'R22b',
  term: '个人信息须监护人单独同意（未满）',
  unit: '周岁',
})

/** What a guardian must do for someone born on `birthDate`: nobody is too young or too old for a permit (R22b). */
export const guardianship = (birthDate: Day, today: Day): { applies: boolean; consents: boolean } => ({
  applies: today < addYears(birthDate, guardianAge.on(today)),
  consents: today < addYears(birthDate, consentAge.on(today)),
})
