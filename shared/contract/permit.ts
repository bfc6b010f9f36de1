import * as z from 'zod'
import { day } from '../model/day'
import { offices, stepStates, waySteps } from '../rules/case-way'
import { codesOf } from '../codes/code'
import { mostRelatives, relativeRelations } from '../codes/person'
import { decision, outcome, route } from '../model/decision'
import { cancellationGroundKeys } from '../rules/cancellation'
import { caseStateKeys } from '../rules/case-states'
import { timeLimitKeys } from '../rules/time-limits'
import { photoNumberHint, photoNumberPattern } from '../rules/photo'
import { idNumber, idType, instant, personName, phone, receiptNumber, shortText } from './fields'
import { operation } from './operation'
import { standingView, yearView } from './standing'

const permitStates = ['none', 'valid', 'suspended', 'cancelled'] as const
export const caseStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const
/** 由谁申办: the person, a guardian, staff at a counter, a unit; or nobody that day, by a standing consent (自动签注). */
const filedByWays = ['self', 'guardian', 'counter', 'unit', 'standing'] as const

const appealEnd = z.object({ on: day, moves: z.boolean() })

/** 行政复议、行政诉讼: the last day of each. `moves`: a holiday that is not published yet may still move it. */
export const appealView = z.object({ reconsideration: appealEnd, lawsuit: appealEnd })

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

/**
 * How a fee comes back whose case ended without its card: by itself the way it came, or over a counter where a cashier took
 * it. `paid` null: still owed.
 */
const feeBack = z.discriminatedUnion('way', [
  z.object({ way: z.literal('wechat') }),
  z.object({
    way: z.literal('counter'),
    point: z.string(),
    paid: z.object({ on: day, paper: z.string() }).nullable(),
  }),
])

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
  /** 工本费 in fen, the last day to pay it, and how it comes back (absent: it does not); null where the matter is free. */
  fee: z.object({ fen: z.number().int(), payBy: day, paidOn: day.nullable(), back: feeBack.optional() }).nullable(),
  handling,
})
export type CaseView = z.infer<typeof caseView>

/** 办件 in its steps: who has it, since when, and by when each is over, by custom and by law. */
const caseDetail = caseView.extend({
  /** 代办单位's name, of a case that it filed. */
  unit: z.string().optional(),
  /** 受理点's name; null where none was chosen. */
  point: z.string().nullable(),
  steps: z.array(
    z.object({
      step: z.enum(waySteps),
      office: z.enum(offices),
      state: z.enum(stepStates),
      on: day.nullable(),
      usualBy: day.nullable(),
      legalBy: day.nullable(),
    }),
  ),
  /** The year that a refused endorsement looked at. */
  year: yearView.nullable(),
})
export type CaseDetail = z.infer<typeof caseDetail>

/** What became of the permit so far: every endorsement, and the days out of use. */
const permitHistory = z.object({
  endorsements: z.array(
    z.object({ on: day, late: z.boolean(), validUntil: day, filedBy: z.enum(filedByWays).nullable() }),
  ),
  interruptions: z.array(z.object({ from: day, to: day })),
})
export type PermitHistory = z.infer<typeof permitHistory>

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

/** 快递收件: to whom and where a card is posted. */
export const parcel = z.object({
  receiver: personName,
  receiverPhone: phone,
  street: z.string().regex(/^[0-9A-Z]{9}$/, '请选择收件地址所在的街道'),
  address: shortText.min(1, '请填写收件的详细地址'),
})

/**
 * 领取方式 (R40, R41). `self`: the holder comes to the acceptance point. `agent`: who is named now, and nobody else, may come
 * instead. `courier`: 同城快递, postage paid by the receiver on delivery; `street` is the nine-character code of a street of
 * the city, `address` what stands below it. Which of the three may be chosen on a day `deliveryMethods` says. A case keeps the
 * method in `form.collectionMethod` and the whole, sealed, in the file's `personal.forms[<case id>].collection`.
 */
export const collection = z.discriminatedUnion('method', [
  z.object({ method: z.literal('self') }),
  z.object({
    method: z.literal('agent'),
    agentName: personName,
    agentIdNumber: z.string().trim().length(18, '请填写代领人的 18 位身份证号码'),
  }),
  parcel.extend({ method: z.literal('courier') }),
])
export type Collection = z.infer<typeof collection>

/** 同住亲属 (R59): what they are to the applicant (GB/T 4761), and their document. */
export const relative = z.object({
  relation: z.enum(codesOf(relativeRelations), '请选择与您的关系'),
  name: personName,
  idType,
  idNumber,
})
export type Relative = z.infer<typeof relative>

/** 《居住证业务申请表》 (R59): what an applicant says, whoever files it; the rest is known. */
export const applicationForm = z.object({
  /** 申办条件. */
  route,
  acceptancePoint: z.string().regex(/^[0-9A-Z]{9}$/, '请选择受理点'),
  /** 数码照相图像号. */
  photoNumber: z.string().trim().regex(photoNumberPattern, photoNumberHint),
  phone,
  collection,
  relatives: z.array(relative).max(mostRelatives, `同住亲属最多填 ${mostRelatives} 位`).default([]),
})
export type ApplicationForm = z.infer<typeof applicationForm>

const months = z.array(z.object({ month: z.string(), insured: z.boolean(), expected: z.boolean() }))

