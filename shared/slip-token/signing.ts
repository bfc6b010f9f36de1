/** How a key that still signs does so. Only the function that issues slips has one. */
import { ed25519 } from '@noble/curves/ed25519'
import { sm2 } from 'sm-crypto-v2'
import { sm2Identity, toHex, type AlgorithmName } from './algorithms'

interface Signing {
  sign: (message: Uint8Array, privateKey: string) => Uint8Array
  /** In hex. Throws for what is no private key. */
  publicKeyOf: (privateKey: string) => string
}

const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export const signing: Record<AlgorithmName, Signing> = {
  SM2: {
    sign: (message, privateKey) => fromHex(sm2.doSignature(message, privateKey, { hash: true, userId: sm2Identity })),
    publicKeyOf: (privateKey) => sm2.getPublicKeyFromPrivateKey(privateKey),
  },
  Ed25519: {
    sign: (message, privateKey) => ed25519.sign(message, privateKey),
    publicKeyOf: (privateKey) => toHex(ed25519.getPublicKey(privateKey)),
  },
}
