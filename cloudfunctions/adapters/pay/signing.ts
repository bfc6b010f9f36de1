/** WECHATPAY2-SHA256-RSA2048, both ways: what the merchant signs, and what is believed of 微信支付. */
import { randomBytes, sign, verify } from 'node:crypto'
import { type NoticeDoubt } from '../../kernel/edges'
import { type PaySettings } from './settings'

/** Seconds by which the clock of 微信支付 may differ from ours. */
const windowSeconds = 300

const lines = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\n')]))

export const nonce = (): string => randomBytes(16).toString('hex')
export const seconds = (ms: number): number => Math.floor(ms / 1000)

/** RSA-SHA256 over each part and a line feed, in base64. */
export const signed = ({ privateKey }: PaySettings, ...parts: (string | Buffer)[]): string =>
  sign('sha256', lines(...parts), privateKey).toString('base64')

/** The Authorization of a request; good once, for five minutes. `path` with its query. */
export const authorization = (
  settings: PaySettings,
  method: string,
  path: string,
  body: string,
  now: number,
): string => {
  const one = nonce()
  const timestamp = String(seconds(now))
  const signature = signed(settings, method, path, timestamp, one, body)
  const fields = { mchid: settings.mchId, nonce_str: one, signature, timestamp, serial_no: settings.serial }
  const written = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${written.join(',')}`
}

/**
 * Why bytes are not believed to be from 微信支付; null when they are. `header` reads a header by its lower-case name. The key is
 * the one that Wechatpay-Serial names, among those that we were given.
 */
export const doubtOf = (
  { publicKeys }: PaySettings,
  header: (name: string) => string,
  bytes: Buffer,
  now: number,
): NoticeDoubt | null => {
  const timestamp = header('wechatpay-timestamp')
  const signature = header('wechatpay-signature')
  const serial = header('wechatpay-serial')
  if (signature.startsWith('WECHATPAY/SIGNTEST/')) return 'probe'
  if (!/^\d{1,12}$/.test(timestamp) || signature === '') return 'shape'
  if (Math.abs(seconds(now) - Number(timestamp)) > windowSeconds) return 'old'
  const key = Object.hasOwn(publicKeys, serial) ? publicKeys[serial] : undefined
  if (!key) return 'unknown-key'
  const message = lines(timestamp, header('wechatpay-nonce'), bytes)
  return verify('sha256', message, key, Buffer.from(signature, 'base64')) ? null : 'signature'
}
