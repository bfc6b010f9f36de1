import * as z from 'zod'
import { day } from '../model/day'
import type { RefusalCode } from '../refusal'
import { declarantTypes } from '../rules/declarants'
import { changeKinds, objectionStates } from '../rules/objection'
import { refusalText } from '../text/refusals'
import { changeView, historyLine } from './change'
import { dwellingCode, idNumber, idType, instant, personName, phone, receiptNumber, shortText } from './fields'
import { operation } from './operation'

export const declarantType = z.enum(declarantTypes)

export const linkStates = ['pending', 'approved', 'rejected', 'ended'] as const
export const registrationStates = [
  'awaitingLink',
  'awaitingConfirmation',
  'active',
  'movedOut',
  'void',
  'declined',
  'withdrawn',
] as const

const building = z.object({
  buildingCode: z.string(),
  name: z.string(),
  address: z.string(),
  dwellings: z.number().int(),
})
const dwelling = z.object({ dwellingCode: z.string(), room: z.string(), address: z.string() })

export const link = z.object({
  linkId: z.string(),
  dwellingCode: z.string(),
  address: z.string(),
  declarantType,
  state: z.enum(linkStates),
  askedAt: instant,
  decidedAt: instant.nullable(),
  /** Until when staff decide; null where the calendar is not published. */
  due: day.nullable(),
  /** Why it went to staff, or why it was refused. */
  reason: z.string().nullable(),
  residents: z.number().int(),
  /** 还缺材料 while it is under review: null when nothing is, or no review goes on. `by` is null where the calendar is not published. */
  papersMissing: z.object({ by: day.nullable(), asked: z.boolean() }).nullable(),
})
export type LinkView = z.infer<typeof link>

/** 入住人员的登记内容（条例第九条，R58）。 */
export const residentFields = z.object({
  name: personName,
  idType,
  idNumber,
  sex: z.enum(['1', '2'], '请选择性别'),
  ethnicity: z.string().max(2),
  birthDate: day,
  /** 户籍地址类型：family or collective household; null for a passport or a permit of Hong Kong, Macau, Taiwan. */
  hukouType: z.enum(['family', 'collective']).nullable(),
  hukouDivision: z
    .string()
    .regex(/^\d{6}$/, '请选择户籍所在地')
    .nullable(),
  hukouAddress: shortText.nullable(),
  maritalStatus: z.string().max(2),
  education: z.string().max(2),
  occupation: z.string().max(2),
  workplace: shortText,
  reason: z.string().max(2),
  phone,
  /** 与户主关系；本人为户主时选本人。 */
  relation: z.string().max(2),
  /** 在深户主姓名；本人为户主时不填。 */
  headName: shortText.nullable(),
  emergencyPhone: phone.nullable(),
})
export type ResidentFields = z.infer<typeof residentFields>

export const registrationRecord = z.object({
  registrationId: z.string(),
  dwellingCode: z.string(),
  address: z.string(),
  declarantType,
  state: z.enum(registrationStates),
  moveInOn: day,
  filedAt: instant,
  /** 登记日期：from here the twelve months run; null until the registration takes effect. */
  registeredOn: day.nullable(),
  endedOn: day.nullable(),
  receipt: z.string(),
})

export type RegistrationView = z.infer<typeof registrationRecord>

/** One resident who moved into one dwelling. */
const moveInFiling = z.object({ dwellingCode, moveInOn: day, instant: z.boolean(), resident: residentFields })
export type MoveInFiling = z.infer<typeof moveInFiling>

/** 本人: who is signed in, whose name and number are those of the sign-in. */
const ownMoveIn = moveInFiling.extend({ resident: residentFields.omit({ name: true, idType: true, idNumber: true }) })
export type OwnMoveIn = z.infer<typeof ownMoveIn>

const refusalCode = z.enum(Object.keys(refusalText) as RefusalCode[])

/** What became of one filing. `fields` names the inputs to mend, by their paths in the filing. */
const moveInResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('filed'),
    registration: registrationRecord,
    receipt: receiptNumber,
    maskedName: z.string(),
    due: day.nullable(),
    daysLate: z.number().int(),
  }),
  z.object({
    outcome: z.literal('refused'),
    refusal: z.object({ code: refusalCode, message: z.string(), fields: z.record(z.string(), z.string()) }),
  }),
])
export type MoveInResult = z.infer<typeof moveInResult>
export type FiledMoveIn = Extract<MoveInResult, { outcome: 'filed' }>

/** What staff decided of the newest objection against something this declarant did, with their reason. */
const decidedObjection = z.object({
  kind: z.enum(changeKinds),
  state: z.enum(['upheld', 'rejected']),
  decidedAt: instant,
  answer: z.string(),
})

/** A registration as its resident sees it: with what became of it, oldest first. */
const ownRecord = registrationRecord.extend({ history: z.array(historyLine), changes: z.array(changeView) })
export type OwnRegistration = z.infer<typeof ownRecord>

