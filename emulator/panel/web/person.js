/** The person chosen: the story, what the phone asks for, and handing over a phone. */
import { byId, h } from './dom.js'
import { idTypeNames, roleNames } from './personas.js'
import { addPhone, handOver, mostPhones, phoneOf, signIn } from './phones.js'
import { attempt, copy, say } from './say.js'
import { activePhone, chosen, phones } from './state.js'

/** @typedef {import('./state.js').Persona} Persona */
/** @typedef {typeof import('./api.js').api} Api */

/** @param {string} text @param {string} what */
const copyChip = (text, what) =>
  h(
    'button',
    { class: 'chip', type: 'button', title: `复制${what}`, onclick: () => copy(text, what) },
    h('small', {}, what),
    text,
  )

/** One at a time, and the button says that it works. @param {string} text @param {string} look @param {() => Promise<unknown>} task */
const worker = (text, look, task) => {
  const button = h('button', { class: `button small ${look}`, type: 'button' }, text)
  button.addEventListener('click', async () => {
    button.disabled = true
    button.setAttribute('aria-busy', 'true')
    await attempt(task)
    button.disabled = false
    button.removeAttribute('aria-busy')
  })
  return button
}

/** The phone that this person gets: their own, else the one that is active. @param {Persona} persona */
const phoneFor = (persona) => phoneOf(persona.key)?.number ?? activePhone.get()

/** @param {Api} api @param {Persona} persona @param {HTMLSelectElement} role */
const actions = (api, persona, role) => {
  const number = phoneFor(persona)
  const several = phones.get().length > 1
  const own = phoneOf(persona.key)
  const where = several ? `在手机 ${number} 登录` : '替 TA 登录'
  const enter = async (/** @type {number} */ on) => {
    await signIn(api, on, persona, role.value)
    say(`${persona.name}已登录${phones.get().length > 1 ? `手机 ${on}` : ''}`)
  }
  const give = async () => {
    await handOver(api, number, persona)
    say(`手机交给了${persona.name}，还没有登录`)
  }
  const room = phones.get().length < mostPhones
  return [
    worker(own?.session ? '重新登录' : where, 'primary', () => enter(number)),
    !own && worker('只交手机', '', give),
    !own && room && worker('另开一部', '', async () => enter(await addPhone())),
  ]
}

/** @param {Api} api @param {Persona} persona */
const card = (api, persona) => {
  const role = h(
    'select',
    { 'aria-label': '以什么身份登录', class: 'small' },
    ...persona.roles.map((value) => h('option', { value }, roleNames[value] ?? value)),
  )
  role.hidden = persona.roles.length < 2
  return [
    h('p', { class: 'story' }, persona.story, '。'),
    h('div', { class: 'row wrap actions' }, role, ...actions(api, persona, role)),
    h(
      'div',
      { class: 'row wrap chips' },
      copyChip(persona.name, '姓名'),
      ...(persona.phone ? [copyChip(persona.phone, '手机')] : []),
      copyChip(persona.idNumber, idTypeNames[persona.idType] ?? '证件'),
    ),
  ]
}

/** @param {Api} api */
export const showPerson = (api) => {
  let drawn = ''
  const draw = () => {
    const persona = chosen.get()
    const text = JSON.stringify([persona?.key, phones.get(), activePhone.get()])
    if (text === drawn) return
    drawn = text
    const shown = persona ? card(api, persona) : [h('p', { class: 'empty' }, '正在认识大家…')]
    byId('person').replaceChildren(...shown)
  }
  for (const known of [chosen, phones, activePhone]) known.listen(draw)
}
