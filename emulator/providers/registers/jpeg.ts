/** A baseline JPEG of a picture in memory: three components, nothing subsampled, the tables of ITU-T T.81 Annex K. */

type Table = readonly number[]

const luminance: Table = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
]
const chrominance: Table = [
  17,
  18,
  24,
  47,
  ...Array<number>(4).fill(99),
  18,
  21,
  26,
  66,
  ...Array<number>(4).fill(99),
  24,
  26,
  56,
  ...Array<number>(5).fill(99),
  47,
  66,
  ...Array<number>(38).fill(99),
]
/** The codes of lengths 1 to 16, and what they stand for. */
interface Huffman {
  counts: Table
  values: Table
}
const dc: Huffman = { counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], values: [...Array(12).keys()] }
const bytes = (hex: string): number[] => [...Buffer.from(hex, 'hex')]
const ac: Huffman = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  values: bytes(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a' +
      '434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9' +
      'aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
  ),
}

const zigzag: number[] = [...Array(64).keys()].sort((a, b) => {
  const [ax, ay, bx, by] = [a % 8, a >> 3, b % 8, b >> 3]
  if (ax + ay !== bx + by) return ax + ay - bx - by
  return (ax + ay) % 2 === 0 ? by - ay : ay - by
})

const codesOf = ({ counts, values }: Huffman) => {
  const codes = new Map<number, { code: number; length: number }>()
  let [code, next] = [0, 0]
  counts.forEach((count, i) => {
    for (let one = 0; one < count; one += 1) codes.set(values[next++] ?? 0, { code: code++, length: i + 1 })
    code <<= 1
  })
  return codes
}

const cosines = Array.from({ length: 8 }, (_, u) =>
  Array.from({ length: 8 }, (__, x) => Math.cos(((2 * x + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1) * 0.5),
)
/** One dimension for each of eight rows, turned over: twice gives both. */
const halfTransformed = (block: Float64Array): Float64Array => {
  const out = new Float64Array(64)
  for (let row = 0; row < 8; row += 1)
    for (let u = 0; u < 8; u += 1) {
      let sum = 0
      for (let x = 0; x < 8; x += 1) sum += (block[row * 8 + x] ?? 0) * (cosines[u]?.[x] ?? 0)
      out[u * 8 + row] = sum
    }
  return out
}

const bitWriter = () => {
  const out: number[] = []
  let [held, count] = [0, 0]
  const put = (code: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((code >> bit) & 1)
      count += 1
      if (count < 8) continue
      out.push(held)
      if (held === 0xff) out.push(0)
      held = count = 0
    }
  }
  return { out, put, end: () => count > 0 && put(0x7f, 8 - count) }
}

const sizeOf = (value: number) => 32 - Math.clz32(Math.abs(value))

/** Writes one quantised block; answers its DC for the next. */
const writeBlock = (put: (code: number, length: number) => void, block: number[], before: number): number => {
  const write = (codes: ReturnType<typeof codesOf>, symbol: number, value: number) => {
    const { code, length } = codes.get(symbol) ?? { code: 0, length: 0 }
    const size = sizeOf(value)
    put(code, length)
    put(value < 0 ? value + (1 << size) - 1 : value, size)
  }
  const [first = 0, ...rest] = block
  write(dcCodes, sizeOf(first - before), first - before)
  let zeros = 0
  const last = rest.findLastIndex((value) => value !== 0)
  for (const value of rest.slice(0, last + 1)) {
    if (value === 0) {
      zeros += 1
      continue
    }
    for (; zeros > 15; zeros -= 16) write(acCodes, 0xf0, 0)
    write(acCodes, (zeros << 4) | sizeOf(value), value)
    zeros = 0
  }
  if (last < 62) write(acCodes, 0, 0)
  return first
}
const [dcCodes, acCodes] = [codesOf(dc), codesOf(ac)]

const segment = (code: number, ...body: number[]): number[] => [
  0xff,
  code,
  ...[body.length + 2].flatMap((length) => [length >> 8, length & 0xff]),
  ...body,
]

/** Red, green and blue from 0 to 255 at a place. */
export type Picture = (x: number, y: number) => readonly [number, number, number]

/** `quality` from 1 to 100. */
export const jpegOf = (width: number, height: number, picture: Picture, quality = 80): Buffer => {
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50
  const scaled = (table: Table) => table.map((one) => Math.min(255, Math.max(1, Math.round(one * scale))))
  const [forLight, forColour] = [scaled(luminance), scaled(chrominance)]
  const { out, put, end } = bitWriter()
  const before = [0, 0, 0]
  const planes = [new Float64Array(64), new Float64Array(64), new Float64Array(64)]
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8) {
      for (let i = 0; i < 64; i += 1) {
        const [r, g, b] = picture(Math.min(width - 1, left + (i % 8)), Math.min(height - 1, top + (i >> 3)))
        const light = 0.299 * r + 0.587 * g + 0.114 * b
        ;[light - 128, (b - light) * 0.564, (r - light) * 0.713].forEach((value, c) => planes[c]?.fill(value, i, i + 1))
      }
      planes.forEach((plane, c) => {
        const both = halfTransformed(halfTransformed(plane))
        const table = c === 0 ? forLight : forColour
        const block = zigzag.map((place) => Math.round((both[place] ?? 0) / (table[place] ?? 1)))
        before[c] = writeBlock(put, block, before[c] ?? 0)
      })
    }
  end()
  const tableOf = (table: Table) => zigzag.map((place) => table[place] ?? 1)
  const head = [
    [0xff, 0xd8],
    segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 1, 1, 94, 1, 94, 0, 0),
    segment(0xdb, 0, ...tableOf(forLight), 1, ...tableOf(forColour)),
    segment(0xc0, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1),
    segment(0xc4, 0, ...dc.counts, ...dc.values, 0x10, ...ac.counts, ...ac.values),
    segment(0xda, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0),
  ].flat()
  return Buffer.from([...head, ...out, 0xff, 0xd9])
}
