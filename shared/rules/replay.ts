import * as z from 'zod'
import { day, month, type Day } from '../model/day'
import { conditions, route, type Decision } from '../model/decision'
import { insuranceTypes } from '../model/registers'
import { eligibility, eligibilityBy } from './eligibility'
import { endorsement } from './endorsement'
import { readingsIn, type Readings } from './findings'
import { underObjection } from './objection'
import { withPhoto } from './photo'
import { appliedTo, verifiedBases, withVerified, type VerifiedFact } from './verified'
import { ruleVersion } from './version'

const registration = z.object({ from: day, to: day.nullable(), reason: z.enum(['movedOut', 'void']).nullable() })
const enrolment = z.object({ schoolType: z.string(), fullTime: z.boolean(), from: day, to: day.nullable() })
const talent = z.object({ class: z.string(), verified: z.boolean() })
const unanswered = z.literal('unanswered')
const verifiedFact = z.object({
  condition: z.enum(conditions),
  state: z.enum(['met', 'unmet']),
  basis: z.enum(verifiedBases),
  what: z.string(),
  note: z.string().nullable(),
  at: z.string(),
  by: z.string(),
})

/**
 * The facts of a decision as they were kept. `permit` makes it an endorsement, `photo` and `route` an
 * application; `contested`: an
 * objection kept the registrations out; `verified`: what officers found out by hand.
 */
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
  contested: z.boolean().optional(),
  verified: z.array(verifiedFact).optional(),
  route: route.optional(),
})
type Kept = z.infer<typeof kept>

const byRegisters = (
  { permit, pending, photo, route: chosen, contested: _, verified: __, ...facts }: Kept,
  readings: Readings,
): Decision<{ today: Day }> => {
  if (permit) return endorsement({ ...facts, permit, ...(pending === undefined ? {} : { pending }) }, readings)
  const decision = chosen ? eligibilityBy(chosen, facts, readings) : eligibility(facts, readings)
  return photo ? withPhoto(decision, photo, readings) : decision
}

/** What the registers alone said, and said where it waits for an objection. */
const beforeHands = (inputs: Kept, readings: Readings): Decision<{ today: Day }> => {
  const decision = byRegisters(inputs, readings)
  return inputs.contested ? underObjection(decision) : decision
}

/** Where the registers were read: what was verified by hand says where that was, not which register was silent. */
const readingsOf = (stored: Decision, inputs: Kept, verified: readonly VerifiedFact[]): Readings => {
  const byHand = appliedTo(beforeHands(inputs, {}).findings, verified).map(({ condition }) => condition)
  return readingsIn(stored.findings.filter(({ condition }) => !byHand.includes(condition)))
}

/**
 * A stored decision made again from the facts that it keeps: equal to it in every member, unless it was not made by these
 * rules. Throws `RangeError` for a rule version that is not this one's, `z.ZodError` for inputs that are not a decision's.
 */
export const replay = (stored: Decision): Decision => {
  if (stored.ruleVersion !== ruleVersion)
    throw new RangeError(`decided under rule version ${stored.ruleVersion}, these rules are ${ruleVersion}`)
  const { verified, ...inputs } = kept.parse(stored.inputs)
  const decision = beforeHands(inputs, readingsOf(stored, inputs, verified ?? []))
  return verified ? withVerified(decision, verified) : decision
}
