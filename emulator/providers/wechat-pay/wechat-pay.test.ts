import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { generateKeyPairSync } from 'node:crypto'
import { type PaySettings, readPaySettings, wechatPay } from '../../../cloudfunctions/adapters/pay'
import { type PayNotice, type PayOrder } from '../../../cloudfunctions/kernel/edges'
import { openStage, passSeconds, setClock, type Stage } from '../stage'
import { forgeries } from '.'
import { pauses } from './notices'

const openId = 'oTestOpenId0000000000000001'
const number = 'JZZ20261121000001'
const order: PayOrder = {
  outTradeNo: number,
  description: '居住证补领工本费',
  fen: 2000,
  expiresAt: new Date('2026-11-21T12:00:00+08:00'),
  channel: { kind: 'wechat', openId },
}
const inBrowser = { kind: 'h5' as const, returnUrl: 'http://127.0.0.1:1/#/paid', clientIp: '127.0.0.1' }

let stage: Stage
let merchant: Server
/** What the merchant heard, and how it answers. */
let heard: { headers: Record<string, string>; body: Buffer; notice: PayNotice }[]
let answers: number
let settings: PaySettings
beforeEach(async () => {
  setClock('2026-11-21T10:00:00+08:00')
  stage = await openStage()
  heard = []
  answers = 204
  merchant = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const headers = request.headers as Record<string, string>
      heard.push({ headers, body, notice: wechatPay(settings).readNotice(headers, body) })
      response.writeHead(answers).end()
    })
  })
  await new Promise<void>((ready) => merchant.listen(0, '127.0.0.1', ready))
  const { port } = merchant.address() as AddressInfo
  settings = {
    ...readPaySettings({ ...stage.environment, JUZHU_STAGE: 'development' }),
    notifyUrl: `http://127.0.0.1:${port}/api/permit/wechat-pay`,
  }
})
afterEach(async () => {
  merchant.closeAllConnections()
  await new Promise((closed) => merchant.close(closed))
  await stage.close()
  jest.useRealTimers()
})

const pay = (changed: object = {}) => wechatPay({ ...settings, ...changed }, { timeoutMs: 1000 })
const prepaid = async () => {
  const begun = await pay().prepay(order)
  if (!begun.begun || !begun.call) throw new Error('not begun')
  return begun.call
}
const paid = async () => {
  await stage.providers.pay.requestPayment(openId, await prepaid())
  await stage.providers.pay.deliver()
}
const first = () => {
  const [one] = heard
  if (!one) throw new Error('nothing was heard')
  return one
}
const anotherKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

describe('下单', () => {
  it('asked again is the same order, with another amount it is refused', async () => {
    const [one, two] = [await prepaid(), await prepaid()]
    expect(one.package).toBe(two.package)
    expect(one.paySign).not.toBe(two.paySign)
    expect(await pay().prepay({ ...order, fen: 1 })).toEqual({
      begun: false,
      why: 'rejected',
      detail: 'INVALID_REQUEST',
    })
  })

  it('a payment is asked of the phone that it was begun for, rightly signed', async () => {
    const call = await prepaid()
    const request = stage.providers.pay.requestPayment
    await expect(request(openId, { ...call, nonceStr: 'other' })).rejects.toThrow('paySign')
    await expect(request('o-thief', call)).rejects.toThrow('another openid')
    await request(openId, call)
    await expect(request(openId, call)).rejects.toThrow('SUCCESS')
    expect(await pay().prepay(order)).toMatchObject({ begun: false, why: 'paid' })
  })

  it('cannot be paid when its time is over', async () => {
    const call = await prepaid()
    passSeconds(7200)
    await expect(stage.providers.pay.requestPayment(openId, call)).rejects.toThrow('over')
    expect(await pay().query(number)).toEqual({ state: 'open' })
  })

  it('on the web there is a page, which comes back after a tap', async () => {
    const begun = await pay().prepay({ ...order, channel: inBrowser })
    const page = begun.begun ? (begun.redirect ?? '') : ''
    expect(await (await fetch(page)).text()).toContain('¥20.00')
    const tap = (what: string) =>
      fetch(page, { method: 'POST', body: new URLSearchParams({ tap: what }), redirect: 'manual' })
    const back = async (what: string) => (await tap(what)).headers.get('location')
    expect(await back('cancel')).toBe(inBrowser.returnUrl)
    expect(await pay().query(number)).toEqual({ state: 'open' })
    expect(await back('pay')).toBe(inBrowser.returnUrl)
    expect(await pay().query(number)).toMatchObject({ state: 'paid', payment: { fen: 2000 } })
    expect((await tap('pay')).status).toBe(409)
  })

  it('the page on the web is good for five minutes', async () => {
    const begun = await pay().prepay({ ...order, channel: inBrowser })
    passSeconds(301)
    const page = begun.begun ? (begun.redirect ?? '') : ''
    expect((await fetch(page)).status).toBe(410)
    await pay().prepay({ ...order, channel: inBrowser })
    expect((await fetch(page)).status).toBe(200)
  })
})

