import { addDays, earlierOf, firstDayOf, laterOf, monthOf, shiftMonth, type Day } from '../model/day'
import type { Decision } from '../model/decision'
import { borderCheck, hukouCheck } from './border'
import { isCovered, type Span } from './coverage'
import { cycle, type Cycle, type PermitFact } from './cycle'
import type { EligibilityFacts } from './eligibility'
import {
  decide,
  met,
  unmet,
  untilText,
  withReadings,
  type Check,
  type Readings,
  type RouteConditions,
  type RouteForecast,
} from './findings'
import { insuranceMonthsCheck, isInsuranceMonthsEnough } from './insurance-months'
import { insuranceRecord } from './insurance'
import { activeRegistrationCheck, spansOf } from './residence'
import { residenceDaysCheck, residenceDaysEnoughOn } from './residence-days'
import { studentCheck, studentFrom } from './student'
import { talentCheck } from './talent'
import { ruleVersion } from './version'

/** `pending`: an endorsement of this permit is already being handled. */
export type EndorsementFacts = EligibilityFacts & { permit: PermitFact; pending?: boolean }

export type EndorsementDecision = Decision<EndorsementFacts> & {
  windowOpens: Day
  windowCloses: Day
  /** 签注有效期至 once endorsed: today when approved or referred, else on `earliest`; null when no day can be told. */
  validUntilAfter: Day | null
}

/** What each route to an endorsement asks (条例第二十四条). Only the direct routes ask for an active registration. */
export const endorsementConditions: RouteConditions = {
  residenceAndWork: ['residenceDays', 'insuranceMonths'],
  talent: ['activeRegistration', 'talent'],
  student: ['activeRegistration', 'student'],
}

/** 不得提前 (R25): while valid only in the window; while suspended at any time; never once cancelled. */
const windowCheck = (current: Cycle, today: Day): Check => {
  const said = { condition: 'window' as const, required: '在签注期内，或中止功能未满二年', article: '条例:23' }
  if (current.state === 'cancelled')
    return unmet(
      { ...said, found: `居住证已于 ${current.cancelledOn} 注销，需要重新申领`, article: '条例:27.1' },
      { remedy: 'reapply' },
    )
  if (current.state === 'suspended')
    return met(
      {
        ...said,
        found: `${current.suspendedFrom} 起中止功能，${current.lastMakeupDay} 前可以补办`,
        article: '条例:25.3',
      },
      today,
    )
  const found = `签注期 ${current.windowOpens} 至 ${current.validUntil}`
  if (today >= current.windowOpens) return met({ ...said, found }, today)
  const earliest = current.windowOpens
  return unmet({ ...said, found }, { earliest, gap: untilText(today, earliest), remedy: 'waitForWindow' })
}

/** The on-time endorsement that was already made in the window that `today` is in. */
const endorsedThisWindow = ({ issuedOn, endorsedOn }: PermitFact, today: Day): Day | null => {
  const done = [...endorsedOn].sort().filter((day) => day <= today)
  const last = done.pop()
  if (!last) return null
  const before = cycle({ issuedOn, endorsedOn: done, today: last })
  return before.state === 'valid' && last >= before.windowOpens && today <= before.validUntil ? last : null
}

/** 不得重复申请 (R29). */
const notDuplicateCheck = ({ permit, pending, today }: EndorsementFacts, current: Cycle): Check => {
  const said = {
    condition: 'notDuplicate' as const,
    required: '本签注期没有正在办理或已办成的签注',
    article: 'our-choice',
  }
  if (pending) return unmet({ ...said, found: '已有一件签注申请正在办理' }, { remedy: 'waitForCase' })
  const done = endorsedThisWindow(permit, today)
  if (!done) return met({ ...said, found: '没有重复申请' }, today)
  return unmet(
    { ...said, found: `已于 ${done} 办成本期签注` },
    { earliest: current.windowOpens, remedy: 'waitForWindow' },
  )
}

/** Long enough for any run of days or months to be complete if it ever will be. */
const horizonDays = 400

const firstDay = (from: Day, until: Day, isMet: (day: Day) => boolean): Day | null => {
  for (let day = from; day <= until; day = addDays(day, 1)) if (isMet(day)) return day
  return null
}

/** Both at once, since days fall away again. Insurance changes only with the month. */
const residenceAndWorkFrom = (facts: EndorsementFacts, spans: readonly Span[], from: Day, until: Day): Day | null => {
  const record = insuranceRecord(facts)
  let day = record && residenceDaysEnoughOn(spans, from, until)
  while (record && day !== null && !isInsuranceMonthsEnough(record, facts.today, day))
    day = residenceDaysEnoughOn(spans, firstDayOf(shiftMonth(monthOf(day), 1)), until)
  return day
}

const forecasts = (facts: EndorsementFacts, current: Cycle, spans: readonly Span[] | null): RouteForecast[] => {
  const { today, talent, student } = facts
  if (!spans || facts.pending || current.state === 'cancelled') return []
  const from = current.state === 'valid' ? laterOf(today, current.windowOpens) : today
  const until = earlierOf(current.lastMakeupDay, addDays(from, horizonDays))
  const isTalent = talentCheck(talent, today).state === 'met'
  const isStudent = (day: Day) => studentFrom(student, day) === day
  return [
    { route: 'residenceAndWork', earliest: residenceAndWorkFrom(facts, spans, from, until) },
    { route: 'talent', earliest: isTalent ? firstDay(from, until, (day) => isCovered(spans, day)) : null },
    { route: 'student', earliest: firstDay(from, until, (day) => isStudent(day) && isCovered(spans, day)) },
  ]
}

const checksOf = (facts: EndorsementFacts, current: Cycle, spans: readonly Span[] | null): Check[] => {
  const { today } = facts
  const applies = [borderCheck(facts.idType, today), hukouCheck(facts.hukou, today)]
  if (applies.some(({ state }) => state === 'unmet')) return applies
  return [
    ...applies,
    windowCheck(current, today),
    notDuplicateCheck(facts, current),
    activeRegistrationCheck(spans, today),
    residenceDaysCheck(spans, today),
    insuranceMonthsCheck(facts),
    talentCheck(facts.talent, today),
    studentCheck(facts.student, today),
  ]
}

const validUntilAfter = (
  { permit, today }: EndorsementFacts,
  { outcome, earliest }: Pick<Decision, 'outcome' | 'earliest'>,
) => {
  const on = outcome === 'refused' ? earliest : today
  return on && cycle({ ...permit, endorsedOn: [...permit.endorsedOn, on], today: on }).validUntil
}

/** 签注条件 (R25, R28, R29), checked anew every time, over all routes; 即时办结. The forecast assumes what `eligibility` assumes. */
export const endorsement = (facts: EndorsementFacts, readings: Readings = {}): EndorsementDecision => {
  const current = cycle({ ...facts.permit, today: facts.today })
  const spans = spansOf(facts.registrations)
  const checks = checksOf(facts, current, spans)
  const applies = checks.every(
    ({ condition, state }) => (condition !== 'border' && condition !== 'hukou') || state !== 'unmet',
  )
  const result = decide(checks, endorsementConditions, applies ? forecasts(facts, current, spans) : [])
  return {
    ...result,
    findings: withReadings(checks, readings),
    ruleVersion,
    inputs: facts,
    windowOpens: current.windowOpens,
    windowCloses: current.validUntil,
    validUntilAfter: validUntilAfter(facts, result),
  }
}
