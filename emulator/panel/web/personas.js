/** Who there is in the city, each with a story. */
import { moveToDay } from './clock-bar.js'
import { byId, h, localStorage } from './dom.js'
import { every } from './poll.js'
import { chosen, cityNow, cityOffset, epoch, personas, unread } from './state.js'
import { cityDay } from './time.js'

/** @typedef {import('./state.js').Persona} Persona */

const remembered = 'panel.chosen'
const retryMs = 3000

/** @type {Record<string, string>} */
export const roleNames = { resident: '居民', declarant: '申报人', staff: '民警' }
/** @type {Record<string, string>} */
export const idTypeNames = { 111: '身份证', 414: '护照', 550: '港澳台居住证' }

const dateInWords = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g

/** The days that a story speaks of. @param {string} story */
const daysOf = (story) =>
  Array.from(story.matchAll(dateInWords), ([, year, month, day]) =>
    [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-'),
  )

/** @param {Persona} persona */
const badges = ({ roles, idType, phone }) => [
  ...roles
    .slice(0, 1)
    .flatMap((role) => (role === 'resident' ? [] : [h('span', { class: 'tag brand' }, roleNames[role] ?? role)])),
  idType !== '111' && h('span', { class: 'tag quiet' }, idTypeNames[idType] ?? '其他证件'),
  h('span', { class: 'count', 'data-phone': phone, hidden: true }),
]

/** @param {Persona} persona */
const personaRow = (persona) =>
  h(
    'label',
    { class: 'persona' },
    h('input', {
      type: 'radio',
      name: 'persona',
      value: persona.key,
      onchange: () => choose(persona),
      checked: chosen.get()?.key === persona.key,
    }),
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, [...persona.name][0] ?? ''),
    h(
      'span',
      { class: 'who' },
      h('span', { class: 'line' }, h('b', {}, persona.name), ...badges(persona)),
      h('span', { class: 'tale' }, persona.story),
    ),
  )

/** @param {Persona} persona */
const choose = (persona) => {
  localStorage.setItem(remembered, persona.key)
  chosen.set(persona)
}

/** The whole story, with a way to each day that it speaks of and that is still to come. */
const drawStory = () => {
  const persona = chosen.get()
  const now = cityNow()
  if (!persona) return
  const days = [...new Set(daysOf(persona.story))].sort().filter((day) => now && day > cityDay(now))
  byId('story').replaceChildren(
    h('p', {}, persona.story),
    h(
      'div',
      { class: 'row wrap' },
      ...days.map((day) =>
        h('button', { class: 'button small', type: 'button', onclick: () => moveToDay(day) }, `时钟拨到 ${day}`),
      ),
    ),
  )
}

const drawCounts = () => {
  for (const badge of byId('people').querySelectorAll('.count')) {
    const count = unread.get().get(badge.getAttribute('data-phone') ?? '') ?? 0
    badge.toggleAttribute('hidden', count === 0)
    badge.textContent = count === 0 ? '' : `${count} 条短信`
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
    byId('people-count').textContent = everybody.length > 0 ? `${everybody.length} 人` : ''
    const empty = h('p', { class: 'empty' }, '正在认识大家…')
    byId('people').replaceChildren(...(everybody.length > 0 ? everybody.map(personaRow) : [empty]))
    drawCounts()
  })
  chosen.listen((persona) => {
    for (const input of byId('people').querySelectorAll('input')) input.checked = input.value === persona?.key
    byId('people').querySelector('input:checked')?.closest('label')?.scrollIntoView({ block: 'nearest' })
    drawStory()
  })
  epoch.listen(drawStory)
  cityOffset.listen((offset) => offset !== null && byId('story').childElementCount === 0 && drawStory())
  unread.listen(drawCounts)
  every(retryMs, read)
}
