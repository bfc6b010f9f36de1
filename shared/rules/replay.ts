import * as z from 'zod'
import { day, month } from '../model/day'
import { route, type Decision } from '../model/decision'
import { insuranceTypes } from '../model/registers'
import { eligibility, eligibilityBy } from './eligibility'
import { endorsement } from './endorsement'
import { readingsIn } from './findings'
import { withPhoto } from './photo'
import { ruleVersion } from './version'

const registration = z.object({ from: day, to: day.nullable(), reason: z.enum(['movedOut', 'void']).nullable() })
const enrolment = z.object({ schoolType: z.string(), fullTime: z.boolean(), from: day, to: day.nullable() })
const talent = z.object({ class: z.string(), verified: z.boolean() })
const unanswered = z.literal('unanswered')

/** The facts of a decision as they were kept. `permit` makes it an endorsement, `photo` and `route` an application. */
const kept = z.object({
  today: day,
  registrations: z.array(registration).nullable(),
  insurance: z.partialRecord(z.enum(insuranceTypes), z.array(month)).nullable(),
  insurancePostedThrough: month.nullable(),
  talent: z.union([talent, unanswered]).nullable(),
  student: z.union([enrolment, unanswered]).nullable(),
  idType: z.string(),
  hukou: z.enum(['shenzhen', 'other']).nullable(),
  permit: z.object({ issuedOn: day, endorsedOn: z.array(day) }).optional(),
  pending: z.boolean().optional(),
  photo: z
    .object({
      number: z.string(),
      photos: z.array(z.object({ number: z.string(), takenOn: day })).nullable(),
      ofAnother: z.boolean().optional(),
    })
    .optional(),
  route: route.optional(),
})

/**
 * A stored decision made again from the facts that it keeps: equal to it in every member, unless it was not made by these
 * rules. Throws `RangeError` for a rule version that is not this one's, `z.ZodError` for inputs that are not a decision's.
 */
export const replay = (stored: Decision): Decision => {
  if (stored.ruleVersion !== ruleVersion)
    throw new RangeError(`decided under rule version ${stored.ruleVersion}, these rules are ${ruleVersion}`)
  const { permit, pending, photo, route: chosen, ...facts } = kept.parse(stored.inputs)
  const readings = readingsIn(stored.findings)
  if (permit) return endorsement({ ...facts, permit, ...(pending === undefined ? {} : { pending }) }, readings)
  const decision = chosen ? eligibilityBy(chosen, facts, readings) : eligibility(facts, readings)
  return photo ? withPhoto(decision, photo, readings) : decision
}
