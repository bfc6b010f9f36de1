import * as z from 'zod'
import { day } from '../../model/day'
import { finding } from '../../model/decision'
import { instant, shortText } from '../fields'
import { operation } from '../operation'
import { declarantType, linkStates } from '../registration'

const linkCase = z.object({
  linkId: z.string(),
  version: z.number().int(),
  address: z.string(),
  dwellingCode: z.string(),
  declarantType,
  maskedApplicant: z.string(),
  askedAt: instant,
  due: day.nullable(),
  findings: z.array(finding),
  /** Declarations that wait for this link. */
  waiting: z.number().int(),
  /** Others who hold an approved link to the same dwelling. */
  others: z.array(z.object({ maskedName: z.string(), declarantType, since: day })),
})
export type LinkCase = z.infer<typeof linkCase>

export const linkReview = {
  /** 一件待办 with everything needed to decide it. */
  'review.link': operation('staff', {
    input: z.object({ linkId: z.string().max(120) }),
    output: linkCase,
    strength: 'high',
  }),

  /** 决定一件房屋关联。`version` is the one that was looked at: a change since then is refused. */
  'review.decideLink': operation('staff', {
    input: z.object({
      linkId: z.string().max(120),
      version: z.number().int(),
      approve: z.boolean(),
      reason: shortText.min(2, '请写明理由'),
    }),
    output: z.object({ state: z.enum(linkStates), released: z.number().int() }),
    strength: 'recent',
  }),

  /** Finishes a decision: declarations that waited for the link take effect, or end. Only `system.retryWaiting` asks. */
  'review.releaseLink': operation('function', {
    input: z.object({ linkId: z.string().max(120) }),
    output: z.object({ released: z.number().int() }),
  }),
}
