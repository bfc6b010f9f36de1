/** SendSms 2021-01-11. */
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type ProviderCredentials, type SmsTemplate } from '../credentials'
import { inTurn } from '../in-turn'
import { type Now, seconds } from '../types'
import { type CloudAction, type CloudInput, onlyKnows, text } from './cloud-api'
import { type Phones } from './phones'
import { limitReached, type SmsLimits } from './sms-limits'
import { CloudApiError } from './tc3'

type Dependencies = {
  account: ProviderCredentials['sms']
  templates: Map<string, SmsTemplate>
  limits: SmsLimits
  phones: Phones
  now: Now
}

const parameters = [
  'PhoneNumberSet',
  'SmsSdkAppId',
  'SignName',
  'TemplateId',
  'TemplateParamSet',
  'SessionContext',
  'ExtendCode',
  'SenderId',
]
const maxNumbers = 200
const e164 = /^\+[1-9]\d{6,14}$/
const mainland = /^\+861[3-9]\d{9}$/

const fill = (template: string, params: string[]) =>
  template.replace(/\{(\d+)\}/g, (_, number: string) => params[Number(number) - 1] ?? '')

const strings = (input: CloudInput, name: string): string[] => {
  const list = z.array(z.string()).safeParse(input[name] ?? [])
  if (!list.success) throw new CloudApiError('InvalidParameter', `The parameter \`${name}\` is invalid.`)
  return list.data
}

const numbersOf = (input: CloudInput): string[] => {
  const numbers = strings(input, 'PhoneNumberSet')
  if (numbers.length === 0)
    throw new CloudApiError('InvalidParameterValue.ContentLengthLimit', 'PhoneNumberSet is empty.')
  if (numbers.length > maxNumbers) {
    throw new CloudApiError('LimitExceeded.PhoneNumberCountLimit', 'The number of phone numbers exceeds the limit.')
  }
  return numbers
}

/** One number's fate, as the vendor reports it: a code, in HTTP 200. */
const status = (phone: string, context: string, code: string, serial = '') => ({
  SerialNo: serial,
  PhoneNumber: phone,
  Fee: code === 'Ok' ? 1 : 0,
  SessionContext: context,
  Code: code,
  Message: code === 'Ok' ? 'send success' : code,
  IsoCode: phone.startsWith('+86') ? 'CN' : '',
})

export const smsActions = ({ account, templates, limits, phones, now }: Dependencies): Record<string, CloudAction> => {
  const turn = inTurn()

  const deliver = async (number: string, template: SmsTemplate, params: string[], context: string) => {
    if (!e164.test(number) || (number.startsWith('+86') && !mainland.test(number))) {
      return status(number, context, 'InvalidParameterValue.IncorrectPhoneNumber')
    }
    const phone = number.replace(/^\+86/, '')
    const content = `【${account.signName}】${fill(template.text, params)}`
    const earlier = await phones.of(phone)
    const limit = limitReached(limits, earlier, content, now())
    if (limit) return status(number, context, limit)
    const serial = `5000:${randomBytes(12).toString('hex')}${seconds(now())}`
    const code = template.text.includes('验证码') ? (params.find((param) => /^\d{4,8}$/.test(param)) ?? null) : null
    const message = {
      at: now().toISOString(),
      phone,
      text: content,
      code,
      kind: template.kind,
      params,
      serial,
      reference: context,
    }
    await phones.put(phone, [...earlier, message])
    return status(number, context, 'Ok', serial)
  }

  const refusalOf = (input: CloudInput, template: SmsTemplate | undefined, params: string[]): string | null => {
    if (input.SignName !== account.signName) return 'FailedOperation.SignatureIncorrectOrUnapproved'
    if (!template) return 'FailedOperation.TemplateIncorrectOrUnapproved'
    return params.length === template.parameters ? null : 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
  }

  const sendSms: CloudAction = async (input) => {
    onlyKnows(input, parameters)
    if (text(input, 'SmsSdkAppId', 20) !== account.appId) {
      throw new CloudApiError('UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'SmsSdkAppId verification failed.')
    }
    const template = templates.get(text(input, 'TemplateId', 20))
    const params = strings(input, 'TemplateParamSet')
    const context = input.SessionContext === undefined ? '' : text(input, 'SessionContext', 512)
    const refusal = refusalOf(input, template, params)
    const statuses = []
    for (const number of numbersOf(input)) {
      statuses.push(
        refusal || !template
          ? status(number, context, refusal ?? '')
          : await turn(() => deliver(number, template, params, context)),
      )
    }
    return { SendStatusSet: statuses }
  }

  return { SendSms: sendSms }
}
