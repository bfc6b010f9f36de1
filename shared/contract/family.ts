import * as z from 'zod'
import { codesOf } from '../codes/code'
import { relativeRelations } from '../codes/person'
import { day } from '../model/day'
import { mostMembers } from '../rules/guardian-filing'
import { idNumber, instant, personName, receiptNumber } from './fields'
import { operation } from './operation'
import { applicationForm, caseView, permitView } from './permit'

const relation = z.enum(codesOf(relativeRelations), '请选择与您的关系')
const named = { name: personName, idNumber, relation }
const own = applicationForm.pick({ route: true, photoNumber: true })

/** 孩子：a guardian files. `consents`: 监护人单独同意, asked for the youngest. */
const child = z.object({ ...named, ...own.shape, consents: z.boolean() })
export type FamilyChild = z.infer<typeof child>

/** 大人：asked to confirm on the own phone. */
const adult = z.object(named)
export type FamilyAdult = z.infer<typeof adult>

const memberStates = ['filed', 'notFiled', 'invited', 'declined'] as const

/** One of a family that files together. The decision on another adult is not told: it is theirs. */
const member = z.object({
  id: z.string(),
  role: z.enum(['self', 'child', 'adult']),
  relation: relation.nullable(),
  maskedName: z.string(),
  state: z.enum(memberStates),
  /** Of oneself and one's children. */
  case: caseView.nullable(),
  /** Why nothing was filed, and what to do. */
  problem: z.string().nullable(),
})
export type FamilyMemberView = z.infer<typeof member>

const family = z.object({
  id: z.string(),
  filedAt: instant,
  /** The last day on which an adult may answer. */
  until: day,
  members: z.array(member),
})
export type FamilyView = z.infer<typeof family>

/** Somebody asks me to file together. */
const invitation = z.object({
  id: z.string(),
  from: z.string(),
  askedAt: instant,
  until: day,
  acceptancePoint: z.string(),
})
export type FamilyInvitation = z.infer<typeof invitation>

/** 孩子的居住证, as their guardian sees it. */
const ward = z.object({
  id: z.string(),
  maskedName: z.string(),
  permit: permitView,
  cases: z.array(caseView),
  /** Whether the guardian has 电子信息单 of the child made; from sixteen the person does so. */
  slips: z.boolean(),
})
export type WardView = z.infer<typeof ward>

/** A child, as this guardian's list names it. */
export const wardId = z.string().min(20).max(100)

const familyId = z.string().min(20).max(100)

/** 家人一起办：who is there files at once, each with a decision of their own; adults confirm on their own phones. */
export const families = {
  /** 一起申领。Each stands or falls alone; what could not be filed is told with its reason and hinders nobody. */
  'permit.startFamily': operation('resident', {
    input: z.object({
      ...applicationForm.pick({ acceptancePoint: true, collection: true, phone: true }).shape,
      /** Null for who has a permit already. */
      own: own.nullable(),
      children: z.array(child).max(mostMembers, `最多填 ${mostMembers} 个孩子`),
      adults: z.array(adult).max(mostMembers, `最多填 ${mostMembers} 个大人`),
      declared: z.literal(true, '请先确认填写的内容属实'),
    }),
    output: family,
    strength: 'recent',
    perDay: 10,
  }),

  /** 我发起的、请我一起办的, and the permits of my children. */
  'permit.listFamily': operation('resident', {
    input: z.object({}),
    output: z.object({
      families: z.array(family),
      invitations: z.array(invitation),
      wards: z.array(ward),
    }),
  }),

  /** An adult of the family files on the own phone. */
  'permit.joinFamily': operation('resident', {
    input: z.object({
      familyId,
      ...applicationForm.pick({ route: true, photoNumber: true, phone: true, collection: true }).shape,
      declared: z.literal(true, '请先确认填写的内容属实'),
    }),
    output: z.object({ case: caseView, permit: permitView, receipt: receiptNumber }),
    strength: 'recent',
  }),

  'permit.declineFamily': operation('resident', {
    input: z.object({ familyId }),
    output: z.object({ state: z.enum(memberStates) }),
  }),

  /** 替孩子签注, while the child is under age and was filed for by this guardian. */
  'permit.endorseForWard': operation('resident', {
    input: z.object({ wardId, stillResides: z.literal(true, '请确认孩子仍在深圳居住') }),
    output: z.object({ case: caseView, permit: permitView, receipt: receiptNumber }),
    strength: 'recent',
  }),
}
