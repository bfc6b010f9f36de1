/** 住户名单导入: a roster of many residents, compared with what is registered before anything is written. */
import * as z from 'zod'
import { day } from '../model/day'
import { correctableFields } from '../text/resident-fields'
import { rosterLimits } from '../roster/limits'
import { declarantType, linkStates, residentFields } from './registration'
import { dwellingCode } from './fields'
import { operation } from './operation'

const registrationId = z.string().max(60)

/** `row` is its number in the file: results name it. */
const rosterRow = z.object({ row: z.number().int().min(1), dwellingCode, moveInOn: day, resident: residentFields })

const rowsOf = (most: number) => z.array(rosterRow).min(1, '名单里没有住户').max(most, '一次送来的行数太多')

/** What is wrong with a row, by the columns to mend. */
const problems = z.record(z.string(), z.string())

const leaving = z.object({
  registrationId: z.string(),
  dwellingCode: z.string(),
  name: z.string(),
  maskedIdNumber: z.string(),
  moveInOn: day,
  /** The earliest day on which this resident can have moved out; null while the registration waits for its dwelling. */
  earliest: day.nullable(),
})
export type LeavingView = z.infer<typeof leaving>

export const roster = {
  /** 名单模板: an .xlsx with the dwellings of this declarant and what each column takes. */
  'registration.rosterTemplate': operation('declarant', {
    input: z.object({}),
    output: z.object({ fileName: z.string(), mime: z.string(), base64: z.string() }),
    perDay: 100,
  }),

  /** The dwellings that a roster may name. */
  'registration.listRosterRooms': operation('declarant', {
    input: z.object({}),
    output: z.object({
      rooms: z.array(
        z.object({ dwellingCode: z.string(), address: z.string(), declarantType, state: z.enum(linkStates) }),
      ),
    }),
    perDay: 300,
  }),

  /**
   * 试算: who of these rows would join, who is registered already, with which fields that differ, and which rows cannot be
   * taken. Writes nothing and keeps nothing; asks no register about anybody.
   */
  'registration.previewRoster': operation('declarant', {
    input: z.object({ rows: rowsOf(rosterLimits.previewRows) }),
    output: z.object({
      rows: z.array(
        z.object({
          row: z.number().int(),
          outcome: z.enum(['joins', 'unchanged', 'changed', 'refused']),
          registrationId: z.string().nullable(),
          changed: z.array(z.enum(correctableFields)),
          problem: z.string().nullable(),
          fields: problems,
        }),
      ),
    }),
    perDay: 1000,
  }),

  /** Who is registered in these dwellings and is not among `staying`: asked only of dwellings whose residents are all on the roster. */
  'registration.previewRosterLeaves': operation('declarant', {
    input: z.object({
      dwellings: z
        .array(z.object({ dwellingCode, staying: z.array(registrationId).max(rosterLimits.rows) }))
        .min(1)
        .max(rosterLimits.dwellings),
    }),
    output: z.object({ leaves: z.array(leaving) }),
    perDay: 1000,
  }),

  /** 导入: declares those of the rows who are not registered yet, each by itself. Sent again it writes nothing twice. */
  'registration.importRoster': operation('declarant', {
    input: z.object({ rows: rowsOf(rosterLimits.importRows) }),
    output: z.object({
      rows: z.array(
        z.object({
          row: z.number().int(),
          outcome: z.enum(['filed', 'unchanged', 'refused']),
          receipt: z.string().nullable(),
          /** 登记日期; null while the dwelling is under review. */
          registeredOn: day.nullable(),
          daysLate: z.number().int(),
          problem: z.string().nullable(),
          fields: problems,
        }),
      ),
    }),
    strength: 'recent',
    perDay: 1000,
  }),
}
