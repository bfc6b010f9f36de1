/** api.mch.weixin.qq.com below /v3: every request is signed by the merchant, every answer by 微信支付. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type Now, type ProviderReply, type ProviderRequest, readJson, seconds } from '../types'
import { type PayAccount } from './account'
import { type BillMode, billOf } from './bill'
import { type NoticeDesk, transactionOf } from './notices'
import { hashOf, type OrderBook, type PayRefund, PayRefusal } from './orders'
import { merchantGate, signedHeaders, signerOf } from './signing'
import { type ProviderStore } from '../store'

export type PayDesk = {
  account: PayAccount
  appId: string
  store: ProviderStore
  now: Now
  publicUrl: string
  book: OrderBook
  notices: NoticeDesk
  /** How its bills are. */
  bill: { mode: BillMode }
}

const number = z.string().regex(/^[0-9A-Za-z_\-|*]{6,32}$/)
const amount = z.object({ total: z.int().min(1), currency: z.literal('CNY') })
const notifyUrl = z
  .url({ protocol: /^https?$/ })
  .max(256)
  .refine((url) => !url.includes('?'))
const opening = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: number,
  time_expire: z.iso.datetime({ offset: true }).optional(),
  attach: z.string().max(128).optional(),
  notify_url: notifyUrl,
  amount,
})
const jsapi = opening.extend({ payer: z.object({ openid: z.string().min(1).max(128) }) })
const h5 = opening.extend({
  scene_info: z.object({
    payer_client_ip: z.string().min(1).max(45),
    h5_info: z.object({ type: z.enum(['Wap', 'iOS', 'Android']) }),
  }),
})
const refunding = z.object({
  out_trade_no: number,
  out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/),
  reason: z.string().max(80).optional(),
  notify_url: notifyUrl.optional(),
  amount: amount.extend({ refund: z.int().min(1) }),
})

const read = <T>(shape: z.ZodType<T>, rawBody: Buffer): T => {
  const parsed = shape.safeParse(readJson(rawBody))
  if (parsed.success) return parsed.data
  throw new PayRefusal(400, 'PARAM_ERROR', `参数错误：${parsed.error.issues[0]?.path.join('.') ?? ''}`)
}

const own = (desk: PayDesk, given: { appid?: string; mchid: string | null }) => {
  if (given.mchid !== desk.account.mchId) throw new PayRefusal(400, 'PARAM_ERROR', '商户号不一致')
  if (given.appid !== undefined && given.appid !== desk.appId)
    throw new PayRefusal(400, 'APPID_MCHID_NOT_MATCH', 'AppID和mch_id不匹配')
}

const open = async (desk: PayDesk, asked: z.infer<typeof opening>, way: 'JSAPI' | 'MWEB', openId: string | null) => {
  own(desk, asked)
  if (asked.time_expire !== undefined && new Date(asked.time_expire) <= desk.now())
    throw new PayRefusal(400, 'PARAM_ERROR', 'time_expire 已过')
  return desk.book.open({
    outTradeNo: asked.out_trade_no,
    way,
    asked: hashOf(asked),
    description: asked.description,
    attach: asked.attach ?? null,
    total: asked.amount.total,
    openId,
    notifyUrl: asked.notify_url,
    expiresAt: asked.time_expire ?? null,
  })
}

const refundOf = (one: PayRefund, status: 'PROCESSING' | 'SUCCESS') => ({
  refund_id: one.refundId,
  out_refund_no: one.outRefundNo,
  transaction_id: one.transactionId,
  out_trade_no: one.outTradeNo,
  channel: 'ORIGINAL',
  user_received_account: '支付用户零钱',
  create_time: one.at,
  ...(status === 'SUCCESS' ? { success_time: one.at } : {}),
  status,
  amount: { total: one.total, refund: one.refund, payer_total: one.total, payer_refund: one.refund, currency: 'CNY' },
})

const refund = async (desk: PayDesk, rawBody: Buffer) => {
  const asked = read(refunding, rawBody)
  const known = (await desk.book.refunds()).some(({ outRefundNo }) => outRefundNo === asked.out_refund_no)
  const made = await desk.book.refund({
    outRefundNo: asked.out_refund_no,
    asked: hashOf(asked),
    outTradeNo: asked.out_trade_no,
    refund: asked.amount.refund,
    total: asked.amount.total,
    notifyUrl: asked.notify_url ?? null,
  })
  if (!known) await desk.notices.refunded(made)
  return refundOf(made, known ? 'SUCCESS' : 'PROCESSING')
}

