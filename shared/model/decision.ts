import * as z from 'zod'
import { day, type Day } from './day'

/** What is checked before a permit is issued or endorsed. 核验项. */
export const conditions = [
  'activeRegistration',
  'continuousResidence',
  'socialInsurance',
  'talent',
  'student',
  'border',
  'hukou',
  'window',
  'notDuplicate',
  'residenceDays',
  'insuranceMonths',
  'photo',
  'dwellingHolder',
] as const
export type Condition = (typeof conditions)[number]

/** The three ways to a permit: residence and work (条例19.1), talent and student (条例19.2). */
export const routes = ['residenceAndWork', 'talent', 'student'] as const
export type Route = (typeof routes)[number]

const findingStates = ['met', 'unmet', 'unknown'] as const
export type FindingState = (typeof findingStates)[number]

const outcomes = ['approved', 'referred', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** What would mend an unmet condition. */
const remedies = [
  'register',
  'keepRegistered',
  'keepInsured',
  'takeInsurance',
  'verifyTalent',
  'waitForWindow',
  'waitForCase',
  'waitForRegister',
  'waitForObjection',
  'reapply',
  'otherPermit',
  'newPhoto',
] as const
export type Remedy = (typeof remedies)[number]

/** One condition, checked. 核验项. */
export type Finding = {
  condition: Condition
  state: FindingState
  /** What the law asks, in plain Chinese. */
  required: string
  /** What was found, in plain Chinese. */
  found: string
  /** Which register was read; null when it is not known. */
  source: string | null
  /** The instant (ISO 8601, UTC) at which it was read; null when it is not known. */
  at: string | null
  /** How much is missing, in plain Chinese; null when met or not countable. */
  gap: string | null
  /** `条例:19.1.2` (law:article.paragraph.item), `办理规定:15` or `our-choice`. */
  article: string
  remedy: Remedy | null
  /** The first day on which this condition is met if the person goes on as now; null when no day can be told. */
  earliest: Day | null
  /** What would break or delay it, with the day or the number, in plain Chinese; null when there is nothing to say, absent where nobody looked. */
  breaks?: string | null
}

/** 办理结果. `unknown` findings never approve and never refuse: the outcome is then `referred`. */
export type Decision<Inputs extends Record<string, unknown> = Record<string, unknown>> = {
  outcome: Outcome
  /** The route that was approved, or the one with the earliest date; null when none leads anywhere. */
  route: Route | null
  earliest: Day | null
  findings: Finding[]
  ruleVersion: string
  /** The facts the decision was made from, so that it can be made again. */
  inputs: Inputs
}

export const condition = /* @__PURE__ */ (() => z.enum(conditions))()
export const route = /* @__PURE__ */ (() => z.enum(routes))()
export const outcome = /* @__PURE__ */ (() => z.enum(outcomes))()
const remedy = /* @__PURE__ */ (() => z.enum(remedies))()

export const finding = /* @__PURE__ */ (() =>
  z.object({
    condition,
    state: z.enum(findingStates),
    required: z.string(),
    found: z.string(),
    source: z.string().nullable(),
    at: z.string().nullable(),
    gap: z.string().nullable(),
    article: z.string(),
    remedy: remedy.nullable(),
    earliest: day.nullable(),
    breaks: z.string().nullable().optional(),
  }))()

export const decision = /* @__PURE__ */ (() =>
  z.object({
    outcome,
    route: route.nullable(),
    earliest: day.nullable(),
    findings: z.array(finding),
    ruleVersion: z.string(),
    inputs: z.record(z.string(), z.unknown()),
  }))()
