import * as z from 'zod'
import { day } from '../../model/day'
import { finding } from '../../model/decision'
import { evidenceAsked, evidenceKind, evidenceNeeds, evidencePage } from '../evidence'
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
  /** 房屋材料 handed in, and what of the needed or asked has not come by when. */
  evidence: z.object({
    pages: z.array(evidencePage),
    missing: evidenceNeeds,
    by: day.nullable(),
    asked: evidenceAsked.nullable(),
  }),
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

  /** 看一页材料 while the link waits; who looked is noted on it. `version` is the link's after that. */
  'review.linkEvidence': operation('staff', {
    input: z.object({ linkId: z.string().max(120), pageId: z.string().max(60) }),
    output: z.object({
      pageId: z.string(),
      kind: evidenceKind,
      mime: z.string(),
      base64: z.string(),
      version: z.number().int(),
    }),
    strength: 'high',
    perDay: 500,
  }),

  /** 要求补充材料, with a reason that the asker reads. Staff's own clock stands still until it comes, or its time is over. */
  'review.requestEvidence': operation('staff', {
    input: z.object({
      linkId: z.string().max(120),
      version: z.number().int(),
      kinds: z.array(evidenceKind).min(1, '请选择要补充的材料').max(3),
      reason: shortText.min(2, '请写明理由'),
    }),
    output: z.object({ by: day.nullable(), due: day.nullable(), version: z.number().int() }),
    strength: 'recent',
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
