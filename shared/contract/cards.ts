/** 制证与领证: a card from its making to whoever fetches it. */
import * as z from 'zod'
import { mostRelatives } from '../codes/person'
import { day } from '../model/day'
import type { RefusalCode } from '../refusal'
import { cardFaults, cardMoves, cardStages, correctedParts } from '../rules/cards'
import { caseStateKeys, cardStates } from '../rules/case-states'
import { photoReturnReasons } from '../rules/delivery'
import { refusalText } from '../text/refusals'
import { instant, personName, phone, photoPart } from './fields'
import { operation } from './operation'
import { givenFile } from './papers'
import { collection, parcel, relative } from './permit'

const receipt = z.string().max(40)
const pointCode = z.string().regex(/^[0-9A-Z]{9}$/, '请选择受理点')
const methods = ['self', 'agent', 'courier'] as const

/** Where a card is, by when the next steps are usually over, and how it is given out. */
const card = z.object({
  receipt,
  matter: z.enum(['firstIssue', 'reapplication', 'replacement']),
  /** 业务状态 of the case. */
  progress: z.enum(caseStateKeys),
  /** Null until the card is begun. */
  state: z.enum(cardStates).nullable(),
  steps: z.array(z.object({ state: z.enum([...cardStates, 'sent']), on: day })),
  /** 通常办结日 of what is still to come; null where the calendar is not published. */
  usual: z.array(z.object({ step: z.enum(['send', 'make', 'deliver']), by: day.nullable() })),
  /** 法定发证日. */
  due: day.nullable(),
  point: z.string(),
  method: z.enum(methods),
  agent: z.object({ maskedName: z.string(), maskedIdNumber: z.string() }).nullable(),
  /** 快递: how the check of the identity card stands, and by when it is to be sent again. */
  courier: z
    .object({
      state: z.enum(['wanted', 'checking', 'accepted', 'returned', 'ended']),
      by: day.nullable(),
      returnedFor: z.enum(photoReturnReasons).nullable(),
    })
    .nullable(),
  /** 快递单号. */
  tracking: z.string().nullable(),
  fault: z.enum(cardFaults).nullable(),
  handedOver: z.object({ on: day, to: z.enum(['holder', 'agent', 'unit']) }).nullable(),
  /** 已收回: from the holder, or before it was given out (`house`). */
  takenBack: z.object({ on: day, from: z.enum(['holder', 'house']) }).nullable(),
  /** The permit that it shows is over: it may be taken back. */
  over: z.boolean(),
  /** 更正 at the desk, oldest first: when, and of what. */
  corrections: z.array(z.object({ at: instant, what: z.array(z.enum(correctedParts)) })),
})

/** A card as its holder sees it, and what may still be changed. */
const ownCard = card.extend({
  /** As it was filed, or changed since. */
  collection: collection.nullable(),
  mayName: z.boolean(),
  mayChange: z.boolean(),
})
export type OwnCard = z.infer<typeof ownCard>

/** `superseded`: a newer permit stands in its place; `cancelled`: the permit is 已注销. Neither is given out. */
const cardStandings = ['live', 'superseded', 'cancelled'] as const

/** A card as the desk sees it. */
const deskCard = card.extend({
  standing: z.enum(cardStandings),
  stage: z.enum(cardStages).nullable(),
  name: z.string(),
  maskedIdNumber: z.string(),
  maskedPhone: z.string(),
  filedAt: instant,
  /** Where it is posted to: only once it may be. */
  parcel: z.object({ receiver: z.string(), phone: z.string(), address: z.string() }).nullable(),
  /** 换领: the old card comes back for the new one. */
  returnsOldCard: z.boolean(),
  /** 同住亲属 on the form. */
  relatives: z.array(z.object({ relation: relative.shape.relation, name: z.string(), maskedIdNumber: z.string() })),
})
export type DeskCard = z.infer<typeof deskCard>

const row = z.object({
  receipt,
  matter: z.enum(['firstIssue', 'reapplication', 'replacement']),
  maskedName: z.string(),
  stage: z.enum(cardStages),
  point: z.string(),
  method: z.enum(methods),
  courier: z.enum(['wanted', 'checking', 'accepted', 'returned', 'ended']).nullable(),
  /** Since when it lies there. */
  since: day,
  due: day.nullable(),
  fault: z.enum(cardFaults).nullable(),
  /** The permit is 已注销 meanwhile: not to be given out. */
  cancelled: z.boolean(),
})
export type CardRow = z.infer<typeof row>

const refusal = z.object({ code: z.enum(Object.keys(refusalText) as RefusalCode[]), message: z.string() })
const recorded = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('recorded'), receipt, state: z.enum(cardStates) }),
  z.object({ outcome: z.literal('refused'), receipt, refusal }),
])
export type RecordedCard = z.infer<typeof recorded>

const agentIdNumber = z.string().trim().length(18, '请填写代领人的 18 位身份证号码')

const photoCase = z.object({
  receipt,
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  sentAt: instant,
  /** How often it was sent back before. */
  returned: z.number().int(),
  receiver: z.string(),
  address: z.string(),
  photo: z.object({ mime: z.literal('image/jpeg'), base64: z.string() }),
})
export type PhotoCase = z.infer<typeof photoCase>

