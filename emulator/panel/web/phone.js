/** One phone: the H5 mini-program in a frame of its own origin, with a keeper beside it. */
import { document, globals, h, location } from './dom.js'
import { copy } from './say.js'

/** The glass and what is around it, in CSS pixels of the phone. */
export const size = { width: 390, height: 844, status: 30, frame: 11 }
const bannerMs = 6000
const patienceMs = 8000

/** The first phone lives on the panel's own origin, each other on a name of its own. @param {number} number */
export const originOf = (number) =>
  number === 1 ? location.origin : `http://phone-${number}.localhost:${location.port}`

/** The keeper of this phone: `ask` sends an order and gives its answer. @param {number} number @param {(news: any) => void} hear */
const keeperOf = (number, hear) => {
  const origin = originOf(number)
  const frame = h('iframe', {
    class: 'keeper',
    src: `${origin}/panel/phone.html#${number}@${location.host}`,
    title: `手机 ${number} 里的抽屉`,
    tabindex: -1,
    'aria-hidden': 'true',
  })
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map()
  let last = 0
  let settle = () => {}
  const ready = new Promise((resolve) => (settle = () => resolve(undefined)))
  const heard = (/** @type {MessageEvent} */ { origin: from, source, data }) => {
    if (from !== origin || source !== frame.contentWindow || data?.phone !== number) return
    if (data.what === 'ready') settle()
    if (data.what === 'answer') waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
    hear(data)
  }
  globals.addEventListener('message', heard)
  const inTime = (/** @type {Promise<unknown>} */ work) =>
    Promise.race([
      work,
      new Promise((_, reject) =>
        setTimeout(() => reject(new Error(`这个浏览器打不开 ${origin}，请换 Chromium 或 Firefox`)), patienceMs),
      ),
    ])
  return {
    frame,
    /** @param {string} order @param {Record<string, unknown>} [more] @returns {Promise<any>} */
    ask: async (order, more = {}) => {
      await inTime(ready)
      const id = (last += 1)
      const answer = new Promise((resolve) => waiting.set(id, resolve))
      frame.contentWindow?.postMessage({ order, id, ...more }, origin)
      return inTime(answer)
    },
    end: () => globals.removeEventListener('message', heard),
  }
}

/**
 * @param {number} number
 * @param {{ hear: (news: any) => void, activate: () => void, close: () => void }} on
 */
export const createPhone = (number, { hear, activate, close }) => {
  const keeper = keeperOf(number, hear)
  const place = h('div', { class: 'glass' })
  const status = h('div', { class: 'status', 'aria-hidden': 'true' })
  const banner = h('button', { class: 'banner', type: 'button', hidden: true })
  const device = h('div', { class: 'device' }, status, place, banner)
  const holder = h('button', { class: 'holder', type: 'button', onclick: activate })
  const frame = () => place.querySelector('iframe')

  /** Starts the app afresh at its first page. */
  const restart = () => {
    const app = h('iframe', { src: `${originOf(number)}/`, name: `app-${number}`, title: `手机 ${number}` })
    app.addEventListener('load', () => keeper.ask('loaded').catch((error) => console.warn(error.message)))
    place.replaceChildren(app)
  }

  /** A message slides in over the phone. @param {{ text: string, code: string | null }} sms */
  const notify = (sms) => {
    banner.replaceChildren(h('b', {}, '短信'), h('span', {}, sms.text))
    banner.hidden = false
    banner.onclick = () => {
      banner.hidden = true
      void copy(sms.code ?? sms.text, sms.code ? '验证码' : '短信')
    }
    setTimeout(() => (banner.hidden = true), bannerMs)
  }

  const tool = (/** @type {string} */ text, /** @type {string} */ label, /** @type {() => void} */ task) =>
    h('button', { class: 'tool', type: 'button', onclick: task, 'aria-label': label, title: label }, text)
  const head = h(
    'div',
    { class: 'phone-head' },
    holder,
    tool('↻', `手机 ${number}：重新打开小程序`, restart),
    number > 1 && tool('×', `收起手机 ${number}`, close),
  )
  const element = h(
    'div',
    { class: 'phone', role: 'group', 'aria-label': `手机 ${number}` },
    head,
    device,
    keeper.frame,
  )
  restart()
  return {
    number,
    element,
    device,
    holder,
    restart,
    notify,
    ask: keeper.ask,
    reload: () => keeper.ask('reload'),
    /** Whether the keyboard is in this phone. */
    hasFocus: () => document.activeElement === frame(),
    showTime: (/** @type {string} */ text) => {
      if (status.textContent !== text) status.textContent = text
    },
    end: () => {
      keeper.end()
      element.remove()
    },
  }
}
