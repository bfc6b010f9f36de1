/** 数码照片 of nobody: a head and shoulders before a light ground, without a face, a little different for each number. */
import { createHash } from 'node:crypto'
import { jpegOf, type Picture } from './jpeg'

/** As 数码照相图像 has them. */
const [width, height] = [358, 441]

type Colour = readonly [number, number, number]
const grounds: Colour[] = [
  [233, 240, 247],
  [240, 243, 246],
  [226, 236, 246],
]
const skins: Colour[] = [
  [226, 190, 164],
  [214, 176, 148],
  [232, 200, 178],
]
const hairs: Colour[] = [
  [38, 34, 34],
  [54, 44, 40],
  [66, 52, 44],
]
const clothes: Colour[] = [
  [44, 62, 92],
  [70, 84, 76],
  [96, 60, 66],
  [58, 58, 64],
  [60, 92, 120],
]

/** How far inside a shape a place is: 1 inside, 0 outside, soft over about `soft` of its size. */
const inside = (distance: number, soft = 0.02) => Math.min(1, Math.max(0, (1 - distance) / soft + 0.5))
const ellipse = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
  Math.hypot((x - cx) / rx, (y - cy) / ry)
const over = (under: Colour, colour: Colour, share: number): Colour => [
  under[0] + (colour[0] - under[0]) * share,
  under[1] + (colour[1] - under[1]) * share,
  under[2] + (colour[2] - under[2]) * share,
]
const shaded = (colour: Colour, by: number): Colour => [colour[0] * by, colour[1] * by, colour[2] * by]

const drawing = (seed: Buffer, long: boolean): Picture => {
  const pick = <T>(all: readonly T[], i: number): T => all[(seed[i] ?? 0) % all.length] as T
  const [ground, skin, hair, cloth] = [pick(grounds, 0), pick(skins, 1), pick(hairs, 2), pick(clothes, 3)]
  const head = 82 + ((seed[5] ?? 0) % 9)
  return (x, y) => {
    let colour = shaded(ground, 1.02 - (y / height) * 0.05)
    if (long) colour = over(colour, hair, inside(ellipse(x, y, 179, 205, head + 24, 150), 0.04))
    colour = over(colour, cloth, inside(ellipse(x, y, 179, 470, 168, 150)))
    colour = over(colour, shaded(skin, 0.9), inside(Math.max(Math.abs(x - 179) / 38, Math.abs(y - 300) / 62), 0.08))
    colour = over(colour, shaded(cloth, 1.25), inside(ellipse(x, y, 179, 372, 46, 26), 0.08) * (y > 352 ? 1 : 0))
    colour = over(colour, hair, inside(ellipse(x, y, 179, 172, head + 10, 112), 0.03))
    const light = 1.03 - ((x - 165) / 179) ** 2 * 0.3
    colour = over(colour, shaded(skin, light), inside(ellipse(x, y, 179, 205, head - 6, 102), 0.03))
    const fringe =
      inside(ellipse(x, y, 179, 96, head + 24, 62), 0.06) * inside(ellipse(x, y, 179, 172, head + 8, 110), 0.03)
    return over(colour, hair, fringe)
  }
}

const kept = new Map<string, string>()
/** As many as are kept ready. */
const most = 500

/** Of this 数码照相图像号 and the holder of this number, as base64. */
export const portraitOf = (photoNumber: string, idNumber: string): string => {
  const known = kept.get(photoNumber)
  if (known) return known
  const long = Number(idNumber[16]) % 2 === 0
  const seed = createHash('sha256').update(photoNumber).digest()
  const made = jpegOf(width, height, drawing(seed, long), 66).toString('base64')
  if (kept.size >= most) kept.clear()
  kept.set(photoNumber, made)
  return made
}
