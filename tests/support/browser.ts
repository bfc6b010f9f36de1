import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const root = path.resolve(__dirname, '../..')
const cache = path.join(root, '.cache')
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-zygote', '--font-render-hinting=none']

/** Unpacks npm's Chromium once. Two test runs may do so at the same time: the folder appears whole or not at all. */
const unpacked = (): string => {
  const folder = path.join(cache, 'chromium')
  const file = path.join(folder, 'chromium')
  if (existsSync(file)) return file
  mkdirSync(cache, { recursive: true })
  const temporary = mkdtempSync(path.join(cache, 'chromium-'))
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
  })
  if (!existsSync(file)) renameSync(temporary, folder)
  return file
}

/** A Chromium that is here: $CHROMIUM, the system's, else the one that npm brought along. */
export const chromiumPath = (): string => {
  const chosen = process.env.CHROMIUM
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM names ${chosen}, which does not exist`)
  return chosen ?? system.find((file) => existsSync(file)) ?? unpacked()
}

/** Starts Chromium; throws where it cannot. Close it with `browser.close()`. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: flags, headless: true })

const fonts = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
const faces = [
  { weight: '100 400', name: '400', file: '400Regular/NotoSansSC_400Regular.ttf' },
  { weight: '500 900', name: '600', file: '600SemiBold/NotoSansSC_600SemiBold.ttf' },
]
const fontPath = '/test-fonts/'

/** Gives every page Chinese glyphs, which a bare machine does not have, without touching the system. */
const withChinese = async (context: BrowserContext) => {
  const rules = faces.map(
    ({ weight, name }) =>
      `@font-face{font-family:'Noto Sans SC';font-weight:${weight};src:url(${fontPath}${name}.ttf) format('truetype')}`,
  )
  rules.push("* { font-family: 'Noto Sans SC', sans-serif !important }")
  await context.route(`**${fontPath}*`, async (route) => {
    const face = faces.find(({ name }) => route.request().url().endsWith(`${name}.ttf`))
    if (!face) return route.abort()
    return route.fulfill({ contentType: 'font/ttf', body: await readFile(path.join(fonts, face.file)) })
  })
  await context.addInitScript((css) => {
    const style = document.createElement('style')
    style.textContent = css
    document.addEventListener('DOMContentLoaded', () => document.head.append(style))
  }, rules.join('\n'))
}

/** How a phone is held in a test. `textScale` 2 is 200 % text; `elder` is 关怀模式 as set on this phone. */
export type Phone = { width?: number; height?: number; textScale?: number; elder?: boolean }

/** Opens a fresh phone: its own storage, Chinese glyphs, zh-CN, Shanghai time. `errors` gathers what the page threw or logged. */
export const openPhone = async (
  browser: Browser,
  { width = 390, height = 844, textScale, elder }: Phone = {},
  options: BrowserContextOptions = {},
) => {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    ...options,
  })
  await withChinese(context)
  if (textScale) await enlarge(context, textScale)
  if (elder) await context.addInitScript(() => localStorage.setItem('juzhu.elder', JSON.stringify({ data: 'on' })))
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return { context, page, errors }
}

/** Text as large as the phone would have it: the same variable that platform/device sets. */
const enlarge = (context: BrowserContext, scale: number) =>
  context.addInitScript((times) => {
    const style = document.createElement('style')
    style.textContent = `.page{--text-scale:${times} !important}`
    document.addEventListener('DOMContentLoaded', () => document.head.append(style))
  }, scale)

/** Keeps a picture in the ignored folder `screenshots/`, once glyphs have arrived. */
export const picture = async (page: Page, name: string, { whole = false } = {}) => {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(root, 'screenshots', `${name}.png`), fullPage: whole })
}
