import * as z from 'zod'
import { day } from '../model/day'
import { decision, route } from '../model/decision'
import { cancellationGroundKeys } from '../rules/cancellation'
import { caseStateKeys } from '../rules/case-states'
import { timeLimitKeys } from '../rules/time-limits'
import { instant, personName, phone, receiptNumber } from './fields'
import { operation } from './operation'

export const permitStates = ['none', 'valid', 'suspended', 'cancelled'] as const
export const caseStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const
/** 由谁申办: the person, a guardian, staff at a counter, a unit. */
export const filedByWays = ['self', 'guardian', 'counter', 'unit'] as const

const appealEnd = z.object({ on: day, moves: z.boolean() })

/** 行政复议、行政诉讼: the last day of each. `moves`: a holiday that is not published yet may still move it. */
export const appealView = z.object({ reconsideration: appealEnd, lawsuit: appealEnd })
export type AppealView = z.infer<typeof appealView>

/** 办理期限: the legal ones and the usual ones told apart. `due` is null where it cannot be told. */
export const clockView = z.object({
  kind: z.enum(timeLimitKeys),
  basis: z.enum(['law', 'usual']),
  from: day,
  workdays: z.number().int(),
  due: day.nullable(),
})

/** How a case is handled: its clocks, and what the applicant can do about it. */
const handling = z.object({
  clocks: z.array(clockView),
  /** Since when the applicant has to act, and no clock runs; null while they run. */
  pausedSince: day.nullable(),
  /** How a refusal can be contested; null of anything else. */
  appeal: appealView.nullable(),
  /** 书面答复 that was asked for: its number, by when, and when it was sent. */
  reply: z
    .object({ receipt: z.string(), askedAt: instant, due: day.nullable(), sentAt: instant.nullable() })
    .nullable(),
  /** What staff asked the applicant for, the newest; `answeredAt` null while it is open. */
  ask: z.object({ askId: z.string(), words: z.string(), at: instant, answeredAt: instant.nullable() }).nullable(),
  mayWithdraw: z.boolean(),
})

/** 办件：what became of one application or endorsement. */
export const caseView = z.object({
  receipt: z.string(),
  matter: z.enum(['firstIssue', 'reapplication', 'endorsement', 'replacement']),
  /** What was decided. */
  state: z.enum(caseStates),
  /** 业务状态: where it is by now. */
  progress: z.enum(caseStateKeys),
  filedBy: z.enum(filedByWays),
  filedAt: instant,
  decidedAt: instant.nullable(),
  decision: decision.nullable(),
  /** 法定办结日; null where the calendar is not published. */
  due: day.nullable(),
  /** 工本费 in fen, and the last day to pay it; null where the matter is free. */
  fee: z.object({ fen: z.number().int(), payBy: day, paidOn: day.nullable() }).nullable(),
  handling,
})
export type CaseView = z.infer<typeof caseView>

/** 证件状态, derived from dates when read. Days are null for a person without a permit. */
export const permitView = z.object({
  state: z.enum(permitStates),
  issuedOn: day.nullable(),
  validUntil: day.nullable(),
  windowOpens: day.nullable(),
  windowOpen: z.boolean(),
  suspendedFrom: day.nullable(),
  lastMakeupDay: day.nullable(),
  cancelledOn: day.nullable(),
  /** 注销 decided by an officer: why, and how it can be contested. */
  cancellation: z
    .object({
      ground: z.enum(cancellationGroundKeys),
      on: day,
      decidedOn: day,
      reason: z.string(),
      appeal: appealView,
    })
    .nullable(),
})
export type PermitView = z.infer<typeof permitView>

const months = z.array(z.object({ month: z.string(), insured: z.boolean(), expected: z.boolean() }))

/** 领取方式. */
export const collection = z.discriminatedUnion('method', [
  z.object({ method: z.literal('self') }),
  z.object({
    method: z.literal('agent'),
    agentName: personName,
    agentIdNumber: z.string().trim().length(18, '请填写代领人的 18 位身份证号码'),
  }),
])
export type Collection = z.infer<typeof collection>

export const permit = {
  /** 资格查询：each route, each condition, what was found and from which day it can be met. */
  'permit.checkEligibility': operation('resident', {
    input: z.object({}),
    output: z.object({
      decision,
      permit: permitView,
      open: caseView.nullable(),
      /** Months paid by type of insurance, for the grid; null when the register did not answer. */
      insurance: z.array(z.object({ type: z.string(), name: z.string(), months })).nullable(),
      residence: z
        .object({
          start: day,
          fullOn: day,
          days: z.number().int(),
          spans: z.array(z.object({ from: day, to: day.nullable(), address: z.string() })),
        })
        .nullable(),
      /** Known already, so not asked again. */
      prefill: z.object({
        phone: z.string().nullable(),
        photoNumber: z.string().nullable(),
        photoTakenOn: day.nullable(),
        acceptancePoint: z.string().nullable(),
        address: z.string().nullable(),
      }),
    }),
  }),

  /** 申领居住证。Approved at once, refused with reasons, or waiting for a register that is silent. */
  'permit.apply': operation('resident', {
    input: z.object({
      route,
      acceptancePoint: z.string().regex(/^[0-9A-Z]{9}$/, '请选择受理点'),
      photoNumber: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z]{10,40}$/, '数码照相图像号是 10–40 位数字和字母，在照相回执上'),
      phone,
      collection,
    }),
    output: z.object({ case: caseView, permit: permitView, receipt: receiptNumber }),
    strength: 'recent',
  }),

  /** 证件状态. */
  'permit.status': operation('resident', {
    input: z.object({}),
    output: z.object({ permit: permitView, cases: z.array(caseView) }),
  }),

  /** 申办签注：即时办结。 */
  'permit.endorse': operation('resident', {
    input: z.object({ stillResides: z.literal(true, '请确认您仍在深圳居住') }),
    output: z.object({ case: caseView, permit: permitView, receipt: receiptNumber }),
    strength: 'recent',
  }),

  /** A waiting case is looked at again. Only `system.retryWaiting` asks. */
  'permit.decideWaiting': operation('function', {
    input: z.object({ person: z.string().min(20).max(100) }),
    output: z.object({ state: z.enum([...caseStates, 'none']) }),
  }),

  /** The daily run over some files: reminders (R64), and whatever else has its day. Only `system.runDeadlines` asks. */
  'permit.runDay': operation('function', {
    input: z.object({ persons: z.array(z.string().min(20).max(100)).min(1).max(50) }),
    output: z.object({ changed: z.number().int(), failed: z.number().int() }),
  }),
}
