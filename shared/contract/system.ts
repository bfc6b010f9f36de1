import * as z from 'zod'
import { operation } from './operation'

const nothing = z.object({})

/** Jobs that the platform's timers start. None can be called by a client. */
export const system = {
  /** Brings every notice in an outbox to its person: inbox first, then SMS. */
  'system.deliverNotices': operation('timer', {
    input: nothing,
    output: z.object({ delivered: z.number().int(), failed: z.number().int() }),
  }),

  /** 每日：reminders of endorsement (R64), of residents who wait for a declarant (R11); papers and sign-ins that are not needed any more go. */
  'system.runDeadlines': operation('timer', {
    input: nothing,
    output: z.object({
      reminded: z.number().int(),
      escalated: z.number().int(),
      /** Photographed papers that are not needed any more. */
      purged: z.number().int(),
      failed: z.number().int(),
      /** Old attempts to sign in, sessions, drafts. */
      forgotten: z.number().int(),
    }),
  }),

  /** 对账: payments whose notice was lost are made good, orders whose time is over are closed, refunds are asked for again. */
  'system.reconcilePayments': operation('timer', {
    input: nothing,
    output: z.object({ paid: z.number().int(), closed: z.number().int(), failed: z.number().int() }),
  }),

  /** 日账单: the bill of yesterday, and of days before that could not be read, is matched with our orders. */
  'system.readDayBills': operation('timer', {
    input: nothing,
    output: z.object({ read: z.number().int(), differences: z.number().int(), failed: z.number().int() }),
  }),

  /** Cases that wait for a silent register are asked again; decisions left half done are finished. */
  'system.retryWaiting': operation('timer', {
    input: nothing,
    output: z.object({ decided: z.number().int(), released: z.number().int(), failed: z.number().int() }),
  }),
}
