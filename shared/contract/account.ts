import * as z from 'zod'
import { day } from '../model/day'
import { roles, signInWays, unitRoles } from '../model/sign-in'
import { unitKinds } from '../rules/units'
import {
  deviceToken,
  faceVersion,
  idNumber,
  idType,
  instant,
  page,
  personName,
  phone,
  privacyVersion,
  ticket,
} from './fields'
import { operation } from './operation'

/** 单位 of this person, and as what: one line a role in a unit. */
const membership = z.object({
  unitId: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  role: z.enum(unitRoles),
})
export type Membership = z.infer<typeof membership>

export const me = z.object({
  /** What to call the person: `张女士`, or the full name where the sex is unknown. */
  greeting: z.string(),
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  maskedPhone: z.string().nullable(),
  /** What the person is without any unit. */
  roles: z.array(z.enum(roles)),
  role: z.enum(roles),
  /** For which unit the person acts now; null in a role of one's own. */
  unit: membership.nullable(),
  units: z.array(membership),
  assurance: z.enum(['low', 'high']),
  /** How the person last showed who they are; null for an SMS code alone. */
  shownBy: z.enum(signInWays).nullable(),
  /** Whether it is a 居民身份证: the only document that the face check and 国家网络身份认证 know. */
  hasIdCard: z.boolean(),
  /** Until when changes need no further proof of who it is; null when one is needed now. */
  confirmedUntil: instant.nullable(),
  elder: z.boolean(),
})
export type Me = z.infer<typeof me>

/** What the phone needs to run the face check: a page to go to (H5) or an id for WeChat's own check. */
const faceStart = z.object({
  ticket,
  redirect: z.string().nullable(),
  verifyId: z.string().nullable(),
  expiresAt: instant,
})

const reminderChoice = z.object({ sms: z.boolean() })
const reminders = z.object({ endorsementAgain: reminderChoice, livingCheck: reminderChoice })

const draftKind = z.enum([
  'declareMoveIn',
  'apply',
  'family',
  'joinFamily',
  'replacement',
  'linkDwelling',
  'missingDwelling',
  'checkIn',
  'subAccount',
  'openUnit',
  'unitAdministrator',
])

export const account = {
  /** 人脸登录第一步。Only 居民身份证; the vendor compares name, number and face. */
  'account.beginFaceSignIn': operation('anyone', {
    input: z.object({
      name: personName,
      idNumber,
      /** The versions of the privacy notice and, separately (个保法29), of the face's that were shown and agreed to. */
      consent: z.literal(true, '请先同意隐私说明和人脸核验'),
      privacy: privacyVersion,
      face: faceVersion,
      returnTo: page,
    }),
    output: faceStart,
  }),

  /** 人脸登录（或再次确认）第二步：the server asks the vendor. `code` came back with the redirect; null in WeChat. */
  'account.completeFaceSignIn': operation('anyone', {
    input: z.object({ ticket, code: z.string().max(100).nullable() }),
    output: z.object({
      /** null after a step-up: the session goes on. */ session: z.string().nullable(),
      returnTo: page,
      me,
    }),
  }),

  /** 短信登录第一步。Answers alike whether or not the person and phone are known. */
  'account.requestSmsCode': operation('anyone', {
    input: z.object({ idType, idNumber, phone, consent: z.literal(true, '请先同意隐私说明'), privacy: privacyVersion }),
    output: z.object({ ticket, expiresAt: instant, resendAt: instant }),
  }),

  /** 短信登录第二步。Low assurance: may look and confirm; filing asks for a step-up. */
  'account.signInWithSmsCode': operation('anyone', {
    input: z.object({
      ticket,
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/, '验证码是 6 位数字'),
      /** What the counter left on this phone: with it the sign-in is of high assurance. */
      device: deviceToken.nullable().default(null),
    }),
    output: z.object({ session: z.string(), me }),
  }),

  /** 再次确认本人：a face check for the person of this session. Completed by `completeFaceSignIn`. */
  'account.stepUp': operation('person', {
    input: z.object({ consent: z.literal(true, '请先同意人脸核验'), face: faceVersion, returnTo: page }),
    output: faceStart,
  }),

  /** 城市的今天: what pages that nobody has to sign in for count days and fees from. */
  'account.today': operation('anyone', { input: z.object({}), output: z.object({ today: day }) }),

  'account.me': operation('person', { input: z.object({}), output: me }),

  'account.signOut': operation('person', { input: z.object({}), output: z.object({}) }),

  /** 切换身份 inside one sign-in. A role in a unit needs the unit. */
  'account.switchRole': operation('person', {
    input: z.object({ role: z.enum(roles), unitId: z.string().max(80).nullish() }),
    output: me,
  }),

  /** 关怀模式和提醒方式: only what is named changes. */
  'account.setPreferences': operation('person', {
    input: z.object({ elder: z.boolean().optional(), reminders: reminders.partial().optional() }),
    output: me,
  }),

  /** 提醒方式: what of the reminders that the law does not ask for comes by SMS. All of them stand in the inbox. */
  'account.preferences': operation('person', { input: z.object({}), output: z.object({ reminders }) }),

  /** 草稿：one a kind; the newest wins. */
  'account.saveDraft': operation('person', {
    input: z.object({ kind: draftKind, body: z.record(z.string(), z.unknown()) }),
    output: z.object({ savedAt: instant }),
  }),

  'account.getDraft': operation('person', {
    input: z.object({ kind: draftKind }),
    output: z.object({ body: z.record(z.string(), z.unknown()).nullable(), savedAt: instant.nullable() }),
  }),

  'account.discardDraft': operation('person', { input: z.object({ kind: draftKind }), output: z.object({}) }),

  /** 消息：newest first, a page of 20; `before` is the `at` of the last one seen. */
  'account.listMessages': operation('person', {
    input: z.object({ before: instant.nullable() }),
    output: z.object({
      messages: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          text: z.string(),
          at: instant,
          read: z.boolean(),
          page: page.nullable(),
          /** 单位 for which it is to be read. */
          unitId: z.string().nullable(),
        }),
      ),
      more: z.boolean(),
    }),
  }),

  'account.markRead': operation('person', {
    input: z.object({ ids: z.array(z.string().max(200)).max(20) }),
    output: z.object({}),
  }),
}
