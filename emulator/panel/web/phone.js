/** The phone in the middle: the H5 mini-program, and whose hands it is in. */
import { byId, h, localStorage, ResizeObserver, sessionStorage } from './dom.js'
import { arrived } from './inbox.js'
import { idTypeNames, roleNames } from './personas.js'
import { attempt, copy, say } from './say.js'
import { chosen, cityNow, epoch, personas, resets } from './state.js'
import { hourMinute } from './time.js'

/** @typedef {import('./state.js').Persona} Persona */

const size = { width: 390, height: 844, status: 30, frame: 11 }
/** Smaller than this nobody can read; where there is less room the phone is shorter instead. */
const smallest = 0.82
const shortest = 600
const bannerMs = 6000
/** Where the app keeps its things on this origin (miniprogram/platform/storage), and the session among them. */
const kept = 'juzhu.'
const sessionKey = `${kept}session`
const holderKey = 'panel.holder'

/** Taro wraps what it keeps: `{ data }`. */
const session = () => {
  const text = localStorage.getItem(sessionKey)
  return text ? String(JSON.parse(text).data) : null
}

/** Everything that the app keeps on the phone, but not how the phone is set (关怀模式). */
const emptyPhone = () => {
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (key.startsWith(kept) && key !== `${kept}elder`) store.removeItem(key)
  }
}

const place = h('div', { class: 'glass' })
const status = h('div', { class: 'status', 'aria-hidden': 'true' })
const banner = h('button', { class: 'banner', type: 'button', hidden: true })
const device = h('div', { class: 'device' }, status, place, banner)

/** Phones have no scroll bars. @param {HTMLIFrameElement} frame */
const hideBars = (frame) => {
  const inside = frame.contentDocument
  inside?.head?.append(Object.assign(inside.createElement('style'), { textContent: '*{scrollbar-width:none}' }))
}

/** Starts the app afresh at its first page. */
const restart = () => {
  const frame = h('iframe', { src: '/', title: '居住通' })
  frame.addEventListener('load', () => hideBars(frame))
  place.replaceChildren(frame)
}

/** As large as the middle of the page allows. */
const fit = () => {
  const room = byId('phone').getBoundingClientRect()
  const around = { width: 2 * size.frame, height: size.status + 2 * size.frame }
  const tall = (room.height - 8) / (size.height + around.height)
  const wide = (room.width - 8) / (size.width + around.width)
  const scale = Math.min(1, wide, Math.max(smallest, tall))
  const height = Math.max(shortest, Math.min(size.height + around.height, (room.height - 8) / scale))
  device.style.setProperty('--scale', String(scale))
  device.style.setProperty('--height', `${Math.round(height)}px`)
}

/** @param {string} text @param {string} what */
const copyChip = (text, what) =>
  h(
    'button',
    { class: 'chip', type: 'button', title: `复制${what}`, onclick: () => copy(text, what) },
    h('small', {}, what),
    text,
  )

/** @param {typeof import('./api.js').api} api */
export const showPhone = (api) => {
  const role = h('select', { 'aria-label': '以什么身份登录' })
  const says = h('p', { class: 'muted', role: 'status' })

  const drawStatus = () => {
    const holder = personas.get().find(({ key }) => key === localStorage.getItem(holderKey))
    const text = session()
      ? `手机已登录${holder ? `，在${holder.name}手里` : ''}`
      : `手机没有登录${holder ? `，在${holder.name}手里：用下面的信息登录` : ''}`
    if (says.textContent !== text) says.textContent = text
    const now = cityNow()
    status.textContent = now ? hourMinute(now) : ''
    setTimeout(drawStatus, 1000)
  }

  /** Signs the phone out, on the server too, and hands it over. @param {Persona} persona */
  const handOver = async (persona) => {
    const old = session()
    if (old) await api.signOut(old).catch((error) => console.warn(error.message))
    emptyPhone()
    localStorage.setItem(holderKey, persona.key)
  }

  const change = async () => {
    const persona = chosen.get()
    if (!persona) return
    await handOver(persona)
    restart()
    say(`手机交给了${persona.name}，没有登录`)
  }

  const signIn = async () => {
    const persona = chosen.get()
    if (!persona) return
    const answer = await api.signIn({ idNumber: persona.idNumber, role: role.value })
    await handOver(persona)
    localStorage.setItem(sessionKey, JSON.stringify({ data: answer.session }))
    restart()
    say(`${persona.name}已登录`)
  }

  /** One at a time, and the button says that it works. @param {() => Promise<void>} task @param {string} text @param {string} look */
  const worker = (task, text, look) => {
    const button = h('button', { class: `button ${look}`, type: 'button' }, text)
    button.addEventListener('click', async () => {
      button.disabled = true
      await attempt(task)
      button.disabled = false
    })
    return button
  }

  const name = h('b', { class: 'name' })
  const chips = h('div', { class: 'row wrap chips' })
  byId('holder').append(
    h(
      'div',
      { class: 'row wrap' },
      name,
      role,
      h('span', { class: 'grow' }),
      worker(change, '换人', ''),
      worker(signIn, '替TA登录', 'primary'),
      h('button', { class: 'button', type: 'button', onclick: restart, 'aria-label': '重新打开小程序' }, '重开'),
    ),
    chips,
    says,
  )
  chosen.listen((persona) => {
    name.textContent = persona?.name ?? ''
    const roles = persona?.roles ?? []
    role.replaceChildren(...roles.map((value) => h('option', { value }, roleNames[value] ?? value)))
    role.hidden = roles.length < 2
    if (!persona) return
    const card = idTypeNames[persona.idType] ?? '证件'
    chips.replaceChildren(
      copyChip(persona.name, '姓名'),
      copyChip(persona.idNumber, card),
      copyChip(persona.phone, '短信手机'),
    )
  })
  epoch.listen((count) => count > 0 && place.querySelector('iframe')?.contentWindow?.location.reload())
  resets.listen((count) => {
    if (count === 0) return
    emptyPhone()
    localStorage.removeItem(holderKey)
    restart()
  })
  arrived.listen(showBanner)
  byId('phone').append(device)
  new ResizeObserver(fit).observe(byId('phone'))
  restart()
  drawStatus()
}

/** A message slides in over the phone, when it is for the person chosen. @param {import('./inbox.js').Sms | null} sms */
const showBanner = (sms) => {
  if (!sms || sms.phone !== chosen.get()?.phone) return
  banner.replaceChildren(h('b', {}, '短信'), h('span', {}, sms.text))
  banner.hidden = false
  banner.onclick = () => {
    banner.hidden = true
    void copy(sms.code ?? sms.text, sms.code ? '验证码' : '短信')
  }
  setTimeout(() => (banner.hidden = true), bannerMs)
}
