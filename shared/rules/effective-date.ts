import type { Day } from '../model/day'

/**
 * How a declaration came in. `declarant`: by the 申报义务人; `resident`: filled in by the resident (住户协助申报), to be
 * confirmed by the declarant or a grid officer. `link`: the declarant's 关联房屋.
 */
export type Declared = {
  by: 'declarant' | 'resident'
  filedOn: Day
  confirmedOn: Day | null
  link: 'pending' | 'approved' | 'rejected'
}

/**
 * 登记日期 (R11, R12): from here residence counts, not from moving in. A declarant's own filing takes effect at once, and
 * keeps its filing day when the link is approved later; a resident's on the day of confirmation. Null: not in effect.
 */
export const registeredOn = ({ by, filedOn, confirmedOn, link }: Declared): Day | null => {
  if (link !== 'approved') return null
  return by === 'declarant' ? filedOn : confirmedOn
}
