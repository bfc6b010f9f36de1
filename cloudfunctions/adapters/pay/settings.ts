/** The settings of 微信支付, which only the function that takes money has. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { json, settingsReader, stage, text } from '../settings'

const der = (read: (key: Buffer) => KeyObject) =>
  text.transform((base64, context) => {
    try {
      return read(Buffer.from(base64, 'base64'))
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a key, base64 of its DER' })
      return z.NEVER
    }
  })
const privateKey = der((key) => createPrivateKey({ key, format: 'der', type: 'pkcs8' }))
const publicKey = der((key) => createPublicKey({ key, format: 'der', type: 'spki' }))

const schema = z.object({
  JUZHU_STAGE: stage,
  PAY_URL: z.url(),
  PAY_APP_ID: text,
  PAY_MCH_ID: text,
  PAY_PRIVATE_KEY: privateKey,
  PAY_SERIAL: text,
  PAY_API_V3_KEY: text.refine((key) => Buffer.byteLength(key) === 32, 'must be 32 characters'),
  PAY_PUBLIC_KEYS: json(z.record(text, publicKey)).refine((keys) => Object.keys(keys).length > 0, 'must name a key'),
  PAY_NOTIFY_URL: z.url(),
})

export type PaySettings = {
  url: string
  appId: string
  mchId: string
  privateKey: KeyObject
  serial: string
  apiV3Key: string
  /** 微信支付公钥 by their id; the first is the one that answers are asked to be signed with. */
  publicKeys: Record<string, KeyObject>
  notifyUrl: string
}

const read = settingsReader(schema, (settings) => [
  ...(['PAY_URL', 'PAY_NOTIFY_URL'] as const)
    .filter((name) => !settings[name].startsWith('https://'))
    .map((name) => `${name} is not https`),
  ...(settings.PAY_SERIAL.startsWith('dev') ? ['PAY_SERIAL is that of a development key'] : []),
])

/** Parses the environment. Throws one error that names every setting that is missing or wrong, never its value. */
export const readPaySettings = (environment: Record<string, string | undefined>): PaySettings => {
  const s = read(environment)
  return {
    url: s.PAY_URL.replace(/\/$/, ''),
    appId: s.PAY_APP_ID,
    mchId: s.PAY_MCH_ID,
    privateKey: s.PAY_PRIVATE_KEY,
    serial: s.PAY_SERIAL,
    apiV3Key: s.PAY_API_V3_KEY,
    publicKeys: s.PAY_PUBLIC_KEYS,
    notifyUrl: s.PAY_NOTIFY_URL,
  }
}
