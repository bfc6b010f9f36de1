/** 商户号: what the merchant and 微信支付 know of each other. Each has a key pair of its own and the other's public key. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'

type KeyPair = { privateKey: string; publicKey: string }

export type PayAccount = {
  mchId: string
  /** APIv3 密钥: 32 characters, with which notifications are sealed. */
  apiV3Key: string
  /** 商户 API 证书. PKCS #8 and SPKI, DER in base64; the name of the pair is `dev-…`, which production refuses. */
  merchant: KeyPair & { serial: string }
  /** 微信支付公钥. */
  platform: KeyPair & { keyId: string }
}

const newKeyPair = (): KeyPair => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  return { privateKey: privateKey.toString('base64'), publicKey: publicKey.toString('base64') }
}

const digits = (length: number) =>
  randomBytes(length)
    .map((byte) => byte % 10)
    .join('')

/** A new merchant. Two 2048-bit key pairs: some 200 ms. */
export const newPayAccount = (): PayAccount => ({
  mchId: `19${digits(8)}`,
  apiV3Key: randomBytes(16).toString('hex'),
  merchant: { ...newKeyPair(), serial: `dev-${randomBytes(18).toString('hex').toUpperCase()}` },
  platform: { ...newKeyPair(), keyId: `PUB_KEY_ID_01${digits(10)}2026112100` },
})
