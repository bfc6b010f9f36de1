/** 部门接口 (docs/partner-api.yaml): the bodies that departments send. No operation of the house: it has a protocol of its own. */
import * as z from 'zod'

const name = z.string().refine((text) => text.trim().length > 0 && text.length <= 100, '请填写姓名，不超过 100 个字')
const idNumber = z.string().regex(/^\d{17}[\dXx]$/, '公民身份号码是 18 位，前 17 位是数字，最后一位是数字或 X')
const caseNo = z.string().regex(/^[\x21-\x7e]{1,64}$/, '1–64 位数字、字母或符号')

/** One person, asked about under the case number of the header. */
export const matchBody = z.strictObject({ name, idNumber })

/** Several, each under a case number of its own or that of the header. */
export const batchBody = (most: number) =>
  z.strictObject({
    people: z
      .array(z.strictObject({ name, idNumber, caseNo: caseNo.optional() }))
      .min(1, '至少一人')
      .max(most, `一次最多 ${most} 人`),
  })
