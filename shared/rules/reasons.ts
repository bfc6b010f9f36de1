import type { Condition, Decision, Finding, Route } from '../model/decision'
import { eligibilityConditions } from './eligibility'
import { endorsementConditions } from './endorsement'
import type { Matter } from './matters'

/** What is asked whatever the route. */
const always: readonly Condition[] = ['border', 'hukou', 'window', 'notDuplicate', 'photo']

/**
 * 不符合的条件: what failed on the way that the applicant took; what binds every route comes first, and alone where it is
 * unmet. A refusal that rests on none of these shows all that was unmet.
 */
export const refusalReasons = (
  { findings, route }: Pick<Decision, 'findings' | 'route'>,
  matter: Matter,
  taken: Route | null,
): Finding[] => {
  const unmet = findings.filter(({ state }) => state === 'unmet')
  const conditions = matter === 'endorsement' ? endorsementConditions : eligibilityConditions
  const asked = [...always, ...conditions[taken ?? route ?? 'residenceAndWork']]
  const own = unmet.filter(({ condition }) => asked.includes(condition))
  return own.length > 0 ? own : unmet
}
