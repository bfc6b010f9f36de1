import { tencentFace } from '../../../cloudfunctions/adapters/face'
import { wechatLogin } from '../../../cloudfunctions/adapters/wechat'
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

const openId = 'oTestOpenId0000000000000001'
const channel = { kind: 'wechat' as const, openId }
const request = { name: somebody.name, idNumber: somebody.idNumber, channel, sequence: 'face-0001' }
const adapter = (changed: object = {}) =>
  tencentFace({ eid: stage.settings.eid, wechat: { ...stage.settings.wechat, ...changed } }, { timeoutMs: 200 })

const begun = async (face = adapter(), changed: object = {}) => {
  const started = await face.begin({ ...request, ...changed })
  if (!started.begun) throw new Error(started.detail)
  return started
}
const tokensAsked = () => stage.asked.filter(({ url }) => url.includes('stable_token')).length

const post = async (path: string, body: unknown) =>
  (await (await fetch(`${stage.url}/wechat${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Record<
    string,
    unknown
  >
const newToken = (changed: object = {}) =>
  post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: stage.credentials.wechat.appId,
    secret: stage.credentials.wechat.appSecret,
    ...changed,
  })

describe('stable_token', () => {
  it('is the same for 7200 s, less the last five minutes', async () => {
    const first = await newToken()
    expect(first).toEqual({ access_token: expect.any(String), expires_in: 7200 })
    passSeconds(6899)
    expect(await newToken()).toEqual({ access_token: first.access_token, expires_in: 301 })
    passSeconds(1)
    expect((await newToken()).access_token).not.toBe(first.access_token)
  })

  it('is ended by a forced one', async () => {
    const first = await newToken()
    await newToken({ force_refresh: true })
    expect(
      await post(`/cityservice/face/identify/getverifyid?access_token=${String(first.access_token)}`, {}),
    ).toMatchObject({
      errcode: 42001,
    })
  })

  it.each([
    ['appid', 40013],
    ['secret', 40125],
    ['grant_type', 40002],
  ])('a wrong %s is %d', async (name, errcode) => {
    expect(await newToken({ [name]: 'wrong' })).toMatchObject({ errcode })
  })

  it('nothing is had without one', async () => {
    expect(await post('/cityservice/face/identify/getverifyid', {})).toMatchObject({ errcode: 41001 })
    expect(await post('/cityservice/face/identify/getverifyid?access_token=x', {})).toMatchObject({ errcode: 40001 })
  })
})

describe('微信人脸核身 2.0, through the adapter', () => {
  it('passes once the phone has finished and the server says 10000', async () => {
    const { reference, verifyId, redirect, expiresInSeconds } = await begun()
    expect([verifyId, redirect, expiresInSeconds]).toEqual([reference, undefined, 3600])
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'pending' })
    await stage.providers.face.finishWechat(reference)
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'passed' })
  })

  it('a verify_id is asked about once and scanned once', async () => {
    const { reference } = await begun()
    await stage.providers.face.finishWechat(reference)
    await adapter().result({ ...request, reference })
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'expired' })
    await expect(stage.providers.face.finishWechat(reference, 'other')).rejects.toThrow('used')
  })

  it.each([
    ['another phone', { channel: { kind: 'wechat' as const, openId: 'oSomebodyElse' } }, '84013'],
    ['another name', { name: '王芳' }, '84012'],
    ['another number', { idNumber: '110105194912310038' }, '84012'],
  ])('%s fails, though the face was right', async (_, changed, detail) => {
    const { reference } = await begun()
    await stage.providers.face.finishWechat(reference)
    expect(await adapter().result({ ...request, ...changed, reference })).toEqual({
      state: 'failed',
      why: 'unclear',
      detail,
    })
  })

  it.each([
    ['other', 'other-person', '10004'],
    ['cancel', 'cancelled', '90002'],
  ] as const)('%s fails', async (who, why, detail) => {
    const { reference } = await begun()
    await stage.providers.face.finishWechat(reference, who)
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'failed', why, detail })
  })

  it('a name that is not of the number fails', async () => {
    const wrong = { name: '王芳' }
    const { reference } = await begun(adapter(), wrong)
    await stage.providers.face.finishWechat(reference)
    expect(await adapter().result({ ...request, ...wrong, reference })).toMatchObject({
      why: 'mismatch',
      detail: '10003',
    })
  })

  it.each([
    [3599, 'passed'],
    [3600, 'expired'],
  ])('after %d s it is %s', async (age, state) => {
    const { reference } = await begun()
    await stage.providers.face.finishWechat(reference)
    passSeconds(age)
    expect((await adapter().result({ ...request, reference })).state).toBe(state)
  })

  it.each([
    ['a sequence used before', { sequence: 'face-0001' }, '84014'],
    ['a sequence that is too short', { sequence: 'a' }, '47001'],
    ['a foreign passport', { idNumber: 'E12345678', sequence: 'face-0002' }, '47001'],
  ])('refuses %s', async (_, changed, detail) => {
    await begun()
    expect(await adapter().begin({ ...request, ...changed })).toEqual({ begun: false, why: 'rejected', detail })
  })

  it('twenty at once ask for one token; later ones for none', async () => {
    const face = adapter()
    await Promise.all(Array.from({ length: 20 }, (_, n) => begun(face, { sequence: `many-${n}` })))
    await begun(face)
    expect(tokensAsked()).toBe(1)
  })

  it('a token ended elsewhere is replaced once, without ending the new one', async () => {
    const face = adapter()
    await begun(face)
    const { access_token: elsewhere } = await newToken({ force_refresh: true })
    const before = tokensAsked()
    await Promise.all([begun(face, { sequence: 'after-1' }), begun(face, { sequence: 'after-2' })])
    expect(tokensAsked() - before).toBe(1)
    expect((await newToken()).access_token).toBe(elsewhere)
  })

  it('a wrong secret is a rejection', async () => {
    expect(await adapter({ appSecret: 'wrong' }).begin(request)).toEqual({
      begun: false,
      why: 'rejected',
      detail: '40125',
    })
  })

  it.each([
    ['face', 'slow', 'timeout'],
    ['face', 'down', 'unreachable'],
    ['wechat', 'garbage', 'garbage'],
  ])('when %s is %s, nothing passes', async (provider, mode, why) => {
    const { reference } = await begun()
    await stage.providers.face.finishWechat(reference)
    await stage.providers.outages.set(provider, mode)
    expect(await adapter().begin({ ...request, sequence: 'face-0002' })).toEqual({
      begun: false,
      why: 'unreachable',
      detail: why,
    })
    expect(await adapter().result({ ...request, reference })).toEqual({ state: 'silent', why, detail: why })
  })
})

describe('code2Session', () => {
  const login = (changed: object = {}) => wechatLogin({ ...stage.settings.wechat, ...changed }, { timeoutMs: 200 })

  it('a code says once whose phone it is', async () => {
    const code = await stage.providers.face.wechatCode(openId)
    expect(await login().openIdOf(code)).toEqual({ state: 'known', openId })
    expect(await login().openIdOf(code)).toEqual({ state: 'refused' })
    expect(await login().openIdOf('nobody')).toEqual({ state: 'refused' })
  })

  it('a code is good for five minutes', async () => {
    const code = await stage.providers.face.wechatCode(openId)
    passSeconds(300)
    expect(await login().openIdOf(code)).toEqual({ state: 'refused' })
  })

  it('silence is a value', async () => {
    await stage.providers.outages.set('wechat', 'down')
    expect(await login().openIdOf('x')).toEqual({ state: 'silent', why: 'unreachable' })
  })
})
