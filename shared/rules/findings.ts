import { addMonths, daysBetween, type Day } from '../model/day'
import type { Condition, Finding, FindingState, Outcome, Route } from '../model/decision'

/** The registers that facts come from. */
export type Register =
  'population' | 'registrations' | 'insurance' | 'talent' | 'student' | 'permit' | 'photo' | 'holdings'

/** Which register was read, in people's words, and the instant (ISO 8601, UTC). */
export type Reading = { source: string; at: string }
export type Readings = Partial<Record<Register, Reading>>

const registerOf: Record<Condition, Register> = {
  activeRegistration: 'registrations',
  continuousResidence: 'registrations',
  residenceDays: 'registrations',
  socialInsurance: 'insurance',
  insuranceMonths: 'insurance',
  talent: 'talent',
  student: 'student',
  border: 'population',
  hukou: 'population',
  window: 'permit',
  notDuplicate: 'permit',
  photo: 'photo',
  dwellingHolder: 'holdings',
}

/** A finding before it is said where its facts were read. */
export type Check = Omit<Finding, 'source' | 'at'>

type Said = Pick<Check, 'condition' | 'required' | 'article' | 'found'>

export const met = (said: Said, today: Day): Check => ({
  ...said,
  state: 'met',
  gap: null,
  remedy: null,
  earliest: today,
})

export const unmet = (said: Said, rest: Partial<Pick<Check, 'gap' | 'remedy' | 'earliest'>>): Check => ({
  ...said,
  state: 'unmet',
  gap: null,
  remedy: null,
  earliest: null,
  ...rest,
})

/** The register did not answer: this never approves and never refuses. */
export const unknown = (said: Omit<Said, 'found'>): Check => ({
  ...said,
  found: '暂时没有查到，数据恢复后会自动核实，您不用重新提交',
  state: 'unknown',
  gap: null,
  remedy: 'waitForRegister',
  earliest: null,
})

export const withReadings = (checks: readonly Check[], readings: Readings): Finding[] =>
  checks.map((check) => ({ ...check, source: null, at: null, ...readings[registerOf[check.condition]] }))

/** How long until `day`, as people say it: `还差 2 个月 3 天`. Null when it is not ahead. */
export const untilText = (today: Day, day: Day | null): string | null => {
  if (day === null || day <= today) return null
  let months = 0
  while (addMonths(today, months + 1) <= day) months += 1
  const days = daysBetween(addMonths(today, months), day)
  const parts = [months > 0 ? `${months} 个月` : '', days > 0 ? `${days} 天` : '']
  return `还差 ${parts.filter(Boolean).join(' ')}`
}

/** Which conditions each route asks besides those that bind every route. */
export type RouteConditions = Record<Route, readonly Condition[]>

/** A route with the first day on which all of its conditions, and those of every route, are met. */
export type RouteForecast = { route: Route; earliest: Day | null }

const stateOf = (checks: readonly Check[], condition: Condition): FindingState =>
  checks.find((check) => check.condition === condition)?.state ?? 'met'

/** A plain refusal: none of these can be cured by a register's answer. */
const bars: readonly Condition[] = ['border', 'hukou', 'window', 'notDuplicate']

const earliestOf = (forecasts: readonly RouteForecast[]): RouteForecast | undefined =>
  forecasts.reduce<RouteForecast | undefined>(
    (best, one) => (one.earliest !== null && (!best?.earliest || one.earliest < best.earliest) ? one : best),
    undefined,
  )

const isBarred = (checks: readonly Check[]): boolean =>
  bars.some((condition) => checks.some((check) => check.condition === condition && check.state === 'unmet'))

/**
 * 办理结果 over all routes: approved when one route has everything met; referred when a register did not answer and
 * nothing bars every route; else refused, with the route that has the earliest day.
 */
export const decide = (
  checks: readonly Check[],
  conditions: RouteConditions,
  forecasts: readonly RouteForecast[],
): { outcome: Outcome; route: Route | null; earliest: Day | null } => {
  const routeNames = Object.keys(conditions) as Route[]
  const common = checks.map(({ condition }) => condition).filter((one) => bars.includes(one))
  const states = (route: Route) => [...common, ...conditions[route]].map((one) => stateOf(checks, one))
  const approved = routeNames.find((route) => states(route).every((state) => state === 'met'))
  const best = earliestOf(forecasts)
  if (approved) {
    const earliest = forecasts.find(({ route }) => route === approved)?.earliest ?? null
    return { outcome: 'approved', route: approved, earliest }
  }
  if (checks.some(({ state }) => state === 'unknown') && !isBarred(checks)) {
    const open = routeNames.find((route) => !states(route).includes('unmet'))
    return { outcome: 'referred', route: open ?? null, earliest: null }
  }
  return { outcome: 'refused', route: best?.route ?? null, earliest: best?.earliest ?? null }
}
