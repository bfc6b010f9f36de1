/** 凭证码: the token in the QR code of a slip, and how anyone checks it with public keys alone. */
import { fromBase32 } from '../model/base32'
import { tokenIn, type Token } from './claims'
import { unsealed } from './cose'
import { signedBy, type TokenKey } from './keys'
import { hasEnded, type StatusList } from './status-list'

/** How far the clock of the phone that checks may be behind that of the city, in ms. */
const behindMs = 5 * 60_000

type ReadToken =
  | { state: 'sound'; token: Token }
  | { state: 'not-ours' }
  /** Signed by a key that we do not know, or that did not sign then. */
  | { state: 'wrong-key' }
  | { state: 'altered' }

/** Who made a token, and what it says. Whether it still holds is another question. Never throws. */
export const readToken = (text: string, keys: readonly TokenKey[]): ReadToken => {
  const bytes = fromBase32(text)
  if (!bytes) return { state: 'not-ours' }
  const read = unsealed('slip', bytes, keys)
  if (read.state !== 'sound') return { state: read.state }
  const token = tokenIn(read.claims)
  if (!token) return { state: 'not-ours' }
  return signedBy(read.key, token.issuedAt * 1000) ? { state: 'sound', token } : { state: 'wrong-key' }
}

type TokenState = 'genuine' | 'not-yet' | 'expired' | 'ended'

/** Whether a sound token holds at `ms`, as far as `list` knows; null where none is known. */
export const tokenState = ({ issuedAt, expiresAt, index }: Token, ms: number, list: StatusList | null): TokenState => {
  if (issuedAt * 1000 > ms + behindMs) return 'not-yet'
  if (ms >= expiresAt * 1000) return 'expired'
  return list && hasEnded(list, index) ? 'ended' : 'genuine'
}
