import Taro from '@tarojs/taro'

/** How much larger than usual the person set text in WeChat; 1 is usual, at most 2. */
export const textScale = (): number => {
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return Math.min(2, Math.max(1, fontSizeScaleFactor ?? 1))
}

/** Puts the page's name where this target shows it. */
export const setTitle = (title: string) => void Taro.setNavigationBarTitle({ title })

/** Moves the keyboard's focus; WeChat moves it by scrolling. */
export const focusOn = (id: string) =>
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 0, fail: () => undefined })

/** Begins a phone call, after the phone itself asked. */
export const dial = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber, fail: () => undefined })

/** Puts text on the clipboard. */
export const copy = (data: string) => Taro.setClipboardData({ data })

/** Tells the parts of the screen that the app does not draw how to look. WeChat's tab bar cannot be told. */
export const showLook = (_look: { elder: boolean; scale: number }) => undefined
