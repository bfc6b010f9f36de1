import { routes, type Condition, type Decision, type Finding, type Remedy, type Route } from '../model/decision'
import type { Day } from '../model/day'
import { eligibilityConditions } from './eligibility'
import { endorsementConditions } from './endorsement'
import { barsIn, decide, decideBy, type Forecasts, type RouteConditions } from './findings'

/** 凭什么核实: papers that were shown, or the department that was asked. */
export const verifiedBases = ['document', 'department'] as const
type VerifiedBasis = (typeof verifiedBases)[number]

/** 人工核实: what an officer found out of one condition that no register could tell. */
export type VerifiedFact = {
  condition: Condition
  state: 'met' | 'unmet'
  basis: VerifiedBasis
  /** Which papers, or which department. */
  what: string
  note: string | null
  /** The instant (ISO 8601, UTC). */
  at: string
  /** The officer's key. */
  by: string
}

/** Where a finding says that it was read by hand. */
export const verifiedSource = '人工核实'

/** What mends a condition that was found unmet by hand. */
const remedies: Partial<Record<Condition, Remedy>> = {
  activeRegistration: 'register',
  continuousResidence: 'keepRegistered',
  residenceDays: 'keepRegistered',
  socialInsurance: 'keepInsured',
  insuranceMonths: 'keepInsured',
  talent: 'verifyTalent',
  photo: 'newPhoto',
}

/**
 * What staff may verify by hand: what no register could tell. What a register said stands, and what waits for an objection
 * is decided with the objection.
 */
export const isVerifiable = ({ state, remedy }: Pick<Finding, 'state' | 'remedy'>): boolean =>
  state === 'unknown' && remedy !== 'waitForObjection'

/** The 申办条件 that the applicant named, where it is an application. */
const routeIn = ({ inputs }: Pick<Decision, 'inputs'>): Route | null => {
  const named = routes.find((one) => one === inputs.route)
  return named ?? null
}

/** 待核实: what staff may verify by hand and what the decision waits for; of an application only what its route asks. */
export const awaitedIn = (decision: Pick<Decision, 'findings' | 'inputs'>): Finding[] => {
  const route = routeIn(decision)
  const others = routes.filter((one) => one !== route).flatMap((one) => eligibilityConditions[one])
  const own = route ? eligibilityConditions[route] : others
  const asked = ({ condition }: Finding) => !route || own.includes(condition) || !others.includes(condition)
  return decision.findings.filter((finding) => finding.state === 'unknown' && asked(finding))
}

const said = ({ state, basis, what, note }: VerifiedFact): string => {
  const how = basis === 'document' ? `核对了${what}` : `向${what}核实过`
  return `工作人员${how}，${state === 'met' ? '符合' : '不符合'}${note ? `：${note}` : ''}`
}

const verifiedFinding = (finding: Finding, fact: VerifiedFact, today: Day): Finding => ({
  ...finding,
  state: fact.state,
  found: said(fact),
  source: verifiedSource,
  at: fact.at,
  gap: null,
  remedy: fact.state === 'met' ? null : (remedies[finding.condition] ?? null),
  earliest: fact.state === 'met' ? today : null,
  breaks: null,
})

/** Today where all of a route is met; no later day is told of what was verified by hand. */
const forecastsOf = (findings: readonly Finding[], conditions: RouteConditions, today: Day): Forecasts => {
  const bars = barsIn(findings).every(({ state }) => state === 'met')
  const all = (route: Route) =>
    findings.filter(({ condition }) => conditions[route].includes(condition)).every(({ state }) => state === 'met')
  const [a, b, c] = routes.map((route) => (bars && all(route) ? today : null))
  return { residenceAndWork: a ?? null, talent: b ?? null, student: c ?? null }
}

/** As `withPhoto` has it: a photo can only take an approval back. */
const afterPhoto = (result: ReturnType<typeof decide>, photo: Finding | undefined): ReturnType<typeof decide> => {
  if (result.outcome !== 'approved' || !photo || photo.state === 'met') return result
  return { ...result, outcome: photo.state === 'unknown' ? 'referred' : 'refused', earliest: null }
}

/** The facts that say something of what no register could tell; of one condition the newest. */
export const appliedTo = (findings: readonly Finding[], verified: readonly VerifiedFact[]): VerifiedFact[] =>
  findings.flatMap((finding) => {
    const fact = verified.findLast(({ condition }) => condition === finding.condition)
    return fact && isVerifiable(finding) ? [fact] : []
  })

/**
 * `decision` with what officers verified by hand, kept among its inputs (R34, R35, 办理规定第十六条). Only what is unknown takes
 * their word: a register that answered stands, whatever they say. What nobody verified stays unknown and approves nothing.
 */
export const withVerified = <D extends Decision<{ today: Day }>>(decision: D, verified: readonly VerifiedFact[]): D => {
  if (verified.length === 0) return decision
  const inputs = { ...decision.inputs, verified: [...verified] }
  const applied = appliedTo(decision.findings, verified)
  if (applied.length === 0) return { ...decision, inputs }
  const { today } = decision.inputs
  const findings = decision.findings.map((finding) => {
    const fact = applied.find(({ condition }) => condition === finding.condition)
    return fact ? verifiedFinding(finding, fact, today) : finding
  })
  const conditions = 'permit' in decision.inputs ? endorsementConditions : eligibilityConditions
  const [photo, rest] = [
    findings.find(({ condition }) => condition === 'photo'),
    findings.filter(({ condition }) => condition !== 'photo'),
  ]
  const days = forecastsOf(rest, conditions, today)
  const route = routeIn(decision)
  const decided = route ? decideBy(route, rest, conditions, days) : decide(rest, conditions, days)
  const result = afterPhoto(decided, photo)
  const untold = result.outcome === 'refused' && 'validUntilAfter' in decision ? { validUntilAfter: null } : {}
  return { ...decision, ...result, ...untold, findings, inputs }
}
