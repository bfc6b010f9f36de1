import * as z from 'zod'
import { day } from '../../model/day'
import { filedFor } from '../../rules/filing-for'
import { instant } from '../fields'
import { operation } from '../operation'
import { checkInStates, declineReason } from '../check-in'
import { declarantType } from '../registration'

const checkInCase = z.object({
  checkInId: z.string(),
  version: z.number().int(),
  address: z.string(),
  dwellingCode: z.string(),
  declarantType,
  maskedApplicant: z.string(),
  maskedIdNumber: z.string(),
  maskedPhone: z.string(),
  filedFor: z.enum(filedFor).nullable(),
  /** Whether the declarant's own code led there. */
  withCode: z.boolean(),
  moveInOn: day,
  filedAt: instant,
  /** Until when the declarant could confirm alone; null when nobody was asked. */
  askedUntil: day.nullable(),
  due: day.nullable(),
  /** Who was asked and did not answer. */
  declarants: z.array(z.object({ maskedName: z.string(), declarantType, since: day })),
})
export type CheckInCase = z.infer<typeof checkInCase>

const decidedCheckIn = z.object({ state: z.enum(checkInStates), registeredOn: day.nullable() })

export const checkInReview = {
  /** 一件住户填报 that no declarant answered in time. */
  'review.checkIn': operation('staff', {
    input: z.object({ checkInId: z.string().max(60) }),
    output: checkInCase,
    strength: 'high',
  }),

  /** 网格员确认入住: registered from the day of this confirmation (R11). `version` is the one that was looked at. */
  'review.confirmCheckIn': operation('staff', {
    input: z.object({ checkInId: z.string().max(60), version: z.number().int() }),
    output: decidedCheckIn,
    strength: 'recent',
  }),

  /** 网格员不予确认. */
  'review.declineCheckIn': operation('staff', {
    input: z.object({ checkInId: z.string().max(60), version: z.number().int(), reason: declineReason }),
    output: decidedCheckIn,
    strength: 'recent',
  }),
}
