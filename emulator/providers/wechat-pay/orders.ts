/** 订单 and 退款 as 微信支付 keeps them: one order an out_trade_no, one refund an out_refund_no, never more than was paid. */
import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { cityTime } from '../../clock'
import { inTurn } from '../in-turn'
import { type ProviderStore } from '../store'
import { type Now } from '../types'

const order = z.object({
  outTradeNo: z.string(),
  way: z.enum(['JSAPI', 'MWEB']),
  /** Hash of the request: the same again is the same order, anything else is refused. */
  asked: z.string(),
  description: z.string(),
  attach: z.string().nullable(),
  total: z.number(),
  openId: z.string().nullable(),
  notifyUrl: z.string(),
  expiresAt: z.string().nullable(),
  prepayId: z.string(),
  madeAt: z.string(),
  /** When it was last asked for: h5_url is good for five minutes from then. */
  askedAt: z.string(),
  state: z.enum(['NOTPAY', 'SUCCESS', 'CLOSED', 'REFUND']),
  transactionId: z.string().nullable(),
  paidAt: z.string().nullable(),
  payer: z.string().nullable(),
})
export type PayOrder = z.infer<typeof order>

const refund = z.object({
  outRefundNo: z.string(),
  asked: z.string(),
  refundId: z.string(),
  outTradeNo: z.string(),
  transactionId: z.string(),
  refund: z.number(),
  total: z.number(),
  notifyUrl: z.string().nullable(),
  at: z.string(),
})
export type PayRefund = z.infer<typeof refund>

/** An error as 微信支付 answers it. */
export class PayRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'PayRefusal'
  }
}

const orders = 'pay-order'
const refunds = 'pay-refund'
const decimal = (length: number) =>
  randomBytes(length)
    .map((byte) => byte % 10)
    .join('')
export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

type NewOrder = Pick<
  PayOrder,
  'outTradeNo' | 'way' | 'asked' | 'description' | 'attach' | 'total' | 'openId' | 'notifyUrl' | 'expiresAt'
>
type NewRefund = Pick<PayRefund, 'outRefundNo' | 'asked' | 'outTradeNo' | 'refund' | 'total' | 'notifyUrl'>

export const orderBook = (store: ProviderStore, now: Now) => {
  const turn = inTurn()
  const get = async (outTradeNo: string): Promise<PayOrder | null> => {
    const value = await store.get(orders, outTradeNo)
    return value === undefined ? null : order.parse(value)
  }
  const need = async (outTradeNo: string): Promise<PayOrder> => {
    const one = await get(outTradeNo)
    if (!one) throw new PayRefusal(404, 'ORDER_NOT_EXIST', '订单不存在')
    return one
  }
  const put = async (one: PayOrder): Promise<PayOrder> => {
    await store.put(orders, one.outTradeNo, one)
    return one
  }
  const list = async () => (await store.list(orders)).map((value) => order.parse(value))
  const refundList = async () => (await store.list(refunds)).map((value) => refund.parse(value))
  const expired = ({ expiresAt }: PayOrder) => expiresAt !== null && now() >= new Date(expiresAt)

  const again = (one: PayOrder, asked: string): Promise<PayOrder> => {
    if (one.state === 'CLOSED') throw new PayRefusal(400, 'ORDER_CLOSED', '订单已关闭')
    if (one.state !== 'NOTPAY') throw new PayRefusal(400, 'ORDERPAID', '订单已支付')
    if (one.asked !== asked) throw new PayRefusal(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致')
    return put({ ...one, askedAt: cityTime(now()) })
  }

  const payNow = async (outTradeNo: string, openId: string, late: boolean): Promise<PayOrder> => {
    const one = await need(outTradeNo)
    if (one.state !== 'NOTPAY' && !(late && one.state === 'CLOSED'))
      throw new PayRefusal(400, 'ORDER_STATE', `the order is ${one.state}`)
    if (expired(one) && !late) throw new PayRefusal(400, 'ORDER_EXPIRED', 'the order’s time is over')
    if (one.openId !== null && one.openId !== openId)
      throw new PayRefusal(400, 'OPENID_MISMATCH', 'the order is for another openid')
    const transactionId = `42000${decimal(23)}`
    return put({ ...one, state: 'SUCCESS', transactionId, paidAt: cityTime(now()), payer: openId })
  }

  const refundNow = async (asked: NewRefund): Promise<PayRefund> => {
    const all = await refundList()
    const before = all.find(({ outRefundNo }) => outRefundNo === asked.outRefundNo)
    if (before && before.asked !== asked.asked)
      throw new PayRefusal(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致')
    if (before) return before
    const one = await need(asked.outTradeNo)
    if (one.transactionId === null) throw new PayRefusal(400, 'INVALID_REQUEST', '订单未支付，不能退款')
    if (asked.total !== one.total) throw new PayRefusal(400, 'INVALID_REQUEST', '订单金额不一致')
    const given = all
      .filter(({ outTradeNo }) => outTradeNo === one.outTradeNo)
      .reduce((sum, { refund }) => sum + refund, 0)
    if (given + asked.refund > one.total) throw new PayRefusal(400, 'INVALID_REQUEST', '退款金额大于可退金额')
    const made = { ...asked, refundId: `50300${decimal(23)}`, transactionId: one.transactionId, at: cityTime(now()) }
    await store.put(refunds, made.outRefundNo, made)
    await put({ ...one, state: 'REFUND' })
    return made
  }

  return {
    get: need,
    find: get,
    list,
    refunds: refundList,
    byPrepayId: async (prepayId: string) => (await list()).find((one) => one.prepayId === prepayId) ?? null,
    expired,
    /** 下单. @throws PayRefusal for another request under the same number */
    open: (asked: NewOrder): Promise<PayOrder> =>
      turn(async () => {
        const before = await get(asked.outTradeNo)
        if (before) return again(before, asked.asked)
        return put({
          ...asked,
          prepayId: `wx${cityTime(now()).replace(/\D/g, '').slice(0, 14)}${randomBytes(9).toString('hex')}`,
          madeAt: cityTime(now()),
          askedAt: cityTime(now()),
          state: 'NOTPAY',
          transactionId: null,
          paidAt: null,
          payer: null,
        })
      }),
    /** 关单. @throws PayRefusal for an order that is paid */
    close: (outTradeNo: string): Promise<PayOrder> =>
      turn(async () => {
        const one = await need(outTradeNo)
        if (one.state === 'CLOSED') return one
        if (one.state !== 'NOTPAY') throw new PayRefusal(400, 'ORDERPAID', '订单已支付')
        return put({ ...one, state: 'CLOSED' })
      }),
    /** A person pays; `late`: their bank said yes only after the order was closed. @throws PayRefusal when it is paid, closed, over, or another's */
    pay: (outTradeNo: string, openId: string, late = false) => turn(() => payNow(outTradeNo, openId, late)),
    /** 退款. @throws PayRefusal when nothing, or not so much, is left */
    refund: (asked: NewRefund) => turn(() => refundNow(asked)),
  }
}
export type OrderBook = ReturnType<typeof orderBook>