export const registration = {
  /** 查楼栋：by name, alias, part of a name, pinyin initials, 19-digit code; a 25-digit code finds its building. */
  'registration.searchBuildings': operation('person', {
    input: z.object({
      district: z
        .string()
        .regex(/^[0-9A-Z]{6}$/)
        .nullable(),
      street: z
        .string()
        .regex(/^[0-9A-Z]{9}$/)
        .nullable(),
      query: z.string().trim().min(1, '请输入楼栋名称、拼音首字母或编码').max(40, '请少输几个字'),
    }),
    output: z.object({ buildings: z.array(building), more: z.boolean(), hint: z.string().nullable() }),
    perDay: 300,
  }),

  /** 查房间 of one building; `room` narrows by its beginning. */
  'registration.searchDwellings': operation('person', {
    input: z.object({
      buildingCode: z.string().regex(/^\d{19}$/, '楼栋编码是 19 位数字'),
      room: z.string().trim().max(20),
    }),
    output: z.object({ building, dwellings: z.array(dwelling), more: z.boolean() }),
    perDay: 300,
  }),

  /** 关联房屋。A match with the property or lease register is approved at once; anything else waits for staff. */
  'registration.linkDwelling': operation('dwellingKeeper', {
    input: z.object({ dwellingCode, declarantType }),
    output: z.object({ link, receipt: receiptNumber }),
    strength: 'recent',
    perDay: 100,
  }),

  'registration.listMyDwellings': operation('dwellingHolder', {
    input: z.object({}),
    output: z.object({ links: z.array(link) }),
  }),

  /** 入住申报前：by when, and how late it already is. */
  'registration.previewMoveIn': operation('declarant', {
    input: z.object({ dwellingCode, moveInOn: day, instant: z.boolean() }),
    output: z.object({
      due: day.nullable(),
      daysLate: z.number().int(),
      rule: z.string(),
      /** 登记日期 if it were filed now; null while the link is pending. */
      registersOn: day.nullable(),
      notice: z.string(),
    }),
  }),

  /**
   * 申报入住 of one or several residents, of one or several dwellings. Each is decided by itself, in their order,
   * and takes effect at once when its link is approved; else it keeps its filing time until it is.
   */
  'registration.declareMoveIn': operation('declarant', {
    input: z.object({
      /** Decided first. */
      self: ownMoveIn.nullish(),
      filings: z.array(moveInFiling).max(10, '一次最多申报十人，其余的请再申报一次'),
    }),
    output: z.object({ results: z.array(moveInResult) }),
    strength: 'recent',
    perDay: 200,
  }),

  /** 一处房屋的住户 for its declarant: full name, masked number (R57). */
  'registration.listResidents': operation('declarant', {
    input: z.object({ dwellingCode }),
    output: z.object({
      link,
      residents: z.array(
        z.object({
          registrationId: z.string(),
          name: z.string(),
          maskedIdNumber: z.string(),
          moveInOn: day,
          registeredOn: day.nullable(),
          state: z.enum(registrationStates),
          /** The resident objects to a correction; staff look into it. */
          objected: z.boolean(),
          decided: decidedObjection.nullable(),
        }),
      ),
      /** 已搬离或注销的, newest first: nothing of the person but the name. */
      former: z.array(
        z.object({
          registrationId: z.string(),
          name: z.string(),
          state: z.enum(registrationStates),
          endedOn: day.nullable(),
          objection: z.enum(objectionStates).nullable(),
          decided: decidedObjection.nullable(),
        }),
      ),
    }),
  }),

  /** 我的居住登记, with the run of days that counts for a permit (R19). */
  'registration.listMyRegistrations': operation('resident', {
    input: z.object({}),
    output: z.object({
      registrations: z.array(ownRecord),
      continuity: z.object({ start: day, days: z.number().int(), fullOn: day }).nullable(),
      /** A run that nothing continues now: a registration up to `registerBy` keeps it. */
      interrupted: z.object({ start: day, days: z.number().int(), endedOn: day, registerBy: day }).nullable(),
      /** An ending is objected to: residence is not told until that is decided. */
      contested: z.boolean(),
    }),
  }),

  /** 回执 of any matter, for the declarant who filed it and the resident it tells of. */
  'registration.getReceipt': operation('person', {
    input: z.object({ receipt: receiptNumber }),
    output: z.object({
      receipt: receiptNumber,
      matter: z.string(),
      /** null for a matter of the permit. */
      address: z.string().nullable(),
      declarant: z.string(),
      resident: z.string().nullable(),
      moveInOn: day.nullable(),
      moveOutOn: day.nullable(),
      filedAt: instant,
      registeredOn: day.nullable(),
      state: z.string(),
      office: z.string(),
    }),
  }),
}
