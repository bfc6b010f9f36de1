/** The phone in the middle: the H5 in a frame of 390 × 844, scaled to the room. */
import { place } from './dom'

const [width, height, edge] = [390, 844, 24]
/** Where the H5 keeps what is on the phone (miniprogram/platform/storage). */
const prefix = 'juzhu.'

const screen = (): HTMLIFrameElement => {
  const element = place('screen')
  if (!(element instanceof HTMLIFrameElement)) throw new Error('#screen is no frame')
  return element
}

const forget = () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  sessionStorage.clear()
}

/** Hands the phone over: nothing of the last holder stays on it; with a session, its holder is signed in. */
export const openPhone = (session: string | null): void => {
  forget()
  if (session) localStorage.setItem(`${prefix}session`, JSON.stringify({ data: session }))
  screen().src = `/?phone=${Date.now()}#/pages/home/index`
}

/** Keeps the whole phone in sight. */
export const fitPhone = (): void => {
  const fit = () => {
    const room = place('room').getBoundingClientRect()
    const scale = Math.min(1, (room.width - edge) / (width + edge), (room.height - edge) / (height + edge))
    place('phone').style.transform = `translateX(-50%) scale(${Math.max(scale, 0.3)})`
  }
  new ResizeObserver(fit).observe(place('room'))
}
