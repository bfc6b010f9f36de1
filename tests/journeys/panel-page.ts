/** Whoever sits at the panel: picks people, holds phones, turns the clock, and looks. */
import { type Browser, type FrameLocator } from 'playwright-core'
import { openPhone, picture } from '../support/browser'

const patience = 20_000

/** Chromium's own words for an answer of 401, which the app handles. */
const endedSession = /status of 401/

/** What is wider than its box and can be seen to be; text that is cut off with dots is meant to be. */
const overflowing = () => {
  const found: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`)
  if (root.scrollHeight > root.clientHeight) found.push(`the page is ${root.scrollHeight} px high`)
  for (const element of document.querySelectorAll<HTMLElement>(
    'body *:not(.phones):not(.glass):not(textarea):not(input)',
  )) {
    if (!element.checkVisibility() || element.clientWidth === 0) continue
    const { textOverflow, overflowX } = getComputedStyle(element)
    const cut = textOverflow === 'ellipsis' || element.closest('.word, .tale, .from') !== null
    if (!cut && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      found.push(`${element.tagName}.${element.className} holds ${element.scrollWidth} in ${element.clientWidth} px`)
  }
  return found
}

/** Whether so many phones lie whole within the middle of the page. */
const isEveryPhoneWhole = (count: number) => {
  const stage = document.querySelector('.stage')!.getBoundingClientRect()
  const phones = [...document.querySelectorAll('.phone')].map((phone) => phone.getBoundingClientRect())
  const whole = phones.filter(
    ({ left, right, top, bottom }) =>
      left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom,
  )
  return phones.length === count && whole.length === count
}

/** Opens the panel in a desk's browser. `requests` are the origins asked since. */
export const openPanel = async (browser: Browser, url: string) => {
  const desk = { width: 1440, height: 900 }
  const { page, errors, context } = await openPhone(browser, desk, { hasTouch: false })
  const origins = new Set<string>()
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http')) origins.add(origin)
  })
  page.setDefaultTimeout(patience)
  await page.goto(`${url}/panel`)
  let pictures = 0

  const phone = (number: number): FrameLocator => page.frameLocator(`iframe[name=app-${number}]`)

  return {
    page,
    context,
    phone,
    /** Looks at a person. */
    pick: (name: string) =>
      page
        .locator('label')
        .filter({ has: page.getByText(name, { exact: true }) })
        .click(),
    /** Presses what is called so. */
    press: (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click(),
    open: (view: string) => page.getByRole('navigation', { name: '看什么' }).getByRole('link', { name: view }).click(),
    sees: (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    phoneSees: (number: number, text: string | RegExp) =>
      phone(number).getByText(text).filter({ visible: true }).first().waitFor(),
    /** What the head of a phone says of it. */
    headOf: (number: number) =>
      page
        .getByRole('group', { name: `手机 ${number}`, exact: true })
        .locator('.holder')
        .innerText(),
    phonesFit: (count: number) => page.waitForFunction(isEveryPhoneWhole, count),
    part: (name: string) => page.getByRole('region', { name, exact: true }),
    overflows: async (width: number, height: number) => {
      await page.setViewportSize({ width, height })
      await page.waitForFunction(() => !document.getAnimations().some(({ playState }) => playState === 'running'))
      return page.evaluate(overflowing)
    },
    picture: (name: string) => {
      pictures += 1
      return picture(page, `journeys/panel-${String(pictures).padStart(2, '0')}-${name}`)
    },
    origins: () => [...origins].sort(),
    errors: () => errors.filter((error) => !endedSession.test(error)),
  }
}

export type Panel = Awaited<ReturnType<typeof openPanel>>
