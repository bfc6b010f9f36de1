/**
 * 回调通知: sealed with the merchant's APIv3 key, signed, and sent until the merchant says 200 or 204, with the pauses that
 * 微信支付 documents, by the city's clock. For tests notices are lost, sent twice, or sent as somebody else would forge them.
 */
import { createCipheriv, generateKeyPairSync, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { cityTime } from '../../clock'
import { inTurn } from '../in-turn'
import { type ProviderStore } from '../store'
import { type Now, seconds } from '../types'
import { type PayAccount } from './account'
import { type PayOrder, type PayRefund } from './orders'
import { signedHeaders, type Signer, signerOf } from './signing'

/** Seconds between one attempt and the next; after the last nothing more is sent. */
export const pauses = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600,
] as const
const patienceMs = 5000

export const noticeModes = ['send', 'lose', 'twice'] as const
/** `lose`: nothing arrives, and 微信支付 believes that it did; `twice`: each arrives two times. */
export type NoticeMode = (typeof noticeModes)[number]
export const forgeries = ['again', 'stranger', 'altered', 'rewritten', 'old', 'probe', 'amount', 'merchant'] as const
/**
 * What is sent besides: the true notice `again`; signed by a `stranger`'s key; `altered` in one byte, or `rewritten` as other
 * JSON, after it was signed; ten minutes `old`; 微信支付's own `probe`; of another `amount` or `merchant`, rightly signed.
 */
export type Forgery = (typeof forgeries)[number]

const pending = z.object({
  id: z.string(),
  url: z.string(),
  type: z.enum(['TRANSACTION.SUCCESS', 'REFUND.SUCCESS']),
  outTradeNo: z.string(),
  madeAt: z.string(),
  resource: z.record(z.string(), z.unknown()),
  attempts: z.number(),
  nextAt: z.string().nullable(),
  answered: z.number().nullable(),
})
type PayNotice = z.infer<typeof pending>

const section = 'pay-notice'
const modeKey = 'pay-notice-mode'

const seal = (apiV3Key: string, value: unknown, kind: string) => {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), nonce)
  cipher.setAAD(Buffer.from(kind))
  const bytes = [cipher.update(JSON.stringify(value), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return {
    original_type: kind,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat(bytes).toString('base64'),
    associated_data: kind,
    nonce,
  }
}

/** What a transaction is told as, in answers and in notices. */
export const transactionOf = ({ mchId }: PayAccount, appId: string, one: PayOrder) => ({
  mchid: mchId,
  appid: appId,
  out_trade_no: one.outTradeNo,
  ...(one.transactionId ? { transaction_id: one.transactionId, bank_type: 'OTHERS', success_time: one.paidAt } : {}),
  trade_type: one.way,
  trade_state: one.state,
  trade_state_desc: { NOTPAY: '订单未支付', SUCCESS: '支付成功', CLOSED: '订单已关闭', REFUND: '订单发生过退款' }[
    one.state
  ],
  attach: one.attach ?? '',
  ...(one.payer ? { payer: { openid: one.payer } } : {}),
  amount: { total: one.total, payer_total: one.total, currency: 'CNY', payer_currency: 'CNY' },
})

const bodyOf = (account: PayAccount, one: PayNotice, resource = one.resource): string => {
  const paid = one.type === 'TRANSACTION.SUCCESS'
  return JSON.stringify({
    id: one.id,
    create_time: one.madeAt,
    resource_type: 'encrypt-resource',
    event_type: one.type,
    summary: paid ? '支付成功' : '退款成功',
    resource: seal(account.apiV3Key, resource, paid ? 'transaction' : 'refund'),
  })
}

type Sent = { status: number; body: string }

const post = async (url: string, body: string, headers: Record<string, string>): Promise<Sent> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(patienceMs),
    })
    return { status: answer.status, body: await answer.text() }
  } catch {
    return { status: 0, body: '' }
  }
}

const strangerOf = (signer: Signer): Signer => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const der = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  return signerOf({ keyId: signer.keyId, privateKey: der, publicKey: '' })
}

/** Another letter in the middle of what is sealed. */
const oneByteOff = (body: string): string => {
  const at = body.indexOf('"ciphertext":"') + 40
  return `${body.slice(0, at)}${body[at] === 'A' ? 'B' : 'A'}${body.slice(at + 1)}`
}

