import * as z from 'zod'
import { day } from '../model/day'
import { finding } from '../model/decision'
import { changeView, historyLine } from './change'
import { instant, shortText } from './fields'
import { operation } from './operation'
import { checkInStates, declineReason } from './check-in'
import { declarantType, linkStates, registrationStates } from './registration'

const linkCase = z.object({
  linkId: z.string(),
  version: z.number().int(),
  address: z.string(),
  dwellingCode: z.string(),
  declarantType,
  maskedApplicant: z.string(),
  askedAt: instant,
  due: day.nullable(),
  findings: z.array(finding),
  /** Declarations that wait for this link. */
  waiting: z.number().int(),
  /** Others who hold an approved link to the same dwelling. */
  others: z.array(z.object({ maskedName: z.string(), declarantType, since: day })),
})
export type LinkCase = z.infer<typeof linkCase>

/** What staff decide: each kind has an operation of its own that shows the case, and one that decides it. */
export const taskKinds = ['link', 'checkIn', 'objection'] as const

const checkInCase = z.object({
  checkInId: z.string(),
  version: z.number().int(),
  address: z.string(),
  dwellingCode: z.string(),
  declarantType,
  maskedApplicant: z.string(),
  maskedIdNumber: z.string(),
  maskedPhone: z.string(),
  forChild: z.boolean(),
  /** Whether the declarant's own code led there. */
  withCode: z.boolean(),
  moveInOn: day,
  filedAt: instant,
  /** Until when the declarant could confirm alone; null when nobody was asked. */
  askedUntil: day.nullable(),
  due: day.nullable(),
  /** Who was asked and did not answer. */
  declarants: z.array(z.object({ maskedName: z.string(), declarantType, since: day })),
})
export type CheckInCase = z.infer<typeof checkInCase>

const decidedCheckIn = z.object({ state: z.enum(checkInStates), registeredOn: day.nullable() })

const task = z.object({
  kind: z.enum(taskKinds),
  /** What the kind's own operation asks for. */
  id: z.string(),
  address: z.string(),
  declarantType,
  maskedApplicant: z.string(),
  askedAt: instant,
  /** 办结期限; null where the calendar is not published. */
  due: day.nullable(),
})
export type Task = z.infer<typeof task>

const objectionCase = z.object({
  objectionId: z.string(),
  version: z.number().int(),
  address: z.string(),
  dwellingCode: z.string(),
  declarantType,
  state: z.enum(registrationStates),
  moveInOn: day,
  registeredOn: day.nullable(),
  maskedResident: z.string(),
  maskedDeclarant: z.string(),
  /** The change with both sides' words. */
  change: changeView,
  history: z.array(historyLine),
  /** The person is registered in this dwelling again since, or waits to be. */
  again: z.object({ state: z.enum(registrationStates), registeredOn: day.nullable() }).nullable(),
})
export type ObjectionCase = z.infer<typeof objectionCase>

export const review = {
  /** 待办 of every kind, oldest first: dwelling links that no register could confirm, residents whom no declarant did. */
  'review.queue': operation('staff', {
    input: z.object({}),
    output: z.object({ tasks: z.array(task), more: z.boolean() }),
    strength: 'high',
  }),

  /** 一件待办 with everything needed to decide it. */
  'review.link': operation('staff', {
    input: z.object({ linkId: z.string().max(120) }),
    output: linkCase,
    strength: 'high',
  }),

  /** 决定一件房屋关联。`version` is the one that was looked at: a change since then is refused. */
  'review.decideLink': operation('staff', {
    input: z.object({
      linkId: z.string().max(120),
      version: z.number().int(),
      approve: z.boolean(),
      reason: shortText.min(2, '请写明理由'),
    }),
    output: z.object({ state: z.enum(linkStates), released: z.number().int() }),
    strength: 'recent',
  }),

  /** 一件住户填报 that no declarant answered in time. */
  'review.checkIn': operation('staff', {
    input: z.object({ checkInId: z.string().max(60) }),
    output: checkInCase,
    strength: 'high',
  }),

  /** 网格员确认入住: registered from the day of this confirmation (R11). `version` is the one that was looked at. */
  'review.confirmCheckIn': operation('staff', {
    input: z.object({ checkInId: z.string().max(60), version: z.number().int() }),
    output: decidedCheckIn,
    strength: 'recent',
  }),

  /** 网格员不予确认. */
  'review.declineCheckIn': operation('staff', {
    input: z.object({ checkInId: z.string().max(60), version: z.number().int(), reason: declineReason }),
    output: decidedCheckIn,
    strength: 'recent',
  }),

  /** 一件异议: before and after, both sides' words, history. */
  'review.objection': operation('staff', {
    input: z.object({ objectionId: z.string().max(130) }),
    output: objectionCase,
    strength: 'high',
  }),

  /** 决定一件异议。Upheld, the registration is restored as if nothing had happened. */
  'review.decideObjection': operation('staff', {
    input: z.object({
      objectionId: z.string().max(130),
      version: z.number().int(),
      uphold: z.boolean(),
      reason: shortText.min(2, '请写明理由'),
    }),
    output: z.object({ state: z.enum(['upheld', 'rejected']), registration: z.enum(registrationStates) }),
    strength: 'recent',
  }),

  /** Finishes a decision: declarations that waited for the link take effect, or end. Only `system.retryWaiting` asks. */
  'review.releaseLink': operation('function', {
    input: z.object({ linkId: z.string().max(120) }),
    output: z.object({ released: z.number().int() }),
  }),
}
