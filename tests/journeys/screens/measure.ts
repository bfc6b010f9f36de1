/** Looks at what is drawn: what runs out of its box, is cut off, too small to tap, or lies under something else. */
import { type BrowserContext, type Page } from 'playwright-core'

type Eyes = {
  all: (selector: string) => HTMLElement[]
  name: (element: Element) => string
  /** The lines of text under an element: where each stands, and in which element. */
  lines: (root: Element) => { of: Element; text: string; box: DOMRect }[]
  innermost: (found: { of: Element; fault: string }[]) => string[]
}
declare global {
  var eyes: Eyes
}

/** Runs in the page before anything else. */
const openEyes = () => {
  const seen = (element: Element) => element.checkVisibility() && !element.closest('.unseen')
  globalThis.eyes = {
    all: (selector) => [...document.querySelectorAll<HTMLElement>(selector)].filter(seen),
    name: (element) => {
      const text = (element.getAttribute('aria-label') ?? element.textContent).slice(0, 24)
      return `${element.tagName.toLowerCase()}.${element.className.toString().replaceAll(' ', '.')} “${text}”`
    },
    lines: (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const found: ReturnType<Eyes['lines']> = []
      while (walker.nextNode()) {
        const [text, of] = [walker.currentNode.textContent?.trim(), walker.currentNode.parentElement]
        if (!text || !of || of.closest('select') || !seen(of)) continue
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        for (const box of range.getClientRects()) if (box.width > 1) found.push({ of, text, box })
      }
      return found
    },
    innermost: (found) =>
      found
        .filter(({ of }) => !found.some((other) => other.of !== of && of.contains(other.of)))
        .map(({ of, fault }) => `${globalThis.eyes.name(of)} ${fault}`),
  }
}

/**
 * Wider than the page, or than a box that one can see: a card, a button, a field. Bare wrappers may be narrower than what
 * stands in them. Cut off: what a box hides of its height. A track is a picture whose parts may stand out.
 */
const runsOut = () => {
  const { all, innermost } = globalThis.eyes
  const root = document.documentElement
  const found = root.scrollWidth > root.clientWidth ? [{ of: root, fault: `is ${root.scrollWidth} px wide` }] : []
  for (const element of all('.page, .page *, .taro-tabbar__tabbar *')) {
    if (element.clientWidth === 0 || element.closest('.track')) continue
    const { overflowY, backgroundColor, backgroundImage, borderLeftWidth, boxShadow } = getComputedStyle(element)
    const paint = [backgroundColor !== 'rgba(0, 0, 0, 0)', backgroundImage !== 'none', borderLeftWidth !== '0px']
    const visible = paint.some(Boolean) || boxShadow !== 'none' || overflowY !== 'visible'
    const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight]
    if (wide > 1 && visible) found.push({ of: element, fault: `is ${wide} px too narrow for what it holds` })
    if (high > 1 && /hidden|clip/.test(overflowY)) found.push({ of: element, fault: `cuts off ${high} px` })
  }
  return innermost(found)
}

/** Targets below 44 × 44 CSS pixels, and targets that share a place. */
const hardToTap = () => {
  const { all, name } = globalThis.eyes
  const roles = ['button', 'radio', 'checkbox', 'tab', 'link'].map((role) => `[role=${role}]`)
  const front = all('.sheet').length > 0 ? '.sheet ' : ''
  const targets = all(['button', 'a[href]', 'input', 'select', 'textarea', ...roles].map((one) => front + one).join())
  const boxes = targets.map((element) => element.getBoundingClientRect())
  const small = targets.flatMap((element, index) => {
    const { width = 0, height = 0 } = boxes[index] ?? {}
    return width < 43.5 || height < 43.5 ? [`${name(element)} is ${width.toFixed(1)} × ${height.toFixed(1)}`] : []
  })
  const still = targets.map((element) => !element.closest('.page-foot, .title-bar, .taro-tabbar__tabbar'))
  const shared = boxes.flatMap((one, first) =>
    boxes.slice(first + 1).flatMap((other, further) => {
      const [a, b] = [targets[first], targets[first + 1 + further]]
      if (!a || !b || !still[first] || !still[first + 1 + further]) return []
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      return wide > 1 && high > 1 ? [`${name(a)} and ${name(b)} share ${Math.round(wide)} × ${Math.round(high)}`] : []
    }),
  )
  return [...small, ...shared]
}

/** Lines that stand on each other or outside the screen. A line's box is taller than its glyphs. */
const onEachOther = () => {
  const { all, lines, name } = globalThis.eyes
  const roots = all('.sheet').length > 0 ? all('.sheet') : all('.page-body, .page-foot, .title-bar')
  return roots.flatMap((root) => {
    const found = lines(root)
    const outside = found.filter(({ box }) => box.left < -1 || box.right > window.innerWidth + 1)
    const pairs = found.flatMap((one, index) =>
      found
        .slice(index + 1)
        .filter((other) => {
          if (other.of === one.of) return false
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
          return wide > 2 && high > Math.min(one.box.height, other.box.height) * 0.4
        })
        .map((other) => `“${one.text}” and “${other.text}” stand on each other`),
    )
    return [...outside.map(({ of }) => `${name(of)} leaves the screen`), ...pairs]
  })
}

/** Scrolled to its end, the last line is above foot and tab bar, which leave room to read. */
const hiddenAtTheEnd = () => {
  const { all, lines } = globalThis.eyes
  const scrollers = [document.scrollingElement, ...all('*')].filter(
    (each): each is Element => each !== null && each.scrollHeight > each.clientHeight,
  )
  for (const each of scrollers) each.scrollTop = each.scrollHeight
  const [sheet] = all('.sheet')
  const found = lines(sheet ?? all('.page-body')[0] ?? document.body)
  const lowest = Math.max(0, ...found.map(({ box }) => box.bottom))
  const bars = sheet ? [] : all('.page-foot, .taro-tabbar__tabbar')
  const limit = Math.min(window.innerHeight, ...bars.map((bar) => bar.getBoundingClientRect().top))
  const top = sheet ? 0 : Math.max(0, ...all('.title-bar').map((bar) => bar.getBoundingClientRect().bottom))
  const highest = sheet ? sheet.getBoundingClientRect().top : 0
  for (const each of scrollers) each.scrollTop = 0
  return [
    ...(lowest > limit + 1 ? [`the last line ends ${Math.round(lowest - limit)} px below what can be seen`] : []),
    ...(limit - top < window.innerHeight * 0.4 ? [`bars leave ${Math.round(limit - top)} px`] : []),
    ...(highest < 0 ? [`the sheet begins ${-highest} px above the screen`] : []),
  ]
}

export const lookClosely = (context: BrowserContext) => context.addInitScript(openEyes)

/** Everything that is wrong with the screen as it is drawn now. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const check of [runsOut, hardToTap, onEachOther, hiddenAtTheEnd]) found.push(...(await page.evaluate(check)))
  return found
}
