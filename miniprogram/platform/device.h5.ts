/** How much larger than usual the person set text in the browser; 1 is usual, at most 2. */
export const textScale = (): number => {
  const probe = document.createElement('span')
  probe.style.cssText = 'position:absolute;font-size:medium'
  document.body.append(probe)
  const size = parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return Math.min(2, Math.max(1, size / 16))
}

/** Puts the page's name where this target shows it. */
export const setTitle = (title: string) => {
  document.title = title === '居住通' ? title : `${title} · 居住通`
}

/** Moves the keyboard's focus to an element, once the screen has been drawn. Pages underneath may have the same id. */
export const focusOn = (id: string) => {
  setTimeout(() => {
    const all = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)]
    all.find((element) => element.getClientRects().length > 0)?.focus()
  }, 0)
}

/** Begins a phone call. */
export const dial = (phoneNumber: string) => window.location.assign(`tel:${phoneNumber}`)

/** Puts text on the clipboard. */
export const copy = (data: string) => navigator.clipboard.writeText(data)

/** Tells the parts of the screen that the app does not draw how to look: the tab bar. */
export const showLook = ({ elder, scale }: { elder: boolean; scale: number }) => {
  document.documentElement.classList.toggle('elder', elder)
  document.documentElement.style.setProperty('--text-scale', String(scale))
}
