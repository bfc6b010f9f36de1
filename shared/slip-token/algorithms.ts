/** 签名算法: what each is called in COSE, and how a signature of it is checked. A key names its algorithm, never a token. */
import { ed25519 } from '@noble/curves/ed25519'
import { sm2 } from 'sm-crypto-v2'

/** The identity that GM/T 0009 gives to a signer who has none of its own. */
export const sm2Identity = '1234567812345678'

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const signatureBytes = 64

interface Algorithm {
  /** RFC 9053; SM2 has none there, and one for private use. */
  cose: number
  /** Public key in hex; the signature of 64 bytes. May throw for what is no point or no number of the curve. */
  verify: (message: Uint8Array, signature: Uint8Array, publicKey: string) => boolean
}

export const algorithms = {
  /** SM2 with SM3 (GB/T 32918.2): r‖s. */
  SM2: {
    cose: -65538,
    verify: (message, signature, publicKey) =>
      sm2.doVerifySignature(message, toHex(signature), publicKey, { hash: true, userId: sm2Identity }),
  },
  /** As RFC 8032 has it, without the leniency of ZIP 215. */
  Ed25519: {
    cose: -8,
    verify: (message, signature, publicKey) => ed25519.verify(signature, message, publicKey, { zip215: false }),
  },
} as const satisfies Record<string, Algorithm>

export type AlgorithmName = keyof typeof algorithms
export const algorithmNames = ['SM2', 'Ed25519'] as const satisfies readonly AlgorithmName[]
