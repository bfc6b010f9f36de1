/** WECHATPAY2-SHA256-RSA2048: the merchant's requests are checked, answers and notifications are signed. */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { type ProviderStore } from '../store'
import { type Now, type ProviderRequest, seconds } from '../types'
import { type PayAccount } from './account'

/** Seconds by which a timestamp may be off. */
const windowSeconds = 300
const section = 'pay-nonce'
const scheme = 'WECHATPAY2-SHA256-RSA2048 '

const keyOf = (der: string, kind: 'private' | 'public'): KeyObject => {
  const key = Buffer.from(der, 'base64')
  return kind === 'private'
    ? createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    : createPublicKey({ key, format: 'der', type: 'spki' })
}

const lines = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\n')]))

const nonce = (): string => randomBytes(16).toString('hex')

const fieldsOf = (header: string): Record<string, string> =>
  Object.fromEntries([...header.matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))

/** Why the merchant's signature does not hold; null when it does. */
export const merchantGate = (account: PayAccount, store: ProviderStore, now: Now) => {
  const key = keyOf(account.merchant.publicKey, 'public')

  const seen = async (one: string, timestamp: number): Promise<boolean> => {
    if ((await store.get(section, one)) !== undefined) return true
    await store.put(section, one, timestamp)
    return false
  }

  return async ({ method, url, headers, rawBody }: ProviderRequest): Promise<string | null> => {
    const header = headers.authorization ?? ''
    if (!header.startsWith(scheme)) return 'Authorization 不正确：认证类型'
    const { mchid, serial_no, nonce_str = '', timestamp = '', signature = '' } = fieldsOf(header.slice(scheme.length))
    if (mchid !== account.mchId) return '商户号不正确'
    if (serial_no !== account.merchant.serial) return '商户证书序列号有误'
    if (!/^\d{10}$/.test(timestamp) || Math.abs(seconds(now()) - Number(timestamp)) > windowSeconds)
      return '时间戳已过期'
    if (!/^[0-9A-Za-z]{16,32}$/.test(nonce_str)) return '随机串不正确'
    const message = lines(method, url, timestamp, nonce_str, rawBody)
    if (!verify('sha256', message, key, Buffer.from(signature, 'base64'))) return '签名错误'
    return (await seen(nonce_str, Number(timestamp))) ? '随机串重复' : null
  }
}

export type Signer = { keyId: string; sign: (message: Buffer) => string }

export const signerOf = ({ keyId, privateKey }: PayAccount['platform']): Signer => {
  const key = keyOf(privateKey, 'private')
  return { keyId, sign: (message) => sign('sha256', message, key).toString('base64') }
}

/** The four headers that let the merchant check what 微信支付 sends. */
export const signedHeaders = (signer: Signer, body: string, timestamp: number): Record<string, string> => {
  const one = nonce()
  return {
    'wechatpay-timestamp': String(timestamp),
    'wechatpay-nonce': one,
    'wechatpay-serial': signer.keyId,
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    'wechatpay-signature': signer.sign(lines(String(timestamp), one, body)),
  }
}

/** What wx.requestPayment checks: paySign over appId, timeStamp, nonceStr and package. */
export const isPaySign = (account: PayAccount, parts: string[], paySign: string): boolean =>
  verify('sha256', lines(...parts), keyOf(account.merchant.publicKey, 'public'), Buffer.from(paySign, 'base64'))
