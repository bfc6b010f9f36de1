import * as z from 'zod'
import { day } from '../../model/day'
import { changeView, historyLine } from '../change'
import { shortText } from '../fields'
import { operation } from '../operation'
import { declarantType, registrationStates } from '../registration'

const objectionCase = z.object({
  objectionId: z.string(),
  version: z.number().int(),
  address: z.string(),
  dwellingCode: z.string(),
  declarantType,
  state: z.enum(registrationStates),
  moveInOn: day,
  registeredOn: day.nullable(),
  maskedResident: z.string(),
  maskedDeclarant: z.string(),
  /** The change with both sides' words. */
  change: changeView,
  history: z.array(historyLine),
  /** The person is registered in this dwelling again since, or waits to be. */
  again: z.object({ state: z.enum(registrationStates), registeredOn: day.nullable() }).nullable(),
})
export type ObjectionCase = z.infer<typeof objectionCase>

export const objectionReview = {
  /** 一件异议: before and after, both sides' words, history. */
  'review.objection': operation('staff', {
    input: z.object({ objectionId: z.string().max(130) }),
    output: objectionCase,
    strength: 'high',
  }),

  /** 决定一件异议。Upheld, the registration is restored as if nothing had happened. */
  'review.decideObjection': operation('staff', {
    input: z.object({
      objectionId: z.string().max(130),
      version: z.number().int(),
      uphold: z.boolean(),
      reason: shortText.min(2, '请写明理由'),
    }),
    output: z.object({ state: z.enum(['upheld', 'rejected']), registration: z.enum(registrationStates) }),
    strength: 'recent',
  }),
}
