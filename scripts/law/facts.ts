/** The facts that the law is asked about, as JSON. A member that no question names is ignored. */
import * as z from 'zod'
import { idTypes } from '@shared/codes/id-types'
import { isDay, isMonth, monthOf } from '@shared/model/day'
import { lawFrom } from '@shared/rules/periods'
import { schoolTypes } from '@shared/rules/student'
import { talentClassNames } from '@shared/rules/talent'

/** Years far from any calendar have no law, and no days that a computer counts well. */
const years = { first: '1900-01-01', last: '2999-12-31' }

export const day = z
  .string()
  .refine(isDay, { error: 'no such day: write it like 2026-03-15', abort: true })
  .refine((text) => text >= years.first && text <= years.last, { error: `not from ${years.first} to ${years.last}` })

/** A day on which the law is asked. */
export const lawDay = day.refine((text) => text >= lawFrom, { error: `before the law, which begins on ${lawFrom}` })

const month = z.string().refine(isMonth, { error: 'no such month: write it like 2026-03' })

const registration = z
  .object({ from: day, to: day.nullable(), reason: z.enum(['movedOut', 'void']).nullable() })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], error: 'ends before it begins' })
  .refine(({ to, reason }) => to !== null || reason !== 'movedOut', { path: ['to'], error: 'moved out on no day' })

export const registrations = z.array(registration)

/** Months paid; a type that is left out was never paid. */
const months = z.array(month).default([])
const insurance = z.strictObject({
  pension: months,
  medical: months,
  injury: months,
  unemployment: months,
  maternity: months,
})

const unanswered = z.literal('unanswered')
/** Schools of the kinds that count, and all others. */
const schoolType = z.enum([...schoolTypes.versions.flatMap(({ value }) => value), 'other'])

const talent = z.object({ class: z.enum(Object.keys(talentClassNames)), verified: z.boolean() })
const student = z
  .object({ schoolType, fullTime: z.boolean(), from: day, to: day.nullable() })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], error: 'ends before it begins' })

/** What is known of a person. What did not answer is null; for talent and student, where null is “no record”, `"unanswered"`. */
export const person = z
  .object({
    today: lawDay,
    registrations: registrations.nullable(),
    insurance: insurance.nullable(),
    insurancePostedThrough: month.nullable(),
    talent: z.union([talent, unanswered]).nullable(),
    student: z.union([student, unanswered]).nullable(),
    idType: z.enum(idTypes.map(({ code }) => code)),
    hukou: z.enum(['shenzhen', 'other']).nullable(),
  })
  .refine(({ today, insurancePostedThrough: posted }) => posted === null || posted <= monthOf(today), {
    path: ['insurancePostedThrough'],
    error: 'after the month of today',
  })

export const permit = z.object({ issuedOn: lawDay, endorsedOn: z.array(day) })
