/** 登记之后: what a declarant may do to a registration in the own dwelling, and what its resident may say to it. */
import * as z from 'zod'
import { day } from '../model/day'
import { correctableFields } from '../text/resident-fields'
import { voidReasons } from './change'
import { dwellingCode, instant, receiptNumber, shortText } from './fields'
import { operation } from './operation'
import { registrationRecord, registrationStates, residentFields } from './registration'

const registrationId = z.string().max(60)

/** One filing names a few or many residents; each has a result of its own. */
const registrationIds = z.array(registrationId).min(1, '请选择住户').max(50, '一次最多办理五十人')

/** Without the identity: who was registered by mistake is voided and declared anew. */
const correctedFields = residentFields.omit({ idType: true, idNumber: true })
export type CorrectedFields = z.infer<typeof correctedFields>

/** The dwellings whose residents one moving out is about. */
const dwellingCodes = z.array(dwellingCode).min(1, '请选择房屋').max(20, '一次最多办理二十处房屋')

const ended = z.object({
  registrationId: z.string(),
  name: z.string(),
  address: z.string(),
  outcome: z.enum(['done', 'refused']),
  /** Why not; null when done. */
  problem: z.string().nullable(),
  receipt: z.string().nullable(),
  state: z.enum(registrationStates),
  endedOn: day.nullable(),
  due: day.nullable(),
  daysLate: z.number().int(),
})
export type EndedView = z.infer<typeof ended>

export const registrationChanges = {
  /** 看住户的证件号码和申报内容. Each look is noted on the registration, and its resident sees that it happened. */
  'registration.revealResident': operation('declarant', {
    input: z.object({ registrationId }),
    output: z.object({
      registrationId: z.string(),
      dwellingCode: z.string(),
      address: z.string(),
      state: z.enum(registrationStates),
      idType: z.string(),
      idNumber: z.string(),
      moveInOn: day,
      instant: z.boolean(),
      /** What this declarant filed; null where the resident supplied it, which stays theirs. */
      filed: correctedFields.nullable(),
    }),
    strength: 'recent',
    perDay: 100,
  }),

  /** 更正住户信息. Name only as the population register knows the number; the identity never. */
  'registration.correctResident': operation('declarant', {
    input: z.object({ registrationId, moveInOn: day, resident: correctedFields, words: shortText }),
    output: z.object({
      registration: registrationRecord,
      receipt: receiptNumber,
      maskedName: z.string(),
      fields: z.array(z.enum(correctableFields)),
    }),
    strength: 'recent',
    perDay: 100,
  }),

  /** 搬离申报前：by when, how late, and by when a new registration keeps the resident's run. */
  'registration.previewMoveOut': operation('declarant', {
    input: z.object({ dwellingCodes, registrationIds, moveOutOn: day }),
    output: z.object({
      due: day.nullable(),
      daysLate: z.number().int(),
      rule: z.string(),
      notice: z.string(),
      registerBy: day,
      problems: z.array(z.object({ registrationId: z.string(), name: z.string(), problem: z.string() })),
    }),
  }),

  /** 申报搬离 (R15) of residents of one or several dwellings. */
  'registration.declareMoveOut': operation('declarant', {
    input: z.object({ dwellingCodes, registrationIds, moveOutOn: day, words: shortText }),
    output: z.object({ results: z.array(ended) }),
    strength: 'recent',
    perDay: 200,
  }),

  /** 信息错误注销 (R15): the record counts for nothing, past and future. */
  'registration.voidRegistration': operation('declarant', {
    input: z.object({
      dwellingCode,
      registrationIds,
      reason: z.enum(voidReasons, '请选择原因'),
      words: shortText.min(2, '请写明情况，至少两个字'),
    }),
    output: z.object({ results: z.array(ended) }),
    strength: 'recent',
    perDay: 100,
  }),

  /** 对变更提出异议. Whoever can sign in can object: a sign-in by SMS is enough. */
  'registration.objectToChange': operation('resident', {
    input: z.object({
      registrationId,
      changeId: z.string().max(60),
      words: shortText.min(2, '请写明哪里不对，至少两个字'),
    }),
    output: z.object({ receipt: receiptNumber, at: instant, due: day.nullable() }),
    perDay: 20,
  }),
}
