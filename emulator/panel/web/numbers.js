/** 现行规则, the few that people ask for most; the whole table is a page of its own. */
import { byId, h } from './dom.js'
import { every } from './poll.js'
import { articleOf } from './rule-text.js'
import { cityNow } from './state.js'
import { cityDay } from './time.js'

const pollMs = 2000
const asked = ['endorsementWindowDays', 'residenceMonths', 'gapDays']

/** @typedef {import('./rule-text.js').Rule} Rule */

/** @param {Rule} rule */
const row = (rule) => {
  const article = articleOf(rule.source)
  return h(
    'tr',
    { title: `${rule.rule} ${rule.term} · ${rule.since} 起 · ${article.textContent}` },
    h('th', { scope: 'row' }, rule.term),
    h('td', {}, h('b', {}, rule.text)),
    h('td', { class: 'muted' }, article),
  )
}

/** @param {typeof import('./api.js').api} api */
export const showNumbers = (api) => {
  let read = ''
  byId('numbers').replaceChildren(h('p', { class: 'empty' }, '正在翻法条…'))
  every(pollMs, async () => {
    const now = cityNow()
    const today = now ? cityDay(now) : ''
    if (!today || today === read) return
    /** @type {Rule[]} */
    const rules = await api.rules(today)
    read = today
    const few = asked.flatMap((name) => rules.filter((rule) => rule.name === name))
    byId('numbers-more').textContent = `全部 ${rules.length} 条 →`
    byId('numbers').replaceChildren(h('table', { class: 'numbers' }, h('tbody', {}, ...few.map(row))))
  })
}
