import type { AlgorithmName } from './algorithms'

/** A key with which tokens are checked. It signed from `from` until `until` (instants), and is kept until the last of them ended. */
export interface TokenKey {
  /** Up to eight letters and digits. */
  kid: string
  algorithm: AlgorithmName
  /** In hex. SM2: 04, x, y. Ed25519: 32 bytes. */
  publicKey: string
  from: string
  until: string
}

/** A key that still signs. */
export interface SigningKey extends TokenKey {
  /** In hex, 32 bytes. */
  privateKey: string
}

export const signedBy = ({ from, until }: Pick<TokenKey, 'from' | 'until'>, ms: number): boolean =>
  Date.parse(from) <= ms && ms < Date.parse(until)
