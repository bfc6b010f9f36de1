/** 登录的其他办法 and what belongs to them: 国家网络身份认证, 受理点登录码, the bound phone, consents, devices, the phone number. */
import * as z from 'zod'
import { channels, signInWays } from '../model/sign-in'
import { me } from './account'
import { deviceToken, idNumber, idType, instant, page, personName, phone, privacyVersion, ticket } from './fields'
import { operation } from './operation'

/** The privacy notice was agreed to, in the version that was shown. */
const agreedPrivacy = { consent: z.literal(true, '请先同意隐私说明'), privacy: privacyVersion }
const smsCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, '验证码是 6 位数字')
/** 受理点登录码: eight digits, as they are read out; spaces do not matter. */
const counterCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{8}$/, '登录码是 8 位数字'))

/** What the phone needs: a page to go to (web), or what wx.ncidas is called with. */
const identityStart = z.object({
  ticket,
  redirect: z.string().nullable(),
  ncidas: z.object({ orgID: z.string(), businessID: z.string(), bizSeq: z.string(), type: z.number() }).nullable(),
  expiresAt: instant,
})
const sent = z.object({ ticket, expiresAt: instant, resendAt: instant })
/** `device` is what the phone keeps when it was bound. */
const atCounter = z.object({ me, device: z.string().nullable() })

const agreement = z.object({ version: z.string(), at: instant })
const agreed = z.object({
  privacy: agreement.nullable(),
  face: agreement.nullable(),
  /** When the face's was withdrawn, where that was the last word. */
  faceWithdrawnAt: instant.nullable(),
})

export const signIn = {
  /** 国家网络身份认证登录第一步。Of equal strength to the face; only 居民身份证. */
  'account.beginNetworkIdentitySignIn': operation('anyone', {
    input: z.object({ name: personName, idNumber, ...agreedPrivacy, returnTo: page }),
    output: identityStart,
  }),

  /** 国家网络身份认证（登录或再次确认）第二步：the server asks the platform. `code` came back with the redirect; null in WeChat. */
  'account.completeNetworkIdentity': operation('anyone', {
    input: z.object({ ticket, code: z.string().max(100).nullable() }),
    output: z.object({
      /** null after a step-up: the session goes on. */ session: z.string().nullable(),
      returnTo: page,
      me,
    }),
  }),

  /** 用国家网络身份认证再次确认本人. */
  'account.stepUpWithNetworkIdentity': operation('person', {
    input: z.object({ returnTo: page }),
    output: identityStart,
  }),

  /** 受理点登录码登录: any document that the counter has seen. `bind`: later changes on this phone are confirmed by SMS. */
  'account.signInWithCounterCode': operation('anyone', {
    input: z.object({ idType, idNumber, code: counterCode, bind: z.boolean(), ...agreedPrivacy }),
    output: atCounter.extend({ session: z.string() }),
  }),

  /** 用受理点登录码再次确认本人. */
  'account.stepUpWithCounterCode': operation('person', {
    input: z.object({ code: counterCode, bind: z.boolean() }),
    output: atCounter,
  }),

  /** 绑定的手机：a code by SMS to the phone number that the counter has seen. */
  'account.requestStepUpCode': operation('person', {
    input: z.object({ device: deviceToken }),
    output: sent.extend({ maskedPhone: z.string() }),
  }),

  /** 用绑定的手机再次确认本人: the phone itself and the code. */
  'account.stepUpWithSmsCode': operation('person', {
    input: z.object({ ticket, code: smsCode, device: deviceToken }),
    output: me,
  }),

  /** 登录记录: of the last weeks, newest first, and whether a phone is bound. No address, no model, no name of a phone. */
  'account.listSignIns': operation('person', {
    input: z.object({ device: deviceToken.nullable() }),
    output: z.object({
      signIns: z.array(
        z.object({
          at: instant,
          way: z.enum(signInWays),
          channel: z.enum(channels),
          state: z.enum(['here', 'signedOut', 'replaced', 'expired']),
        }),
      ),
      bound: z.object({ at: instant, until: instant, here: z.boolean(), maskedPhone: z.string() }).nullable(),
    }),
  }),

  /** 全部退出: this session ends, and no phone is bound any more. */
  'account.signOutEverywhere': operation('person', { input: z.object({}), output: z.object({}) }),

  /** What was agreed to, and when. */
  'account.consents': operation('person', { input: z.object({}), output: agreed }),

  /** 撤回人脸同意. Nothing is lost: the other ways remain. */
  'account.withdrawFaceConsent': operation('person', { input: z.object({}), output: agreed }),

  /** 微信手机号: `code` from WeChat's own button, which only a mini-program has. */
  'account.setWechatPhone': operation('person', {
    input: z.object({ code: z.string().min(1).max(200) }),
    output: me,
    strength: 'recent',
  }),

  /** 更换联系手机, for who still has the earlier number: a code to it, in place of showing who it is in another way. */
  'account.requestEarlierPhoneCode': operation('person', {
    input: z.object({}),
    output: sent.extend({ maskedPhone: z.string() }),
  }),

  /** 更换联系手机第一步: a code to the new number. `earlier` is what came to the earlier one; not needed after a recent proof. */
  'account.requestPhoneCode': operation('person', {
    input: z.object({ phone, earlier: z.object({ ticket, code: smsCode }).nullable().default(null) }),
    output: sent,
  }),

  /** 更换联系手机第二步. The number before is told; what is told later, also of cases in hand, goes to the new one. */
  'account.confirmPhone': operation('person', { input: z.object({ ticket, code: smsCode }), output: me }),
}
