/** 房东的一个月: the rooms at a glance, who still lives there, sheets to print, the ledger of a year. */
import * as z from 'zod'
import { day, month } from '../model/day'
import { livingAnswers } from '../rules/still-living'
import { dwellingCode, instant } from './fields'
import { operation } from './operation'
import { declarantType, linkStates } from './registration'

const registrationId = z.string().min(1).max(60)

const livingResident = z.object({
  registrationId,
  name: z.string(),
  moveInOn: day,
  registeredOn: day.nullable(),
  /** `awaitingLink`: takes effect once the dwelling is approved. */
  state: z.enum(['active', 'awaitingLink']),
  /** How late it was declared; 0 in time. */
  daysLate: z.number().int(),
  /** Whether this month asks about them, and what was answered. */
  asked: z.boolean(),
  living: z.enum(livingAnswers).nullable(),
  objected: z.boolean(),
})
export type LivingResident = z.infer<typeof livingResident>

/** What a room asks of its declarant, the most pressing first; `none` where there is nothing. */
export const roomNeeds = ['confirm', 'rejected', 'living', 'objection', 'refusal', 'pending', 'vacant', 'none'] as const

const monthRoom = z.object({
  dwellingCode: z.string(),
  address: z.string(),
  declarantType,
  state: z.enum(linkStates),
  askedAt: instant,
  /** Until when staff decide the link; null where it is decided or the calendar is not published. */
  due: day.nullable(),
  reason: z.string().nullable(),
  need: z.enum(roomNeeds),
  /** How many are registered or wait to be; a unit's administrator is told no more than that. */
  people: z.number().int(),
  residents: z.array(livingResident),
  /** 待我确认的住户; the earliest day by which. */
  checkIns: z.object({ count: z.number().int(), due: day.nullable(), withOfficer: z.boolean() }).nullable(),
  /** Residents about whom this month asks and nothing was answered. */
  unanswered: z.number().int(),
  objections: z.object({ count: z.number().int(), due: day.nullable() }).nullable(),
  /** 拒不提供信息的报告 of people not declared yet; the earliest day by which staff answer one. */
  refusals: z.object({ count: z.number().int(), due: day.nullable() }).nullable(),
  /** Nobody lives there, and nobody waits to. Null where not everybody could be counted. */
  vacant: z.boolean().nullable(),
})
export type MonthRoom = z.infer<typeof monthRoom>

export const roomFilters = ['all', 'toDo', 'vacant'] as const

const code = z.object({ url: z.string(), typed: z.string(), madeAt: instant })

export const landlordMonth = {
  /** 房屋一览: what needs doing first. Totals are of all rooms, `rooms` of those that were asked for, 40 at a time. */
  'registration.monthOverview': operation('dwellingHolder', {
    input: z.object({
      show: z.enum(roomFilters),
      /** Part of an address, or of a resident's name. */
      search: z.string().trim().max(40),
      from: z.number().int().min(0).max(10_000),
    }),
    output: z.object({
      month,
      /** What whoever asks may do: declare residents, link dwellings. */
      may: z.object({ declare: z.boolean(), link: z.boolean() }),
      totals: z.object({
        rooms: z.number().int(),
        residents: z.number().int(),
        toDo: z.number().int(),
        vacant: z.number().int(),
        checkIns: z.number().int(),
        asked: z.number().int(),
        unanswered: z.number().int(),
      }),
      rooms: z.array(monthRoom),
      /** How many fit the question. */
      found: z.number().int(),
      /** Where the next rooms begin; null after the last. */
      next: z.number().int().nullable(),
      /** False where there are more rooms or residents than are looked at in one go. */
      complete: z.boolean(),
    }),
  }),

  /** 还住在这里吗: one tap for one or many. Changes nothing of the registration but that it was said. */
  'registration.confirmStillLiving': operation('declarant', {
    input: z.object({
      registrationIds: z.array(registrationId).min(1, '请选择住户').max(200, '一次最多 200 人'),
      answer: z.enum(livingAnswers),
    }),
    output: z.object({
      month,
      answered: z.array(registrationId),
      /** Whose registration has ended meanwhile: nothing was noted. */
      ended: z.array(registrationId),
    }),
    perDay: 1000,
  }),

  /** 打印全部房间: the fixed 入住码 of each room, made where there is none; one that hangs on a wall stays good. */
  'registration.roomSheets': operation('declarant', {
    input: z.object({ dwellingCodes: z.array(dwellingCode).min(1, '请选择房屋').max(20, '一次最多 20 处') }),
    output: z.object({
      sheets: z.array(z.object({ dwellingCode: z.string(), address: z.string(), code })),
    }),
    perDay: 200,
  }),

  /** 年度台账 as .xlsx: every stay of that year in one's own dwellings. Each download is noted. */
  'registration.downloadLedger': operation('declarant', {
    input: z.object({ year: z.number().int().min(2015).max(2100) }),
    output: z.object({
      fileName: z.string(),
      mime: z.string(),
      base64: z.string(),
      stays: z.number().int(),
    }),
    strength: 'high',
    perDay: 20,
  }),
}
