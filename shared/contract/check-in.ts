/** 住户协助申报 (R8, R11): the resident fills in, the declarant confirms. */
import * as z from 'zod'
import { day } from '../model/day'
import { declineReasons } from '../rules/check-in'
import { filedFor } from '../rules/filing-for'
import { dwellingCode, idNumber, idType, instant, personName, receiptNumber } from './fields'
import { operation } from './operation'
import { declarantType, residentFields } from './registration'

export const codeKinds = ['screen', 'print'] as const
export const checkInStates = ['withDeclarant', 'withOfficer', 'registered', 'declined', 'withdrawn'] as const
/** What a dwelling is to somebody who begins without a code; who owns it or runs a hotel declares instead. */
const dwellingUses = ['rented', 'staffDormitory', 'schoolDormitory', 'other'] as const

const checkInId = z.string().min(10).max(60)
export const declineReason = z.enum(declineReasons)

/** 入住码: what stands in the QR, and the digits to type instead. */
const code = z.object({
  kind: z.enum(codeKinds),
  url: z.string(),
  typed: z.string(),
  madeAt: instant,
  /** null for one on paper, which holds until it is revoked. */
  until: instant.nullable(),
})
export type CheckInCodeView = z.infer<typeof code>

/** What the resident sees of it. */
const own = z.object({
  checkInId,
  state: z.enum(checkInStates),
  address: z.string(),
  declarantType,
  /** Of whom: the person signed in, or somebody for whom they filed. */
  maskedResident: z.string(),
  filedFor: z.enum(filedFor).nullable(),
  /** Whether anybody holds the dwelling who could confirm. */
  hasDeclarant: z.boolean(),
  moveInOn: day,
  filedAt: instant,
  /** Until when the declarant confirms; null where the calendar is not published, or nobody is asked. */
  due: day.nullable(),
  workdaysLeft: z.number().int().nullable(),
  decidedAt: instant.nullable(),
  decidedBy: z.enum(['declarant', 'officer']).nullable(),
  reason: declineReason.nullable(),
  registeredOn: day.nullable(),
  receipt: receiptNumber,
})
export type OwnCheckIn = z.infer<typeof own>

/** What the declarant sees: who, and since when; nothing else that the resident filled in. */
const asked = z.object({
  checkInId,
  dwellingCode: z.string(),
  address: z.string(),
  name: z.string(),
  maskedIdNumber: z.string(),
  filedFor: z.enum(filedFor).nullable(),
  moveInOn: day,
  filedAt: instant,
  due: day.nullable(),
  workdaysLeft: z.number().int().nullable(),
  /** The time is over and the grid officer has it too; the declarant may still confirm. */
  withOfficer: z.boolean(),
})
export type AskedCheckIn = z.infer<typeof asked>

const answered = z.object({
  checkInId,
  state: z.enum(checkInStates),
  registeredOn: day.nullable(),
  receipt: receiptNumber,
})

export const checkIn = {
  /** 出示入住码。`screen` holds for minutes; `print` until it is revoked, and a new one revokes the one before. */
  'registration.createCheckInCode': operation('declarant', {
    input: z.object({ dwellingCode, kind: z.enum(codeKinds) }),
    output: z.object({ code, address: z.string() }),
    perDay: 500,
  }),

  /** 一处房屋的入住码: the one on paper, if there is one. */
  'registration.listCheckInCodes': operation('declarant', {
    input: z.object({ dwellingCode }),
    output: z.object({ address: z.string(), print: code.nullable() }),
  }),

  /** 停用入住码: every code of the dwelling, on paper and on screens. */
  'registration.revokeCheckInCode': operation('declarant', {
    input: z.object({ dwellingCode }),
    output: z.object({}),
  }),

  /** 打开入住码, scanned or typed: which dwelling and who declares there. Wrong, old and revoked ones are answered alike. */
  'registration.openCheckIn': operation('resident', {
    input: z.object({ code: z.string().trim().min(1, '请输入入住码').max(60, '入住码不完整') }),
    output: z.object({
      street: z.string(),
      maskedAddress: z.string(),
      declarantType,
      maskedDeclarant: z.string(),
      /** 即时申报 asks less (R4). */
      instant: z.boolean(),
      /** How the signed-in person stands in this dwelling already. */
      standing: z.enum(['none', 'waiting', 'registered']),
    }),
    perDay: 60,
  }),

  /** 已知的本人信息, so that it is not asked: identity from the sign-in, the rest from the population register. */
  'registration.prefillCheckIn': operation('person', {
    input: z.object({}),
    output: z.object({
      maskedName: z.string(),
      maskedIdNumber: z.string(),
      idType,
      sex: z.enum(['1', '2']).nullable(),
      birthDate: day.nullable(),
      ethnicity: z.string().nullable(),
      hukouDivision: z.string().nullable(),
      hukouAddress: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  }),

  /**
   * 住户自行填报入住。Name and number are those of the sign-in, or those of a child, a ward or a parent. With a code it goes to whose
   * code it is; without one to the declarants of the dwelling, or straight to the grid officer.
   */
  'registration.submitCheckIn': operation('resident', {
    input: z.object({
      code: z.string().trim().max(60).nullable(),
      /** Both only without a code. */
      dwellingCode: dwellingCode.nullable(),
      use: z.enum(dwellingUses).nullable(),
      moveInOn: day,
      other: z.object({ relation: z.enum(filedFor), name: personName, idType, idNumber }).nullable(),
      resident: residentFields.omit({ name: true, idType: true, idNumber: true }),
    }),
    output: z.object({ checkIn: own }),
    strength: 'recent',
    perDay: 20,
  }),

  /** 我填报的入住: newest first, each with where it stands. */
  'registration.listMyCheckIns': operation('resident', {
    input: z.object({}),
    output: z.object({ checkIns: z.array(own) }),
  }),

  'registration.withdrawCheckIn': operation('resident', {
    input: z.object({ checkInId }),
    output: z.object({ checkIn: own }),
    strength: 'recent',
  }),

  /** 待我确认的住户 of one dwelling, or of all of mine. */
  'registration.listCheckIns': operation('declarant', {
    input: z.object({ dwellingCode: dwellingCode.nullable() }),
    output: z.object({ checkIns: z.array(asked) }),
  }),

  /** 确认入住: registered from the day of confirmation (R11). */
  'registration.confirmCheckIn': operation('declarant', {
    input: z.object({ checkInId }),
    output: answered,
    strength: 'recent',
    perDay: 200,
  }),

  /** 不予确认, with a reason that the resident reads. */
  'registration.declineCheckIn': operation('declarant', {
    input: z.object({ checkInId, reason: declineReason }),
    output: answered,
    strength: 'recent',
    perDay: 200,
  }),
}
