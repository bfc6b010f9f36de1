/** Crockford's base32: no I, L, O or U. All of it stands in the alphanumeric mode of QR codes, which small letters do not. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight characters for five bytes; what is left over is filled with zero bits. */
export const toBase32 = (bytes: Uint8Array): string => {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((held >> bits) & 31)
      held &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text
}

/** Small letters are capitals. Null for another character, and for a text that `toBase32` would not have written. */
export const fromBase32 = (text: string): Uint8Array | null => {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const character of text.toUpperCase()) {
    const value = alphabet.indexOf(character)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
    held &= (1 << bits) - 1
  }
  return bits < 5 && held === 0 ? Uint8Array.from(bytes) : null
}