type Wiring = { account: PayAccount; appId: string; store: ProviderStore; now: Now }

export const noticeDesk = ({ account, appId, store, now }: Wiring) => {
  const turn = inTurn()
  const signer = signerOf(account.platform)
  const list = async () => (await store.list(section)).map((value) => pending.parse(value))
  const mode = async () =>
    z
      .enum(noticeModes)
      .catch('send')
      .parse(await store.get(modeKey, 'mode'))

  const send = async (one: PayNotice): Promise<void> => {
    const how = await mode()
    const body = bodyOf(account, one)
    const deliver = () => post(one.url, body, signedHeaders(signer, body, seconds(now())))
    const sent = how === 'lose' ? { status: 200 } : await deliver()
    if (how === 'twice') await deliver()
    const done = sent.status === 200 || sent.status === 204
    const pause = done ? undefined : pauses[one.attempts]
    const nextAt = pause === undefined ? null : new Date(now().getTime() + pause * 1000).toISOString()
    await store.put(section, one.id, { ...one, attempts: one.attempts + 1, nextAt, answered: sent.status })
  }

  /** Sends what is due. */
  const deliver = () =>
    turn(async () => {
      const due = (await list()).filter(({ nextAt }) => nextAt !== null && new Date(nextAt) <= now())
      for (const one of due) await send(one)
    })

  const add = async (url: string, type: PayNotice['type'], outTradeNo: string, resource: Record<string, unknown>) => {
    const id = `EV-${randomBytes(16).toString('hex')}`
    const at = now().toISOString()
    const made = {
      id,
      url,
      type,
      outTradeNo,
      madeAt: cityTime(now()),
      resource,
      attempts: 0,
      nextAt: at,
      answered: null,
    }
    await store.put(section, id, made)
  }

  const forged = (one: PayNotice, how: Forgery): { body: string; headers: Record<string, string> } => {
    const amount = { ...(one.resource.amount as object), total: 1, payer_total: 1 }
    const changed = { amount: { ...one.resource, amount }, merchant: { ...one.resource, mchid: '1900000000' } }
    const body = bodyOf(account, one, how === 'amount' || how === 'merchant' ? changed[how] : undefined)
    const by = how === 'stranger' ? strangerOf(signer) : signer
    const headers = signedHeaders(by, body, seconds(now()) - (how === 'old' ? 600 : 0))
    if (how === 'probe')
      return {
        body,
        headers: { ...headers, 'wechatpay-signature': `WECHATPAY/SIGNTEST/${headers['wechatpay-signature']}` },
      }
    if (how === 'altered') return { body: oneByteOff(body), headers }
    return { body: how === 'rewritten' ? JSON.stringify(JSON.parse(body), null, 1) : body, headers }
  }

  return {
    list,
    mode,
    setMode: (wanted: NoticeMode) => store.put(modeKey, 'mode', wanted),
    deliver,
    paid: (one: PayOrder) =>
      add(one.notifyUrl, 'TRANSACTION.SUCCESS', one.outTradeNo, transactionOf(account, appId, one)),
    refunded: (one: PayRefund) =>
      one.notifyUrl === null
        ? Promise.resolve()
        : add(one.notifyUrl, 'REFUND.SUCCESS', one.outTradeNo, {
            mchid: account.mchId,
            out_trade_no: one.outTradeNo,
            transaction_id: one.transactionId,
            out_refund_no: one.outRefundNo,
            refund_id: one.refundId,
            refund_status: 'SUCCESS',
            success_time: one.at,
            user_received_account: '支付用户零钱',
            amount: { total: one.total, refund: one.refund, payer_total: one.total, payer_refund: one.refund },
          }),
    /** Sends the last notice of an order once more, as asked; what the merchant answered, or null when there was no notice. */
    forge: async (outTradeNo: string, how: Forgery): Promise<Sent | null> => {
      const one = (await list()).findLast((notice) => notice.outTradeNo === outTradeNo)
      if (!one) return null
      const { body, headers } = forged(one, how)
      return post(one.url, body, headers)
    },
  }
}
export type NoticeDesk = ReturnType<typeof noticeDesk>
