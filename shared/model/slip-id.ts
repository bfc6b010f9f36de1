/**
 * 信息单编号: the code that stands on a slip and that people type. Ten random bytes as sixteen characters of Crockford's
 * base32: no I, L, O or U, and what looks like 1 or 0 is taken for it.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const slipIdBytes = 10
const shape = new RegExp(`^[${alphabet}]{16}$`)

/** `bytes` are ten, at random. */
export const slipIdOf = (bytes: Uint8Array): string => {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  return Array.from({ length: 16 }, (_, i) => alphabet.charAt(Number((bits >> BigInt(75 - 5 * i)) & 31n))).join('')
}

/** The ten bytes of a code that `parseSlipId` gave. */
export const bytesOfSlipId = (slipId: string): Uint8Array => {
  const bits = [...slipId].reduce((sum, character) => (sum << 5n) | BigInt(alphabet.indexOf(character)), 0n)
  return Uint8Array.from({ length: slipIdBytes }, (_, i) => Number((bits >> BigInt(72 - 8 * i)) & 255n))
}

/** As it was typed: small letters, full-width ones, blanks, dashes, I, L and O do not matter. Null for what cannot be a code. */
export const parseSlipId = (text: string): string | null => {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]+/gu, '')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  return shape.test(code) ? code : null
}

/** `K7QF-3M9P-X2HD-0T4W`, as it is printed. */
export const slipIdGroups = (slipId: string): string => slipId.replace(/(.{4})(?=.)/g, '$1-')
