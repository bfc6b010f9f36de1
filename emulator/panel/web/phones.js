/** The phones side by side: who holds each, adding one, handing one over, signing in on one. */
import { byId, globals, localStorage, ResizeObserver } from './dom.js'
import { arrived } from './inbox.js'
import { createPhone } from './phone.js'
import { drawHead } from './phone-head.js'
import { fitPhones } from './phone-size.js'
import { choose } from './personas.js'
import { attempt } from './say.js'
import { activePhone, chosen, cityNow, epoch, personaOf, personas, phones, resets, seenByPages } from './state.js'
import { hourMinute } from './time.js'

/** @typedef {import('./state.js').Persona} Persona */
/** @typedef {typeof import('./api.js').api} Api */
/** @typedef {ReturnType<typeof createPhone>} Phone */

export const mostPhones = 3
const remembered = 'panel.phones'
const keptSeen = 300

/** @type {Phone[]} */
let devices = []

/** @param {string} key */
export const phoneOf = (key) => phones.get().find(({ holder }) => holder === key) ?? null

/** @param {number} number @param {Partial<import('./state.js').PhoneState>} change */
const update = (number, change) => {
  const before = phones.get()
  const next = before.map((one) => (one.number === number ? { ...one, ...change } : one))
  if (JSON.stringify(next) === JSON.stringify(before)) return
  phones.set(next)
  localStorage.setItem(remembered, JSON.stringify(next.map(({ number: each, holder }) => ({ number: each, holder }))))
}

/** @param {number} number @param {any} news */
const hear = (number, news) => {
  if (news.what === 'call') {
    const seen = [...seenByPages.get(), [news.traceId, { phone: number, page: news.page, ms: news.ms }]]
    return seenByPages.set(new Map(/** @type {any} */ (seen.slice(-keptSeen))))
  }
  if (typeof news.session === 'boolean') update(number, { session: news.session })
}

/** @param {number} number */
const activate = (number) => {
  activePhone.set(number)
  const persona = personaOf(phones.get().find((one) => one.number === number)?.holder ?? null)
  if (persona) choose(persona)
}

/** @param {number} number */
const deviceOf = (number) => {
  const found = devices.find((one) => one.number === number)
  if (!found) throw new Error(`没有手机 ${number}`)
  return found
}

/** @param {Api} api @param {number} number */
const closePhone = async (api, number) => {
  const old = await deviceOf(number).ask('empty')
  if (old) await api.signOut(old)
  deviceOf(number).end()
  devices = devices.filter((one) => one.number !== number)
  phones.set(phones.get().filter((one) => one.number !== number))
  localStorage.setItem(remembered, JSON.stringify(phones.get()))
  if (activePhone.get() === number) activate(1)
  fitPhones(devices.length)
}

/** @type {Api | null} */
let city = null

/** @param {number} number @param {string | null} holder */
const openPhone = (number, holder) => {
  const device = createPhone(number, {
    hear: (news) => hear(number, news),
    activate: () => activate(number),
    close: () => city && void attempt(() => closePhone(/** @type {Api} */ (city), number)),
  })
  phones.set([...phones.get(), { number, holder, session: false }])
  devices = [...devices, device]
  byId('phones').append(device.element)
  fitPhones(devices.length)
}

/** Puts another phone on the stage, in nobody's hands; gives its number. */
export const addPhone = async () => {
  const free = Array.from({ length: mostPhones }, (_, place) => place + 1)
  const number = free.find((one) => !phones.get().some((phone) => phone.number === one))
  if (!number) throw new Error(`最多 ${mostPhones} 部手机`)
  openPhone(number, null)
  localStorage.setItem(remembered, JSON.stringify(phones.get()))
  activePhone.set(number)
  const device = deviceOf(number)
  await device.ask('state')
  device.element.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  return number
}

/** Signs the phone out, on the server too, and hands it over. @param {Api} api @param {number} number @param {Persona} persona */
const change = async (api, number, persona) => {
  const old = await deviceOf(number).ask('empty')
  if (old) await api.signOut(old).catch((error) => console.warn(error.message))
  update(number, { holder: persona.key, session: false })
  activePhone.set(number)
}

/** Hands a phone over, not signed in. @param {Api} api @param {number} number @param {Persona} persona */
export const handOver = async (api, number, persona) => {
  await change(api, number, persona)
  deviceOf(number).restart()
}

/** Hands a phone over, signed in. @param {Api} api @param {number} number @param {Persona} persona @param {string} role */
export const signIn = async (api, number, persona, role) => {
  const { session } = await api.signIn({ idNumber: persona.idNumber, role })
  await change(api, number, persona)
  await deviceOf(number).ask('signIn', { session })
  deviceOf(number).restart()
}

const draw = () => {
  for (const state of phones.get()) {
    const device = devices.find(({ number }) => number === state.number)
    if (device) drawHead(device, state)
  }
  byId('add-phone').hidden = phones.get().length >= mostPhones
}

const tick = () => {
  const now = cityNow()
  for (const device of devices) device.showTime(now ? hourMinute(now) : '')
  setTimeout(tick, 1000)
}

/** What was on the stage when the panel was last open. @returns {{ number: number, holder: string | null }[]} */
const rememberedPhones = () => {
  /** @type {{ number: number, holder: string | null }[]} */
  const kept = JSON.parse(localStorage.getItem(remembered) ?? '[]')
  const others = kept.filter(({ number }) => number > 1 && number <= mostPhones)
  return [{ number: 1, holder: kept.find(({ number }) => number === 1)?.holder ?? null }, ...others]
}

/** After a reset the city knows no session: all phones are empty, one is left. */
const startAfresh = async () => {
  for (const device of [...devices]) {
    await device.ask('empty').catch((error) => console.warn(error.message))
    update(device.number, { holder: null, session: false })
    device.restart()
  }
}

/** @param {Api} api */
export const showPhones = (api) => {
  city = api
  for (const { number, holder } of rememberedPhones()) openPhone(number, holder)
  byId('add-phone').addEventListener('click', () => void attempt(addPhone))
  new ResizeObserver(() => fitPhones(devices.length)).observe(byId('phones'))
  globals.addEventListener('blur', () =>
    setTimeout(() => devices.forEach((one) => one.hasFocus() && activate(one.number))),
  )
  chosen.listen((persona) => {
    const own = persona && phoneOf(persona.key)
    if (own) activePhone.set(own.number)
  })
  for (const known of [phones, activePhone, personas]) known.listen(draw)
  epoch.listen((count) => {
    if (count > 0) for (const device of devices) void device.reload().catch((error) => console.warn(error.message))
  })
  resets.listen((count) => void (count > 0 && startAfresh()))
  arrived.listen((sms) => {
    if (!sms) return
    for (const { number, holder } of phones.get())
      if (personaOf(holder)?.phone === sms.phone) deviceOf(number).notify(sms)
  })
  tick()
}
