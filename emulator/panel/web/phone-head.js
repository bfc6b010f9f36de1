/** What stands over a phone. */
import { h } from './dom.js'
import { avatar } from './personas.js'
import { activePhone, personaOf, phones } from './state.js'

/** @typedef {ReturnType<typeof import('./phone.js').createPhone>} Phone */

/** Who holds the phone, and whether somebody is signed in. @param {Phone} device @param {import('./state.js').PhoneState} state */
export const drawHead = (device, { number, holder, session }) => {
  const persona = personaOf(holder)
  const several = phones.get().length > 1
  const text = persona ? (session ? '已登录' : '还没有登录') : session ? '已登录' : '没有人拿着'
  const name = persona?.name ?? `手机 ${number}`
  const active = several && activePhone.get() === number
  const drawn = JSON.stringify([name, text, several, active])
  if (device.holder.dataset.drawn === drawn) return
  device.holder.dataset.drawn = drawn
  device.element.classList.toggle('active', active)
  device.holder.setAttribute('aria-pressed', String(active))
  const face = persona ? avatar(persona) : h('span', { class: 'avatar', 'aria-hidden': 'true' }, String(number))
  const about = several && persona ? `手机 ${number} · ${text}` : text
  device.holder.replaceChildren(
    face,
    h('span', { class: 'who' }, h('b', {}, name), h('span', { class: `tale ${session ? 'ok' : ''}` }, about)),
  )
}
