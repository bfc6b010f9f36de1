/** A person with a phone: opens the app, taps, types and reads. Every wait is for something to be seen. */
import { readFile } from 'node:fs/promises'
import { type Browser, type Locator } from 'playwright-core'
import { openPhone, picture, type Phone as Held } from '../support/browser'
import { readCode } from '../support/camera'

/** How long something may take to appear, in ms: generous, since tests do not measure. */
const patience = 20_000
const targets = ['button', 'link', 'radio', 'checkbox', 'tab'] as const

/** What Chromium writes by itself about every answer of 401: a session that is over is a thing the app must say, not an error. */
const endedSession = /status of 401/

/** The pages below the one in front stay in the document: only what is visible counts. */
const shown = (locator: Locator) => locator.filter({ visible: true })

/** Whether one page is in front, has slid in, and nothing fades any more; what turns for ever is not waited for. */
const atRest = () => {
  const mains = [...document.querySelectorAll('main, [role=main]')].map((main) => main.getBoundingClientRect())
  const fronts = mains.filter(({ width }) => width > 0)
  const moving = document
    .getAnimations()
    .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity)
  const centred = ({ left, width }: DOMRect) =>
    Math.abs(left + width / 2 - document.documentElement.clientWidth / 2) < 1
  return !moving && fronts.length <= 1 && fronts.every(centred)
}

/** A new phone of `owner`, 390×844 or as it is `held`, nothing stored on it. */
export const takePhone = async (browser: Browser, url: string, owner: string, held: Held = {}) => {
  const { page, errors } = await openPhone(browser, held)
  page.setDefaultTimeout(patience)
  let pictures = 0
  const foreseen = [endedSession]

  const target = (name: string | RegExp) => {
    const [first, ...others] = targets.map((role) => page.getByRole(role, { name, exact: true }))
    return shown(others.reduce((all, one) => all.or(one), first as Locator))
  }
  const field = (label: string) => shown(page.getByLabel(label, { exact: true }))

  const snap = (name: string) => {
    pictures += 1
    return picture(page, `journeys/${owner}-${String(pictures).padStart(2, '0')}-${name}`, { whole: true })
  }

  return {
    /** Opens the app as from the home screen of the phone. */
    open: () => page.goto(`${url}/`),
    /** Reads a QR code with the phone's own camera, which opens the address in it. */
    scan: (address: string) => page.goto(address),
    /** What another's camera reads from the QR code that is called so. */
    shows: (code: string) => readCode(shown(page.getByRole('img', { name: code, exact: true }))),
    /** Taps what is called so; a pattern for what says more than its name. */
    tap: (name: string | RegExp) => target(name).click(),
    tapTwice: (name: string) => target(name).dblclick(),
    fill: (label: string, text: string) => field(label).fill(text),
    /** Keys of a keyboard, a scanner or a reader of documents, once the focus has come to that field by itself; `\n` is Enter. */
    types: async (label: string, keys: string) => {
      await field(label).and(page.locator(':focus')).waitFor()
      await page.keyboard.type(keys)
    },
    /** One of a few in sight, or one of a list. */
    choose: async (label: string, option: string) => {
      await field(label).first().waitFor()
      const list = field(label).and(page.locator('select'))
      if ((await list.count()) > 0) await list.selectOption({ label: option })
      else
        await field(label)
          .getByRole('radio', { name: new RegExp(`^${option}( |$)`) })
          .or(field(label).getByRole('checkbox', { name: option, exact: true }))
          .click()
    },
    /** Taps what opens the chooser of files, and picks one. */
    pick: async (name: string | RegExp, file: { name: string; mimeType: string; buffer: Buffer }) => {
      const chooser = page.waitForEvent('filechooser')
      await target(name).click()
      await (await chooser).setFiles(file)
    },
    sees: (text: string | RegExp) => shown(page.getByText(text)).first().waitFor(),
    /** Taps, and waits for the file that comes of it. */
    downloads: async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), target(name).click()])
      return { fileName: file.suggestedFilename(), content: await readFile(await file.path()) }
    },
    /** Prints the page in front to a PDF among the pictures; how many sheets of paper it takes. */
    printedPages: async (name: string) => {
      const file = await page.pdf({ path: `screenshots/${name}.pdf`, preferCSSPageSize: true, printBackground: true })
      return (file.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
    },
    /** What stands where the pattern matches. */
    reads: (pattern: RegExp) => shown(page.getByText(pattern)).first().innerText(),
    readsAll: (pattern: RegExp) => shown(page.getByText(pattern)).allInnerTexts(),
    /** Taps what asks for a file, and chooses this one. */
    chooseFile: async (button: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), target(button).click()])
      await chooser.setFiles(file)
    },
    /** Changes the role in which the person acts. */
    actAs: async (role: string) => {
      await target(/切换身份$/).click()
      await shown(page.getByRole('dialog')).getByRole('button', { name: role }).click()
      await shown(page.getByRole('dialog')).waitFor({ state: 'hidden' })
    },
    /** How many things on the screen say this, once the page before has left. */
    count: async (text: string | RegExp) => {
      await page.waitForFunction(atRest)
      return shown(page.getByText(text)).count()
    },
    /** Keeps a picture, once the page has come to rest. */
    picture: async (name: string) => {
      await shown(page.getByRole('status', { name: '正在加载' }))
        .first()
        .waitFor({ state: 'hidden' })
      await page.waitForFunction(atRest)
      await snap(name)
    },
    /** A picture of the page as it is. */
    snap,
    /** Whether the phone has a signal. */
    offline: (cut: boolean) => page.context().setOffline(cut),
    /** What went wrong behind the screen. */
    errors: () => errors.filter((error) => !foreseen.some((one) => one.test(error))),
    /** What the browser will write of an answer that the story is about. */
    foresee: (error: RegExp) => void foreseen.push(error),
  }
}

export type Phone = Awaited<ReturnType<typeof takePhone>>
