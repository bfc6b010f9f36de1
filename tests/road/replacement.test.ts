/** 补领、换领 and its fee: paid, paid twice, lost, forged, late, from two phones, through outages. */
import type { OperationName, OutputOf, Reply } from '@shared/contract'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(120_000)

type Order = { outTradeNo: string; state: string; total: number; way: string }
type Seen = { orders: Order[]; refunds: { outTradeNo: string; outRefundNo: string; refund: number }[] }

let city: City
beforeAll(async () => {
  city = await startCity()
})
afterAll(() => city.stop())

const form = (phone: string) => ({
  reason: 'lost',
  acceptancePoint: '440305007',
  phone,
  collection: { method: 'self' },
})
const seen = () => city.get<Seen>('/emulator/pay')
const ordersOf = async (receipt: string) =>
  (await seen()).orders.filter(({ outTradeNo }) => outTradeNo.startsWith(receipt))
const refundsOf = async (receipt: string) =>
  (await seen()).refunds.filter(({ outTradeNo }) => outTradeNo.startsWith(receipt))
const tap = (outTradeNo: string, late = false) => city.post<Seen>(`/emulator/pay/${outTradeNo}`, { late })
const notices = (mode: string) => city.put('/emulator/pay-notices', { mode })
const outage = (mode: string) => city.put('/emulator/outages/pay', { mode })
const forge = (outTradeNo: string, how: string) =>
  city.post<{ status: number; body: string }>('/emulator/pay-notices', { outTradeNo, how })
