import * as z from 'zod'
import { day } from '../../model/day'
import { dataRefusalOutcomes, dataRefusalStates } from '../../rules/data-refusal'
import { instant, shortText } from '../fields'
import { operation } from '../operation'
import { declarantType } from '../registration'

const caseId = z.string().max(200)

const refusalCase = z.object({
  refusalId: z.string(),
  version: z.number().int(),
  address: z.string(),
  dwellingCode: z.string(),
  declarantType,
  maskedDeclarant: z.string(),
  state: z.enum(dataRefusalStates),
  name: z.string().nullable(),
  about: z.string(),
  asked: z.string(),
  moveInOn: day,
  reportedAt: instant,
  due: day.nullable(),
  answer: z.string().nullable(),
  declaredOn: day.nullable(),
})
export type RefusalCase = z.infer<typeof refusalCase>

export const dataRefusalReview = {
  /** 一件拒不提供信息的报告. */
  'review.refusal': operation('staff', {
    input: z.object({ refusalId: caseId }),
    output: refusalCase,
    strength: 'high',
  }),

  /** 决定: noted, visited, or given no credit, with a reason that the declarant reads. */
  'review.decideRefusal': operation('staff', {
    input: z.object({
      refusalId: caseId,
      version: z.number().int(),
      outcome: z.enum(dataRefusalOutcomes),
      reason: shortText.min(2, '请写明理由'),
    }),
    output: z.object({ state: z.enum(dataRefusalStates) }),
    strength: 'recent',
  }),
}
