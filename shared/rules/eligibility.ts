import type { Day, Month } from '../model/day'
import type { Decision } from '../model/decision'
import { borderCheck, hukouCheck, type Hukou } from './border'
import { residenceFullDays } from './continuity'
import { firstDayIn, isCovered, overlap, type RegistrationFact, type Span } from './coverage'
import {
  decide,
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

/**
 * 申领条件 (R19–R22c, R37) over all routes. The forecast assumes that the person stays registered, that a month is
 * posted on the 1st of the next, and that what is insured in the newest expected month goes on.
 */
export const eligibility = (facts: EligibilityFacts, readings: Readings = {}): Decision<EligibilityFacts> => {
  const { today } = facts
  const applies = applicability(facts)
  const spans = spansOf(facts.registrations)
  const checks = applies.some(({ state }) => state === 'unmet')
    ? applies
    : [
        ...applies,
        activeRegistrationCheck(spans, today),
        continuousResidenceCheck(spans, today),
        socialInsuranceCheck(facts),
        talentCheck(facts.talent, today),
        studentCheck(facts.student, today),
      ]
  const isOpen = applies.every(({ state }) => state === 'met')
  const result = decide(checks, eligibilityConditions, isOpen ? forecasts(facts, spans) : noForecasts)
  return { ...result, findings: withReadings(checks, readings), ruleVersion, inputs: facts }
}
