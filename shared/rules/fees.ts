import type { Day } from '../model/day'
import { inForce } from './in-force'
import type { Matter } from './matters'

const free = (term: string, source: string) =>
  inForce([{ from: '2015-06-01', value: 0, source }], { rule: 'R38', term, unit: '分' })
/** 首次申领免收工本费, in fen. */
export const firstIssueFeeFen = free('首次申领工本费', '条例第二十一条第二款')

/** 签注免费, in fen. */
export const endorsementFeeFen = free('签注费用', '居住证暂行条例第二十一条')

/** 补领、换领、再次申领工本费, in fen. */
export const replacementFeeFen = inForce(
  [{ from: '2015-06-01', value: 2000, source: '条例第二十一条第二款；每证 20 元（2023、2024 年转载）' }],
  { rule: 'R38', term: '补领、换领、再次申领工本费', unit: '分' },
)

/** 用人单位、学校代为申办不得收取费用 (R42), in fen. */
export const agencyFeeFen = inForce([{ from: '2015-06-01', value: 0, source: '条例第二十六条第一款' }], {
  rule: 'R42',
  term: '单位、学校代办费用',
  unit: '分',
})

/** 查询本人或者所申报住户的信息免费 (R17), in fen. */
export const queryFeeFen = inForce([{ from: '2015-06-01', value: 0, source: '条例第三十八条' }], {
  rule: 'R17',
  term: '查询登记、居住证信息费用',
  unit: '分',
})

/** 费用 (R38) of a matter on `day`, in fen; 0 is free, and nothing is to be paid. A change of fee is a new version. */
export const feeFen = (matter: Matter, day: Day): number => {
  if (matter === 'firstIssue') return firstIssueFeeFen.on(day)
  return matter === 'endorsement' ? endorsementFeeFen.on(day) : replacementFeeFen.on(day)
}
