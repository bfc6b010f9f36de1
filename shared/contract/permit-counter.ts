/** 窗口: everything of a permit for a person who stands at a counter, with or without a phone (办理规定第十四、十七、十八、二十一条). */
import * as z from 'zod'
import { day } from '../model/day'
import { childDocuments, counterBars, counterMatters, identityDocuments } from '../rules/counter'
import { guardianRelations, guardianshipProofs } from '../rules/guardian-filing'
import { replacementReasons } from '../rules/replacement'
import { phone, personName, receiptNumber } from './fields'
import { operation } from './operation'
import { givenFile } from './papers'
import { applicationForm, caseView, permit, permitView } from './permit'

const fileId = z.string().max(100)
const ofFile = z.object({ fileId })
const ofCase = z.object({ fileId, receipt: receiptNumber })
const eligibility = permit['permit.checkEligibility'].output

/** Nobody need have a telephone. */
const phoneOrNone = phone.nullable()

const counterCase = caseView.extend({ caseId: z.string() })

const shown = {
  idNumber: z.string().trim().length(18, '请填写 18 位身份证号码'),
  name: personName,
}

/** 监护人 who stands there with a child, and what shows that they are. */
const guardian = z.object({
  ...shown,
  document: z.enum(identityDocuments, '请选择看过的证件'),
  relation: z.enum(guardianRelations, '请选择和孩子的关系'),
  proof: z.enum(guardianshipProofs, '请选择看过的监护证明'),
  consents: z.literal(true, '请先向监护人念明，监护人同意使用孩子的个人信息'),
})

const counterFile = z.object({
  fileId,
  name: z.string(),
  maskedIdNumber: z.string(),
  /** `matches`: number and name are those of the population register. `silent`: it did not answer, the card alone counts. */
  register: z.enum(['matches', 'silent']),
  /** Of the officer, or of somebody near: a colleague handles it. */
  own: z.boolean(),
  /** Too young to file alone: a guardian does (R22b). */
  minor: z.boolean(),
  /** 监护人 whom this officer saw with the child within the hour; then everything can be filed. */
  guardian: z
    .object({ maskedName: z.string(), relation: z.enum(guardianRelations), proof: z.enum(guardianshipProofs) })
    .nullable(),
  /** Newest first. */
  cases: z.array(counterCase),
  /** What can be filed now; `bar` says why not, `on` from which day it can be. */
  choices: z.array(
    z.object({ matter: z.enum(counterMatters), bar: z.enum(counterBars).nullable(), on: day.nullable() }),
  ),
  /** What the person's own phone would show. */
  eligibility,
  /** Photos on record, newest first; null when the register did not answer. */
  photos: z.array(z.object({ number: z.string(), takenOn: day, usable: z.boolean() })).nullable(),
  /** 受理点 of this counter; null where the officer has none. */
  point: z.string().nullable(),
})
export type CounterFile = z.infer<typeof counterFile>

const done = z.object({
  case: counterCase,
  permit: permitView,
  receipt: receiptNumber,
  /** What the person is told, to be read out; the slip of paper says the same. */
  words: z.array(z.string()),
})
export type CounterDone = z.infer<typeof done>

export const permitCounter = {
  /** 核对证件: the person and the document are there, of a child its guardian too. Noted on the file; what is filed rests on it. */
  'permit.identifyAtCounter': operation('staff', {
    input: z.object({
      ...shown,
      document: z.enum(childDocuments, '请选择看过的证件'),
      guardian: guardian.optional(),
    }),
    output: counterFile,
    strength: 'recent',
    perDay: 400,
  }),

  /** 窗口申领, and again after 注销. `declared`: the person said so, and signs on the form when the card is handed over. */
  'permit.applyAtCounter': operation('staff', {
    input: applicationForm.extend({
      fileId,
      phone: phoneOrNone,
      declared: z.literal(true, '请先向本人念明：填写的内容要属实'),
    }),
    output: done,
    strength: 'recent',
  }),

  /** 窗口签注: 即时办结. */
  'permit.endorseAtCounter': operation('staff', {
    input: ofFile.extend({ stillResides: z.literal(true, '请向本人确认仍在深圳居住') }),
    output: done,
    strength: 'recent',
  }),

  /** 窗口补领、换领. While one is in hand, that one is given. */
  'permit.replaceAtCounter': operation('staff', {
    input: applicationForm
      .pick({ acceptancePoint: true, collection: true })
      .extend({ fileId, phone: phoneOrNone, reason: z.enum(replacementReasons, '请选择原因') }),
    output: done,
    strength: 'recent',
  }),

  /** 窗口撤回. */
  'permit.withdrawAtCounter': operation('staff', { input: ofCase, output: done, strength: 'recent' }),

  /** 窗口要求书面答复. */
  'permit.askReplyAtCounter': operation('staff', { input: ofCase, output: done, strength: 'recent' }),

  /** 登记窗口缴费: the fee was paid at the cashier, who gave a 财政票据. Never a second time, nor beside WeChat. */
  'permit.recordFee': operation('staff', {
    input: ofCase.extend({
      /** 票据代码 (8) and 票据号码 (10) together. */
      bill: z
        .string()
        .trim()
        .regex(/^\d{18}$/, '票据代码 8 位加票据号码 10 位，一共 18 位数字'),
    }),
    output: done,
    strength: 'recent',
  }),

  /** 窗口打印: the slip that a person takes home, or the written reply once it was sent. */
  'permit.printAtCounter': operation('staff', {
    input: ofCase.extend({ paper: z.enum(['receipt', 'reply']) }),
    output: givenFile,
    strength: 'high',
    perDay: 400,
  }),
}
