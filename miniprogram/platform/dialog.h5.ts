const reachable = 'button, input, select, textarea, a[href], [tabindex]'

/** Tab goes round inside the dialog instead of into the page behind it. */
const goRound = (frame: HTMLElement, event: KeyboardEvent) => {
  const stops = [...frame.querySelectorAll<HTMLElement>(reachable)].filter(({ tabIndex }) => tabIndex >= 0)
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last
  if (!leaving) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

/** Brings the keyboard into a dialog, whose frame has `frameId`; Escape closes it. The result brings it back. */
export const openDialog = (frameId: string, close: () => void) => {
  const before = document.activeElement
  const pressed = (event: KeyboardEvent) => {
    const frame = document.getElementById(frameId)
    if (event.key === 'Escape') close()
    if (event.key === 'Tab' && frame) goRound(frame, event)
  }
  document.addEventListener('keydown', pressed)
  setTimeout(() => document.getElementById(`${frameId}-title`)?.focus(), 0)
  return () => {
    document.removeEventListener('keydown', pressed)
    if (before instanceof HTMLElement) before.focus()
  }
}
