import { evidenceLimits } from '@shared/model/evidence'

/** A photo as it is sent: a JPEG drawn anew, without place, time or phone. `preview` is an address that an image shows. */
export type Photo = { base64: string; preview: string }

/** Where a photo comes from. */
export type PhotoSource = 'camera' | 'album'

/** Longest side in pixels and quality, the best first: the words of a contract stay legible down to the last. */
const attempts = [
  [evidenceLimits.longestSide, 0.8],
  [evidenceLimits.longestSide, 0.6],
  [1280, 0.6],
  [1280, 0.4],
  [1024, 0.4],
] as const

/** Bytes that base64 stands for. */
export const bytesIn = (base64: string): number =>
  (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)

/** The size in which a picture's longest side is at most `longest`. */
export const scaledTo = (longest: number, { width, height }: { width: number; height: number }) => {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The best that is small enough; null where even the last is too large. `draw` gives a JPEG as base64. */
export const fitted = async (draw: (longest: number, quality: number) => Promise<string>): Promise<string | null> => {
  for (const [longest, quality] of attempts) {
    const base64 = await draw(longest, quality)
    if (bytesIn(base64) <= evidenceLimits.bytes) return base64
  }
  return null
}
