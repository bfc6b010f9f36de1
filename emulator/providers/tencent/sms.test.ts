import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import Sign from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign'
import { sms } from 'tencentcloud-sdk-nodejs-sms'
import { tencentSms } from '../../../cloudfunctions/adapters/sms'
import { templateId } from '../credentials'
import { openStage, passSeconds, setClock, type Stage } from '../stage'

let stage: Stage
beforeEach(async () => {
  setClock('2026-11-21T10:00:00+08:00')
  stage = await openStage({ smsLimits: { sameContentSeconds: 30, perHour: 4, perDay: 6 } })
})
afterEach(async () => {
  await stage.close()
  jest.useRealTimers()
})

/** The official SDK with whatever is changed about it. */
const officialClient = (changed: { secretId?: string; secretKey?: string } = {}) =>
  new sms.v20210111.Client({
    credential: { secretId: stage.credentials.sms.secretId, secretKey: stage.credentials.sms.secretKey, ...changed },
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: stage.url.slice('http://'.length), reqTimeout: 3 } },
  })

const request = (changed: object = {}) => ({
  PhoneNumberSet: ['+8613800138000'],
  SmsSdkAppId: stage.credentials.sms.appId,
  SignName: stage.credentials.sms.signName,
  TemplateId: templateId('signInCode'),
  TemplateParamSet: ['428913', '5'],
  SessionContext: 'code:1',
  ...changed,
})

/** What the service says to a request that was signed at `instant` (ms) and whose body was then changed. */
const signedAt = async (instant: number, change: (body: string) => string = (body) => body): Promise<string> => {
  const { secretId, secretKey } = stage.credentials.sms
  const timestamp = Math.floor(instant / 1000)
  const body = JSON.stringify(request())
  const signing = {
    method: 'POST',
    url: stage.url,
    payload: Buffer.from(body),
    timestamp,
    service: '127',
    secretId,
    secretKey,
  }
  const headers = {
    'Content-Type': 'application/json',
    'X-TC-Action': 'SendSms',
    'X-TC-Version': '2021-01-11',
    'X-TC-Region': 'ap-guangzhou',
    'X-TC-Timestamp': String(timestamp),
  }
  const Authorization = Sign.sign3({ ...signing, multipart: false, boundary: '', headers })
  const response = await fetch(stage.url, {
    method: 'POST',
    headers: { ...headers, Authorization },
    body: change(body),
  })
  const reply = (await response.json()) as { Response: { Error?: { Code: string } } }
  return reply.Response.Error?.Code ?? 'taken'
}

const codeOf = async (changed: object) => (await officialClient().SendSms(request(changed))).SendStatusSet?.[0]?.Code

