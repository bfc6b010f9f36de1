/** What several sections of the panel know together. */
import { sessionStorage } from './dom.js'

/**
 * @typedef {{ key: string, name: string, idType: string, idNumber: string, phone: string | null, roles: string[], story: string }} Persona
 */

/**
 * A value that tells its listeners when it changes; a new listener hears the value at once.
 * @template T
 * @param {T} value
 */
export const observable = (value) => {
  /** @type {Set<(value: T) => void>} */
  const listeners = new Set()
  return {
    get: () => value,
    /** @param {T} next */
    set: (next) => {
      if (next === value) return
      value = next
      listeners.forEach((listener) => listener(next))
    },
    /** @param {(value: T) => void} listener */
    listen: (listener) => {
      listeners.add(listener)
      listener(value)
    },
  }
}

/** Everybody one can be. */
export const personas = observable(/** @type {Persona[]} */ ([]))

/** The person whose registers and messages are shown. */
export const chosen = observable(/** @type {Persona | null} */ (null))

/** Milliseconds that the city is ahead of this machine; null until it is known. */
export const cityOffset = observable(/** @type {number | null} */ (null))

/**
 * How everybody stands on the city's day, and what is next.
 * @typedef {{ on: string, kind: string, text: string }} NextEvent
 * @typedef {{ key: string, today: string, standing: { text: string, tone: string }, events: NextEvent[] }} PersonToday
 */
export const people = observable(/** @type {Map<string, PersonToday>} */ (new Map()))

/**
 * The phones on the stage, each with who holds it. `session`: whether somebody is signed in on it.
 * @typedef {{ number: number, holder: string | null, session: boolean }} PhoneState
 */
export const phones = observable(/** @type {PhoneState[]} */ ([]))

/** The number of the phone that the next hand-over goes to. */
export const activePhone = observable(1)

const keptSeen = 'panel.seen'

/**
 * What pages on the phones saw of their calls, by trace id; a panel that is loaded again still knows it.
 * @typedef {{ phone: number, page: string, ms: number }} Seen
 */
export const seenByPages = observable(
  /** @type {Map<string, Seen>} */ (new Map(JSON.parse(sessionStorage.getItem(keptSeen) ?? '[]'))),
)
seenByPages.listen((seen) => sessionStorage.setItem(keptSeen, JSON.stringify([...seen])))

/** Grows with every move of the clock and every reset: what was read of the city is old. */
export const epoch = observable(0)

/** Grows with every reset: the city has forgotten everybody's session. */
export const resets = observable(0)

/** Unread messages by phone number. */
export const unread = observable(/** @type {Map<string, number>} */ (new Map()))

/** Whether the city answers. */
export const reachable = observable(true)

/** The city's time; null until it is known. */
export const cityNow = () => {
  const offset = cityOffset.get()
  return offset === null ? null : new Date(Date.now() + offset)
}

/** @param {string | null} key */
export const personaOf = (key) => personas.get().find((one) => one.key === key) ?? null

/** @param {string} phone */
export const personaOfPhone = (phone) => personas.get().find((one) => one.phone === phone) ?? null
