import type { Day, Month } from '../model/day'
import { routes, type Decision, type Outcome, type Route } from '../model/decision'
import { borderCheck, hukouCheck, type Hukou } from './border'
import { residenceFullDays } from './continuity'
import { firstDayIn, isCovered, overlap, type RegistrationFact, type Span } from './coverage'
import {
  decide,
  decideBy,
  noForecasts,
  withReadings,
  type Check,
  type Forecasts,
  type Readings,
  type RouteConditions,
} from './findings'
import { insuranceRecord, type Insurance } from './insurance'
import { activeRegistrationCheck, continuousResidenceCheck, spansOf } from './residence'
import { socialInsuranceCheck, socialInsuranceDays } from './social-insurance'
import { studentCheck, studentDays, type StudentFact } from './student'
import { talentCheck, talentDays, type TalentFact } from './talent'
import { ruleVersion } from './version'

/**
 * What is known of a person on `today`. `registrations`, `insurance` and `hukou` are null when that register did not
 * answer; `talent` and `student` are null when there is no record and `'unanswered'` when the register did not answer.
 */
export type EligibilityFacts = {
  today: Day
  registrations: readonly RegistrationFact[] | null
  insurance: Insurance | null
  insurancePostedThrough: Month | null
  talent: TalentFact
  student: StudentFact
  idType: string
  hukou: Hukou
}

/** What each route to a first permit asks (条例第十九条). */
export const eligibilityConditions: RouteConditions = {
  residenceAndWork: ['activeRegistration', 'continuousResidence', 'socialInsurance'],
  talent: ['activeRegistration', 'talent'],
  student: ['activeRegistration', 'student'],
}

const applicability = ({ idType, hukou, today }: EligibilityFacts): Check[] => [
  borderCheck(idType, today),
  hukouCheck(hukou, today),
]

/** Nobody without a registration today can be taken to go on with one: then no day is told. */
const forecasts = (facts: EligibilityFacts, spans: Span[] | null): Forecasts => {
  const { today, talent, student } = facts
  if (!spans || !isCovered(spans, today)) return noForecasts
  const record = insuranceRecord(facts)
  const first = (...sets: Span[][]) => firstDayIn(sets.reduce(overlap, spans), today)
  return {
    residenceAndWork: record && first(residenceFullDays(spans, today), socialInsuranceDays(record, today)),
    talent: first(talentDays(talent)),
    student: first(studentDays(student, today)),
  }
}

/** Every condition checked, and the day that each route can be met. */
const examined = (facts: EligibilityFacts): { checks: Check[]; days: Forecasts } => {
  const { today } = facts
  const applies = applicability(facts)
  const spans = spansOf(facts.registrations)
  const isOpen = applies.every(({ state }) => state === 'met')
  const days = isOpen ? forecasts(facts, spans) : noForecasts
  if (applies.some(({ state }) => state === 'unmet')) return { checks: applies, days }
  const checks = [
    ...applies,
    activeRegistrationCheck(spans, today),
    continuousResidenceCheck(spans, today),
    socialInsuranceCheck(facts),
    talentCheck(facts.talent, today),
    studentCheck(facts.student, today),
  ]
  return { checks, days }
}

/**
 * 申领条件 (R19–R22c, R37) over all routes. The forecast assumes that the person stays registered, that a month is
 * posted on the 1st of the next, and that what is insured in the newest expected month goes on.
 */
export const eligibility = (facts: EligibilityFacts, readings: Readings = {}): Decision<EligibilityFacts> => {
  const { checks, days } = examined(facts)
  const result = decide(checks, eligibilityConditions, days)
  return { ...result, findings: withReadings(checks, readings), ruleVersion, inputs: facts }
}

/** The same for an application, which is judged by the 申办条件 that it names and by no other (R59). */
export const eligibilityBy = (
  route: Route,
  facts: EligibilityFacts,
  readings: Readings = {},
): Decision<EligibilityFacts & { route: Route }> => {
  const { checks, days } = examined(facts)
  const result = decideBy(route, checks, eligibilityConditions, days)
  return { ...result, findings: withReadings(checks, readings), ruleVersion, inputs: { ...facts, route } }
}

/** How each route stands on its own, and from which day it can be taken: what an applicant chooses from. */
type RouteStanding = { route: Route; outcome: Outcome; earliest: Day | null }

export const routeStandings = (facts: EligibilityFacts): RouteStanding[] => {
  const { checks, days } = examined(facts)
  return routes.map((route) => {
    const { outcome, earliest } = decideBy(route, checks, eligibilityConditions, days)
    return { route, outcome, earliest }
  })
}
