/** 短信：what the local SMS service accepted, as phones show it. */
import { byId, h, keyed, segments } from './dom.js'
import { every } from './poll.js'
import { copy } from './say.js'
import { chosen, cityNow, epoch, observable, personaOfPhone, unread } from './state.js'
import { shortTime } from './time.js'

/** @typedef {{ at: string, phone: string, text: string, code: string | null, kind: string }} Sms */

const pollMs = 1200
const shownMost = 60

/** The newest message that has just arrived. */
export const arrived = observable(/** @type {Sms | null} */ (null))

/** @param {Sms} sms */
const keyOf = ({ at, phone, text }) => `${at} ${phone} ${text}`

/** @type {Sms[]} */
let messages = []
/** @type {Set<string> | null} */
let known = null
/** @type {Set<string>} */
const waiting = new Set()
let whose = 'chosen'

/** The text with its code made plain. @param {Sms} sms */
const textOf = ({ text, code }) => {
  const at = code ? text.indexOf(code) : -1
  if (!code || at < 0) return [text]
  return [text.slice(0, at), h('mark', {}, code), text.slice(at + code.length)]
}

/** @param {Sms} sms */
const bubble = (sms) => {
  const key = keyOf(sms)
  const who = personaOfPhone(sms.phone)?.name ?? '不认识的号码'
  const read = () => {
    waiting.delete(key)
    draw()
    void copy(sms.code ?? sms.text, sms.code ? '验证码' : '短信')
  }
  const about = sms.code ? '点按复制验证码' : '点按复制全文'
  return h(
    'li',
    { class: 'sms' },
    h('p', { class: 'meta' }, `${who} ${sms.phone} · ${shortTime(new Date(sms.at), cityNow())}`),
    h('button', { class: 'bubble', type: 'button', title: about, onclick: read }, ...textOf(sms)),
  )
}

const list = h('ul', { class: 'plain' })
const empty = h('p', { class: 'empty' })
const allRead = h('button', { class: 'button small', type: 'button' }, '全部已读')

/** The messages of the phone, or phones, that are looked at. */
const lookedAt = () => {
  const phone = chosen.get()?.phone
  return messages.filter((sms) => whose === 'all' || sms.phone === phone)
}

const draw = () => {
  const all = lookedAt()
  const shown = all.slice(0, shownMost)
  keyed(list, shown, keyOf, bubble)
  for (const item of list.children) item.classList.toggle('fresh', waiting.has(item.getAttribute('data-key') ?? ''))
  empty.hidden = shown.length > 0
  empty.textContent = whose === 'all' ? '还没有人收到短信。' : `${chosen.get()?.name ?? ''}的手机上还没有短信。`
  allRead.hidden = !all.some((sms) => waiting.has(keyOf(sms)))
  const counts = new Map()
  for (const sms of messages) if (waiting.has(keyOf(sms))) counts.set(sms.phone, (counts.get(sms.phone) ?? 0) + 1)
  unread.set(counts)
}

/** @param {Sms[]} next */
const take = (next) => {
  const keys = new Set(next.map(keyOf))
  const fresh = known === null ? [] : next.filter((sms) => !known?.has(keyOf(sms)))
  const gone = known !== null && [...known].some((key) => !keys.has(key))
  if (known !== null && fresh.length === 0 && !gone) return
  for (const sms of fresh) waiting.add(keyOf(sms))
  for (const key of waiting) if (!keys.has(key)) waiting.delete(key)
  known = keys
  messages = next
  draw()
  if (fresh[0]) arrived.set(fresh[0])
}

/** @param {typeof import('./api.js').api} api */
export const showInbox = (api) => {
  const options = [
    { value: 'chosen', text: 'TA的手机' },
    { value: 'all', text: '全部' },
  ]
  const choose = (/** @type {string} */ value) => {
    whose = value
    draw()
  }
  allRead.addEventListener('click', () => {
    for (const sms of lookedAt()) waiting.delete(keyOf(sms))
    draw()
  })
  byId('inbox-tools').append(allRead, segments({ name: 'inbox', label: '看谁的短信', options, value: whose, choose }))
  byId('inbox').append(list, empty)
  const again = every(pollMs, async () => take(await api.sms()))
  chosen.listen(draw)
  epoch.listen(again)
}
