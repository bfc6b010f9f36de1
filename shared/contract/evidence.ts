import * as z from 'zod'
import { day } from '../model/day'
import { evidenceLimits } from '../model/evidence'
import { evidenceKinds } from '../rules/evidence'
import { dwellingCode, instant, photoPart } from './fields'
import { operation } from './operation'
import { link } from './registration'

export const evidenceKind = z.enum(evidenceKinds)
/** Of each list one kind is enough. */
export const evidenceNeeds = z.array(z.array(evidenceKind))

/** What staff asked for, and has not come. */
export const evidenceAsked = z.object({ kinds: z.array(evidenceKind), reason: z.string(), at: instant })

export const evidencePage = z.object({ pageId: z.string(), kind: evidenceKind, at: instant })

const page = evidencePage.extend({
  /** Handed in; else uploaded only, and gone after a day. */
  sent: z.boolean(),
})

const standing = z.object({
  link,
  /** What would show whose the dwelling is. */
  needs: evidenceNeeds,
  /** What of that, or of what staff asked for, has not been handed in. */
  missing: evidenceNeeds,
  /** By when it is best handed in; null where the calendar is not published. */
  by: day.nullable(),
  asked: evidenceAsked.nullable(),
  pages: z.array(page),
})
export type EvidenceStanding = z.infer<typeof standing>

export const evidence = {
  /** 房屋材料 of a link under review: what is needed by when, and what is there. */
  'registration.getEvidence': operation('dwellingKeeper', { input: z.object({ dwellingCode }), output: standing }),

  /** One part of a photographed page; with the last one the page is checked and kept, sealed. */
  'registration.uploadEvidence': operation('dwellingKeeper', {
    input: z.object({ dwellingCode, kind: evidenceKind, ...photoPart }),
    output: z.object({ page: page.nullable() }),
    strength: 'high',
    perDay: 300,
  }),

  /** Takes a page back that was not handed in. */
  'registration.dropEvidence': operation('dwellingKeeper', {
    input: z.object({ dwellingCode, pageId: z.string().max(60) }),
    output: z.object({}),
    strength: 'high',
  }),

  /** 提交材料: hands the uploaded pages in. */
  'registration.sendEvidence': operation('dwellingKeeper', {
    input: z.object({
      dwellingCode,
      pageIds: z.array(z.string().max(60)).min(1, '请先拍照或选择照片').max(evidenceLimits.pages),
    }),
    output: standing,
    strength: 'recent',
  }),
}
