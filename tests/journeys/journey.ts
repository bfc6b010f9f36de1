/** What every journey stands on: a fresh city, a browser, and steps of which each needs the one before. */
import { type Browser } from 'playwright-core'
import { launchBrowser, type Phone as Held } from '../support/browser'
import { startCity, type City } from '../support/city'
import { takePhone, type Phone } from './phone'

/** As people read a receipt number: `RZ 20261121 440305 21402043 7`. */
export const receiptNumber = /^[A-Z]{2} \d{8} \d{6} \d{8} .$/

/** Declares the set-up and tear-down of one journey; nothing may go wrong behind any screen of it. */
export const journey = () => {
  let city: City
  let browser: Browser
  let ended = false
  const phones: Phone[] = []

  beforeAll(async () => {
    city = await startCity()
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await city.stop()
  })

  return {
    city: () => city,
    /** A new phone on which the app has just been opened. `owner` names its pictures. */
    newPhone: async (owner: string, held: Held = {}) => {
      const phone = await takePhone(browser, city.url, owner, held)
      phones.push(phone)
      await phone.open()
      return phone
    },
    step: (name: string, walk: () => Promise<void>) =>
      it(
        name,
        async () => {
          if (ended) throw new Error('an earlier step failed')
          ended = true
          await walk().catch(async (error: unknown) => {
            await Promise.all(phones.map((phone) => phone.snap('failed')))
            throw error
          })
          expect(phones.flatMap((phone) => phone.errors())).toEqual([])
          ended = false
        },
        120_000,
      ),
  }
}
