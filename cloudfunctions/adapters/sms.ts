/** 短信：Tencent Cloud SMS 2021-01-11 through its official SDK. */
import { sms } from 'tencentcloud-sdk-nodejs-sms'
import { type Sms, type SmsMessage, type SmsOutcome } from '../kernel/edges'
import { type OutboundOptions, sdkFailure, sdkProfile } from './outbound'

export type SmsSettings = {
  url: string
  secretId: string
  secretKey: string
  appId: string
  signName: string
  /** The approved template's number, by kind of notice. */
  templates: Record<string, string>
}

const region = 'ap-guangzhou'

const international = (phone: string) => (phone.startsWith('+') ? phone : `+86${phone}`)

const notSent = (why: 'rejected' | 'limit' | 'unreachable', detail: string, retry: boolean): SmsOutcome => ({
  sent: false,
  why,
  detail,
  retry,
})

/** Errors that go away without anyone touching the message: our account, our clock or the vendor's own trouble. */
const mends =
  /^(AuthFailure|InternalError|ResourceUnavailable|ResourceInsufficient|UnauthorizedOperation)|InsufficientBalance/

/** The vendor's code as an outcome: limits pass with time, some errors are mended by the operator, the rest are final. */
const byCode = (code: string): SmsOutcome => {
  if (/^(LimitExceeded|RequestLimitExceeded)/.test(code)) return notSent('limit', code, true)
  if (/^InternalError/.test(code)) return notSent('unreachable', code, true)
  return notSent('rejected', code, mends.test(code))
}

/** Sends one message to one number. HTTP 200 is not success: the number's own status decides. */
export const tencentSms = (settings: SmsSettings, options: OutboundOptions = {}): Sms => {
  const client = new sms.v20210111.Client({
    credential: { secretId: settings.secretId, secretKey: settings.secretKey },
    region,
    profile: sdkProfile(settings.url, options, false),
  })

  const request = (message: SmsMessage, template: string) => ({
    PhoneNumberSet: [international(message.to)],
    SmsSdkAppId: settings.appId,
    SignName: settings.signName,
    TemplateId: template,
    TemplateParamSet: message.params,
    SessionContext: message.reference,
  })

  return {
    send: async (message) => {
      const template = settings.templates[message.kind]
      if (template === undefined) return notSent('rejected', 'no-template', true)
      try {
        const { SendStatusSet: statuses } = await client.SendSms(request(message, template))
        const status = Array.isArray(statuses) && statuses.length === 1 ? statuses[0] : undefined
        if (typeof status?.Code !== 'string') return notSent('unreachable', 'garbage', true)
        return status.Code === 'Ok' ? { sent: true, serial: status.SerialNo ?? '' } : byCode(status.Code)
      } catch (error) {
        const failure = sdkFailure(error)
        return failure.answered ? byCode(failure.code) : notSent('unreachable', failure.why, true)
      }
    },
  }
}
