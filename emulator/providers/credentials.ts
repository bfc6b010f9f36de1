/** The accounts that the city holds with each provider, and what the functions' environment says of them. */
import { createHash, randomBytes } from 'node:crypto'
import { codeNotices, deliveredNotices, notices } from '@shared/text/notices'
import { newPayAccount, type PayAccount } from './wechat-pay/account'

export type ProviderCredentials = {
  sms: { secretId: string; secretKey: string; appId: string; signName: string }
  faceid: { secretId: string; secretKey: string; merchantId: string }
  wechat: { appId: string; appSecret: string }
  ncidas: { orgId: string; businessId: string; secret: string }
  registers: { sid: string; secret: string }
  pay: PayAccount
}

const secret = (bytes: number) => randomBytes(bytes).toString('hex')

/** `known`, with a new account wherever it has none: to be kept for as long as the data folder lives. */
export const withNewAccounts = (known: Partial<ProviderCredentials>): ProviderCredentials => {
  const {
    sms = { secretId: `AKID${secret(16)}`, secretKey: secret(16), appId: '1400006666', signName: '居住通演示' },
    faceid = { secretId: `AKID${secret(16)}`, secretKey: secret(16), merchantId: `0NSJ${secret(8)}` },
    wechat = { appId: `wx${secret(8)}`, appSecret: secret(16) },
    ncidas = { orgId: secret(8), businessId: secret(4), secret: secret(32) },
    registers = { sid: `juzhu-${secret(4)}`, secret: secret(32) },
    pay = newPayAccount(),
  } = known
  return { sms, faceid, wechat, ncidas, registers, pay }
}

/** New accounts with every provider. */
export const newProviderCredentials = (): ProviderCredentials => withNewAccounts({})

/** 短信模板编号：seven digits that depend on the kind of notice only, so that adding one renumbers none. */
export const templateId = (kind: string): string =>
  String(1_000_000 + (createHash('sha256').update(kind).digest().readUInt32BE(0) % 9_000_000))

export type SmsTemplate = { kind: string; text: string; parameters: number }

/** The templates that the SMS provider has approved: one a kind of notice. */
export const smsTemplates = (): Map<string, SmsTemplate> =>
  new Map(
    Object.entries(notices).map(([kind, { sms: text }]) => {
      const numbers = [...text.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1]))
      return [templateId(kind), { kind, text, parameters: Math.max(0, ...numbers) }]
    }),
  )

const written = (kinds: readonly string[]) => kinds.map((kind) => `${kind}=${templateId(kind)}`).join(' ')

/** The settings with which production adapters talk to these providers; `publicUrl` has no slash at its end. */
export const providerEnvironment = (
  { sms, faceid, wechat, ncidas, registers, pay }: ProviderCredentials,
  publicUrl: string,
) => ({
  SMS_URL: publicUrl,
  SMS_SECRET_ID: sms.secretId,
  SMS_SECRET_KEY: sms.secretKey,
  SMS_APP_ID: sms.appId,
  SMS_SIGN_NAME: sms.signName,
  SMS_CODE_TEMPLATES: written(codeNotices),
  SMS_NOTICE_TEMPLATES: written(deliveredNotices),
  FACEID_URL: publicUrl,
  FACEID_SECRET_ID: faceid.secretId,
  FACEID_SECRET_KEY: faceid.secretKey,
  FACEID_MERCHANT_ID: faceid.merchantId,
  WECHAT_URL: `${publicUrl}/wechat`,
  WECHAT_APP_ID: wechat.appId,
  WECHAT_APP_SECRET: wechat.appSecret,
  NCIDAS_URL: `${publicUrl}/ncidas`,
  NCIDAS_ORG_ID: ncidas.orgId,
  NCIDAS_BUSINESS_ID: ncidas.businessId,
  NCIDAS_SECRET: ncidas.secret,
  REGISTERS_URL: `${publicUrl}/registers`,
  REGISTERS_SID: registers.sid,
  REGISTERS_SECRET: registers.secret,
  PAY_URL: publicUrl,
  PAY_APP_ID: wechat.appId,
  PAY_MCH_ID: pay.mchId,
  PAY_PRIVATE_KEY: pay.merchant.privateKey,
  PAY_SERIAL: pay.merchant.serial,
  PAY_API_V3_KEY: pay.apiV3Key,
  PAY_PUBLIC_KEYS: JSON.stringify({ [pay.platform.keyId]: pay.platform.publicKey }),
  PAY_NOTIFY_URL: `${publicUrl}/api/permit/wechat-pay`,
})
