import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import { tencentFace } from '../../../cloudfunctions/adapters/face'
import { openStage, passSeconds, setClock, somebody, type Stage } from '../stage'

let stage: Stage
beforeEach(async () => {
  setClock('2026-11-21T10:00:00+08:00')
  stage = await openStage()
  await stage.providers.registers.put('population', somebody.idNumber, somebody.record)
})
afterEach(async () => {
  await stage.close()
  jest.useRealTimers()
})

const official = (changed: { secretKey?: string } = {}) => {
  const { secretId, secretKey } = stage.credentials.faceid
  return new CommonClient('faceid.tencentcloudapi.com', '2018-03-01', {
    credential: { secretId, secretKey, ...changed },
    profile: { httpProfile: { protocol: 'http://', endpoint: stage.url.slice('http://'.length), reqTimeout: 3 } },
  })
}

const returnUrl = 'http://127.0.0.1:8787/?attempt=a1#/packages/account/face-return/index'
const flow = (changed: object = {}) => ({
  MerchantId: stage.credentials.faceid.merchantId,
  Name: somebody.name,
  IdCard: somebody.idNumber,
  RedirectUrl: returnUrl,
  ...changed,
})
const begin = async (changed: object = {}) =>
  (await official().request('GetEidToken', flow(changed))) as { EidToken: string; Url: string }
const result = (EidToken: string) => official().request('GetEidResult', { EidToken, InfoType: '1' })

const tap = (url: string, who: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ who }), redirect: 'manual' })

describe('E证通, through the official SDK and a browser’s requests', () => {
  it('leads the browser to a page and back, and then says who passed', async () => {
    const { EidToken, Url } = await begin({ Extra: 'face-1' })
    expect(Url).toBe(`${stage.url}/eid/h5?token=${EidToken}`)
    expect(await result(EidToken)).toMatchObject({ Text: null })

    const page = await (await fetch(Url)).text()
    for (const words of ['请正对手机', '是本人，开始扫脸', '换了一个人', '取消', '演示', '欧*'])
      expect(page).toContain(words)
    expect(page).not.toContain(somebody.idNumber)
    expect(page).not.toContain(somebody.name)
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//)
    expect(await official().request('CheckEidTokenStatus', { EidToken })).toMatchObject({ Status: 'doing' })

    const answer = await tap(Url, 'self')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `http://127.0.0.1:8787/?attempt=a1&token=${EidToken}#/packages/account/face-return/index`,
    ])
    const { Text } = (await result(EidToken)) as { Text: Record<string, unknown> }
    expect(Text).toMatchObject({ ErrCode: 0, Extra: 'face-1', Name: null, IdCard: null })
  })

  it.each([
    ['other', 2016, 'another face'],
    ['cancel', 17, 'broken off'],
  ])('%s gives ErrCode %d: %s', async (who, code) => {
    const { EidToken, Url } = await begin()
    await tap(Url, who)
    expect(await result(EidToken)).toMatchObject({ Text: { ErrCode: code } })
  })

  it.each([
    ['a name that is not of the number', { Name: '王芳' }, 2006],
    ['a number that nobody has', { IdCard: '110105194912310038' }, 2005],
  ])('%s fails even when the person says yes', async (_, changed, code) => {
    const { EidToken, Url } = await begin(changed)
    await tap(Url, 'self')
    expect(await result(EidToken)).toMatchObject({ Text: { ErrCode: code } })
  })

  it('a token is scanned once: a second tap changes nothing', async () => {
    const { EidToken, Url } = await begin()
    await tap(Url, 'other')
    expect((await tap(Url, 'self')).status).toBe(409)
    const again = await fetch(Url)
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining(`attempt=a1&amp;token=${EidToken}#`),
    ])
    expect(await result(EidToken)).toMatchObject({ Text: { ErrCode: 2016 } })
    await expect(stage.providers.face.approve(EidToken)).rejects.toThrow('used')
  })

  it.each([
    [599, 303, 'finished'],
    [600, 410, 'timeout'],
  ])('after %d s a tap answers %d and the token is %s', async (age, status, state) => {
    const { EidToken, Url } = await begin()
    passSeconds(age)
    expect((await tap(Url, 'self')).status).toBe(status)
    expect(await official().request('CheckEidTokenStatus', { EidToken })).toMatchObject({ Status: state })
  })

  it('keeps a result for three days', async () => {
    const { EidToken } = await begin()
    await stage.providers.face.approve(EidToken)
    passSeconds(3 * 86_400 - 1)
    expect(await result(EidToken)).toMatchObject({ Text: { ErrCode: 0 } })
    passSeconds(1)
    await expect(result(EidToken)).rejects.toMatchObject({ code: 'InvalidParameterValue.BizTokenExpired' })
  })

  it.each([
    ['a wrong merchant', { MerchantId: 'x' }, 'FailedOperation.UnregisteredEid'],
    ['no name', { Name: undefined }, 'MissingParameter'],
    ['a number with signs in it', { IdCard: '1101-05' }, 'InvalidParameter'],
    ['a script to return to', { RedirectUrl: 'javascript:alert(1)' }, 'InvalidParameter'],
    ['an address that is none', { RedirectUrl: 'https://:::' }, 'InvalidParameter'],
    ['a parameter that does not exist', { OpenId: 'x' }, 'UnknownParameter'],
  ])('refuses %s', async (_, changed, code) => {
    await expect(begin(changed)).rejects.toMatchObject({ code })
  })

  it('refuses a wrong key, an unknown token, an unknown action, and to hand out pictures', async () => {
    const { EidToken } = await begin()
    await expect(official({ secretKey: 'wrong' }).request('GetEidToken', flow())).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    })
    await expect(result('nobody')).rejects.toMatchObject({ code: 'InvalidParameterValue.BizTokenIllegal' })
    await expect(official().request('DetectAuth', {})).rejects.toMatchObject({ code: 'InvalidAction' })
    await expect(official().request('GetEidResult', { EidToken, InfoType: '3' })).rejects.toMatchObject({
      code: 'UnauthorizedOperation.NonAuthorize',
    })
  })

  it('the page refuses a tap on nothing and a token that nobody has', async () => {
    const { Url } = await begin()
    expect((await tap(Url, 'everybody')).status).toBe(400)
    expect((await fetch(`${stage.url}/eid/h5?token=%3Cscript%3E`)).status).toBe(404)
  })
})

