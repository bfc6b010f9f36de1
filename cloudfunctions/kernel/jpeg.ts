/**
 * JPEG files as they come from strangers: nothing is kept but what draws the picture. Where it was taken, by which phone, when,
 * and small copies of it stand in segments of their own (EXIF, GPS, XMP, thumbnails) or behind its end; none of them is kept.
 */

const marker = 0xff
const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const application0 = 0xe0
const application14 = 0xee
const application15 = 0xef
const comment = 0xfe
const headBytes = 4

/** Larger than any phone's picture that was scaled down, smaller than what chokes a viewer. */
const longestSide = 8000

const isApplication = (code: number) => code >= application0 && code <= application15
const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7
/** Start of frame, of any coding: not the tables of Huffman and arithmetic coding that share its range. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)

const says = (segment: Uint8Array, word: string) =>
  [...word].every((letter, i) => segment[headBytes + i] === letter.charCodeAt(0))

/** JFIF's header and Adobe's colours are needed to draw; every other application's segment, and any comment, is not. */
const isKept = (code: number, segment: Uint8Array): boolean => {
  if (code === comment) return false
  if (!isApplication(code)) return true
  return (code === application0 && says(segment, 'JFIF\0')) || (code === application14 && says(segment, 'Adobe'))
}

/** The plain header of JFIF, without the small copy of the picture that may follow it. */
const plainHeader = 18
const withoutThumbnail = (segment: Uint8Array): Uint8Array => {
  const plain = segment.slice(0, plainHeader)
  plain.set([0, plainHeader - 2], 2)
  plain.set([0, 0], plainHeader - 2)
  return plain
}

const keptPart = (code: number, segment: Uint8Array): Uint8Array[] => {
  if (!isKept(code, segment)) return []
  return [code === application0 && segment.length >= plainHeader ? withoutThumbnail(segment) : segment]
}

const uint16 = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

const saneFrame = (segment: Uint8Array) => {
  const [height, width] = [uint16(segment, 5), uint16(segment, 7)]
  return height > 0 && width > 0 && height <= longestSide && width <= longestSide
}

/** Where the data of a scan ends: at the next marker that is neither a restart nor an escaped byte. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length - 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === marker && next !== 0 && next !== marker && !isRestart(next)) return at
    at += 1
  }
  return bytes.length
}

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => {
    all.set(part, at)
    return at + part.length
  }, 0)
  return all
}

/** The picture alone; null when these bytes are not one whole JPEG of a sane size. */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array | null => {
  if (bytes[0] !== marker || bytes[1] !== startOfImage) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  let framed = false
  let scanned = false
  while (at < bytes.length - 1 && bytes[at] === marker) {
    const code = bytes[at + 1] ?? 0
    if (code === marker) {
      at += 1
      continue
    }
    if (code === endOfImage) return framed && scanned ? joined([...kept, bytes.subarray(at, at + 2)]) : null
    const end = at + 2 + uint16(bytes, at + 2)
    if (uint16(bytes, at + 2) < 2 || end > bytes.length) return null
    const segment = Uint8Array.from(bytes.subarray(at, end))
    if (isFrame(code) && !saneFrame(segment)) return null
    framed ||= isFrame(code)
    kept.push(...keptPart(code, segment))
    at = end
    if (code === startOfScan) {
      scanned = true
      at = endOfScan(bytes, end)
      kept.push(bytes.subarray(end, at))
    }
  }
  return null
}
