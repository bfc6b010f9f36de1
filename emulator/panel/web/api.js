/** The emulator's own interface, on the same origin. */
import { URLSearchParams } from './dom.js'
import { reachable } from './state.js'

/** The city said no, or did not answer (status 0). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

/** @param {string} text */
const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * @param {any} value
 * @param {Response} response
 */
const reasonOf = (value, response) => {
  const reason = value?.message ?? value?.error?.message ?? value?.error ?? value?.refusal?.message
  return typeof reason === 'string' && reason ? reason : `演示城答复 ${response.status}`
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {Record<string, string>} [headers]
 */
const ask = async (method, path, body, headers = {}) => {
  const type = body === undefined ? [] : [['Content-Type', 'application/json']]
  /** @type {RequestInit} */
  const options = { method, headers: Object.fromEntries([...type, ...Object.entries(headers)]), cache: 'no-store' }
  if (body !== undefined) options.body = JSON.stringify(body)
  const response = await fetch(path, options).catch(() => null)
  reachable.set(response !== null)
  if (!response) throw new ApiError(0, '连不上演示城')
  const text = await response.text()
  const value = parsed(text)
  if (!response.ok) throw new ApiError(response.status, reasonOf(value, response))
  return value
}

/**
 * @param {string} register
 * @param {string} idNumber
 */
const registerPath = (register, idNumber) => `/emulator/registers/${register}/${encodeURIComponent(idNumber)}`

/** Each throws ApiError. */
export const api = {
  clock: () => ask('GET', '/emulator/clock'),
  /** @param {string} now */
  moveClock: (now) => ask('POST', '/emulator/clock', { now }),
  reset: () => ask('POST', '/emulator/reset', {}),
  personas: () => ask('GET', '/emulator/personas'),
  sms: () => ask('GET', '/emulator/sms'),
  /** The newest. @param {boolean} timers whether those that timers started are among them */
  calls: (timers) => ask('GET', `/emulator/calls?limit=60${timers ? '' : '&timers=no'}`),
  /** The numbers of the law on a day; on the city's when absent. @param {string} [on] */
  rules: (on) => ask('GET', `/emulator/rules${on ? `?on=${on}` : ''}`),
  people: () => ask('GET', '/emulator/people'),
  collections: () => ask('GET', '/emulator/documents'),
  /** @param {string} environment @param {string} collection @param {Record<string, string>} query */
  documents: (environment, collection, query) =>
    ask(
      'GET',
      `/emulator/documents/${encodeURIComponent(environment)}/${encodeURIComponent(collection)}?${new URLSearchParams(query)}`,
    ),
  outages: () => ask('GET', '/emulator/outages'),
  /** @param {string} provider @param {string} mode */
  setOutage: (provider, mode) => ask('PUT', `/emulator/outages/${provider}`, { mode }),
  payments: () => ask('GET', '/emulator/pay'),
  /** The holder of the phone pays. @param {string} outTradeNo */
  pay: (outTradeNo) => ask('POST', `/emulator/pay/${encodeURIComponent(outTradeNo)}`, {}),
  /** @param {string} mode */
  setPayNotices: (mode) => ask('PUT', '/emulator/pay-notices', { mode }),
  /** What all registers hold of a number, null where one knows nothing. @param {string} idNumber */
  entries: (idNumber) => ask('GET', `/emulator/entries/${encodeURIComponent(idNumber)}`),
  /** @param {string} register @param {string} idNumber @param {unknown} value */
  putRegister: (register, idNumber, value) => ask('PUT', registerPath(register, idNumber), value),
  /** @param {string} register @param {string} idNumber */
  removeRegister: (register, idNumber) => ask('DELETE', registerPath(register, idNumber)),
  /** @param {{ idNumber: string, role?: string }} who */
  signIn: (who) => ask('POST', '/emulator/sign-in', who),
  /** Ends a session as the app does. @param {string} session */
  signOut: (session) =>
    ask('POST', '/api/account', { operation: 'account.signOut', input: {} }, { Authorization: `Bearer ${session}` }),
}
