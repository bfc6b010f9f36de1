/** 单位、学校代办 (R42): who lets a unit file for them, and what it files. The person's own part is at the end. */
import * as z from 'zod'
import { agencyLimits } from '../model/agency-limits'
import { day } from '../model/day'
import { route } from '../model/decision'
import { agencyStates } from '../rules/agency'
import { agencyReasons, agencyWarnings } from '../text/agency'
import { photoNumberHint, photoNumberPattern } from '../rules/photo'
import { idNumber, instant, personName, phone } from './fields'
import { operation } from './operation'

const agencyMatters = ['firstIssue', 'endorsement'] as const
export type AgencyMatter = (typeof agencyMatters)[number]

const agencyId = z.string().min(20).max(60)
const batchId = z.string().min(20).max(60)
const acceptancePoint = z.string().regex(/^[0-9A-Z]{9}$/, '请选择受理点')
const photoNumber = z.string().trim().regex(photoNumberPattern, photoNumberHint)

/** 同意的办法: on the person's own phone, or on a form that the unit keeps. */
const agencyWays = ['phone', 'paper'] as const

/** What the unit knows of one person. Who declined, took it back or did not answer has simply not agreed. */
const agencyPerson = z.object({
  agencyId: z.string(),
  name: z.string(),
  maskedIdNumber: z.string(),
  state: z.enum(['asked', 'agreed', 'notAgreed', 'left']),
  way: z.enum(agencyWays).nullable(),
  askedOn: day,
  /** The last day on which the person may agree. */
  until: day,
  agreedOn: day.nullable(),
})
export type AgencyPerson = z.infer<typeof agencyPerson>

/** What the person knows of a unit that asks or files. */
const agencyUnit = z.object({
  agencyId: z.string(),
  unit: z.string(),
  filer: z.enum(['employer', 'school']),
  state: z.enum(agencyStates),
  way: z.enum(agencyWays).nullable(),
  askedOn: day,
  until: day,
  /** On paper: the day of the signature. */
  signedOn: day.nullable(),
  agreedOn: day.nullable(),
  endedOn: day.nullable(),
  endedBy: z.enum(['person', 'unit', 'closed']).nullable(),
})
export type AgencyUnit = z.infer<typeof agencyUnit>

const asked = z.object({
  name: personName,
  idNumber,
  phone,
  /** Signed on paper on that day; null: the person answers on the own phone. */
  signedOn: day.nullable(),
})

/** `outcome` null: still to be worked off. */
const batchItem = z.object({
  name: z.string(),
  maskedIdNumber: z.string(),
  outcome: z.enum(['approved', 'refused', 'waiting', 'withdrawn', 'notFiled']).nullable(),
  receipt: z.string().nullable(),
  /** 有效期至 of what was approved; the first day that a refusal or a hindrance names. */
  on: day.nullable(),
  reason: z.string().nullable(),
})
export type BatchItem = z.infer<typeof batchItem>

const batchView = z.object({
  batchId: z.string(),
  matter: z.enum(agencyMatters),
  startedAt: instant,
  people: z.number().int(),
  left: z.number().int(),
})
export type BatchView = z.infer<typeof batchView>

const batchForm = {
  matter: z.enum(agencyMatters),
  /** Where the cards are made ready; null for an endorsement. */
  acceptancePoint: acceptancePoint.nullable(),
  /** 申办条件 by which all of them apply; null for an endorsement. */
  route: route.nullable(),
}
/** `photoNumber` null: the newest photo of the person that the register has. */
const named = z.object({ agencyId, photoNumber: photoNumber.nullable() })

