import { firstDayOf, monthOf, shiftMonth, type Day, type Month } from '../model/day'
import type { Decision, Route } from '../model/decision'
import { borderCheck, hukouCheck, type Hukou } from './border'
import { isResidenceFull, residenceFullOn } from './continuity'
import { isCovered, type RegistrationFact, type Span } from './coverage'
import { decide, withReadings, type Check, type Readings, type RouteConditions, type RouteForecast } from './findings'
import { insuranceRecord, type Insurance } from './insurance'
import { activeRegistrationCheck, continuousResidenceCheck, spansOf } from './residence'
import { insuranceWindowMonths, isInsuranceEnough, socialInsuranceCheck } from './social-insurance'
import { studentCheck, studentFrom, type StudentFact } from './student'
import { talentCheck, type TalentFact } from './talent'
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

const residenceAndWorkFrom = (facts: EligibilityFacts, spans: readonly Span[]): Day | null => {
  const { today } = facts
  const record = insuranceRecord(facts)
  const full = residenceFullOn(spans, today)
  if (!record || full === null) return null
  const month = monthOf(full)
  const firsts = Array.from({ length: insuranceWindowMonths.on(today) }, (_, i) => firstDayOf(shiftMonth(month, i + 1)))
  return [full, ...firsts].find((day) => isResidenceFull(spans, day) && isInsuranceEnough(record, today, day)) ?? null
}

const forecasts = (facts: EligibilityFacts, spans: readonly Span[] | null, talent: Check): RouteForecast[] => {
  const { today, student } = facts
  if (!spans || !isCovered(spans, today)) return []
  const studies = studentFrom(student, today)
  const from: Record<Route, Day | null> = {
    residenceAndWork: residenceAndWorkFrom(facts, spans),
    talent: talent.earliest,
    student: studies !== null && isCovered(spans, studies) ? studies : null,
  }
  return (Object.keys(from) as Route[]).map((route) => ({ route, earliest: from[route] }))
}

/**
 * 申领条件 (R19–R22c, R37) over all routes. The forecast assumes that the person stays registered, that a month is
 * posted on the 1st of the next, and that what is insured in the newest expected month goes on.
 */
export const eligibility = (facts: EligibilityFacts, readings: Readings = {}): Decision<EligibilityFacts> => {
  const { today } = facts
  const applies = applicability(facts)
  const barred = applies.some(({ state }) => state === 'unmet')
  const spans = spansOf(facts.registrations)
  const talent = talentCheck(facts.talent, today)
  const checks = barred
    ? applies
    : [
        ...applies,
        activeRegistrationCheck(spans, today),
        continuousResidenceCheck(spans, today),
        socialInsuranceCheck(facts),
        talent,
        studentCheck(facts.student, today),
      ]
  const result = decide(checks, eligibilityConditions, barred ? [] : forecasts(facts, spans, talent))
  return { ...result, findings: withReadings(checks, readings), ruleVersion, inputs: facts }
}
