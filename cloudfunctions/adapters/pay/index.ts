/** 微信支付 APIv3: jsapi inside WeChat, h5 elsewhere. */
import * as z from 'zod'
import { type Pay, type PayBegun, type PayOrder, type PayStanding } from '../../kernel/edges'
import { defaultTimeoutMs, type OutboundOptions } from '../outbound'
import { type Ask, type PayAnswer, payClient } from './client'
import { dayBillIn } from './day-bill'
import { noticeReader } from './notice'
import { paymentOf, transaction } from './payment'
import { nonce, seconds, signed } from './signing'
import { type PaySettings, readPaySettings } from './settings'

export { type PaySettings, readPaySettings } from './settings'

const prepaid = z.object({ prepay_id: z.string().min(1) })
const redirected = z.object({ h5_url: z.url() })
const refundAnswer = z.object({ status: z.enum(['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL']) })

const hour = 3_600_000
/** RFC 3339 in China time. */
const instant = (at: Date) => `${new Date(at.getTime() + 8 * hour).toISOString().slice(0, 19)}+08:00`

const orderPath = (outTradeNo: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`

const notBegun = (answer: PayAnswer): PayBegun => {
  if (answer.state === 'error') {
    const why = ({ ORDERPAID: 'paid', ORDER_CLOSED: 'closed' } as const)[answer.code] ?? 'rejected'
    return { begun: false, why, detail: answer.code }
  }
  return { begun: false, why: 'unreachable', detail: answer.state === 'silent' ? answer.why : 'garbage' }
}

const bodyOf = ({ appId, mchId, notifyUrl }: PaySettings, order: PayOrder) => ({
  appid: appId,
  mchid: mchId,
  description: order.description,
  out_trade_no: order.outTradeNo,
  time_expire: instant(order.expiresAt),
  notify_url: notifyUrl,
  amount: { total: order.fen, currency: 'CNY' },
})

const prepayIn =
  (settings: PaySettings, ask: Ask, now: () => number) =>
  async (order: PayOrder): Promise<PayBegun> => {
    const { channel } = order
    const body = bodyOf(settings, order)
    if (channel.kind === 'wechat') {
      const answer = await ask('POST', '/v3/pay/transactions/jsapi', { ...body, payer: { openid: channel.openId } })
      const read = prepaid.safeParse(answer.state === 'ok' ? answer.value : null)
      if (!read.success) return notBegun(answer)
      const call = { timeStamp: String(seconds(now())), nonceStr: nonce(), package: `prepay_id=${read.data.prepay_id}` }
      const paySign = signed(settings, settings.appId, call.timeStamp, call.nonceStr, call.package)
      return { begun: true, call: { ...call, signType: 'RSA', paySign } }
    }
    const scene = { payer_client_ip: channel.clientIp, h5_info: { type: 'Wap' } }
    const answer = await ask('POST', '/v3/pay/transactions/h5', { ...body, scene_info: scene })
    const read = redirected.safeParse(answer.state === 'ok' ? answer.value : null)
    if (!read.success) return notBegun(answer)
    return { begun: true, redirect: `${read.data.h5_url}&redirect_url=${encodeURIComponent(channel.returnUrl)}` }
  }

const standings: Record<string, 'open' | 'closed'> = {
  NOTPAY: 'open',
  USERPAYING: 'open',
  PAYERROR: 'open',
  CLOSED: 'closed',
  REVOKED: 'closed',
}

const standingOf = (settings: PaySettings, outTradeNo: string, answer: PayAnswer): PayStanding => {
  if (answer.state === 'silent') return answer
  if (answer.state === 'error') {
    if (answer.code === 'ORDER_NOT_EXIST') return { state: 'unknown' }
    return { state: 'silent', why: 'refused', detail: answer.code }
  }
  const read = transaction.safeParse(answer.value)
  if (!read.success || read.data.out_trade_no !== outTradeNo)
    return { state: 'silent', why: 'garbage', detail: 'shape' }
  const { trade_state: state } = read.data
  if (state !== 'SUCCESS' && state !== 'REFUND') {
    const known = standings[state]
    return known ? { state: known } : { state: 'silent', why: 'garbage', detail: state }
  }
  const payment = paymentOf(settings, read.data)
  if (typeof payment === 'string') return { state: 'silent', why: 'garbage', detail: payment }
  return { state: state === 'SUCCESS' ? 'paid' : 'refunded', payment }
}

/** The port. Answers are waited for as long as `timeoutMs`. */
export const wechatPay = (settings: PaySettings, options: OutboundOptions = {}): Pay => {
  const { timeoutMs = defaultTimeoutMs, now = Date.now } = options
  const ask = payClient(settings, timeoutMs, now)
  return {
    prepay: prepayIn(settings, ask, now),
    query: async (outTradeNo) => {
      const path = `${orderPath(outTradeNo)}?mchid=${settings.mchId}`
      return standingOf(settings, outTradeNo, await ask('GET', path))
    },
    close: async (outTradeNo) => {
      const answer = await ask('POST', `${orderPath(outTradeNo)}/close`, { mchid: settings.mchId })
      if (answer.state === 'ok') return { state: 'closed' }
      if (answer.state === 'silent') return { state: 'silent', detail: answer.detail }
      if (answer.code === 'ORDER_CLOSED' || answer.code === 'ORDER_NOT_EXIST') return { state: 'closed' }
      return answer.code === 'ORDERPAID' ? { state: 'paid' } : { state: 'silent', detail: answer.code }
    },
    refund: async ({ outTradeNo, outRefundNo, fen, total, reason }) => {
      const answer = await ask('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: outTradeNo,
        out_refund_no: outRefundNo,
        reason,
        notify_url: settings.notifyUrl,
        amount: { refund: fen, total, currency: 'CNY' },
      })
      if (answer.state === 'silent') return { state: 'silent', detail: answer.detail }
      if (answer.state === 'error') return { state: 'rejected', detail: answer.code }
      const read = refundAnswer.safeParse(answer.value)
      if (!read.success) return { state: 'silent', detail: 'shape' }
      const going = read.data.status === 'PROCESSING' || read.data.status === 'SUCCESS'
      return { state: going ? 'given' : 'rejected', detail: read.data.status }
    },
    dayBill: dayBillIn(settings, ask, timeoutMs, now),
    readNotice: noticeReader(settings, now),
  }
}

/** The port of a deployed function. Throws when a setting is missing or not fit for production. */
export const productionPay = (): Pay => wechatPay(readPaySettings(process.env))
