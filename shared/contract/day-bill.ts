import * as z from 'zod'
import { day } from '../model/day'
import { instant, shortText } from './fields'
import { operation } from './operation'

/** `stray`: in the bill, not with us. `missing`: with us, not in the bill. `amount`: another sum. */
const billDifferenceKinds = ['stray', 'missing', 'amount'] as const

const difference = z.object({
  kind: z.enum(billDifferenceKinds),
  what: z.enum(['payment', 'refund']),
  outTradeNo: z.string(),
  /** In fen; null where there is none on that side. */
  billed: z.number().int().nullable(),
  ours: z.number().int().nullable(),
})
export type BillDifference = z.infer<typeof difference>

const bill = z.object({
  day,
  /** `unread`: it was not read, or there is none. `same`: both sides say the same. */
  state: z.enum(['unread', 'same', 'open', 'settled']),
  readAt: instant.nullable(),
  lines: z.number().int(),
  differences: z.array(difference),
  settledAt: instant.nullable(),
  note: z.string().nullable(),
})
export type DayBillView = z.infer<typeof bill>

/** 微信支付的日账单, matched with our orders on the next day. Differences are told to staff; nothing is changed by itself. */
export const dayBills = {
  'permit.dayBill': operation('staff', { input: z.object({ day }), output: bill, strength: 'high' }),

  /** 已核对: what was found out, in words. */
  'permit.settleDayBill': operation('staff', {
    input: z.object({ day, note: shortText.min(2, '请写明核对的结果') }),
    output: bill,
    strength: 'recent',
  }),

  /** Bills of days that are over and were not read yet. Only `system.readDayBills` asks. */
  'permit.readDayBills': operation('function', {
    input: z.object({}),
    output: z.object({ read: z.number().int(), differences: z.number().int(), failed: z.number().int() }),
  }),
}
