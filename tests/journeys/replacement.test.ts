/** A lost card: paid for on the web; a notice that is lost, made good by the sweep; nobody pays, and it is over. */
import { personaOf, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'

const { city, newPhone, step } = journey()

describe('补领换领', () => {
  let payer: Persona
  let unlucky: Persona
  let idle: Persona
  let phone: Phone
  let idlePhone: Phone

  const orders = async () => (await city().get<{ orders: { outTradeNo: string }[] }>('/emulator/pay')).orders
  const open = async (owner: string, persona: Persona) => {
    const held = await newPhone(owner)
    await signInByFace(held, persona)
    await held.sees('居住证')
    return held
  }
  /** How many such messages came, once one has: the timers are given a few minutes. */
  const told = async (persona: Persona, words: string) => {
    for (let minute = 0; minute < 5 && (await smsOf(city(), persona, words)).length === 0; minute += 1) {
      const { now } = await city().get<{ now: string }>('/emulator/clock')
      await city().moveTo(new Date(new Date(now).getTime() + 60_000).toISOString())
    }
    return (await smsOf(city(), persona, words)).length
  }
  /** Asks for a new card, and comes to what it costs. */
  const ask = async (held: Phone, reason: string) => {
    await held.tap('办事')
    await held.tap('补领换领')
    await held.choose('原因', reason)
    for (const question of ['怎么联系您？', '在哪里办，怎么领证？']) {
      await held.tap('下一步')
      await held.sees(question)
    }
    await held.tap('下一步')
    await held.sees('请核对，然后提交')
    await held.tap('提交，去缴费')
    await held.sees('缴费须知')
  }

  beforeAll(async () => {
    ;[payer, unlucky, idle] = (await Promise.all(
      ['window-soon', 'middle-dot', 'window-open'].map((key) => personaOf(city(), key)),
    )) as [Persona, Persona, Persona]
  })

  step('the holder says why, sees what it costs and by when, and leaves 微信支付 without paying', async () => {
    phone = await open('replacement-payer', payer)
    await ask(phone, '丢了')
    await phone.sees('最后一天 2026年12月6日 · 还有 15 天')
    await phone.picture('due')
    await phone.tap('微信支付 20 元')
    await phone.sees('¥20.00')
    await phone.picture('wechat-pay')
    await phone.tap('取消')
    await phone.sees('还没有查到这笔付款')
    await phone.picture('not-paid')
  })

  step('pays; the notice comes twice, and the card is made once', async () => {
    await city().put('/emulator/pay-notices', { mode: 'twice' })
    await phone.tap('微信支付 20 元')
    await phone.tap('支付')
    await phone.sees('已缴费，开始制证')
    await phone.picture('paid')
    await phone.tap('查看办理进度')
    await phone.sees('制证中')
    await phone.picture('making')
    await city().moveTo('2026-11-21T10:30:00+08:00')
    expect(await told(payer, '已收到您的居住证工本费20元')).toBe(1)
    expect(await orders()).toHaveLength(1)
  })

  step('another pays elsewhere and the notice is lost: three minutes later the app knows all the same', async () => {
    await city().put('/emulator/pay-notices', { mode: 'lose' })
    const held = await open('replacement-unlucky', unlucky)
    await ask(held, '损坏，还在手里')
    await held.tap('微信支付 20 元')
    await held.sees('¥20.00')
    const [order] = await orders()
    await city().post(`/emulator/pay/${order?.outTradeNo}`)
    await city().moveTo('2026-11-21T10:40:00+08:00')
    await city().put('/emulator/outages/pay', { mode: 'down' })
    await held.open()
    await held.tap('办事')
    await held.tap('证件和进度')
    await held.sees('居住证补领换领')
    await held.tap(/^居住证补领换领/)
    await held.sees('制证中')
    await held.picture('made-good')
    expect(await told(unlucky, '已收到您的居住证工本费20元')).toBe(1)
    await city().put('/emulator/outages/pay', { mode: 'ok' })
    await city().put('/emulator/pay-notices', { mode: 'send' })
  })

  step('a third does not pay: on the sixteenth day it is over, and can be asked for anew', async () => {
    idlePhone = await open('replacement-idle', idle)
    await ask(idlePhone, '证上的内容变了')
    await city().moveTo('2026-12-07T12:00:00+08:00')
    expect(await told(idle, '到期没有缴费')).toBe(1)
    await idlePhone.tap('微信支付 20 元')
    await idlePhone.sees('缴费期限已过')
    await idlePhone.picture('over')
  })
})
