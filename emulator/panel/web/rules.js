/** 规则：every number of the law on a day that one chooses, with what held before and what comes after. */
import { byId, h } from './dom.js'
import { articleOf } from './rule-text.js'
import { attempt } from './say.js'
import { cityNow, epoch } from './state.js'
import { cityDay } from './time.js'
import { view, whenShown } from './views.js'

/** @typedef {import('./rule-text.js').Rule} Rule */

const today = () => cityDay(cityNow() ?? new Date())

/** @type {Rule[]} */
let rules = []
/** The same on the city's day, to compare with. @type {Rule[]} */
let current = []
let on = ''

const search = h('input', {
  type: 'search',
  class: 'field',
  placeholder: '找：签注、社保、R24、第十九条…',
  'aria-label': '找规则',
})
const dayField = h('input', { type: 'date', class: 'field', 'aria-label': '哪一天的规则', required: true })
const before = h('button', { class: 'button', type: 'button' })
const after = h('button', { class: 'button', type: 'button' })
const back = h('button', { class: 'button', type: 'button' }, '回到今天')
const summary = h('p', { class: 'muted', role: 'status' })

/** @param {Rule} rule */
const textOf = ({ rule, name, term, text, source, versions }) =>
  [rule, name, term, text, source, ...versions.map((one) => one.text)].join(' ').toLowerCase()

/** @param {Rule} rule */
const otherVersions = ({ versions }) =>
  versions
    .filter(({ state }) => state !== 'inForce')
    .map(({ from, text, source, state }) =>
      h(
        'p',
        { class: `version ${state}` },
        h('span', { class: `tag ${state === 'toCome' ? 'brand' : 'quiet'}` }, state === 'toCome' ? '以后' : '以前'),
        ` ${from} 起：${text}（`,
        articleOf(source),
        '）',
      ),
    )

/** @param {Rule} rule */
const row = (rule) => {
  const now = current.find(({ name }) => name === rule.name)
  const differs = on !== today() && now && now.text !== rule.text
  return h(
    'tr',
    { 'data-rule': rule.name },
    h('td', { class: 'code' }, rule.rule),
    h('th', { scope: 'row' }, rule.term, h('code', { class: 'name' }, rule.name)),
    h(
      'td',
      {},
      h('b', {}, rule.text),
      differs && h('span', { class: 'tag warn' }, '与今天不同'),
      ...otherVersions(rule),
    ),
    h('td', { class: 'since' }, rule.since),
    h('td', { class: 'muted' }, articleOf(rule.source)),
  )
}

const emptyText = () => {
  if (rules.length === 0) return `${on} 还没有哪条规则在施行。`
  return `没有找到“${search.value}”。`
}

const draw = () => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = rules.filter((rule) => words.every((word) => textOf(rule).includes(word)))
  const heads = ['编号', '规则', '内容', '施行自', '依据'].map((text) => h('th', { scope: 'col' }, text))
  const table = h('table', { class: 'law' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...shown.map(row)))
  byId('rules').replaceChildren(shown.length > 0 ? table : h('p', { class: 'empty' }, emptyText()))
  const found = words.length > 0 ? `，找到 ${shown.length} 条` : ''
  summary.textContent = `${on}${on === today() ? '（今天）' : ''} 有效 ${rules.length} 条${found}`
}

/** Days on which something changed, as far as the rules known today tell. */
const changes = () => [...new Set(current.flatMap(({ versions }) => versions.map(({ from }) => from)))].sort()

const drawSteps = () => {
  const earlier = changes()
    .filter((day) => day < on)
    .pop()
  const later = changes().find((day) => day > on)
  before.textContent = earlier ? `← 上次变动 ${earlier}` : '← 没有更早的变动'
  before.disabled = !earlier
  before.onclick = () => earlier && void show(earlier)
  after.textContent = later ? `下次变动 ${later} →` : '没有更晚的变动 →'
  after.disabled = !later
  after.onclick = () => later && void show(later)
  back.disabled = on === today()
}

/** @type {(day: string) => Promise<unknown>} */
let show = () => Promise.resolve()

/** @param {typeof import('./api.js').api} api */
export const showRules = (api) => {
  show = (day) =>
    attempt(async () => {
      const [asked, now] = await Promise.all([api.rules(day), api.rules(today())])
      ;[rules, current, on] = [asked, now, day]
      dayField.value = day
      drawSteps()
      draw()
    })
  search.addEventListener('input', draw)
  dayField.addEventListener('change', () => dayField.value && void show(dayField.value))
  back.addEventListener('click', () => void show(today()))
  byId('rules-tools').append(
    search,
    h('div', { class: 'row wrap' }, before, dayField, after, back),
    h('span', { class: 'grow' }),
    summary,
  )
  byId('rules').replaceChildren(h('p', { class: 'empty' }, '正在翻法条…'))
  whenShown('rules', () => show(on || today()))
  epoch.listen((count) => count > 0 && view.get() === 'rules' && void show(today()))
}
