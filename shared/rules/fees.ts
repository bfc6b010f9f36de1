import type { Day } from '../model/day'
import { inForce } from './in-force'

export type FeeMatter = 'firstIssue' | 'endorsement' | 'replacement' | 'reapplication'

const free = (term: string, source: string) =>
  inForce([{ from: '2015-06-01', value: 0, source }], { rule: 'R38', term, unit: '分' })
const source = '条例第二十一条；工本费 20 元（2023、2024 年转载）'

/** 首次申领免收工本费, in fen. */
export const firstIssueFeeFen = free('首次申领工本费', '条例第二十一条')

/** 签注免费, in fen. */
export const endorsementFeeFen = free('签注费用', '居住证暂行条例第二十一条')

/** 补领、换领、再次申领工本费, in fen. */
export const replacementFeeFen = inForce([{ from: '2015-06-01', value: 2000, source }], {
  rule: 'R38',
  term: '补领、换领、再次申领工本费',
  unit: '分',
})

/** 费用 (R38) of a matter on `day`, in fen. */
export const feeFen = (matter: FeeMatter, day: Day): number => {
  if (matter === 'firstIssue') return firstIssueFeeFen.on(day)
  return matter === 'endorsement' ? endorsementFeeFen.on(day) : replacementFeeFen.on(day)
}
