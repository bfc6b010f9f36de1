import * as z from 'zod'
import { continuity } from '@shared/rules/continuity'
import { cycle } from '@shared/rules/cycle'
import { deadline } from '@shared/rules/deadlines'
import { declarantTypes } from '@shared/rules/declarants'
import { dwellingCode } from '@shared/rules/dwelling-code'
import { eligibility } from '@shared/rules/eligibility'
import { endorsement } from '@shared/rules/endorsement'
import { idNumber } from '@shared/rules/id-number'
import { workdays } from '@shared/rules/working-days'
import { day, lawDay, permit, person, registrations } from './facts'

/** Answers the JSON value of a line. Throws `z.ZodError` where it does not fit, `RangeError` where the law says nothing. */
export type Question = (input: unknown) => object

const missing: z.core.$ZodErrorMap = ({ input }) => (input === undefined ? 'is missing' : undefined)

const question =
  <Input>(input: z.ZodType<Input>, answer: (input: Input) => object): Question =>
  (value) =>
    answer(input.parse(value, { error: missing }))

/** A decision without the facts that it was made from: who asked has them. */
const decided = ({ inputs: _, ...decision }: { inputs: unknown }) => decision

const issuedAfterToday = { path: ['permit', 'issuedOn'], error: 'issued after today' }

const holder = person
  .safeExtend({ permit, pending: z.boolean().optional() })
  .refine(({ permit, today }) => permit.issuedOn <= today, issuedAfterToday)

const permitOnADay = permit
  .extend({ today: day, lastDayMode: z.enum(['anniversary', 'dayBefore']).optional() })
  .refine(({ issuedOn, today }) => issuedOn <= today, { ...issuedAfterToday, path: ['issuedOn'] })

const declarant = z.enum([...declarantTypes, 'subletter'])

const move = z
  .object({
    declarant,
    for: declarant.exclude(['actualManager', 'subletter']).optional(),
    instant: z.boolean(),
    event: z.enum(['moveIn', 'moveOut']),
    on: day,
    declaredOn: day.optional(),
    stayDays: z.int().min(0).optional(),
  })
  .refine((one) => one.declarant !== 'actualManager' || one.for !== undefined, {
    path: ['for'],
    error: 'an actual manager manages for someone: name the declarant',
  })

/** What `npm run law` can be asked, each the name of a rule. */
export const questions: Record<string, Question> = {
  eligibility: question(person, (facts) => decided(eligibility(facts))),
  endorsement: question(holder, (facts) => decided(endorsement(facts))),
  cycle: question(permitOnADay, cycle),
  deadline: question(move, deadline),
  workdays: question(z.object({ from: day, days: z.int().min(0) }), workdays),
  'id-number': question(z.object({ idType: z.string(), number: z.string() }), idNumber),
  'dwelling-code': question(z.object({ code: z.string(), buildingCode: z.string().optional() }), dwellingCode),
  continuity: question(z.object({ today: lawDay, registrations }), continuity),
}