/** One type of insurance: 25 months for the grid, and how it stands against the tests of R20 and R28, of which it passes one. */
const insuranceView = z.object({
  type: z.string(),
  name: z.string(),
  months,
  /** Months running, and months of the last 24, as of the newest month that the register has. */
  continuous: z.number().int(),
  cumulative: z.number().int(),
  passes: z.enum(['continuous', 'cumulative']).nullable(),
  earliest: day.nullable(),
  /** Months of the last 12: what an endorsement asks. */
  paidInYear: z.number().int(),
})
export type InsuranceView = z.infer<typeof insuranceView>

/** Registered residence since before the run that counts; `start` and `fullOn` are null without a registration today. */
const residenceView = z.object({
  start: day.nullable(),
  fullOn: day.nullable(),
  days: z.number().int(),
  spans: z.array(z.object({ from: day, to: day.nullable(), address: z.string() })),
  /** Between registrations, and since the last one (`to` null); a bridged gap does not break the run. */
  gaps: z.array(z.object({ from: day, to: day.nullable(), days: z.number().int(), bridged: z.boolean() })),
  /** The last day to register again without losing what came before; null while registered, or too late. */
  bridgeUntil: day.nullable(),
})
export type ResidenceView = z.infer<typeof residenceView>

/** What a holder asks: can I endorse (R28)? */
const endorsementView = z.object({
  decision,
  windowOpens: day,
  windowCloses: day,
  /** 签注有效期至 if it is endorsed today, or on the first day on which it can be; null when no day can be told. */
  validUntilAfter: day.nullable(),
  /** Registered days of the year that begins with `from` and ends today; how they grow, which is not by one a day. */
  residence: z
    .object({
      from: day,
      days: z.number().int(),
      required: z.number().int(),
      ahead: z.array(z.object({ on: day, days: z.number().int() })),
    })
    .nullable(),
})
export type EndorsementView = z.infer<typeof endorsementView>

/** Where something was found that need not be filled in, so that whoever finds it wrong knows where to have it corrected. */
const knownSources = ['population', 'registration', 'photo', 'account', 'lastFiling'] as const
export type KnownSource = (typeof knownSources)[number]
const source = z.object({ source: z.enum(knownSources), at: instant.nullable() })

/** 可以办理时告诉我: since when, and the day that it is expected on. */
const telling = z.object({ since: day, expected: day.nullable() })
/** Where and how a card is handed over, and whom to tell. */
export const cardPlan = applicationForm.pick({ acceptancePoint: true, phone: true, collection: true })
export type CardPlan = z.infer<typeof cardPlan>

export const permit = {
  /** 资格查询：each route, each condition, what was found and from which day it can be met. */
  'permit.checkEligibility': operation('resident', {
    input: z.object({}),
    output: z.object({
      decision,
      permit: permitView,
      open: caseView.nullable(),
      /** Months paid by type of insurance, for the grid; null when the register did not answer. */
      insurance: z.array(insuranceView).nullable(),
      /** Null when nothing was ever registered, or nobody knows. */
      residence: residenceView.nullable(),
      /** How each 申办条件 stands by itself: what an application would be judged by. */
      routes: z.array(z.object({ route, outcome, earliest: day.nullable() })),
      /** For who holds a permit that can be endorsed; null for everybody else. */
      endorsement: endorsementView.nullable(),
      telling: telling.nullable(),
      /** Known already, so not asked again. */
      prefill: z.object({
        phone: z.string().nullable(),
        photoNumber: z.string().nullable(),
        photoTakenOn: day.nullable(),
        acceptancePoint: z.string().nullable(),
        /** The registered home, and the code of its street. */
        address: z.string().nullable(),
        street: z.string().nullable(),
        name: z.string(),
        /** 户籍地址. */
        hukou: z.string().nullable(),
        collection: collection.nullable(),
        relatives: z.array(relative),
        /** Of everything above that is known. */
        sources: z.partialRecord(
          z.enum(['phone', 'photoNumber', 'acceptancePoint', 'address', 'name', 'hukou', 'collection', 'relatives']),
          source,
        ),
      }),
    }),
  }),

  /** 可以办理时告诉我：looks again by itself, and tells once on the day. `outcome` as it is now. */
  'permit.tellWhenEligible': operation('resident', {
    input: z.object({ tell: z.boolean() }),
    output: z.object({ telling: telling.nullable(), outcome: outcome.nullable() }),
  }),

  /** 申领居住证。Approved at once, refused with reasons, or waiting for a register that is silent. */
  'permit.apply': operation('resident', {
    input: applicationForm.extend({
      /** 如实申报：the applicant's own declaration that all of it is true. */
      declared: z.literal(true, '请先确认填写的内容属实'),
    }),
    output: z.object({ case: caseView, permit: permitView, receipt: receiptNumber }),
    strength: 'recent',
  }),

  /** 证件状态. */
  'permit.status': operation('resident', {
    input: z.object({}),
    output: z.object({
      permit: permitView,
      history: permitHistory,
      cases: z.array(caseDetail),
      standing: standingView,
    }),
  }),

  /** 一件办件, one's own or of a child for whom one filed it. */
  'permit.getCase': operation('resident', {
    input: z.object({ receipt: receiptNumber }),
    output: z.object({
      /** The child's name, masked; null for one's own. */
      child: z.string().nullable(),
      permit: permitView,
      case: caseDetail,
      /** Of all that were approved it is the newest: the permit's dates tell of it. */
      latest: z.boolean(),
    }),
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
