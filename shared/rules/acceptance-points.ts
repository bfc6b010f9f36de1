import { pointByCode } from '../codes/acceptance-points'
import type { Day } from '../model/day'
import { inForce } from './in-force'

/** 向哪里的受理点申请: where one lives (`residence`), or anywhere in the city (`city`, 全城通办). */
export const acceptanceScope = inForce<'residence' | 'city'>(
  [
    { from: '2015-06-01', value: 'residence', source: '办理规定第十三条、第十四条' },
    { from: '2020-04-01', value: 'city', source: '深圳公安 2020 年云化升级：全城通办（转载）' },
  ],
  { rule: 'R43', term: '受理点范围' },
)

/**
 * Whether a case of a person who lives in one street (`home`, nine digits) is taken at an acceptance point on `day` (R43);
 * `point` is its code.
 */
export const isAcceptedAt = ({ point, home, day }: { point: string; home: string; day: Day }): boolean => {
  const found = pointByCode(point)
  return found !== undefined && (acceptanceScope.on(day) === 'city' || found.street === home)
}
