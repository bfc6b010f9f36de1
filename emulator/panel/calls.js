/** 刚才发生了什么：each call of a function with its round trips to the database, drawn as a waterfall. */
import { byId, h, keyed, segments } from './dom.js'
import { every } from './poll.js'
import { epoch } from './state.js'
import { clockTime } from './time.js'

/** @typedef {{ action: string, collection: string | null, at: number, ms: number, index?: string | null, examined?: number }} Trip */
/** @typedef {{ at: string, operation: string, ms: number, roundTrips: number, outcome: string, traceId: string, source: string,
 *   cold?: boolean, trips?: Trip[] }} Call */

const pollMs = 1500
const shownMost = 40
/** More documents than this without an index is worth a warning. */
const scanWarning = 100

/** @type {[start: RegExp, kind: string, word: string][]} */
const actions = [
  [/^(calculate|count)/, 'read', '数'],
  [/^aggregate/, 'read', '汇总'],
  [/^(get|find|query)/, 'read', '读'],
  [/^(insert|add)/, 'write', '写'],
  [/^(modify|update|set)/, 'write', '改'],
  [/^(remove|delete)/, 'write', '删'],
]
/** @type {[start: RegExp, word: string][]} */
const transactionWords = [
  [/^start/, '开始事务'],
  [/^commit/, '提交事务'],
  [/^(abort|rollback)/, '回滚事务'],
]

/** @param {Trip} trip @returns {{ kind: string, word: string }} */
const describe = ({ action, collection }) => {
  const name = action.replace(/^database\./, '')
  const inTransaction = transactionWords.find(([start]) => start.test(name))
  if (inTransaction) return { kind: 'transaction', word: inTransaction[1] }
  const known = actions.find(([start]) => start.test(name))
  return { kind: known?.[1] ?? 'other', word: `${known?.[2] ?? name} ${collection ?? ''}` }
}

/** @param {number} ms */
const brief = (ms) => (ms >= 100 ? String(Math.round(ms)) : String(Math.round(ms * 10) / 10))

/** @param {Trip} trip */
const indexOf = ({ index, examined }) => {
  if (index === undefined && examined === undefined) return ''
  return [index ? `索引 ${index}` : '', examined === undefined ? '' : `查 ${examined} 篇`].filter(Boolean).join(' · ')
}

/** @param {Trip} trip */
const isScan = ({ index, examined }) => !index && (examined ?? 0) > scanWarning

/** @param {{ word: string, note: string, kind: string, at: number, ms: number, whole: number }} bar */
const barRow = ({ word, note, kind, at, ms, whole }) => {
  const left = Math.min(99, (at / whole) * 100)
  const width = Math.min(100 - left, Math.max(1, (ms / whole) * 100))
  return [
    h('span', { class: 'word', title: [word, note].filter(Boolean).join('，') }, word, note && h('small', {}, ` ${note}`)),
    h('span', { class: 'track' }, h('i', { class: kind, style: `margin-left:${left}%;width:${width}%` })),
    h('span', { class: 'ms' }, brief(ms)),
  ]
}

/** @param {Call} call */
const waterfall = ({ ms, trips = [] }) => {
  const whole = Math.max(ms, 0.1, ...trips.map((trip) => trip.at + trip.ms))
  return h(
    'div',
    { class: 'waterfall' },
    ...barRow({ word: '函数', note: '', kind: 'function', at: 0, ms, whole }),
    ...trips.flatMap((trip) => {
      const { kind, word } = describe(trip)
      const note = isScan(trip) ? `没有索引，扫了 ${trip.examined} 篇` : indexOf(trip)
      return barRow({ word, note, kind: isScan(trip) ? 'scan' : kind, at: trip.at, ms: trip.ms, whole })
    }),
  )
}

/** @param {Call} call */
const outcomeTag = ({ outcome }) => {
  if (outcome === 'ok' || outcome === 'done') return h('span', { class: 'tag ok' }, '成功')
  if (outcome === 'failed') return h('span', { class: 'tag bad' }, '出错')
  return h('span', { class: 'tag warn', title: '服务说不行，并说明理由' }, `拒绝 ${outcome}`)
}

/** @type {Record<string, string>} */
const sources = { http: '网页', wechat: '微信', timer: '定时', function: '函数' }

/** @param {Call} call */
const callItem = (call) => {
  const details = h(
    'details',
    { class: 'call' },
    h(
      'summary',
      {},
      h('b', {}, call.operation),
      outcomeTag(call),
      (call.trips ?? []).some(isScan) && h('span', { class: 'tag bad' }, '全表扫描'),
      call.cold && h('span', { class: 'tag quiet' }, '冷启动'),
      h('span', { class: 'figures' }, `${brief(call.ms)} ms · 往返 ${call.roundTrips} 次`),
    ),
    h('p', { class: 'meta' }, `${clockTime(new Date(call.at))} · ${sources[call.source] ?? call.source} · ${call.traceId}`),
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
    const wanted = calls.filter(({ source }) => shown === 'all' || (source === 'timer') === (shown === 'timer'))
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
  }
  byId('calls-tools').append(segments({ name: 'calls', label: '看哪些调用', options, value: shown, choose }))
  byId('calls').append(legend(), list, empty)
  const again = every(pollMs, async () => {
    calls = await api.calls()
    draw()
  })
  epoch.listen(again)
}

const legend = () =>
  h(
    'p',
    { class: 'legend' },
    ...[
      ['function', '函数'],
      ['read', '读'],
      ['write', '写'],
      ['transaction', '事务'],
      ['scan', '没有索引'],
    ].flatMap(([kind = '', text = '']) => [h('i', { class: kind }), h('span', {}, text)]),
  )
