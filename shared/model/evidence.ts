/**
 * What a photo of a paper may be, as the phone makes it and the service takes it: bytes, pixels, pages a link. It is sent in
 * parts that every way of calling takes: HTTP access no more than 100 KB of text, WeChat advises the like.
 */
export const evidenceLimits = { bytes: 300_000, partBytes: 60_000, longestSide: 1600, pages: 12 } as const

const partLength = (evidenceLimits.partBytes / 3) * 4

/** A photo's base64 as it is sent: the bytes of a part are a multiple of three, so that each is base64 by itself. */
export const photoParts = (base64: string): string[] =>
  Array.from({ length: Math.ceil(base64.length / partLength) }, (_, part) =>
    base64.slice(part * partLength, (part + 1) * partLength),
  )
