/** Who there is in the city: how each stands today, and who holds which phone. */
import { byId, h, localStorage } from './dom.js'
import { every } from './poll.js'
import { chosen, people, personas, phones, unread } from './state.js'

/** @typedef {import('./state.js').Persona} Persona */

const remembered = 'panel.chosen'
const retryMs = 3000

/** @type {Record<string, string>} */
export const roleNames = { resident: '居民', declarant: '申报人', staff: '民警' }
/** @type {Record<string, string>} */
export const idTypeNames = { 111: '身份证', 414: '护照', 550: '港澳台居住证' }

/** @param {Persona} persona */
export const avatar = ({ name, roles }) =>
  h('span', { class: `avatar ${roles[0] === 'staff' ? 'staff' : ''}`, 'aria-hidden': 'true' }, [...name][0] ?? '')

/** @param {Persona} persona */
const personaRow = (persona) =>
  h(
    'label',
    { class: 'persona', 'data-persona': persona.key },
    h('input', {
      type: 'radio',
      name: 'persona',
      value: persona.key,
      onchange: () => choose(persona),
      checked: chosen.get()?.key === persona.key,
    }),
    avatar(persona),
    h(
      'span',
      { class: 'who' },
      h('span', { class: 'line' }, h('b', {}, persona.name), h('span', { class: 'badges' })),
      h('span', { class: 'tale' }, '…'),
    ),
  )

/** Looks at a person: nothing is handed over. @param {Persona | null} persona */
export const choose = (persona) => {
  if (persona) localStorage.setItem(remembered, persona.key)
  chosen.set(persona)
}

/** @param {Persona} persona */
const badgesOf = ({ key, phone }) => {
  const count = unread.get().get(phone) ?? 0
  const held = phones.get().find(({ holder }) => holder === key)
  return [
    ...(held ? [h('span', { class: 'tag brand' }, phones.get().length > 1 ? `手机 ${held.number}` : '拿着手机')] : []),
    ...(count > 0 ? [h('span', { class: 'tag alert' }, `${count} 条短信`)] : []),
  ]
}

const drawRows = () => {
  for (const persona of personas.get()) {
    const row = byId('people').querySelector(`[data-persona="${persona.key}"]`)
    const { text, tone } = people.get().get(persona.key)?.standing ?? { text: '…', tone: 'quiet' }
    const tale = row?.querySelector('.tale')
    if (tale && tale.textContent !== text) tale.textContent = text
    tale?.setAttribute('class', `tale ${tone}`)
    row?.querySelector('.badges')?.replaceChildren(...badgesOf(persona))
  }
}

/** @param {typeof import('./api.js').api} api */
export const showPersonas = (api) => {
  const read = async () => {
    if (personas.get().length > 0) return
    /** @type {Persona[]} */
    const everybody = await api.personas()
    personas.set(everybody)
    const kept = localStorage.getItem(remembered)
    chosen.set(everybody.find(({ key }) => key === kept) ?? everybody[0] ?? null)
  }
  personas.listen((everybody) => {
    const empty = h('p', { class: 'empty' }, '正在认识大家…')
    byId('people').replaceChildren(...(everybody.length > 0 ? everybody.map(personaRow) : [empty]))
    drawRows()
  })
  chosen.listen((persona) => {
    for (const input of byId('people').querySelectorAll('input')) input.checked = input.value === persona?.key
    byId('people').querySelector('input:checked')?.closest('label')?.scrollIntoView({ block: 'nearest' })
  })
  for (const known of [people, phones, unread]) known.listen(drawRows)
  every(retryMs, read)
}
