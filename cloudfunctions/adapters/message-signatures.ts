/** Signatures of departments' messages. SM2 with SM3 by a library of its own: Node's takes no 用户标识. */
import { createHash, createHmac, createPublicKey, randomBytes, timingSafeEqual, verify } from 'node:crypto'
import type { SignatureAlgorithm } from '@shared/model/partner'
import { sm2 } from 'sm-crypto-v2'
import type { Signatures } from '../kernel/ports'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const spki = (key: string) => createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })

/** r and s of 32 bytes each, or both as DER; 用户标识 is the standard's default. */
const verifySm2 = (key: string, message: Buffer, signature: Uint8Array) =>
  sm2.doVerifySignature(new Uint8Array(message), hex(signature), key, { hash: true, der: signature.length !== 64 })

const holds: Record<SignatureAlgorithm, (key: string, message: Buffer, signature: Uint8Array) => boolean> = {
  'hmac-sha256': (key, message, signature) => {
    const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(message).digest()
    return signature.length === expected.length && timingSafeEqual(signature, expected)
  },
  ed25519: (key, message, signature) => verify(null, message, spki(key), signature),
  'sm2-sm3': verifySm2,
}

const orNot = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** PEM or base64 of an SPKI, as stored. */
const ed25519Key = (text: string): string | null => {
  const base64 = text.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '').replace(/\s/g, '')
  return orNot(() => (spki(base64).asymmetricKeyType === 'ed25519' ? base64 : null), null)
}

const sm2Point = /^04[0-9a-f]{128}$/
/** The uncompressed point in hex, or an SPKI (PEM or base64) that ends with it. */
const sm2Key = (text: string): string | null => {
  const bare = text.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '').replace(/\s/g, '')
  const lower = bare.toLowerCase()
  const point = sm2Point.test(lower) ? lower : Buffer.from(bare, 'base64').toString('hex').slice(-130)
  return sm2Point.test(point) && orNot(() => sm2.verifyPublicKey(point), false) ? point : null
}

export const signatures: Signatures = {
  digest: (bytes) => createHash('sha256').update(bytes).digest('base64'),
  verify: (alg, key, message, signature) =>
    orNot(() => holds[alg](key, Buffer.from(message, 'utf8'), signature), false),
  publicKey: (alg, text) => (alg === 'ed25519' ? ed25519Key(text) : sm2Key(text)),
  secret: () => randomBytes(32).toString('base64'),
}