describe('短信 SendSms, through the official SDK', () => {
  it('delivers a message with the signature, as the phone shows it', async () => {
    const { SendStatusSet } = await officialClient().SendSms(request())
    expect(SendStatusSet).toEqual([
      expect.objectContaining({
        Code: 'Ok',
        PhoneNumber: '+8613800138000',
        Fee: 1,
        SessionContext: 'code:1',
        IsoCode: 'CN',
      }),
    ])
    const [message] = await stage.providers.sms.inbox('13800138000')
    expect(message).toMatchObject({ phone: '13800138000', code: '428913', kind: 'signInCode', reference: 'code:1' })
    expect(message?.text).toBe(
      `【${stage.credentials.sms.signName}】验证码428913，5分钟内有效，用于登录居住通。请勿告诉他人。`,
    )
  })

  it.each([
    ['a wrong key', { secretKey: 'x'.repeat(32) }, 'AuthFailure.SignatureFailure'],
    ['an unknown account', { secretId: 'AKIDnobody' }, 'AuthFailure.SecretIdNotFound'],
  ])('refuses %s', async (_, changed, code) => {
    await expect(officialClient(changed).SendSms(request())).rejects.toMatchObject({ code })
    expect(await stage.providers.sms.inbox()).toEqual([])
  })

  it('refuses the account of another product', async () => {
    const { secretId, secretKey } = stage.credentials.faceid
    await expect(officialClient({ secretId, secretKey }).SendSms(request())).rejects.toMatchObject({
      code: 'AuthFailure.UnauthorizedOperation',
    })
  })

  it.each([
    [300, 'taken'],
    [301, 'AuthFailure.SignatureExpire'],
  ])('a signature that is %d s old is %s', async (age, outcome) => {
    const stale = await signedAt(Date.now() - age * 1000)
    expect(stale).toBe(outcome)
  })

  it('refuses a body that was changed after signing', async () => {
    expect(await signedAt(Date.now(), (body) => body.replace('428913', '428914'))).toBe('AuthFailure.SignatureFailure')
  })

  it.each([
    ['an unknown template', { TemplateId: '1' }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
    [
      'too few parameters',
      { TemplateParamSet: ['428913'] },
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    ],
    [
      'too many parameters',
      { TemplateParamSet: ['1', '2', '3'] },
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    ],
    ['another signature', { SignName: '别人' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
    ['no phone number', { PhoneNumberSet: ['+86138'] }, 'InvalidParameterValue.IncorrectPhoneNumber'],
  ])('reports %s as the number’s status, in HTTP 200', async (_, changed, code) => {
    expect(await codeOf(changed)).toBe(code)
    expect(await stage.providers.sms.inbox()).toEqual([])
  })

  it.each([
    ['an unknown application', { SmsSdkAppId: '1' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
    ['a parameter that does not exist', { Phone: 'x' }, 'UnknownParameter'],
    ['201 numbers', { PhoneNumberSet: Array(201).fill('+8613800138000') }, 'LimitExceeded.PhoneNumberCountLimit'],
    ['a context that is too long', { SessionContext: 'x'.repeat(513) }, 'InvalidParameter'],
  ])('throws at %s', async (_, changed, code) => {
    await expect(officialClient().SendSms(request(changed))).rejects.toMatchObject({ code })
  })

  it('knows no other action and no other version', async () => {
    const { secretId, secretKey } = stage.credentials.sms
    const profile = { httpProfile: { protocol: 'http://', endpoint: stage.url.slice('http://'.length) } }
    const client = (version: string) =>
      new CommonClient('sms', version, { credential: { secretId, secretKey }, region: 'x', profile })
    await expect(client('2021-01-11').request('AddSmsSign', {})).rejects.toMatchObject({ code: 'InvalidAction' })
    await expect(client('2019-07-11').request('SendSms', {})).rejects.toMatchObject({ code: 'NoSuchVersion' })
  })
})

describe('短信频率限制 limits per number, on the city’s clock', () => {
  const send = (number: number) => codeOf({ TemplateParamSet: [String(100000 + number), '5'] })

  it('the same text goes once in 30 s', async () => {
    expect(await send(1)).toBe('Ok')
    passSeconds(29)
    expect(await send(1)).toBe('LimitExceeded.PhoneNumberThirtySecondLimit')
    expect(await send(2)).toBe('Ok')
    passSeconds(1)
    expect(await send(1)).toBe('Ok')
  })

  it('counts an hour, and a day', async () => {
    for (const number of [1, 2, 3, 4]) expect(await send(number)).toBe('Ok')
    expect(await send(5)).toBe('LimitExceeded.PhoneNumberOneHourLimit')
    passSeconds(3600)
    for (const number of [5, 6]) expect(await send(number)).toBe('Ok')
    expect(await send(7)).toBe('LimitExceeded.PhoneNumberDailyLimit')
    passSeconds(86_400)
    expect(await send(7)).toBe('Ok')
  })

  it('takes two of the same text at the same moment for one', async () => {
    const codes = await Promise.all([send(1), send(1)])
    expect(codes.sort()).toEqual(['LimitExceeded.PhoneNumberThirtySecondLimit', 'Ok'])
    expect(await stage.providers.sms.inbox('+8613800138000')).toHaveLength(1)
  })
})

describe('the SMS adapter', () => {
  const message = {
    to: '13800138000',
    kind: 'endorsementSoon' as const,
    params: ['1234', '2026-12-21', '30'],
    reference: 'rem:1',
  }
  const adapter = (changed: object = {}) => tencentSms({ ...stage.settings.sms, ...changed }, { timeoutMs: 200 })

  it('answers with the vendor’s serial number', async () => {
    expect(await adapter().send(message)).toEqual({ sent: true, serial: expect.stringMatching(/^5000:/) })
    expect((await stage.providers.sms.inbox())[0]?.text).toContain('（尾号1234）有效期至2026-12-21，还有30天')
  })

  it.each([
    [
      'a limit passes with time',
      {},
      { why: 'limit', detail: 'LimitExceeded.PhoneNumberThirtySecondLimit', retry: true },
    ],
    [
      'a wrong key is mended by the operator',
      { secretKey: 'wrong' },
      { why: 'rejected', detail: 'AuthFailure.SignatureFailure', retry: true },
    ],
    [
      'a kind without a template is mended by the operator',
      { templates: {} },
      { why: 'rejected', detail: 'no-template', retry: true },
    ],
    [
      'a wrong signature is final',
      { signName: '别人' },
      { why: 'rejected', detail: 'FailedOperation.SignatureIncorrectOrUnapproved', retry: false },
    ],
  ])('%s', async (_, changed, outcome) => {
    await adapter().send(message)
    expect(await adapter(changed).send(message)).toEqual({ sent: false, ...outcome })
  })

  it('a wrong count of parameters is final', async () => {
    expect(await adapter().send({ ...message, params: ['1234'] })).toEqual({
      sent: false,
      why: 'rejected',
      detail: 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
      retry: false,
    })
  })

  it.each([
    ['slow', 'timeout'],
    ['down', 'unreachable'],
    ['garbage', 'garbage'],
  ])('when the vendor is %s, the message is unsent and worth another try', async (mode, detail) => {
    await stage.providers.outages.set('sms', mode)
    expect(await adapter().send(message)).toEqual({ sent: false, why: 'unreachable', detail, retry: true })
    await stage.providers.outages.set('sms', 'ok')
    expect(await adapter().send(message)).toMatchObject({ sent: true })
  })

  it('a vendor that is slow does not send what the caller gave up on', async () => {
    await stage.providers.outages.set('sms', 'slow')
    await adapter().send(message)
    await new Promise((wait) => setTimeout(wait, 350))
    expect(await stage.providers.sms.inbox()).toEqual([])
  })
})
