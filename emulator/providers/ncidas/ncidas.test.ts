import { ncidas } from '../../../cloudfunctions/adapters/ncidas'
import { wechatPhone } from '../../../cloudfunctions/adapters/wechat'
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
const inWechat = {
  name: somebody.name,
  idNumber: somebody.idNumber,
  channel: { kind: 'wechat' as const, openId },
  sequence: 'biz-0001',
}
const onWeb = { ...inWechat, channel: { kind: 'h5' as const, returnUrl: 'http://127.0.0.1:1/?face=x#/back' } }
const adapter = (changed: object = {}) => ncidas({ ...stage.settings.ncidas, ...changed }, { timeoutMs: 200 })

describe('国家网络身份认证', () => {
  it('in WeChat gives what wx.ncidas is called with, waits, and passes only when the platform says so', async () => {
    const begun = await adapter().begin(inWechat)
    const { orgId: orgID, businessId: businessID } = stage.credentials.ncidas
    expect(begun).toMatchObject({ begun: true, call: { orgID, businessID, bizSeq: 'biz-0001', type: 1 } })
    const question = { ...inWechat, reference: 'biz-0001' }
    expect(await adapter().result(question)).toEqual({ state: 'pending' })
    expect(await stage.providers.face.authenticate('biz-0001')).toBeNull()
    expect(await adapter().result(question)).toEqual({ state: 'passed' })
    expect(await adapter().result(question)).toEqual({ state: 'passed' })
    await expect(stage.providers.face.authenticate('biz-0001')).rejects.toThrow('used')
  })

  it('on the web gives a page, which comes back to where it was begun', async () => {
    expect(await adapter().begin(onWeb)).toMatchObject({ redirect: `${stage.url}/ncidas/h5?bizSeq=biz-0001` })
    expect(await stage.providers.face.authenticate('biz-0001', 'cancel')).toBe(onWeb.channel.returnUrl)
    expect(await adapter().result({ ...onWeb, reference: 'biz-0001' })).toMatchObject({ why: 'cancelled' })
  })

  it.each([
    ['somebody else’s password', {}, 'other', { state: 'failed', why: 'unclear' }],
    ['another name', { name: '王芳' }, 'self', { state: 'failed', why: 'mismatch' }],
  ] as const)('%s fails', async (_, changed, who, outcome) => {
    await adapter().begin({ ...inWechat, ...changed })
    await stage.providers.face.authenticate('biz-0001', who)
    expect(await adapter().result({ ...inWechat, ...changed, reference: 'biz-0001' })).toMatchObject(outcome)
  })

  it('answers for whom and on which phone it was opened, for ten minutes', async () => {
    await adapter().begin(inWechat)
    const elsewhere = { ...inWechat, channel: { kind: 'wechat' as const, openId: 'o-thief' }, reference: 'biz-0001' }
    expect(await adapter().result(elsewhere)).toMatchObject({ state: 'failed', detail: '1006' })
    expect(await adapter().begin({ ...inWechat, name: '王芳' })).toMatchObject({ begun: false, detail: '1004' })
    passSeconds(600)
    expect(await adapter().result({ ...inWechat, reference: 'biz-0001' })).toEqual({ state: 'expired' })
  })

  it('a wrong key or business is a rejection', async () => {
    expect(await adapter({ secret: 'x' }).begin(inWechat)).toMatchObject({ why: 'rejected', detail: '1002' })
    expect(await adapter({ businessId: 'x' }).begin(inWechat)).toMatchObject({ why: 'rejected', detail: '1003' })
  })
})

describe('微信手机号', () => {
  const phoneOf = (code: string, who = openId) =>
    wechatPhone(stage.settings.wechat, { timeoutMs: 200 }).phoneOf(code, who)
  const tap = (phone = '13900004321') => stage.providers.face.wechatPhoneCode(openId, phone)

  it('is that of the code, once, for five minutes, for the phone that tapped', async () => {
    const code = await tap()
    expect(await phoneOf(code, 'o-thief')).toEqual({ state: 'refused' })
    expect(await phoneOf(code)).toEqual({ state: 'known', phone: '13900004321' })
    expect(await phoneOf(code)).toEqual({ state: 'refused' })
    expect(await phoneOf('nothing')).toEqual({ state: 'refused' })
    const late = await tap()
    passSeconds(300)
    expect(await phoneOf(late)).toEqual({ state: 'refused' })
  })

  it('silent is not refused', async () => {
    const code = await tap()
    await stage.providers.outages.set('wechat', 'down')
    expect(await phoneOf(code)).toMatchObject({ state: 'silent', why: 'unreachable' })
  })
})