describe('the face adapter on the web', () => {
  const adapter = (changed: object = {}) =>
    tencentFace({ eid: { ...stage.settings.eid, ...changed }, wechat: stage.settings.wechat }, { timeoutMs: 200 })
  const request = {
    name: somebody.name,
    idNumber: somebody.idNumber,
    channel: { kind: 'h5' as const, returnUrl },
    sequence: 'face-0001',
  }

  const begun = async () => {
    const started = await adapter().begin(request)
    if (!started.begun) throw new Error(started.detail)
    return started
  }

  it('gives a page to go to, waits, and passes only when the vendor says so', async () => {
    const { reference, redirect, expiresInSeconds, verifyId } = await begun()
    expect([redirect, expiresInSeconds, verifyId]).toEqual([`${stage.url}/eid/h5?token=${reference}`, 600, undefined])
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'pending' })
    await stage.providers.face.approve(reference)
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'passed' })
  })

  it.each([
    ['other', { state: 'failed', why: 'other-person', detail: '2016' }],
    ['cancel', { state: 'failed', why: 'cancelled', detail: '17' }],
  ] as const)('%s fails', async (who, outcome) => {
    const { reference } = await begun()
    await stage.providers.face.approve(reference, who)
    expect(await adapter().result({ ...request, reference })).toEqual(outcome)
  })

  it('tells another name from another face', async () => {
    const started = await adapter().begin({ ...request, name: '王芳' })
    if (!started.begun) throw new Error(started.detail)
    await stage.providers.face.approve(started.reference)
    expect(await adapter().result({ ...request, reference: started.reference })).toMatchObject({ why: 'mismatch' })
  })

  it('expires, and an unknown token has expired too', async () => {
    const { reference } = await begun()
    passSeconds(600)
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'expired' })
    expect(await adapter().result({ ...request, reference: 'nobody' })).toEqual({ state: 'expired' })
  })

  it('a wrong key is a rejection, and silence about the result', async () => {
    const { reference } = await begun()
    const wrong = adapter({ secretKey: 'wrong' })
    expect(await wrong.begin(request)).toEqual({
      begun: false,
      why: 'rejected',
      detail: 'AuthFailure.SignatureFailure',
    })
    expect(await wrong.result({ ...request, reference })).toMatchObject({ state: 'silent', why: 'refused' })
  })

  it.each([
    ['slow', 'timeout'],
    ['down', 'unreachable'],
    ['garbage', 'garbage'],
  ])('when the vendor is %s, nothing passes', async (mode, why) => {
    const { reference } = await begun()
    await stage.providers.face.approve(reference)
    await stage.providers.outages.set('face', mode)
    expect(await adapter().begin(request)).toEqual({ begun: false, why: 'unreachable', detail: why })
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'silent', why, detail: why })
  })
})