describe('查询、关单、退款', () => {
  it('an order is unknown, open, paid', async () => {
    expect(await pay().query(number)).toEqual({ state: 'unknown' })
    await prepaid()
    expect(await pay().query(number)).toEqual({ state: 'open' })
    await paid()
    const paidAt = new Date('2026-11-21T10:00:00+08:00')
    expect(await pay().query(number)).toMatchObject({
      state: 'paid',
      payment: { outTradeNo: number, fen: 2000, paidAt },
    })
  })

  it('closed nobody can pay it; paid nobody can close it', async () => {
    const call = await prepaid()
    expect(await pay().close(number)).toEqual({ state: 'closed' })
    expect(await pay().close(number)).toEqual({ state: 'closed' })
    expect(await pay().query(number)).toEqual({ state: 'closed' })
    await expect(stage.providers.pay.requestPayment(openId, call)).rejects.toThrow('CLOSED')
    expect(await pay().prepay(order)).toMatchObject({ begun: false, why: 'closed' })
    expect(await pay().close('JZZ-nothing')).toEqual({ state: 'closed' })
  })

  it('a paid order is not closed', async () => {
    await paid()
    expect(await pay().close(number)).toEqual({ state: 'paid' })
  })

  it('gives back once under one number, and never more than was paid', async () => {
    const back = { outTradeNo: number, outRefundNo: `${number}-R1`, fen: 1500, total: 2000, reason: '重复缴费' }
    await prepaid()
    expect(await pay().refund(back)).toEqual({ state: 'rejected', detail: 'INVALID_REQUEST' })
    await paid()
    expect(await pay().refund(back)).toEqual({ state: 'given', detail: 'PROCESSING' })
    expect(await pay().refund(back)).toEqual({ state: 'given', detail: 'SUCCESS' })
    expect(await pay().refund({ ...back, fen: 2000 })).toMatchObject({ state: 'rejected' })
    expect(await pay().refund({ ...back, outRefundNo: `${number}-R2`, fen: 501 })).toMatchObject({ state: 'rejected' })
    expect(await pay().query(number)).toMatchObject({ state: 'refunded', payment: { fen: 2000 } })
    await stage.providers.pay.deliver()
    expect(heard.map(({ notice }) => notice)).toEqual([
      expect.objectContaining({ state: 'paid' }),
      { state: 'refunded', refund: { outTradeNo: number, outRefundNo: `${number}-R1`, fen: 1500, success: true } },
    ])
  })
})

describe('商户的签名', () => {
  it.each([
    ['somebody else’s key', () => ({ privateKey: anotherKey().privateKey })],
    ['another serial', () => ({ serial: 'dev-1' })],
    ['another merchant', () => ({ mchId: '1900000000' })],
    ['a key of 微信支付 that is not its own', () => ({ publicKeys: { PUB_KEY_ID_9: anotherKey().publicKey } })],
  ])('%s is refused, and nothing happens', async (_, changed) => {
    expect(await pay(changed()).prepay(order)).toMatchObject({ begun: false })
    expect(await pay().query(number)).toEqual({ state: 'unknown' })
  })

  it('is good for five minutes and once', async () => {
    const late = wechatPay(settings, { now: () => Date.now() - 301_000 })
    expect(await late.query(number)).toMatchObject({ state: 'silent' })
    await pay().query(number)
    const { url, headers } = stage.asked.at(-1) ?? { url: '', headers: {} }
    const again = await fetch(stage.url + url, { headers: headers as Record<string, string> })
    expect(again.status).toBe(401)
    expect(await again.text()).toContain('随机串重复')
  })

  it('an answer that somebody else signed is no answer', async () => {
    const known = Object.keys(settings.publicKeys)[0] ?? ''
    const publicKeys = { [known]: anotherKey().publicKey }
    expect(await pay({ publicKeys }).query(number)).toMatchObject({ state: 'silent', detail: 'signature' })
  })
})

