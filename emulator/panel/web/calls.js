/** 刚才发生了什么：each call of a function with its round trips to the database, drawn as a waterfall. */
import { byId, h, keyed, segments } from './dom.js'
import { every } from './poll.js'
import { epoch } from './state.js'
import { clockTime } from './time.js'
import { brief, isScan, legend, waterfall } from './waterfall.js'

/** @typedef {import('./waterfall.js').Call} Call */

const pollMs = 1500
const shownMost = 40
/** @param {Call} call */
const outcomeTag = ({ outcome }) => {
  if (outcome === 'ok') return h('span', { class: 'tag ok' }, '成功')
  if (/^[A-Z_]+$/.test(outcome)) return h('span', { class: 'tag bad' }, `出错 ${outcome}`)
  return h('span', { class: 'tag warn', title: '服务说不行，并说明理由' }, `拒绝 ${outcome}`)
}

/** @type {Record<string, string>} */
const sources = { wx_http: '网页', wx_client: '微信', wx_trigger: '定时', scf: '函数' }

/** @param {Call} call */
const callItem = (call) => {
  const details = h(
    'details',
    { class: 'call' },
    h(
      'summary',
      { onclick: () => details.removeAttribute('data-auto') },
      h('b', {}, call.operation),
      outcomeTag(call),
      (call.trips ?? []).some(isScan) && h('span', { class: 'tag bad' }, '全表扫描'),
      call.cold && h('span', { class: 'tag quiet' }, '冷启动'),
      h('span', { class: 'figures' }, `${brief(call.ms)} ms · 往返 ${call.roundTrips} 次`),
    ),
    h(
      'p',
      { class: 'meta' },
      `${clockTime(new Date(call.at))} · ${sources[call.source] ?? call.source} · ${call.traceId}`,
    ),
  )
  const draw = () => details.open && details.childElementCount === 2 && details.append(waterfall(call))
  details.addEventListener('toggle', draw)
  return details
}

let shown = 'phone'

/** @param {typeof import('./api.js').api} api */
export const showCalls = (api) => {
  const list = h('div')
  const empty = h('p', { class: 'empty' }, '还没有调用。在手机上点点看。')
  /** @type {Call[]} */
  let calls = []
  let newest = ''

  const draw = () => {
    const wanted = calls.filter(
      ({ source }) => shown === 'all' || source.startsWith('wx_trigger') === (shown === 'timer'),
    )
    keyed(list, wanted.slice(0, shownMost), ({ traceId, at }) => `${traceId} ${at}`, callItem)
    empty.hidden = wanted.length > 0
    const first = list.firstElementChild
    const key = first?.getAttribute('data-key') ?? ''
    if (!first || key === newest) return
    list.querySelector('details[data-auto]')?.removeAttribute('open')
    list.querySelector('details[data-auto]')?.removeAttribute('data-auto')
    first.setAttribute('open', '')
    first.setAttribute('data-auto', '')
    newest = key
  }
  const options = [
    { value: 'phone', text: '手机' },
    { value: 'timer', text: '定时' },
    { value: 'all', text: '全部' },
  ]
  const choose = (/** @type {string} */ value) => {
    shown = value
    draw()
    again()
  }
  byId('calls-tools').append(segments({ name: 'calls', label: '看哪些调用', options, value: shown, choose }))
  byId('calls').append(legend(), list, empty)
  const again = every(pollMs, async () => {
    calls = await api.calls(shown !== 'phone')
    draw()
  })
  epoch.listen(again)
}
