/** 居住证的受理台: cases that staff look into, written replies, and cancellation. */
import * as z from 'zod'
import { day } from '../model/day'
import { condition, decision, outcome, route } from '../model/decision'
import { cancellationGroundKeys } from '../rules/cancellation'
import { caseStateKeys } from '../rules/case-states'
import { verifiedBases } from '../rules/verified'
import { instant, shortText } from './fields'
import { operation } from './operation'
import { appealView, caseStates, caseView, clockView, permitView } from './permit'

const caseId = z.string().max(200)
const fileId = z.string().max(100)
const idNumber = z.string().trim().length(18, '请填写 18 位身份证号码')

const verifiedState = z.enum(['met', 'unmet'])

const deskCase = z.object({
  caseId,
  fileId,
  matter: caseView.shape.matter,
  state: z.enum(caseStates),
  progress: z.enum(caseStateKeys),
  receipt: z.string(),
  filedAt: instant,
  filedBy: caseView.shape.filedBy,
  decidedAt: instant.nullable(),
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  maskedPhone: z.string().nullable(),
  route: route.nullable(),
  acceptancePoint: z.string().nullable(),
  permit: permitView,
  decision: decision.nullable(),
  /** What no register could tell, since when, and whether staff may verify it by hand. */
  silent: z.array(z.object({ condition, since: instant, verifiable: z.boolean() })),
  verified: z.array(
    z.object({
      condition,
      state: verifiedState,
      basis: z.enum(verifiedBases),
      what: z.string(),
      note: z.string().nullable(),
      at: instant,
    }),
  ),
  clocks: z.array(clockView),
  pausedSince: day.nullable(),
  /** Oldest first. */
  asks: z.array(
    z.object({
      askId: z.string(),
      words: z.string(),
      at: instant,
      answer: z.string().nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
  reply: caseView.shape.handling.shape.reply,
  /** Of the officer who looks, or of somebody near: a colleague decides it. */
  own: z.boolean(),
})
export type DeskCase = z.infer<typeof deskCase>

const line = z.object({ label: z.string(), value: z.string() })

const replyCase = z.object({
  caseId,
  matter: caseView.shape.matter,
  maskedName: z.string(),
  receipt: z.string(),
  number: z.string(),
  askedAt: instant,
  due: day.nullable(),
  sentAt: instant.nullable(),
  /** As it will be printed. */
  lines: z.array(line),
  notes: z.array(z.string()),
  words: z.string().nullable(),
  own: z.boolean(),
})
export type ReplyCase = z.infer<typeof replyCase>

const deskFile = z.object({
  fileId,
  version: z.number().int(),
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  permit: permitView,
  /** Newest first. */
  cases: z.array(
    z.object({
      caseId,
      receipt: z.string(),
      matter: caseView.shape.matter,
      state: z.enum(caseStates),
      progress: z.enum(caseStateKeys),
      filedAt: instant,
    }),
  ),
  /** Newest first. */
  cancellations: z.array(
    z.object({
      on: day,
      ground: z.enum(cancellationGroundKeys),
      reason: z.string(),
      at: instant,
      restoredAt: instant.nullable(),
      restoredBecause: z.string().nullable(),
    }),
  ),
  appeal: appealView.nullable(),
  own: z.boolean(),
})
export type DeskFile = z.infer<typeof deskFile>

export const permitDesk = {
  /** 一件居住证业务 with what decides it: each finding, what nobody could tell since when, what was verified by hand. */
  'permit.deskCase': operation('staff', {
    input: z.object({ caseId }),
    output: deskCase,
    strength: 'high',
  }),

  /** 查看姓名和证件号码, noted on the file. */
  'permit.revealHolder': operation('staff', {
    input: z.object({ fileId }),
    output: z.object({ name: z.string(), idNumber: z.string(), phone: z.string().nullable() }),
    strength: 'recent',
    perDay: 200,
  }),

  /** 人工核实 of what no register could tell. The rules then decide, or the case waits for the rest. */
  'permit.verifyCase': operation('staff', {
    input: z.object({
      caseId,
      facts: z
        .array(
          z.object({
            condition,
            state: verifiedState,
            basis: z.enum(verifiedBases),
            what: shortText.min(2, '请写明核对了什么材料，或向哪个部门核实'),
            note: shortText.nullable(),
          }),
        )
        .min(1)
        .max(13),
    }),
    output: z.object({ state: z.enum(caseStates), silent: z.array(condition) }),
    strength: 'recent',
  }),

  /** 请申请人补充: the clocks stand still until there is an answer. */
  'permit.askApplicant': operation('staff', {
    input: z.object({ caseId, words: shortText.min(2, '请写明需要申请人做什么') }),
    output: z.object({ askId: z.string(), pausedSince: day }),
    strength: 'recent',
  }),

  /** 一份书面答复 as it will be sent. */
  'permit.writtenReply': operation('staff', {
    input: z.object({ caseId }),
    output: replyCase,
    strength: 'high',
  }),

  /** 发出书面答复 as a paper that anyone can check. */
  'permit.sendWrittenReply': operation('staff', {
    input: z.object({ caseId, words: shortText.nullable() }),
    output: z.object({ number: z.string(), sentAt: instant }),
    strength: 'recent',
  }),

  /** 重新核算: a decision made again from the facts that were kept with it. */
  'permit.replayDecision': operation('staff', {
    input: z.object({ caseId }),
    output: z.object({
      /** `otherRules`: it was made by an earlier reading of the law. `notKept`: its facts are not kept any more. */
      result: z.enum(['same', 'different', 'otherRules', 'notKept']),
      madeBy: z.string().nullable(),
      rules: z.string(),
      outcome: outcome.nullable(),
      outcomeNow: outcome.nullable(),
      differing: z.array(condition),
    }),
    strength: 'high',
  }),

  /** 查居住证档案 by the full number. Noted on the file; nothing is shown in full. */
  'permit.findPermit': operation('staff', {
    input: z.object({ idNumber }),
    output: deskFile,
    strength: 'high',
    perDay: 200,
  }),

  /** 注销居住证 (条例第二十七条). It takes effect on its day; the holder is told why and how to contest it. */
  'permit.cancelPermit': operation('staff', {
    input: z.object({
      fileId,
      version: z.number().int(),
      ground: z.enum(cancellationGroundKeys),
      on: day,
      reason: shortText.min(2, '请写明注销的事实和依据'),
    }),
    output: deskFile,
    strength: 'recent',
  }),

  /** 撤销注销 that was a mistake: the permit is as if nothing had happened. */
  'permit.restorePermit': operation('staff', {
    input: z.object({ fileId, version: z.number().int(), reason: shortText.min(2, '请写明撤销注销的理由') }),
    output: deskFile,
    strength: 'recent',
  }),
}