describe('回调通知', () => {
  it('is believed, and sent until the merchant has taken it, with growing pauses', async () => {
    answers = 500
    await paid()
    for (const pause of pauses) {
      passSeconds(pause - 1)
      await stage.providers.pay.deliver()
      const before = heard.length
      passSeconds(1)
      await stage.providers.pay.deliver()
      expect(heard).toHaveLength(before + 1)
    }
    passSeconds(86_400)
    await stage.providers.pay.deliver()
    expect(heard).toHaveLength(1 + pauses.length)
    for (const { notice } of heard)
      expect(notice).toMatchObject({ state: 'paid', payment: { outTradeNo: number, fen: 2000 } })
  })

  it('once taken is not sent again', async () => {
    await paid()
    passSeconds(86_400)
    await stage.providers.pay.deliver()
    expect(heard).toHaveLength(1)
  })

  it('is lost, or comes twice, where that is tried', async () => {
    await stage.providers.pay.setNotices('lose')
    await paid()
    expect(heard).toHaveLength(0)
    await stage.providers.pay.setNotices('twice')
    await pay().refund({ outTradeNo: number, outRefundNo: 'R1', fen: 2000, total: 2000, reason: '' })
    await stage.providers.pay.deliver()
    expect(heard).toHaveLength(2)
  })

  it.each([
    ['again', { state: 'paid' }],
    ['stranger', { state: 'refused', why: 'signature' }],
    ['altered', { state: 'refused', why: 'signature' }],
    ['rewritten', { state: 'refused', why: 'signature' }],
    ['old', { state: 'refused', why: 'old' }],
    ['probe', { state: 'refused', why: 'probe' }],
    ['amount', { state: 'paid', payment: { fen: 1 } }],
    ['merchant', { state: 'refused', why: 'merchant' }],
  ] as const)('%s', async (how, notice) => {
    await paid()
    await stage.providers.pay.forge(number, how)
    expect(heard.at(-1)?.notice).toMatchObject(notice)
  })

  it('of every kind that can be forged is read above', () => {
    expect(forgeries).toHaveLength(8)
  })

  it('is refused with one bit of body, nonce, time or signature changed', async () => {
    await paid()
    const { headers, body } = first()
    const read = (changed: Record<string, string>, bytes = body) =>
      wechatPay(settings).readNotice({ ...headers, ...changed }, bytes).state
    expect(read({})).toBe('paid')
    for (let at = 0; at < body.length; at += 37) {
      const other = Buffer.from(body)
      other[at] = (other[at] ?? 0) ^ 1
      expect(read({}, other)).toBe('refused')
    }
    expect(read({ 'wechatpay-nonce': 'x' })).toBe('refused')
    expect(read({ 'wechatpay-timestamp': String(Number(headers['wechatpay-timestamp']) + 1) })).toBe('refused')
    expect(read({ 'wechatpay-serial': 'constructor' })).toBe('refused')
    expect(read({ 'wechatpay-signature': '' })).toBe('refused')
  })

  it('is opened with the APIv3 key alone, for our app alone', async () => {
    await paid()
    const { headers, body } = first()
    const read = (changed: object) => wechatPay({ ...settings, ...changed }).readNotice(headers, body)
    expect(read({ apiV3Key: 'x'.repeat(32) })).toEqual({ state: 'refused', why: 'sealed' })
    expect(read({ appId: 'wx-other' })).toEqual({ state: 'refused', why: 'merchant' })
  })

  it('signed with a key that is to come, or that is going, is believed', async () => {
    await paid()
    const { headers, body } = first()
    const publicKeys = { PUB_KEY_ID_NEW: anotherKey().publicKey, ...settings.publicKeys }
    expect(wechatPay({ ...settings, publicKeys }).readNotice(headers, body).state).toBe('paid')
    const alone = { PUB_KEY_ID_NEW: anotherKey().publicKey }
    expect(wechatPay({ ...settings, publicKeys: alone }).readNotice(headers, body)).toEqual({
      state: 'refused',
      why: 'unknown-key',
    })
  })
})