const findRefund = async ({ book }: PayDesk, outRefundNo: string) => {
  const one = (await book.refunds()).find((refund) => refund.outRefundNo === outRefundNo)
  if (!one) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  return refundOf(one, 'SUCCESS')
}

const tradeBill = async (desk: PayDesk, query: URLSearchParams) => {
  const day = query.get('bill_date') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || (query.get('bill_type') ?? 'ALL') !== 'ALL')
    throw new PayRefusal(400, 'PARAM_ERROR', 'bill_date、bill_type')
  const bill = await billOf(desk, day)
  if (bill === null) throw new PayRefusal(400, 'NO_STATEMENT_EXIST', '账单还没有生成')
  const hash = createHash('sha1')
    .update(desk.bill.mode === 'broken' ? '' : bill)
    .digest('hex')
  return { hash_type: 'SHA1', hash_value: hash, download_url: `${desk.publicUrl}/v3/billdownload/file?token=${day}` }
}

/** What is asked for: a value is 200 with it, null is 204, text is a file. */
const answer = async (desk: PayDesk, request: ProviderRequest): Promise<object | string | null> => {
  const { pathname, searchParams: query } = new URL(request.url, 'http://localhost')
  const asked = `${request.method} ${pathname}`
  if (asked === 'POST /v3/pay/transactions/jsapi') {
    const body = read(jsapi, request.rawBody)
    return { prepay_id: (await open(desk, body, 'JSAPI', body.payer.openid)).prepayId }
  }
  if (asked === 'POST /v3/pay/transactions/h5') {
    const { prepayId } = await open(desk, read(h5, request.rawBody), 'MWEB', null)
    return { h5_url: `${desk.publicUrl}/wechat-pay/h5?prepay_id=${prepayId}` }
  }
  if (asked === 'POST /v3/refund/domestic/refunds') return refund(desk, request.rawBody)
  if (asked === 'GET /v3/bill/tradebill') return tradeBill(desk, query)
  if (asked === 'GET /v3/billdownload/file') return (await billOf(desk, query.get('token') ?? '')) ?? ''
  const [, refundNo] = /^GET \/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(asked) ?? []
  if (refundNo) return findRefund(desk, decodeURIComponent(refundNo))
  const [, closing] = /^POST \/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/.exec(asked) ?? []
  if (closing) {
    own(desk, read(z.object({ mchid: z.string() }), request.rawBody))
    await desk.book.close(decodeURIComponent(closing))
    return null
  }
  const [, tradeNo] = /^GET \/v3\/pay\/transactions\/out-trade-no\/([^/]+)$/.exec(asked) ?? []
  if (!tradeNo) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '没有这个接口')
  own(desk, { mchid: query.get('mchid') })
  return transactionOf(desk.account, desk.appId, await desk.book.get(decodeURIComponent(tradeNo)))
}

/** Answers `/v3/…`. An answer of 微信支付公钥 mode: the merchant names the key that it will check with. */
export const payApi = (desk: PayDesk) => {
  const gate = merchantGate(desk.account, desk.store, desk.now)
  const signer = signerOf(desk.account.platform)
  const send = (status: number, value: object | string | null): ProviderReply => {
    const body = value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
    const type = typeof value === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
    return { status, headers: { 'content-type': type, ...signedHeaders(signer, body, seconds(desk.now())) }, body }
  }
  return async (request: ProviderRequest): Promise<ProviderReply> => {
    const wrong = await gate(request)
    if (wrong) return send(401, { code: 'SIGN_ERROR', message: wrong })
    if (request.headers['wechatpay-serial'] !== desk.account.platform.keyId)
      return send(400, { code: 'PARAM_ERROR', message: 'Wechatpay-Serial 不正确' })
    try {
      const value = await answer(desk, request)
      return send(value === null ? 204 : 200, value)
    } catch (error) {
      if (!(error instanceof PayRefusal)) throw error
      return send(error.status, { code: error.code, message: error.message })
    }
  }
}
