/** The facts that the law is asked about, as JSON. A member that no question names is ignored. */
import * as z from 'zod'
import { idTypes } from '@shared/codes/id-types'
import { isDay, isMonth } from '@shared/model/day'

export const day = z.string().refine(isDay, { error: 'no such day: write it like 2026-03-15' })
const month = z.string().refine(isMonth, { error: 'no such month: write it like 2026-03' })

const registration = z
  .object({ from: day, to: day.nullable(), reason: z.enum(['movedOut', 'void']).nullable() })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], error: 'ends before it begins' })
  .refine(({ to, reason }) => to !== null || reason !== 'movedOut', { path: ['to'], error: 'moved out on no day' })

export const registrations = z.array(registration)

/** Months paid; a type that is left out was never paid. */
const months = z.array(month).default([])
const insurance = z.object({
  pension: months,
  medical: months,
  injury: months,
  unemployment: months,
  maternity: months,
})

const unanswered = z.literal('unanswered')
const talent = z.object({ class: z.string(), verified: z.boolean() })
const student = z.object({ schoolType: z.string(), fullTime: z.boolean(), from: day, to: day.nullable() })

/** What is known of a person. What did not answer is null; for talent and student, where null is “no record”, `"unanswered"`. */
export const person = z.object({
  today: day,
  registrations: registrations.nullable(),
  insurance: insurance.nullable(),
  insurancePostedThrough: month.nullable(),
  talent: z.union([talent, unanswered]).nullable(),
  student: z.union([student, unanswered]).nullable(),
  idType: z.enum(idTypes.map(({ code }) => code)),
  hukou: z.enum(['shenzhen', 'other']).nullable(),
})

export const permit = z.object({ issuedOn: day, endorsedOn: z.array(day) })
