/** The city's clock: it shows, and goes forward: by steps, to a day, or to the next thing that happens to a person. */
import { byId, document, globals, h, Node } from './dom.js'
import { every } from './poll.js'
import { attempt, confirmed, say } from './say.js'
import { chosen, cityNow, cityOffset, epoch, people, resets } from './state.js'
import { addHours, addMonth, cityDay, dayInWords, dayShort, hourMinute, instantOf, withZone } from './time.js'

const pollMs = 1500
const progressMs = 400
/** When in the day a jump arrives: after the morning's reminders. */
const arrival = '10:00'

/** @typedef {typeof import('./api.js').api} Api */

const face = h('time', { class: 'face' })
const progress = h('progress', { max: 1, 'aria-label': '时钟正在走' })
const jumpDay = h('input', { type: 'date', 'aria-label': '跳到哪一天', required: true })
const next = h('button', { class: 'button primary next', type: 'button' })
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

/** What happens next to the person chosen: the first day after today that the city knows of. */
const nextEvent = () => people.get().get(chosen.get()?.key ?? '')?.events[0] ?? null

const drawNext = () => {
  const persona = chosen.get()
  const event = nextEvent()
  const name = persona?.name ?? ''
  const known = people.get().size > 0
  const text = !known
    ? '正在看日子…'
    : event
      ? `到${name}的下一件事：${dayShort(event.on, cityNow())} ${event.text} →`
      : ''
  next.textContent = text || `${name}没有要等的日子`
  next.title = next.textContent
  next.disabled = moving || !event
}

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
  drawNext()
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

/** @param {Api} api @param {Date} to @param {string} [what] */
const moveTo = async (api, to, what = '') => {
  if (moving) return
  setMoving(true)
  const done = await attempt(() => follow(api, to, api.moveClock(withZone(to))))
  await attempt(() => readClock(api))
  setMoving(false)
  epoch.set(epoch.get() + 1)
  if (done) say(`时钟走到了 ${dayInWords(to)} ${hourMinute(to)}${what ? `：${what}` : ''}`)
}

/** @param {Api} api @param {{ title: string, text: string, yes: string }} question */
const reset = async (api, question) => {
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

const askReset = {
  title: '回到最初的演示城？',
  text: '时钟、登记、居住证、短信和故障设置都会回到开头，不能撤销。',
  yes: '全部重来',
}
/** The clock of a city in which things have happened cannot go back; only the whole city can begin again. */
const askBack = {
  title: '时钟只往前走',
  text: '已经办结的事、已经发出的短信都有日期，把时钟往回拨，它们就对不上了。要回到前面的日子，只能让整座演示城从头再来。',
  yes: '全部重来',
}

/** @param {Api} api */
const menu = (api) => {
  const close = () => details.removeAttribute('open')
  const jumped = (/** @type {Event} */ event) => {
    event.preventDefault()
    close()
    void moveTo(api, instantOf(jumpDay.value, arrival))
  }
  const item = (/** @type {string} */ text, /** @type {string} */ look, /** @type {() => unknown} */ task) =>
    h('button', { class: `button ${look}`, type: 'button', onclick: () => (close(), task()) }, text)
  const details = h(
    'details',
    { class: 'menu' },
    h('summary', { class: 'button', 'aria-label': '更多时钟操作', title: '更多' }, '···'),
    h(
      'div',
      { class: 'menu-body' },
      h('form', { class: 'jump', onsubmit: jumped }, jumpDay, h('button', { class: 'button' }, '跳到这天')),
      item('+ 1 小时', '', () => moveTo(api, addHours(cityNow() ?? new Date(), 1))),
      item('重置演示城', 'danger-soft', () => reset(api, askReset)),
    ),
  )
  details.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) close()
  })
  globals.addEventListener('blur', close)
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !details.contains(target)) close()
  })
  return details
}

/** @param {Api} api */
export const showClock = (api) => {
  const step = (/** @type {string} */ text, /** @type {(now: Date) => Date} */ after) =>
    h('button', { class: 'button', type: 'button', onclick: () => moveTo(api, after(cityNow() ?? new Date())) }, text)
  next.addEventListener('click', () => {
    const event = nextEvent()
    if (event) void moveTo(api, instantOf(event.on, arrival), `${chosen.get()?.name}${event.text}`)
  })
  byId('clock').append(
    h('button', { class: 'button', type: 'button', onclick: () => reset(api, askBack) }, '− 1 天'),
    h('div', { class: 'now' }, face, progress),
    step('+ 1 天', (now) => addHours(now, 24)),
    step('+ 1 月', addMonth),
    next,
    menu(api),
  )
  for (const known of [chosen, people]) known.listen(drawNext)
  every(pollMs, async () => moving || readClock(api))
  tick()
}