export const agency = {
  /** 代办名单: who was asked, newest first; `after` is the last one of the page before. */
  'permit.listAgencies': operation('subAccount', {
    input: z.object({ after: agencyId.nullable() }),
    output: z.object({
      unit: z.string(),
      filer: z.enum(['employer', 'school']),
      people: z.array(agencyPerson),
      more: z.boolean(),
      total: z.number().int(),
    }),
    perDay: 2000,
  }),

  /** 请本人同意代办, or record that a form was signed on paper. Told to everybody; sent twice, it asks once. */
  'permit.askAgencies': operation('subAccount', {
    input: z.object({ people: z.array(asked).min(1).max(agencyLimits.asked) }),
    output: z.object({
      people: z.array(
        z.object({
          outcome: z.enum(['asked', 'agreed', 'refused']),
          problem: z.string().nullable(),
          fields: z.record(z.string(), z.string()),
        }),
      ),
    }),
    strength: 'recent',
    perDay: 100,
  }),

  /** 已离职、离校: the agency ends at once; what is in hand stays the person's own. */
  'permit.endAgency': operation('subAccount', {
    input: z.object({ agencyId, leftOn: day }),
    output: z.object({ person: agencyPerson }),
    strength: 'high',
  }),

  /** 签注日历: of those who agreed, when each can be endorsed. `now`: today. */
  'permit.agencyCalendar': operation('subAccount', {
    input: z.object({}),
    output: z.object({
      unit: z.string(),
      people: z.array(
        z.object({
          agencyId: z.string(),
          name: z.string(),
          maskedIdNumber: z.string(),
          state: z.enum(['none', 'valid', 'suspended', 'cancelled']),
          /** Whether an endorsement may be filed today. */
          now: z.boolean(),
          opens: day.nullable(),
          /** 有效期至; while suspended the last day of a late endorsement. */
          closes: day.nullable(),
          /** A case of this person is being worked on. */
          inHand: z.boolean(),
        }),
      ),
    }),
    perDay: 500,
  }),

  /** 批量代办前的核对: what would keep each of them from being filed for. Files nothing. */
  'permit.previewAgencyBatch': operation('subAccount', {
    input: z.object({ ...batchForm, people: z.array(named).min(1).max(agencyLimits.previewed) }),
    output: z.object({
      people: z.array(
        z.object({
          agencyId: z.string(),
          ready: z.boolean(),
          reason: z.enum(agencyReasons).nullable(),
          warning: z.enum(agencyWarnings).nullable(),
          on: day.nullable(),
        }),
      ),
    }),
    perDay: 1000,
  }),

  /** 批量代办: takes the list; nobody is filed for yet. Sent twice, it is one batch. */
  'permit.startAgencyBatch': operation('subAccount', {
    input: z.object({
      ...batchForm,
      people: z.array(named).min(1).max(agencyLimits.people, `一次最多代办 ${agencyLimits.people} 人`),
    }),
    output: z.object({ batch: batchView }),
    strength: 'recent',
    perDay: 100,
  }),

  /** The next few of a batch. Repeated until `left` is 0; what nobody repeats, a timer finishes. */
  'permit.stepAgencyBatch': operation('subAccount', {
    input: z.object({ batchId }),
    output: z.object({ batch: batchView }),
    strength: 'high',
    perDay: 3000,
  }),

  /** A batch with what came of each, as it stands now. */
  'permit.agencyBatch': operation('subAccount', {
    input: z.object({ batchId }),
    output: z.object({
      batch: batchView,
      unit: z.string(),
      feeFen: z.number().int(),
      people: z.array(batchItem),
    }),
    perDay: 2000,
  }),

  /** The unit's batches, newest first. */
  'permit.listAgencyBatches': operation('subAccount', {
    input: z.object({}),
    output: z.object({ batches: z.array(batchView) }),
    perDay: 1000,
  }),

  /** 代办受理回执: a PDF of who was filed for, masked, with a check code. */
  'permit.printAgencyReceipt': operation('subAccount', {
    input: z.object({ batchId }),
    output: z.object({ fileName: z.string(), mime: z.literal('application/pdf'), base64: z.string() }),
    perDay: 100,
  }),

  /** A batch that its browser left is gone on with. Only `system.retryWaiting` asks. */
  'permit.continueAgencyBatch': operation('function', {
    input: z.object({ batchId }),
    output: z.object({ done: z.number().int(), left: z.number().int() }),
  }),

  /** 谁在替我办: every unit that asked, files, or filed for the person. */
  'permit.listMyAgencies': operation('resident', {
    input: z.object({}),
    output: z.object({ units: z.array(agencyUnit) }),
  }),

  /** 同意代办, on the own phone. */
  'permit.agreeToAgency': operation('resident', {
    input: z.object({ agencyId }),
    output: z.object({ unit: agencyUnit }),
    strength: 'recent',
  }),

  /** 不同意, 不再让单位代办, or 我没有签过: at once, whatever it was before. */
  'permit.refuseAgency': operation('resident', {
    input: z.object({ agencyId }),
    output: z.object({ unit: agencyUnit }),
  }),
}
