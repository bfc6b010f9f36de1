/**
 * What the government registers say about a person: the wire shape of the city's data-sharing exchange.
 * A history's `to: null` is an open end; an insurance history with an open end runs to `postedThrough`.
 */
import * as z from 'zod'
import { day, month } from './day'

const dwellingCode = z.string().regex(/^[0-9A-Z]{25}$/)

/** 人口库：who a number belongs to, and where the hukou is. */
export const populationRecord = z.object({
  name: z.string().min(1),
  idType: z.string(),
  sex: z.enum(['1', '2']),
  ethnicity: z.string(),
  birthDate: day,
  hukou: z.object({ divisionCode: z.string(), address: z.string() }).nullable(),
  phone: z.string().nullable(),
  alive: z.boolean(),
})
export type PopulationRecord = z.infer<typeof populationRecord>

/** 缴费时段：months paid, both ends included. */
const insuranceSpell = z.object({ from: month, to: month.nullable() })
export type InsuranceSpell = z.infer<typeof insuranceSpell>

/** 五险。 */
export const insuranceTypes = ['pension', 'medical', 'injury', 'unemployment', 'maternity'] as const
export type InsuranceType = (typeof insuranceTypes)[number]

const spells = z.array(insuranceSpell).default([])

/** 社会保险：months paid by type of insurance. `postedThrough` is the last month that the register has booked. */
const socialInsuranceRecord = z.object({
  postedThrough: month,
  pension: spells,
  medical: spells,
  injury: spells,
  unemployment: spells,
  maternity: spells,
})
export type SocialInsuranceRecord = z.infer<typeof socialInsuranceRecord>

/** 学籍：the school a person is enrolled in. */
const educationRecord = z.object({
  schoolType: z.string(),
  school: z.string(),
  fullTime: z.boolean(),
  from: day,
  to: day.nullable(),
})
export type EducationRecord = z.infer<typeof educationRecord>

/** 人才：class of talent, and whether the authority has verified it. */
const talentRecord = z.object({ class: z.string(), verified: z.boolean() })
export type TalentRecord = z.infer<typeof talentRecord>

/**
 * 证件照回执：numbers of the digital photo receipts. `ofAnother` is answered only where the question carried a number: whether a
 * photo of that number is on record for somebody else (never for whom). `image` is answered only where the question asked for
 * the picture of that number: a JPEG in base64, null where it is not on record for this person.
 */
const photoRecord = z.object({
  images: z.array(z.object({ number: z.string(), takenOn: day })),
  ofAnother: z.boolean().optional(),
  image: z.base64().max(200_000).nullable().optional(),
})
export type PhotoRecord = z.infer<typeof photoRecord>

const holding = z.object({ dwellingCode, from: day, to: day.nullable() })

/** 不动产登记：the dwellings that a person owns. */
const propertyRecord = z.object({ dwellings: z.array(holding) })

/** 房屋租赁备案：the dwellings that a person lets. */
const leaseRecord = z.object({ leases: z.array(holding) })

/** Every register, by the name it is asked under. */
export const registerRecords = {
  population: populationRecord,
  socialInsurance: socialInsuranceRecord,
  education: educationRecord,
  talent: talentRecord,
  photo: photoRecord,
  property: propertyRecord,
  lease: leaseRecord,
}
export type RegisterName = keyof typeof registerRecords
export type RegisterRecord<Name extends RegisterName> = z.infer<(typeof registerRecords)[Name]>
export const registerNames = Object.keys(registerRecords) as RegisterName[]
