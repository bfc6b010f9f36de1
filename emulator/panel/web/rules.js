/** 现行规则：the numbers of the law as they stand on the city's day. */
import { byId, h } from './dom.js'
import { every } from './poll.js'
import { cityNow } from './state.js'
import { cityDay } from './time.js'

/** @typedef {{ rule: string, term: string, value: unknown, unit?: string, since: string, source: string }} Rule */

const pollMs = 2000

/** Money is kept in fen and read in yuan; a span of hours is read as one. @param {Rule} rule */
const inWords = ({ value, unit = '' }) => {
  if (typeof value === 'number' && unit === '分') return `${value / 100} 元`
  if (typeof value === 'number') return `${value} ${unit}`
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object' && value !== null && 'from' in value && 'to' in value)
    return `${value.from}–${value.to} ${unit}`
  return `${Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value : JSON.stringify(value)} ${unit}`
}

/** @param {Rule} rule */
const row = (rule) =>
  h(
    'tr',
    { title: `${rule.rule} · ${rule.since} 起` },
    h('th', { scope: 'row' }, rule.term),
    h('td', {}, h('b', {}, inWords(rule))),
    h(
      'td',
      { class: 'muted' },
      rule.source.replace(/our choice/g, '本系统自定'),
      h('span', { class: 'since' }, `${rule.since} 起 · ${rule.rule}`),
    ),
  )

/** @param {typeof import('./api.js').api} api */
export const showRules = (api) => {
  let read = ''
  every(pollMs, async () => {
    const now = cityNow()
    const today = now ? cityDay(now) : ''
    if (!today || today === read) return
    const rules = await api.rules().catch((/** @type {Error} */ error) => {
      byId('rules').replaceChildren(h('p', { class: 'empty' }, `读不到规则：${error.message}`))
      throw error
    })
    read = today
    byId('rules-day').textContent = `${today} 有效的 ${rules.length} 条`
    const heads = ['规则', '数值', '出处'].map((text) => h('th', { scope: 'col' }, text))
    byId('rules').replaceChildren(
      h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rules.map(row))),
    )
  })
}
