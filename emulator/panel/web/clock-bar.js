/** The city's clock: it shows, and goes forward. */
import { byId, h } from './dom.js'
import { every } from './poll.js'
import { attempt, confirmed, say } from './say.js'
import { cityNow, cityOffset, epoch, resets } from './state.js'
import { addHours, addMonth, cityDay, dayInWords, hourMinute, instantOf, withZone } from './time.js'

const pollMs = 1500
const progressMs = 400
/** When in the day a jump arrives: after the morning's reminders. */
const arrival = '10:00'

/** @typedef {typeof import('./api.js').api} Api */

const face = h('time', { class: 'face' })
const progress = h('progress', { max: 1, 'aria-label': '时钟正在走' })
const jumpDay = h('input', { type: 'date', 'aria-label': '跳到哪一天', required: true })
/** @type {(to: Date) => Promise<unknown>} */
let move = () => Promise.resolve()
let moving = false

const draw = () => {
  const now = cityNow()
  if (!now) return
  const text = `${dayInWords(now)} ${hourMinute(now)}`
  if (face.textContent === text) return
  face.textContent = text
  face.dateTime = withZone(now)
  jumpDay.min = cityDay(addHours(now, 24))
}

const tick = () => {
  draw()
  setTimeout(tick, 1000)
}

/** Moves the clock to the morning of a day. @param {string} day */
export const moveToDay = (day) => move(instantOf(day, arrival))

/** @param {Api} api */
const readClock = async (api) => {
  const { now } = await api.clock()
  cityOffset.set(Date.parse(now) - Date.now())
  draw()
  return Date.parse(now)
}

/** @param {boolean} busy */
const setMoving = (busy) => {
  moving = busy
  byId('clock').classList.toggle('moving', busy)
  for (const control of byId('clock').querySelectorAll('button, input')) control.toggleAttribute('disabled', busy)
}

/**
 * Shows how far the clock has come while `work` goes on.
 * @param {Api} api @param {Date} to @param {Promise<unknown>} work
 */
const follow = async (api, to, work) => {
  const start = cityNow()?.getTime() ?? Date.now()
  let done = false
  const ended = work.finally(() => (done = true))
  progress.removeAttribute('value')
  while (!done) {
    await Promise.race([ended.catch(() => undefined), new Promise((soon) => setTimeout(soon, progressMs))])
    const reached = done ? null : await readClock(api).catch(() => null)
    if (reached !== null && reached > start) progress.value = (reached - start) / (to.getTime() - start)
  }
  return ended
}

/** @param {Api} api @param {Date} to */
const moveTo = async (api, to) => {
  if (moving) return
  setMoving(true)
  const done = await attempt(() => follow(api, to, api.moveClock(withZone(to))))
  await attempt(() => readClock(api))
  setMoving(false)
  epoch.set(epoch.get() + 1)
  if (done) say(`时钟走到了 ${dayInWords(to)} ${hourMinute(to)}`)
}

/** @param {Api} api */
const reset = async (api) => {
  const question = {
    title: '回到最初的演示城？',
    text: '时钟、登记、居住证、短信和故障设置都会回到开头，不能撤销。',
    yes: '全部重来',
  }
  if (!(await confirmed(question))) return
  setMoving(true)
  const done = await attempt(() => api.reset())
  await attempt(() => readClock(api))
  setMoving(false)
  epoch.set(epoch.get() + 1)
  if (!done) return
  resets.set(resets.get() + 1)
  say('演示城回到了最初')
}

/** @param {Api} api */
export const showClock = (api) => {
  move = (to) => moveTo(api, to)
  /** @param {string} text @param {(now: Date) => Date} next */
  const step = (text, next) =>
    h('button', { class: 'button', type: 'button', onclick: () => move(next(cityNow() ?? new Date())) }, text)
  const jump = h(
    'form',
    { class: 'jump', onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), moveToDay(jumpDay.value)) },
    jumpDay,
    h('button', { class: 'button' }, '跳到这天'),
  )
  byId('clock').append(
    h('div', { class: 'now' }, face, progress),
    step('+1 小时', (now) => addHours(now, 1)),
    step('+1 天', (now) => addHours(now, 24)),
    step('+1 月', addMonth),
    jump,
    h('button', { class: 'button danger-soft', type: 'button', onclick: () => reset(api) }, '重置'),
  )
  every(pollMs, async () => moving || readClock(api))
  tick()
}
