/** How large the phones on the stage are. */
import { byId } from './dom.js'
import { size } from './phone.js'

/** Three phones fit a desk of 1366 pixels so; where there is less room they scroll sideways. */
const smallest = 0.5
const shortest = 560
const tallest = 930
const gap = 18
const headHeight = 50

/** Makes `count` phones as large as the middle of the page allows, in whole pixels. @param {number} count */
export const fitPhones = (count) => {
  const room = byId('phones').getBoundingClientRect()
  if (room.width === 0) return
  const around = { width: size.width + 2 * size.frame, height: size.height + size.status + 2 * size.frame }
  const wide = (room.width - 2 * gap - gap * (count - 1)) / count / around.width
  const high = room.height - headHeight - gap
  const wanted = Math.max(smallest, Math.min(1, wide, Math.max(0.8, high / around.height)))
  const glass = Math.floor(size.width * wanted)
  const scale = glass / size.width
  const rim = Math.round(size.frame * scale)
  const tall = Math.floor(Math.max(shortest * scale, Math.min(tallest * scale, high - 2 * rim)))
  const style = { wide: glass, tall, rim, status: Math.round(size.status * scale) }
  for (const [name, pixels] of Object.entries(style)) byId('phones').style.setProperty(`--${name}`, `${pixels}px`)
  byId('phones').style.setProperty('--scale', String(scale))
}
