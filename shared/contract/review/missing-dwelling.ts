import * as z from 'zod'
import { day } from '../../model/day'
import { instant, shortText } from '../fields'
import { operation } from '../operation'
import { declarantType } from '../registration'

const requestId = z.string().regex(/^\d{25}$/)

const missingCase = z.object({
  requestId: z.string(),
  /** Changes when somebody else asks for the same dwelling. */
  version: z.string(),
  /** `南山区粤海街道`. */
  place: z.string(),
  street: z.string(),
  /** As each of those who ask typed it; the same dwelling by its normalised address. */
  asked: z.array(
    z.object({
      address: z.string(),
      maskedApplicant: z.string(),
      declarantType,
      askedAt: instant,
      waiting: z.number().int(),
    }),
  ),
  due: day.nullable(),
})
export type MissingCase = z.infer<typeof missingCase>

export const missingDwellingReview = {
  /** 一件地址补录: the address as it was typed, who asks, and how many declarations wait for it. */
  'review.missingDwelling': operation('staff', {
    input: z.object({ requestId }),
    output: missingCase,
    strength: 'high',
  }),

  /**
   * 决定地址补录. With a code that is recorded, that dwelling is taken; with `room` a new one is recorded, in `building` where
   * the building is new too. Without a code it is refused, with a reason.
   */
  'review.decideMissingDwelling': operation('staff', {
    input: z.object({
      requestId,
      version: z.string().max(200),
      dwellingCode: z.string().max(40).nullable(),
      room: z.string().trim().min(1, '请填写房号').max(20, '房号太长').nullable(),
      building: z
        .object({
          name: shortText.min(2, '请填写楼栋名称').max(40, '楼栋名称太长'),
          road: shortText.max(60, '门牌地址太长'),
          initials: z.string().trim().max(20, '拼音首字母太长'),
        })
        .nullable(),
      /** Staff have seen that the applicant is its declarant: the link is approved with it. Of one applicant only. */
      verified: z.boolean(),
      reason: shortText.nullable(),
    }),
    output: z.object({
      state: z.enum(['approved', 'pending', 'rejected']),
      dwellingCode: z.string().nullable(),
      released: z.number().int(),
    }),
    strength: 'recent',
  }),
}
