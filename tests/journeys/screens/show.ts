/** Screens in every state, on the narrowest phone, in the largest text, and as elders see them: measured, and pictured. */
import { readFileSync } from 'node:fs'
import { type Browser, type Page } from 'playwright-core'
import { launchBrowser, openPhone, picture } from '../../support/browser'
import { faultsOf, lookClosely } from './measure'
import { type Screen, type State } from './screen'
import { startStandIn } from './stand-in'

/** Width and height in CSS pixels, and how large text is set. All are measured in every state. */
const sizes = [
  { width: 390, height: 844, scale: 1 },
  { width: 320, height: 568, scale: 1 },
  { width: 320, height: 568, scale: 2 },
]
const desk = { width: 1440, height: 900, scale: 1 }
/** Pictures take as long as all the measuring: of every state and size only with `PICTURES=all`, else one a screen. */
const pictured = (name: string, { width }: { width: number }) =>
  process.env.PICTURES === 'all' || (name === 'full' && width >= 390)
const patience = 20_000

/** Chromium writes a line about every answer that is not 200; the states with such answers are here on purpose. */
const networkLine = /^Failed to load resource/

/** Runs in the page: puts what the visit asks for into the phone's store before the app looks. */
const putStored = () => {
  const { searchParams } = new URL(location.href)
  if (!searchParams.has('visit')) return
  const put = (store: Storage, name: string, value: (text: string) => string, prefix: string) => {
    store.clear()
    const given = JSON.parse(searchParams.get(name) ?? '{}') as Record<string, string>
    for (const [key, text] of Object.entries(given)) store.setItem(prefix + key, value(text))
  }
  put(localStorage, 'stored', (data) => JSON.stringify({ data }), 'juzhu.')
  put(sessionStorage, 'kept', (text) => text, 'juzhu.kept.')
}

const openForScreens = async (browser: Browser) => {
  const phone = await openPhone(browser, {}, { reducedMotion: 'reduce' })
  await lookClosely(phone.context)
  await phone.context.addInitScript(putStored)
  phone.page.setDefaultTimeout(patience)
  return phone
}

let visits = 0

const addressOf = (url: string, { page, ...screen }: Screen, state: State) => {
  visits += 1
  const { stored, signedOut, elder, kept = {}, query = screen.query ?? {} } = state
  const all = { ...stored, ...(signedOut ? {} : { session: 'a-session' }), ...(elder ? { elder: 'on' } : {}) }
  const visit = new URLSearchParams({ visit: String(visits), stored: JSON.stringify(all), kept: JSON.stringify(kept) })
  return `${url}/?${visit}#/${page}?${new URLSearchParams(query)}`
}

/** Opens the screen and brings it to that state. */
const show = async (url: string, page: Page, screen: Screen, state: State) => {
  await page.goto(addressOf(url, screen, state))
  await page.locator('.page').first().waitFor()
  if (!state.sees) return page.locator('.skeleton-line').first().waitFor()
  await state.act?.(page)
  await page.getByText(state.sees).filter({ visible: true }).first().waitFor()
  return page.waitForFunction(() => !document.querySelector('.skeleton-line'))
}

const setText = (scale: number) => {
  document.documentElement.style.setProperty('--text-scale', String(scale))
  for (const element of document.querySelectorAll<HTMLElement>('.page'))
    element.style.setProperty('--text-scale', String(scale))
}

/** As high as what there is to see, so that the picture has all of it. */
const wholePicture = async (page: Page, name: string, { width, height }: { width: number; height: number }) => {
  const hidden = await page.evaluate(() => {
    const scrollers = globalThis.eyes.all('html, .taro-tabbar__panel, .taro_page')
    return Math.max(...scrollers.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
  })
  if (hidden > 0) await page.setViewportSize({ width, height: height + hidden })
  await picture(page, name)
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
type Axe = {
  run: (options: unknown) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
}

/** Critical and serious violations. */
const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  )
  return violations
    .filter(({ impact }) => impact === 'critical' || impact === 'serious')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

const folderOf = ({ page }: Screen) =>
  page
    .replace(/^(pages|packages)\//, '')
    .replace(/\/index$/, '')
    .replace('/', '-')

/** Declares a test of each state of `screens`, one after the other on one phone. */
export const showScreens = (screens: readonly Screen[]): void => {
  let standIn: Awaited<ReturnType<typeof startStandIn>>
  let browser: Browser
  let phone: Awaited<ReturnType<typeof openPhone>>

  beforeAll(async () => {
    standIn = await startStandIn()
    browser = await launchBrowser()
    phone = await openForScreens(browser)
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await standIn.stop()
  })

  const faultsIn = async (screen: Screen, name: string): Promise<string[]> => {
    const { page } = phone
    const faults = name === 'full' ? await barriers(page) : []
    for (const size of screen.wide ? [...sizes, desk] : sizes) {
      const { width, height, scale } = size
      await page.setViewportSize({ width, height })
      await page.evaluate(setText, scale)
      const label = `${width}${scale > 1 ? `-${scale * 100}` : ''}`
      faults.push(...(await faultsOf(page)).map((fault) => `${label}: ${fault}`))
      if (pictured(name, size)) await wholePicture(page, `screens/${folderOf(screen)}/${name}-${label}`, size)
    }
    return faults
  }

  describe.each(screens)('$page', (screen) => {
    it.each(Object.entries(screen.states))(
      '%s',
      async (name, state) => {
        const { page, errors } = phone
        errors.length = 0
        standIn.set({ ...screen.answers, ...state.answers })
        await page.setViewportSize({ width: 390, height: 844 })
        await show(standIn.url, page, screen, state)
        expect(await faultsIn(screen, name)).toEqual([])
        expect(standIn.complaints).toEqual([])
        expect(errors.filter((line) => !networkLine.test(line))).toEqual([])
      },
      60_000,
    )
  })
}
