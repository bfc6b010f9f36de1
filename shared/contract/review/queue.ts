import * as z from 'zod'
import { day } from '../../model/day'
import { instant } from '../fields'
import { operation } from '../operation'
import { declarantType } from '../registration'

/** What staff decide: each kind has an operation of its own that shows the case, and one that decides it. */
export const taskKinds = [
  'link',
  'checkIn',
  'objection',
  'missingDwelling',
  'refusal',
  'courierPhoto',
  'permitCase',
  'writtenReply',
  'cashRefund',
  'dayBill',
] as const

const task = z.object({
  kind: z.enum(taskKinds),
  /** What the kind's own operation asks for. */
  id: z.string(),
  /** The dwelling; of a permit which business, its acceptance point, or what is owed; of 微信支付 which day's bill. */
  address: z.string(),
  /** Null for what is not about a dwelling. */
  declarantType: declarantType.nullable(),
  maskedApplicant: z.string(),
  askedAt: instant,
  /** 办结期限; null where the calendar is not published. */
  due: day.nullable(),
})
export type Task = z.infer<typeof task>

export const reviewQueue = {
  /** 待办 of every kind, oldest first: dwelling links that no register could confirm, residents whom no declarant did. */
  'review.queue': operation('staff', {
    input: z.object({}),
    output: z.object({ tasks: z.array(task), more: z.boolean() }),
    strength: 'high',
  }),
}
