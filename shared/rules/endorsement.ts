import { addDays, laterOf, type Day } from '../model/day'
import type { Decision } from '../model/decision'
import { borderCheck, hukouCheck } from './border'
import { firstDayIn, isCovered, overlap, type Span } from './coverage'
import { cycle, endorsedThisWindow, type Cycle, type PermitFact } from './cycle'
import type { EligibilityFacts } from './eligibility'
import {
  decide,
  met,
  noForecasts,
  unmet,
  untilText,
  withReadings,
  type Check,
  type Forecasts,
  type Readings,
  type RouteConditions,
} from './findings'
import { insuranceMonthsCheck, insuranceMonthsDays } from './insurance-months'
import { insuranceRecord } from './insurance'
import { activeRegistrationCheck, spansOf } from './residence'
import { residenceDaysCheck, residenceDaysEnoughOn } from './residence-days'
import { studentCheck, studentDays } from './student'
import { talentCheck, talentDays } from './talent'
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
        found: `${current.suspendedFrom} 起中止功能，${current.lastMakeupDay}（含）前可以补办`,
        article: '条例:25.3',
      },
      today,
      `过了 ${current.lastMakeupDay} 注销，要重新申领`,
    )
  const found = `签注期 ${current.windowOpens} 至 ${current.validUntil}`
  const breaks = `过了 ${current.validUntil} 中止使用功能`
  if (today >= current.windowOpens) return met({ ...said, found }, today, breaks)
  const earliest = current.windowOpens
  return unmet({ ...said, found }, { earliest, gap: untilText(today, earliest), remedy: 'waitForWindow', breaks })
}

/** 不得重复申请 (R29). */
const notDuplicateCheck = ({ permit, pending, today }: EndorsementFacts): Check => {
  const said = {
    condition: 'notDuplicate' as const,
    required: '本签注期没有正在办理或已办成的签注',
    article: 'our-choice',
  }
  if (pending) return unmet({ ...said, found: '已有一件签注申请正在办理' }, { remedy: 'waitForCase' })
  const done = endorsedThisWindow(permit, today)
  if (!done) return met({ ...said, found: '没有重复申请' }, today)
  const earliest = addDays(done.closes, 1)
  return unmet(
    { ...said, found: `已于 ${done.on} 办成本期签注` },
    { earliest, gap: untilText(today, earliest), remedy: 'waitForWindow' },
  )
}

/** Days of residence fall away again while insurance changes with the month: the first day on which both are enough. */
const firstWithBoth = (spans: readonly Span[], insured: readonly Span[], [from, until]: [Day, Day]): Day | null => {
  let day: Day | null = firstDayIn(insured, from)
  while (day !== null) {
    const enough = residenceDaysEnoughOn(spans, day, until)
    if (enough === null || isCovered(insured, enough)) return enough
    day = firstDayIn(insured, enough)
  }
  return null
}

/** Nobody without a registration today can be taken to go on with one: then no later day is told. */
const forecasts = (facts: EndorsementFacts, current: Cycle, spans: Span[] | null): Forecasts => {
  const { today, talent, student, pending } = facts
  if (!spans || pending || current.state === 'cancelled') return noForecasts
  const from = current.state === 'valid' ? laterOf(today, current.windowOpens) : today
  const until = isCovered(spans, today) ? current.lastMakeupDay : today
  const open = [{ from, to: addDays(until, 1) }]
  const first = (days: Span[]) => firstDayIn([days, open].reduce(overlap, spans), from)
  const record = insuranceRecord(facts)
  return {
    residenceAndWork: record && firstWithBoth(spans, insuranceMonthsDays(record, today), [from, until]),
    talent: first(talentDays(talent)),
    student: first(studentDays(student, today)),
  }
}

/** The same condition, asked here by another article than for a first permit. */
const by = (article: string, check: Check): Check => ({ ...check, article })

const checksOf = (facts: EndorsementFacts, current: Cycle, spans: Span[] | null): Check[] => {
  const { today } = facts
  const applies = [borderCheck(facts.idType, today), by('条例:27.2', hukouCheck(facts.hukou, today))]
  if (applies.some(({ state }) => state === 'unmet')) return applies
  return [
    ...applies,
    windowCheck(current, today),
    notDuplicateCheck(facts),
    by('条例:24.2', activeRegistrationCheck(spans, today)),
    residenceDaysCheck(spans, today, current.state === 'valid' ? current.validUntil : null),
    insuranceMonthsCheck(facts),
    by('条例:24.2', talentCheck(facts.talent, today)),
    by('条例:24.2', studentCheck(facts.student, today)),
  ]
}

const validUntilAfter = (
  { permit, today }: EndorsementFacts,
  { outcome, earliest }: Pick<Decision, 'outcome' | 'earliest'>,
) => {
  const on = outcome === 'refused' ? earliest : today
  const done = permit.endorsedOn.filter((day) => day <= today)
  return on && cycle({ ...permit, endorsedOn: [...done, on], today: on }).validUntil
}

/** 签注条件 (R25, R28, R29), checked anew every time, over all routes; 即时办结. The forecast assumes what `eligibility` assumes. */
export const endorsement = (facts: EndorsementFacts, readings: Readings = {}): EndorsementDecision => {
  const current = cycle({ ...facts.permit, today: facts.today })
  const spans = spansOf(facts.registrations)
  const checks = checksOf(facts, current, spans)
  const applies = checks.every(
    ({ condition, state }) => (condition !== 'border' && condition !== 'hukou') || state === 'met',
  )
  const result = decide(checks, endorsementConditions, applies ? forecasts(facts, current, spans) : noForecasts)
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
