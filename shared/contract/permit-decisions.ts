/** 决定之后: what an applicant can do with a case that waits or was decided. */
import * as z from 'zod'
import { photoNumberHint, photoNumberPattern } from '../rules/photo'
import { receiptNumber, shortText } from './fields'
import { operation } from './operation'
import { givenFile } from './papers'
import { caseView, permitView } from './permit'

const receipt = receiptNumber

export const permitDecisions = {
  /** 撤回 a case that waits, or a replacement that is not paid yet. Another can be filed at once. */
  'permit.withdraw': operation('resident', {
    input: z.object({ receipt }),
    output: z.object({ case: caseView, permit: permitView }),
    strength: 'recent',
  }),

  /** 要求书面答复 of a refusal (条例第二十条第二款). Asked twice it is one. */
  'permit.requestWrittenReply': operation('resident', {
    input: z.object({ receipt }),
    output: z.object({ case: caseView }),
    strength: 'high',
  }),

  /** 下载书面答复, once it was sent. */
  'permit.printWrittenReply': operation('resident', {
    input: z.object({ receipt }),
    output: givenFile,
    perDay: 50,
  }),

  /** 答复工作人员: what staff asked for, in words, with a new photo where that is it. The clocks run on. */
  'permit.answerRequest': operation('resident', {
    input: z.object({
      receipt,
      askId: z.string().max(30),
      words: shortText.min(2, '请写明您要说明的情况'),
      photoNumber: z.string().trim().regex(photoNumberPattern, photoNumberHint).nullable(),
    }),
    output: z.object({ case: caseView, permit: permitView }),
    strength: 'high',
  }),
}
