import * as z from 'zod'
import { day } from '../model/day'
import { finding } from '../model/decision'
import { standingAnswers, standingFacts } from '../rules/standing'
import { instant, receiptNumber } from './fields'
import { operation } from './operation'

/** 签注看的一年 (R28): the year that ends with `to`, as it was found. */
export const yearView = z.object({
  from: day,
  to: day,
  /** Days registered, and how many it takes. */
  days: z.number().int(),
  needed: z.number().int(),
  spans: z.array(z.object({ from: day, to: day })),
})
export type YearView = z.infer<typeof yearView>

/** 自动签注 of a holder. */
export const standingView = z.object({
  on: z.boolean(),
  givenAt: instant.nullable(),
  version: z.string().nullable(),
  /** Whether it can be agreed to now: there is a permit, valid or suspended. */
  available: z.boolean(),
  /** When the system looks at the case next; null when it does not. */
  nextLookOn: day.nullable(),
  /** What it asks in this window; null when it asks nothing. */
  question: z
    .object({
      fact: z.enum(standingFacts),
      askedOn: day,
      answer: z.enum(standingAnswers).nullable(),
      lookedOn: day,
      earliest: day.nullable(),
      findings: z.array(finding),
      year: yearView.nullable(),
    })
    .nullable(),
})
export type StandingView = z.infer<typeof standingView>

const output = z.object({ standing: standingView })

export const standing = {
  /** 同意自动签注: from the next window on, or in the open one. */
  'permit.setAutoEndorse': operation('resident', {
    /** Which text was shown and agreed to. */
    input: z.object({ version: z.iso.date() }),
    output,
    strength: 'recent',
  }),

  /** 关闭自动签注, at any time. */
  'permit.withdrawAutoEndorse': operation('resident', { input: z.object({}), output }),

  /** The answer to the question of this window, where it endorses nothing. */
  'permit.answerAutoEndorse': operation('resident', {
    input: z.object({ answer: z.enum(['correcting', 'byHand']) }),
    output,
  }),

  /** 还住在这里: the answer after which the case is looked at again at once, and endorsed if it is clear. */
  'permit.confirmStillResides': operation('resident', {
    input: z.object({ stillResides: z.literal(true, '请确认您仍在深圳居住') }),
    output: output.extend({ receipt: receiptNumber.nullable() }),
    strength: 'recent',
  }),
}