export const cards = {
  /** 领证进度 of a case of one's own. */
  'permit.getCard': operation('resident', { input: z.object({ receipt }), output: ownCard }),

  /** 指定、更换或者取消代领人, until the card is handed over. */
  'permit.nameAgent': operation('resident', {
    input: z.object({ receipt, agent: z.object({ agentName: personName, agentIdNumber }).nullable() }),
    output: ownCard,
    strength: 'recent',
  }),

  /** 更改领取方式或者受理点, until the card is made. */
  'permit.changeCollection': operation('resident', {
    input: z.object({ receipt, collection, acceptancePoint: pointCode }),
    output: ownCard,
    strength: 'recent',
  }),

  /** 身份证照片 for the courier; with the last part it is checked, kept sealed and waits for staff. Null until then. */
  'permit.sendCourierPhoto': operation('resident', {
    input: z.object({ receipt, ...photoPart }),
    output: z.object({ card: ownCard.nullable() }),
    strength: 'high',
    perDay: 60,
  }),

  /** 核对身份证照片: the photo of a case, noted before it is shown. */
  'permit.courierPhoto': operation('staff', { input: z.object({ receipt }), output: photoCase, strength: 'high' }),

  /** 核对结果: accepted, or sent back for a reason. The photo is deleted either way. */
  'permit.decideCourierPhoto': operation('staff', {
    input: z.object({
      receipt,
      verdict: z.enum(['accepted', 'returned']),
      /** With `returned`. */
      reason: z.enum(photoReturnReasons).nullable(),
    }),
    output: z.object({ state: z.enum(['accepted', 'returned']), by: day.nullable() }),
    strength: 'high',
  }),

  /** 《居住证业务申请表》 of a case of one's own. */
  'permit.printForm': operation('resident', { input: z.object({ receipt }), output: givenFile, perDay: 50 }),

  /** 制证台账: the cards of a point (null: of the city) that lie in one stage; `cursor` goes on where a page ended. */
  'permit.listCards': operation('staff', {
    input: z.object({ point: pointCode.nullable(), stage: z.enum(cardStages), cursor: z.string().max(100).nullable() }),
    output: z.object({ cards: z.array(row), cursor: z.string().nullable() }),
    strength: 'high',
  }),

  /** 登记一批证件的去向. Each stands or falls by itself; sent again, it answers alike. */
  'permit.recordCards': operation('staff', {
    input: z.object({
      move: z.enum(cardMoves),
      cards: z
        .array(
          z.object({
            receipt,
            /** 快递单号, with `posted`. */
            tracking: z
              .string()
              .trim()
              .regex(/^[0-9A-Za-z-]{6,30}$/, '快递单号是 6–30 位数字和字母')
              .nullable(),
          }),
        )
        .min(1, '请选择证件')
        .max(50, '一次最多 50 张'),
      /** With `fault`. */
      fault: z.enum(cardFaults).nullable(),
    }),
    output: z.object({ results: z.array(recorded) }),
    strength: 'high',
  }),

  /** 查一张证 by its receipt number or the full 公民身份号码 of its holder; newest first. */
  'permit.findCard': operation('staff', {
    input: z.object({ what: z.string().trim().min(1, '请扫描或输入回执编号、身份证号码').max(40) }),
    output: z.object({ cards: z.array(deskCard) }),
    strength: 'high',
    perDay: 1000,
  }),

  /** 发证 to the holder or the named agent, whose document is read at the desk. */
  'permit.handOverCard': operation('staff', {
    input: z.object({
      receipt,
      /** 来人 by the document that was read. */
      comerIdNumber: z.string().trim().length(18, '请读取或输入来人的 18 位身份证号码'),
      /** Both documents lie there, where an agent comes. */
      holderIdShown: z.boolean(),
      oldCardReturned: z.boolean(),
      /** 《业务申请表》核对无误并已签名, and is kept on paper. */
      formSigned: z.literal(true, '请申请人核对《业务申请表》并签名'),
    }),
    output: deskCard,
    strength: 'high',
  }),

  /** 登记已收回: a card whose permit is over, which its holder brought back or which was pulled back. */
  'permit.takeBackCard': operation('staff', { input: z.object({ receipt }), output: deskCard, strength: 'high' }),

  /** 更正《业务申请表》 at the desk: what is neither identity nor decision. What is left out stays. */
  'permit.correctForm': operation('staff', {
    input: z.object({
      receipt,
      phone: phone.optional(),
      /** 同住亲属 as they are to stand: who of those before, and who comes in addition. */
      relatives: z
        .object({
          kept: z.array(z.object({ name: z.string().max(50), maskedIdNumber: z.string().max(30) })).max(mostRelatives),
          added: z.array(relative).max(mostRelatives, `同住亲属最多填 ${mostRelatives} 位`),
        })
        .optional(),
      /** 领取方式, said by the holder who is there: their own document is read first. */
      collection: z
        .object({
          holderIdNumber: z.string().trim().length(18, '请读取或输入申领人的 18 位身份证号码'),
          agent: z.object({ agentName: personName, agentIdNumber }).nullable(),
        })
        .optional(),
      /** 快递收件地址, said by the holder who is there: their own document is read first. */
      parcel: parcel
        .extend({ holderIdNumber: z.string().trim().length(18, '请读取或输入申领人的 18 位身份证号码') })
        .optional(),
    }),
    output: deskCard,
    strength: 'high',
  }),

  /** 《居住证业务申请表》 for the desk. */
  'permit.printDeskForm': operation('staff', {
    input: z.object({ receipt }),
    output: givenFile,
    strength: 'high',
    perDay: 400,
  }),
}
