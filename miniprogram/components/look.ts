import { useSyncExternalStore } from 'react'
import { useDidShow } from '@tarojs/taro'
import { showLook, storage, textScale } from '@/platform'

/** How everything looks on this phone: 关怀模式, and the text size set in WeChat or the browser. */
type Look = { elder: boolean; scale: number }

const listeners = new Set<() => void>()
let look: Look | undefined

const current = (): Look => {
  if (look) return look
  look = { elder: storage.get('elder') === 'on', scale: textScale() }
  showLook(look)
  return look
}
const change = (next: Look) => {
  look = next
  showLook(next)
  listeners.forEach((listener) => listener())
}
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Elder mode on or off, on every screen at once. */
export const setElder = (elder: boolean) => {
  storage.set('elder', elder ? 'on' : 'off')
  change({ ...current(), elder })
}

/** The look of this phone; asked again when a page comes to the front, for text size changes outside the app. */
export const useLook = (): Look => {
  useDidShow(() => {
    const scale = textScale()
    if (scale !== current().scale) change({ ...current(), scale })
  })
  return useSyncExternalStore(listen, current, current)
}
