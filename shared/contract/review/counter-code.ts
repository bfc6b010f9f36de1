import * as z from 'zod'
import { idNumber, idType, instant, personName, phone } from '../fields'
import { operation } from '../operation'

export const counterCodeReview = {
  /**
   * 签发受理点登录码: whoever issues it has the person and the document in front of them. One a person; a new one takes the
   * place of the one before. `phone`: told and shown by the person; later changes may be confirmed by SMS to it.
   */
  'review.issueCounterCode': operation('staff', {
    input: z.object({ idType, idNumber, name: personName, phone: phone.nullable() }),
    output: z.object({ code: z.string(), expiresAt: instant, maskedName: z.string(), maskedIdNumber: z.string() }),
    strength: 'recent',
    perDay: 200,
  }),
}
