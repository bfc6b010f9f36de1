/** COSE_Sign1 (RFC 9052): one signature over what it says it is for, its header and its content. */
import { decode, encode, Tagged } from 'cborg'
import { algorithms, signatureBytes } from './algorithms'
import type { TokenKey } from './keys'

/** What a signature is for: one that was made for a token is none for a list. */
export type Use = 'slip' | 'status'

/** Maps with numbers as keys, and what they hold. */
export type Claims = Map<unknown, unknown>

const sign1 = 18
const header = { algorithm: 1, kid: 4 } as const
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const ascii = (words: string) => Uint8Array.from(words, (character) => character.charCodeAt(0))

/** What is signed (RFC 9052, 4.4). */
const signedBytes = (use: Use, protectedHeader: Uint8Array, content: Uint8Array): Uint8Array =>
  encode(['Signature1', protectedHeader, ascii(use), content])

const headerOf = ({ kid, algorithm }: Pick<TokenKey, 'kid' | 'algorithm'>): Uint8Array =>
  encode(
    new Map<number, unknown>([
      [header.algorithm, algorithms[algorithm].cose],
      [header.kid, ascii(kid)],
    ]),
  )

const whole = (protectedHeader: Uint8Array, content: Uint8Array, signature: Uint8Array): Uint8Array =>
  encode(new Tagged(sign1, [protectedHeader, new Map(), content, signature]))

/** Claims with the signature that `sign` makes over the bytes it is given. */
export const sealed = (
  use: Use,
  claims: Claims,
  key: Pick<TokenKey, 'kid' | 'algorithm'>,
  sign: (message: Uint8Array) => Uint8Array,
): Uint8Array => {
  const protectedHeader = headerOf(key)
  const content = encode(claims)
  return whole(protectedHeader, content, sign(signedBytes(use, protectedHeader, content)))
}

const strictly = (bytes: Uint8Array): unknown =>
  decode(bytes, {
    useMaps: true,
    strict: true,
    rejectDuplicateMapKeys: true,
    allowIndefinite: false,
    tags: Tagged.preserve(sign1),
  })

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.reduce((difference, byte, i) => difference | (byte ^ (b[i] ?? 0)), 0) === 0

const bytesIn = (value: unknown): Uint8Array | null => (value instanceof Uint8Array ? value : null)

interface Opened {
  kid: string
  protectedHeader: Uint8Array
  content: Uint8Array
  claims: Claims
  signature: Uint8Array
}

/** Reads what is written in the one way in which we write it; null for all else. */
const opened = (bytes: Uint8Array): Opened | null => {
  const outer = strictly(bytes)
  if (!(outer instanceof Tagged) || outer.tag !== sign1) return null
  const parts: unknown = outer.value
  if (!Array.isArray(parts) || parts.length !== 4) return null
  const [protectedHeader, content, signature] = [parts[0], parts[2], parts[3]].map(bytesIn)
  if (!protectedHeader || !content || signature?.length !== signatureBytes) return null
  const names: unknown = strictly(protectedHeader)
  const claims: unknown = strictly(content)
  if (!(names instanceof Map) || !(claims instanceof Map)) return null
  const kid = bytesIn(names.get(header.kid))
  if (!kid || !same(whole(protectedHeader, encode(claims), signature), bytes)) return null
  return { kid: text(kid), protectedHeader, content, claims, signature }
}

type Unsealed =
  | { state: 'sound'; claims: Claims; key: TokenKey }
  /** Not made of what we make. */
  | { state: 'not-ours' }
  /** No key of ours is called so. */
  | { state: 'wrong-key'; kid: string }
  | { state: 'altered' }

const quietly = <T>(run: () => T): T | null => {
  try {
    return run()
  } catch {
    return null
  }
}

/**
 * Checks a signature with the key that the header names, by the algorithm that this key has: a header that names another one
 * was altered. Never throws.
 */
export const unsealed = (use: Use, bytes: Uint8Array, keys: readonly TokenKey[]): Unsealed => {
  const read = quietly(() => opened(bytes))
  if (!read) return { state: 'not-ours' }
  const key = keys.find(({ kid }) => kid === read.kid)
  if (!key) return { state: 'wrong-key', kid: read.kid }
  const { claims, protectedHeader, content, signature } = read
  const genuine =
    same(protectedHeader, headerOf(key)) &&
    quietly(() =>
      algorithms[key.algorithm].verify(signedBytes(use, protectedHeader, content), signature, key.publicKey),
    )
  return genuine ? { state: 'sound', claims, key } : { state: 'altered' }
}
