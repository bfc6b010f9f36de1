import { toBase32 } from './base32'

/**
 * 信息单编号: the code that stands on a slip and that people type. Ten random bytes as sixteen characters of Crockford's
 * base32: no I, L, O or U, and what looks like 1 or 0 is taken for it.
 */
export const slipIdBytes = 10
const shape = /^[0-9A-HJKMNP-TV-Z]{16}$/

/** `bytes` are ten, at random. */
export const slipIdOf = (bytes: Uint8Array): string => toBase32(bytes)

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
