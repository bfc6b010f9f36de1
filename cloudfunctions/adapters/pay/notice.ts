/** 回调通知: checked over its raw bytes, opened with the APIv3 key, and compared with whose it should be. */
import { createDecipheriv } from 'node:crypto'
import * as z from 'zod'
import { type PayNotice } from '../../kernel/edges'
import { paymentOf, transaction } from './payment'
import { doubtOf } from './signing'
import { type PaySettings } from './settings'

const tagBytes = 16
/** The largest notice that is opened, in bytes; true ones have about one thousand. */
const maxBytes = 64 * 1024

const envelope = z.object({
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    associated_data: z.string().default(''),
    nonce: z.string(),
  }),
})
type Envelope = z.infer<typeof envelope>

const refund = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  out_refund_no: z.string(),
  refund_status: z.string(),
  amount: z.object({ refund: z.int().min(0) }),
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What is sealed in a notice; null when the seal does not hold. */
const opened = ({ apiV3Key }: PaySettings, { resource }: Envelope): unknown => {
  const sealed = Buffer.from(resource.ciphertext, 'base64')
  if (sealed.length < tagBytes) return null
  try {
    const cipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), resource.nonce)
    cipher.setAAD(Buffer.from(resource.associated_data))
    cipher.setAuthTag(sealed.subarray(-tagBytes))
    const bytes = Buffer.concat([cipher.update(sealed.subarray(0, -tagBytes)), cipher.final()])
    return parsed(bytes.toString('utf8'))
  } catch {
    return null
  }
}

const refused = (why: Extract<PayNotice, { state: 'refused' }>['why']): PayNotice => ({ state: 'refused', why })

const read = (settings: PaySettings, { event_type: type }: Envelope, inside: unknown): PayNotice => {
  if (type.startsWith('REFUND.')) {
    const told = refund.safeParse(inside)
    if (!told.success) return refused('shape')
    const { mchid, out_trade_no: outTradeNo, out_refund_no: outRefundNo, refund_status: status, amount } = told.data
    if (mchid !== settings.mchId) return refused('merchant')
    return { state: 'refunded', refund: { outTradeNo, outRefundNo, fen: amount.refund, success: status === 'SUCCESS' } }
  }
  const told = transaction.safeParse(inside)
  if (!told.success || type !== 'TRANSACTION.SUCCESS' || told.data.trade_state !== 'SUCCESS') return refused('shape')
  const payment = paymentOf(settings, told.data)
  return typeof payment === 'string' ? refused(payment) : { state: 'paid', payment }
}

/** Reads a notification; the headers' names in any case. */
export const noticeReader =
  (settings: PaySettings, now: () => number) =>
  (headers: Record<string, string>, rawBody: Buffer): PayNotice => {
    if (rawBody.length > maxBytes) return refused('shape')
    const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const doubt = doubtOf(settings, (name) => lower.get(name) ?? '', rawBody, now())
    if (doubt) return refused(doubt)
    const told = envelope.safeParse(parsed(rawBody.toString('utf8')))
    if (!told.success) return refused('shape')
    const inside = opened(settings, told.data)
    return inside === null ? refused('sealed') : read(settings, told.data, inside)
  }
