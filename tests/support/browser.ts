import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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

const fonts = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')

/** The fonts of a phone that has one: Chinese glyphs that a bare machine lacks, and no others, so that text is as wide everywhere. */
const fontSettings = (): string => {
  const folders = ['400Regular', '600SemiBold'].map((folder) => `<dir>${path.join(fonts, folder)}</dir>`)
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${path.join(cache, 'fontconfig')}</cachedir></fontconfig>`
  const file = path.join(cache, 'fonts.conf')
  mkdirSync(cache, { recursive: true })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== settings) writeFileSync(file, settings)
  return file
}

/** Starts Chromium; throws where it cannot. Close it with `browser.close()`. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: flags,
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fontSettings() } as Record<string, string>,
  })

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
