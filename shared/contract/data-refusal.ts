/** 拒不提供信息: a tenant who gives no data is reported, and the declarant's filing date is kept. */
import * as z from 'zod'
import { day } from '../model/day'
import { dataRefusalStates } from '../rules/data-refusal'
import { dwellingCode, instant, personName, receiptNumber, shortText } from './fields'
import { operation } from './operation'

const refusalId = z.string().min(1).max(60)

const refusal = z.object({
  refusalId,
  state: z.enum(dataRefusalStates),
  name: z.string().nullable(),
  /** What is known of the person besides, and what was asked of them. */
  about: z.string(),
  asked: z.string(),
  moveInOn: day,
  reportedAt: instant,
  /** By when staff answer; null once they have, or where the calendar is not published. */
  due: day.nullable(),
  decidedAt: instant.nullable(),
  answer: z.string().nullable(),
  /** The day on which the person was declared after all: the filing counts as made on the day of the report. */
  declaredOn: day.nullable(),
  receipt: receiptNumber,
})
export type DataRefusalView = z.infer<typeof refusal>

export const dataRefusals = {
  /** 报告拒不提供信息. The same person on the same day is one report. */
  'registration.reportRefusal': operation('declarant', {
    input: z.object({
      dwellingCode,
      moveInOn: day,
      name: personName.nullable(),
      about: shortText,
      asked: shortText.min(2, '请写明要过什么、怎么要的，至少两个字'),
    }),
    output: z.object({ refusal, due: day.nullable(), daysLate: z.number().int() }),
    strength: 'recent',
    perDay: 50,
  }),

  /** 一处房屋的报告, the newest first. */
  'registration.listRefusals': operation('declarant', {
    input: z.object({ dwellingCode }),
    output: z.object({ address: z.string(), refusals: z.array(refusal) }),
  }),

  /** 撤回: while staff have not answered and nobody was declared under it. */
  'registration.withdrawRefusal': operation('declarant', {
    input: z.object({ dwellingCode, refusalId }),
    output: z.object({ refusal }),
    strength: 'recent',
  }),
}
