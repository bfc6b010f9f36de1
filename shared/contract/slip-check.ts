/** 核验信息单: what anyone may ask about a slip, with its QR code or with what stands under it. */
import * as z from 'zod'
import { day } from '../model/day'
import { instant } from './fields'
import { operation } from './operation'

/** What became of it. All but `valid` say nothing of the person. */
const slipAnswers = [
  'valid',
  /** Never given, or a code that cannot be one: answered alike. */
  'notOurs',
  'altered',
  'notYet',
  'expired',
  'permitSuspended',
  'permitCancelled',
  'withdrawn',
] as const
export type SlipAnswer = (typeof slipAnswers)[number]

/** What there is to compare with the paper: a surname and the end of a number, no address, no picture. */
const checked = z.object({
  slipId: z.string(),
  form: z.enum(['full', 'masked']),
  issuedAt: instant,
  /** The last day of the slip. */
  validUntil: day,
  /** The last day of the permit, as it stands on the slip. */
  permitUntil: day,
  maskedName: z.string(),
  /** Of the number. */
  lastFour: z.string(),
})
export type CheckedSlip = z.infer<typeof checked>

const tokenKey = z.object({
  kid: z.string(),
  algorithm: z.enum(['SM2', 'Ed25519']),
  publicKey: z.string(),
  from: z.string(),
  until: z.string(),
})

export const slipCheck = {
  /**
   * 核验: what a QR code led to (the address or the token in it), or the sixteen characters that were typed. After 60 wrong ones
   * a day from one place it is `quota`.
   */
  'slip.verify': operation('anyone', {
    input: z.object({ code: z.string().trim().min(1, '请输入信息单编号').max(1200, '这不是信息单上的编号或二维码') }),
    output: z.object({
      state: z.enum(slipAnswers),
      /** Only of a valid one that bears a name. */
      slip: checked.nullable(),
      /** Only of a valid one without a name: until when the permit, and the slip that it was made with, hold. */
      pass: checked.pick({ permitUntil: true, validUntil: true }).nullable(),
      on: day,
    }),
  }),

  /** With which the tokens are checked without asking: the key that signs, and those whose tokens are still about. */
  'slip.publicKeys': operation('anyone', {
    input: z.object({}),
    output: z.object({ keys: z.array(tokenKey) }),
  }),

  /** 状态名单: which slips ended before their time, signed, in Crockford's base32; at most a minute old. */
  'slip.statusList': operation('anyone', {
    input: z.object({}),
    output: z.object({ list: z.string(), asOf: instant }),
  }),
}
