import { addMonths, daysBetween, type Day } from '../model/day'
import { routes, type Condition, type Finding, type Outcome, type Route } from '../model/decision'

/** The registers that facts come from. */
type Register = 'population' | 'registrations' | 'insurance' | 'talent' | 'student' | 'permit' | 'photo' | 'holdings'

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

/** `breaks`: what would break it, where something can be said. */
export const met = (said: Said, today: Day, breaks: string | null = null): Check => ({
  ...said,
  state: 'met',
  gap: null,
  remedy: null,
  earliest: today,
  breaks,
})

export const unmet = (said: Said, rest: Partial<Pick<Check, 'gap' | 'remedy' | 'earliest' | 'breaks'>>): Check => ({
  ...said,
  state: 'unmet',
  gap: null,
  remedy: null,
  earliest: null,
  breaks: null,
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
  breaks: null,
})

export const withReadings = (checks: readonly Check[], readings: Readings): Finding[] =>
  checks.map((check) => ({ ...check, source: null, at: null, ...readings[registerOf[check.condition]] }))

/** Where the facts behind `findings` were read: what `withReadings` was given. */
export const readingsIn = (findings: readonly Finding[]): Readings =>
  Object.fromEntries(
    findings.flatMap(({ condition, source, at }) => (source && at ? [[registerOf[condition], { source, at }]] : [])),
  )

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

/** The first day, from today, on which all that a route asks is met; null when no day can be told. */
export type Forecasts = Record<Route, Day | null>

/** A forecast for nobody: no day can be told on any route. */
export const noForecasts: Forecasts = { residenceAndWork: null, talent: null, student: null }

/** What binds every route. Unmet it is a plain refusal: no register's answer can cure it. */
const bars: readonly Condition[] = ['border', 'hukou', 'window', 'notDuplicate']

/** What binds every route, out of `checks`. */
export const barsIn = <C extends Check>(checks: readonly C[]): C[] =>
  checks.filter(({ condition }) => bars.includes(condition))

/** The route with the earliest day; of several the first. */
const bestOf = (forecasts: Forecasts): { route: Route | null; earliest: Day | null } => {
  let best: { route: Route | null; earliest: Day | null } = { route: null, earliest: null }
  for (const route of routes) {
    const earliest = forecasts[route]
    if (earliest !== null && (best.earliest === null || earliest < best.earliest)) best = { route, earliest }
  }
  return best
}

/**
 * 办理结果 on the one route that was applied for (R59: 选错办理条件会导致不通过): approved when all that it asks is met,
 * referred while something that it asks is not known, else refused.
 */
export const decideBy = (
  route: Route,
  checks: readonly Check[],
  conditions: RouteConditions,
  forecasts: Forecasts,
): { outcome: Outcome; route: Route; earliest: Day | null } => {
  const barring = barsIn(checks)
  const asked = [...barring, ...checks.filter(({ condition }) => conditions[route].includes(condition))]
  const earliest = forecasts[route]
  if (barring.some(({ state }) => state === 'unmet')) return { outcome: 'refused', route, earliest }
  if (asked.some(({ state }) => state === 'unknown')) return { outcome: 'referred', route, earliest: null }
  return { outcome: asked.every(({ state }) => state === 'met') ? 'approved' : 'refused', route, earliest }
}

/**
 * 办理结果 over all routes: approved when one route has everything met; referred when a register did not answer and
 * nothing bars every route; else refused, with the route that has the earliest day.
 */
export const decide = (
  checks: readonly Check[],
  conditions: RouteConditions,
  forecasts: Forecasts,
): { outcome: Outcome; route: Route | null; earliest: Day | null } => {
  const barring = barsIn(checks)
  const asked = (route: Route) => [
    ...barring,
    ...checks.filter(({ condition }) => conditions[route].includes(condition)),
  ]
  const isBarred = barring.some(({ state }) => state === 'unmet')
  if (isBarred) return { outcome: 'refused', ...bestOf(forecasts) }
  const approved = routes.find((route) => asked(route).every(({ state }) => state === 'met'))
  if (approved) return { outcome: 'approved', route: approved, earliest: forecasts[approved] }
  if (!checks.some(({ state }) => state === 'unknown')) return { outcome: 'refused', ...bestOf(forecasts) }
  const open = routes.find((route) => asked(route).every(({ state }) => state !== 'unmet'))
  return { outcome: 'referred', route: open ?? null, earliest: null }
}
