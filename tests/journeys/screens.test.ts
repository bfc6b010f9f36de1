/** Every screen in every state, on the narrowest phone, in the largest text, and as elders see it: measured, and pictured. */
import { readFileSync } from 'node:fs'
import { type Browser, type Page } from 'playwright-core'
import { launchBrowser, openPhone, picture } from '../support/browser'
import { accountScreens } from './screens/account'
import { evidenceScreens } from './screens/evidence'
import { checkInScreens } from './screens/check-in'
import { feeScreens } from './screens/fees'
import { guideScreens } from './screens/guide'
import { familyScreens } from './screens/family'
import { faultsOf, lookClosely } from './screens/measure'
import { paperScreens } from './screens/paper-screens'
import { longAddress, longName } from './screens/people'
import { monthScreens } from './screens/month'
import { permitScreens } from './screens/permit'
import { registrationScreens } from './screens/registration'
import { asked, type Screen, type State } from './screens/screen'
import { deskScreens } from './screens/desk'
import { staffScreens } from './screens/staff'
import { offContract, startStandIn } from './screens/stand-in'
import { tabs } from './screens/tabs'
import { agencyScreens } from './screens/agency'
import { unitScreens } from './screens/units'

const screens = [
  ...tabs,
  ...accountScreens,
  ...registrationScreens,
  ...evidenceScreens,
  ...checkInScreens,
  ...monthScreens,
  ...permitScreens,
  ...familyScreens,
  ...feeScreens,
  ...paperScreens,
  ...guideScreens,
  ...staffScreens,
  ...deskScreens,
  ...unitScreens,
  ...agencyScreens,
]

/** Width and height in CSS pixels, and how large text is set. All are measured in every state. */
const sizes = [
  { width: 390, height: 844, scale: 1 },
  { width: 320, height: 568, scale: 1 },
  { width: 320, height: 568, scale: 2 },
]
/** Pictures take as long as all the measuring: of every state and size only with `PICTURES=all`, else one a screen. */
const pictured = (name: string, { width }: { width: number }) =>
  process.env.PICTURES === 'all' || (name === 'full' && width === 390)
const patience = 20_000

/** Chromium writes a line about every answer that is not 200; the states with such answers are here on purpose. */
const networkLine = /^Failed to load resource/

let standIn: Awaited<ReturnType<typeof startStandIn>>
let browser: Browser
let phone: Awaited<ReturnType<typeof openPhone>>
let visits = 0

beforeAll(async () => {
  standIn = await startStandIn()
  browser = await launchBrowser()
  phone = await openPhone(browser, {}, { reducedMotion: 'reduce' })
  // Routes would turn the browser's cache off, and two fonts of 10 MB would travel for every screen.
  await phone.context.unrouteAll()
  await lookClosely(phone.context)
  await phone.context.addInitScript(() => {
    const { searchParams } = new URL(location.href)
    if (!searchParams.has('visit')) return
    const put = (store: Storage, name: string, value: (text: string) => string, prefix: string) => {
      store.clear()
      const given = JSON.parse(searchParams.get(name) ?? '{}') as Record<string, string>
      for (const [key, text] of Object.entries(given)) store.setItem(prefix + key, value(text))
    }
    put(localStorage, 'stored', (data) => JSON.stringify({ data }), 'juzhu.')
    put(sessionStorage, 'kept', (text) => text, 'juzhu.kept.')
  })
  phone.page.setDefaultTimeout(patience)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await standIn.stop()
})

const addressOf = ({ page, ...screen }: Screen, state: State) => {
  visits += 1
  const { stored, signedOut, elder, kept = {}, query = screen.query ?? {} } = state
  const all = { ...stored, ...(signedOut ? {} : { session: 'a-session' }), ...(elder ? { elder: 'on' } : {}) }
  const visit = new URLSearchParams({ visit: String(visits), stored: JSON.stringify(all), kept: JSON.stringify(kept) })
  return `${standIn.url}/?${visit}#/${page}?${new URLSearchParams(query)}`
}

/** Opens the screen and brings it to that state. */
const show = async (page: Page, screen: Screen, state: State) => {
  await page.goto(addressOf(screen, state))
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

describe('the fixtures', () => {
  it('hold the hard cases', () => {
    expect([...longAddress]).toHaveLength(40)
    expect([...longName]).toHaveLength(15)
    expect(longName).toContain('·')
  })

  it('are as the contract says', () => {
    const all = screens.flatMap(({ answers, states }) => [answers, ...Object.values(states).map((one) => one.answers)])
    expect(all.flatMap((answers) => offContract(answers ?? {}))).toEqual([])
  })

  it('show every page of the app, in every state that it can have', () => {
    const config = readFileSync(require.resolve('../../miniprogram/app.config.ts'), 'utf8')
    const pages = [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]+)\]/g)].flatMap(([, root, names = '']) =>
      [...names.matchAll(/'([^']+)'/g)].map(([, name]) => `${root}/${name}`),
    )
    expect(screens.map(({ page }) => page).sort()).toEqual([...pages, ...tabs.map(({ page }) => page)].sort())
    const missing = screens.flatMap(({ page, states, without = {} }) =>
      asked.filter((name) => !(name in states) && !(name in without)).map((name) => `${page} ${name}`),
    )
    expect(missing).toEqual([])
  })
})

/** What each check is there to find. */
const bad = `<html><body><div class="page" style="width:300px"><div class="page-body">
  <button style="width:30px;height:30px">小</button>
  <div style="background:#eee;width:60px;white-space:nowrap">盒子装不下的字</div>
  <div style="overflow:hidden;height:20px;line-height:40px">被切掉的字</div>
  <div>下面的字</div><div style="margin-top:-1.2em">压住的字</div>
  <div style="height:900px"></div><div>最后一行</div>
</div><div class="page-foot" style="position:fixed;bottom:0;height:80px">底</div></div></body></html>`

describe('the measuring', () => {
  it('finds what is too small, too wide, cut off, on each other, or under the foot', async () => {
    await phone.page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(bad)}`)
    expect(await faultsOf(phone.page)).toEqual([
      expect.stringContaining('too narrow for what it holds'),
      expect.stringContaining('cuts off'),
      expect.stringContaining('is 30.0 × 30.0'),
      '“下面的字” and “压住的字” stand on each other',
      expect.stringContaining('below what can be seen'),
    ])
  })
})

describe.each(screens)('$page', (screen) => {
  const folder = screen.page
    .replace(/^(pages|packages)\//, '')
    .replace(/\/index$/, '')
    .replace('/', '-')

  it.each(Object.entries(screen.states))(
    '%s',
    async (name, state) => {
      const { page, errors } = phone
      errors.length = 0
      standIn.set({ ...screen.answers, ...state.answers })
      await page.setViewportSize({ width: 390, height: 844 })
      await show(page, screen, state)
      const faults: string[] = name === 'full' ? await barriers(page) : []
      for (const size of sizes) {
        const { width, height, scale } = size
        await page.setViewportSize({ width, height })
        await page.evaluate(setText, scale)
        const label = `${width}${scale > 1 ? `-${scale * 100}` : ''}`
        faults.push(...(await faultsOf(page)).map((fault) => `${label}: ${fault}`))
        if (pictured(name, size)) await wholePicture(page, `screens/${folder}/${name}-${label}`, { width, height })
      }
      expect(faults).toEqual([])
      expect(standIn.complaints).toEqual([])
      expect(errors.filter((line) => !networkLine.test(line))).toEqual([])
    },
    60_000,
  )
})