const minutesOn = async (minutes: number) => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  await city.moveTo(new Date(new Date(now).getTime() + minutes * 60_000).toISOString())
}
const smsOf = async (kind: string, { phone }: Persona) =>
  (await city.get<{ kind: string; text: string }[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)

/** A replacement is asked for on the web. */
const requested = async (key: string) => {
  const persona = await personaOf(city, key)
  const as = { session: await city.signIn(persona.idNumber) }
  const { receipt, case: one } = await city.call('permit.requestReplacement', form(persona.phone), as)
  const progress = async () => {
    const { cases } = await city.call('permit.status', {}, as)
    return cases.find((each) => each.receipt === receipt)?.progress
  }
  return { persona, receipt, one, progress, pay: () => city.call('permit.payFee', { receipt }, as), as }
}
/** And a payment is begun. */
const begun = async (key: string) => {
  const request = await requested(key)
  expect(await request.pay()).toMatchObject({ paid: false, call: null })
  return { ...request, no: `${request.receipt}P1` }
}

const inWechat = async <N extends OperationName>(operation: N, input: object, openId: string, session?: string) => {
  const data = { operation, input, ...(session ? { session } : {}) }
  const call = { function: operation.split('.')[0], openId, data }
  const { result } = await city.post<{ result: Reply<N> }>('/emulator/wechat-call', call)
  if (!result.ok) throw new Error(`${operation}: ${JSON.stringify(result.refusal)}`)
  return result.output
}
/** The same person's WeChat, signed in by SMS. */
const wechatOf = async ({ idType, idNumber, phone }: Persona, openId: string) => {
  const asked = await inWechat('account.requestSmsCode', { idType, idNumber, phone, consent: true }, openId)
  const [sms] = await city.get<{ code: string }[]>(`/emulator/sms?phone=${phone}`)
  const code = { ticket: (asked as OutputOf<'account.requestSmsCode'>).ticket, code: sms?.code }
  const { session } = await inWechat('account.signInWithSmsCode', code, openId)
  return {
    pay: (receipt: string) => inWechat('permit.payFee', { receipt }, openId, session),
    ask: (receipt: string) => inWechat('permit.feePayment', { receipt }, openId, session),
    confirm: (call: unknown, who = openId) => city.post('/emulator/wechat-payment', { openId: who, call }),
  }
}

describe('补领换领', () => {
  it('is approved at once, paid on the web, and the card is made; the permit’s dates stay, and a second request shows the first', async () => {
    const idNumber = (await personaOf(city, 'window-soon')).idNumber
    const before = await city.call('permit.status', {}, { session: await city.signIn(idNumber) })
    const { persona, one, receipt, progress, pay, as } = await requested('window-soon')
    const fee = { fen: 2000, payBy: '2026-12-06', paidOn: null }
    expect(one).toMatchObject({ matter: 'replacement', state: 'approved', progress: 'awaitingPayment', due: null, fee })
    const again = { ...form(persona.phone), reason: 'changed' }
    expect((await city.call('permit.requestReplacement', again, as)).receipt).toBe(receipt)
    const { redirect } = await pay()
    const page = await (await fetch(redirect ?? '')).text()
    expect(page).toContain('¥20.00')
    expect(page).not.toContain(persona.name)
    const body = new URLSearchParams({ tap: 'pay' })
    const back = await fetch(redirect ?? '', { method: 'POST', body, redirect: 'manual' })
    expect(back.headers.get('location')).toBe(`${city.url}/#/packages/permit/pay/index?receipt=${receipt}&back=1`)
    const { case: paid } = await city.call('permit.feePayment', { receipt }, as)
    expect(paid).toMatchObject({ progress: 'making', due: '2026-12-04', fee: { paidOn: '2026-11-21' } })
    expect(await progress()).toBe('making')
    expect(await pay()).toEqual({ paid: true, call: null, redirect: null })
    expect((await city.call('permit.status', {}, as)).permit).toEqual(before.permit)
    await minutesOn(1)
    expect((await smsOf('replacementApproved', persona))[0]?.text).toContain('2026-12-06前到居住通缴纳工本费20元')
    expect((await smsOf('feePaid', persona))[0]?.text).toContain('2026-12-04')
  })

  it.each([
    ['suspended', 'endorse-first'],
    ['cancelled-yesterday', 'permit-cancelled'],
    ['tenant', 'no-permit'],
  ])('%s: %s', async (key, code) => {
    const { idNumber, phone } = await personaOf(city, key)
    const session = await city.signIn(idNumber)
    expect((await refusalOf(city, 'permit.requestReplacement', form(phone), { session })).code).toBe(code)
  })

  it('names what to mend, and is nobody else’s to pay or to look at', async () => {
    const { idNumber, phone } = await personaOf(city, 'suspended')
    const as = { session: await city.signIn(idNumber) }
    const odd = {
      ...form(phone),
      acceptancePoint: '999999999',
      collection: { method: 'agent', agentName: '王芳', agentIdNumber: '11010519491231002Y' },
    }
    const { fields } = await refusalOf(city, 'permit.requestReplacement', odd, as)
    expect(Object.keys(fields).sort()).toEqual(['acceptancePoint', 'collection.agentIdNumber'])
    const [order] = (await seen()).orders
    const receipt = order?.outTradeNo.slice(0, -2) ?? ''
    for (const operation of ['permit.payFee', 'permit.feePayment'] as const)
      expect((await refusalOf(city, operation, { receipt }, as)).code).toBe('nothing-to-pay')
  })
})

describe('支付通知', () => {
  it('that is forged, altered, old, of another amount or merchant is refused; the true one is taken, again and again; a silent 微信支付 charges nothing', async () => {
    const { persona, receipt, progress, pay, as } = await requested('window-open')
    for (const mode of ['down', 'garbage']) {
      await outage(mode)
      expect((await refusalOf(city, 'permit.payFee', { receipt }, as)).code).toBe('pay-unavailable')
      expect(await city.call('permit.feePayment', { receipt }, as)).toMatchObject({ silent: true })
    }
    await outage('ok')
    expect(await pay()).toMatchObject({ paid: false })
    expect(await ordersOf(receipt)).toHaveLength(1)
    const no = `${receipt}P1`
    await notices('lose')
    await tap(no)
    for (const how of ['stranger', 'altered', 'rewritten', 'old', 'probe', 'merchant', 'amount']) {
      const { status, body } = await forge(no, how)
      expect([how, status]).toEqual([how, how === 'amount' ? 400 : 401])
      expect(JSON.parse(body)).toMatchObject({ code: 'FAIL' })
    }
    const unsigned = await fetch(`${city.url}/api/permit/wechat-pay`, { method: 'POST', body: '{}' })
    expect(unsigned.status).toBe(401)
    expect(await progress()).toBe('awaitingPayment')
    const answers = await Promise.all([forge(no, 'again'), forge(no, 'again')])
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
    expect(await progress()).toBe('making')
    expect(await forge(no, 'again')).toMatchObject({ status: 204 })
    await notices('send')
    await minutesOn(1)
    expect(await smsOf('feePaid', persona)).toHaveLength(1)
    expect(await refundsOf(receipt)).toEqual([])
  })
})

describe('两部手机', () => {
  it('the same way gives one order; another way closes it first; money that comes late for it goes back, once and whole', async () => {
    const { persona, receipt, pay, no } = await begun('middle-dot')
    await Promise.all([pay(), pay(), pay()])
    expect(await ordersOf(receipt)).toHaveLength(1)
    const phone = await wechatOf(persona, 'o-phone')
    const { call } = await phone.pay(receipt)
    const orders = (await ordersOf(receipt)).map(({ state, way }) => `${way} ${state}`)
    expect(orders).toEqual(['JSAPI NOTPAY', 'MWEB CLOSED'])
    await expect(tap(no)).rejects.toThrow('409')
    await expect(phone.confirm(call, 'o-thief')).rejects.toThrow('409')
    await phone.confirm(call)
    expect((await phone.ask(receipt)).case.progress).toBe('making')
    expect(await phone.pay(receipt)).toMatchObject({ paid: true })

    await outage('down')
    await tap(no, true)
    expect(await refundsOf(receipt)).toEqual([])
    await outage('ok')
    await minutesOn(5)
    const given = { outTradeNo: no, outRefundNo: `${no}-R1`, refund: 2000 }
    expect(await refundsOf(receipt)).toMatchObject([given])
    await forge(no, 'again')
    await minutesOn(120)
    expect(await refundsOf(receipt)).toMatchObject([given])
    expect((await smsOf('feeRefunded', persona)).map(({ text }) => text)).toEqual([
      expect.stringContaining('您缴的居住证工本费20元因重复缴费，将原路全额退回。'),
    ])
    expect((await phone.ask(receipt)).case.progress).toBe('making')
  })
})

describe('再次申领', () => {
  it('is in force at once; nothing ends while its fee is unpaid; a notice that is lost is made good by the sweep', async () => {
    const persona = await personaOf(city, 'cancelled-yesterday')
    const as = { session: await city.signIn(persona.idNumber) }
    const { decision, prefill } = await city.call('permit.checkEligibility', {}, as)
    const { acceptancePoint, photoNumber, phone } = prefill
    const plan = { acceptancePoint, phone, collection: { method: 'self' } }
    const input = { ...plan, route: decision.route, photoNumber, declared: true }
    const { case: one, permit, receipt } = await city.call('permit.apply', input, as)
    expect(permit.state).toBe('valid')
    expect(one).toMatchObject({ matter: 'reapplication', progress: 'awaitingPayment', due: null, fee: { fen: 2000 } })
    await city.moveTo('2026-12-05T12:00:00+08:00')
    expect((await smsOf('cardFeeAsked', persona))[0]?.text).toContain('证件有效')
    await city.moveTo('2027-01-10T12:00:00+08:00')
    const later = { session: await city.signIn(persona.idNumber) }
    await city.call('permit.payFee', { receipt }, later)
    await notices('lose')
    await tap(`${receipt}P1`)
    await notices('send')
    const progress = async () => (await city.call('permit.status', {}, later)).cases[0]
    expect(await progress()).toMatchObject({ progress: 'awaitingPayment' })
    await minutesOn(3)
    expect(await progress()).toMatchObject({ progress: 'making', fee: { paidOn: '2027-01-10' } })
  })
})

describe('逾期未缴费', () => {
  it('is at its end on the sixteenth day; told before and after; money that comes later goes back; it can be asked for anew', async () => {
    const { idNumber } = await personaOf(city, 'suspended')
    await city.call('permit.endorse', { stillResides: true }, { session: await city.signIn(idNumber) })
    const { persona, receipt, no, pay, progress } = await begun('suspended')
    await city.moveTo('2027-01-22T12:00:00+08:00')
    expect((await smsOf('feeSoon', persona))[0]?.text).toContain('还有3天')
    await city.moveTo('2027-01-25T23:50:00+08:00')
    expect(await progress()).toBe('awaitingPayment')
    expect(await pay()).toMatchObject({ paid: false })
    await city.moveTo('2027-01-26T00:01:00+08:00')
    expect(await progress()).toBe('terminated')
    await tap(no, true)
    expect(await refundsOf(receipt)).toMatchObject([{ outTradeNo: no, refund: 2000 }])
    await city.moveTo('2027-01-26T12:00:00+08:00')
    expect((await ordersOf(receipt)).map(({ state }) => state)).toEqual(['CLOSED', 'REFUND'])
    expect(await smsOf('feeEnded', persona)).toHaveLength(1)
    expect(await progress()).toBe('terminated')
    const as = { session: await city.signIn(persona.idNumber) }
    expect((await refusalOf(city, 'permit.payFee', { receipt }, as)).code).toBe('payment-over')
    const second = await requested('suspended')
    expect(second.receipt).not.toBe(receipt)
    expect(second.one.fee?.payBy).toBe('2027-02-10')
  })

  it('nobody replaces a card that they do not have yet', async () => {
    const { idNumber, phone } = await personaOf(city, 'cancelled-yesterday')
    const refused = await refusalOf(city, 'permit.requestReplacement', form(phone), {
      session: await city.signIn(idNumber),
    })
    expect(refused.code).toBe('case-open')
  })
})

describe('注销 of a permit whose fee was paid', () => {
  const asStaff = async () => ({
    session: await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' }),
  })
  const cancelled = async (persona: Persona) => {
    const staff = await asStaff()
    const { fileId, version } = await city.call('permit.findPermit', { idNumber: persona.idNumber }, staff)
    const { now } = await city.get<{ now: string }>('/emulator/clock')
    const input = { fileId, version, ground: 'fraud', on: now.slice(0, 10), reason: '查明材料虚假' }
    await city.call('permit.cancelPermit', input, staff)
    return fileId
  }

  it('gives it back by itself: once and whole, told once, however often it is swept and whatever is silent meanwhile', async () => {
    const persona = await personaOf(city, 'window-soon')
    const replaced = async () => {
      const session = await city.signIn(persona.idNumber)
      const { cases } = await city.call('permit.status', {}, { session })
      return cases.find(({ matter }) => matter === 'replacement')
    }
    const receipt = (await replaced())?.receipt ?? ''
    const no = `${receipt}P1`
    expect(await replaced()).toMatchObject({ progress: 'making', fee: { paidOn: '2026-11-21' } })
    await outage('down')
    const fileId = await cancelled(persona)
    for (const minutes of [1, 3, 10]) await minutesOn(minutes)
    expect(await refundsOf(receipt)).toEqual([])
    await outage('ok')
    await notices('lose')
    await minutesOn(60)
    const given = [{ outTradeNo: no, outRefundNo: `${no}-R1`, refund: 2000 }]
    expect(await refundsOf(receipt)).toMatchObject(given)
    await notices('send')
    await forge(no, 'again')
    const staff = await asStaff()
    const { version } = await city.call('permit.findPermit', { idNumber: persona.idNumber }, staff)
    await city.call('permit.restorePermit', { fileId, version, reason: '材料核实无误，撤销注销' }, staff)
    expect(await replaced()).toMatchObject({ state: 'withdrawn', progress: 'terminated' })
    await cancelled(persona)
    for (const minutes of [1, 30, 1500]) await minutesOn(minutes)
    expect(await refundsOf(receipt)).toMatchObject(given)
    expect((await smsOf('feeRefunded', persona)).map(({ text }) => text)).toEqual([
      expect.stringContaining('因居住证已注销，将原路全额退回。'),
    ])
  })
})
