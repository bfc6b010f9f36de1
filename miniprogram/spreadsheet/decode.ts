/** The text of a .csv, whatever program wrote it. */

const utf16 = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const

/** Why a .csv cannot be read here: this phone has no decoder, or the bytes are of no encoding that we know. */
export type DecodeProblem = 'no-decoder' | 'not-text'

/**
 * UTF-8 with or without its mark, UTF-16 with its mark, else GB18030, which GBK is a part of. Bytes that are valid UTF-8 by
 * chance while meant as GBK do not occur in text of more than a few characters.
 */
export const decodeCsv = (bytes: Uint8Array): { text: string } | { problem: DecodeProblem } => {
  if (typeof TextDecoder === 'undefined') return { problem: 'no-decoder' }
  const marked = utf16.find(([first, second]) => bytes[0] === first && bytes[1] === second)
  for (const encoding of marked ? [marked[2]] : ['utf-8', 'gb18030'])
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
    } catch {
      continue
    }
  return { problem: 'not-text' }
}
