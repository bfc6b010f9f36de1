/** One call as a waterfall: the function, its round trips to the database, and what it asked of the outside. */
import { h } from './dom.js'
import { providerNames } from './outages.js'

/** @typedef {{ action: string, collection: string | null, started: number, ms: number, index?: string | null, examined?: number }} Trip */
/** @typedef {{ url: string, status: number, started: number, ms: number }} Errand */
/** @typedef {{ at: string, operation: string, ms: number, queuedMs?: number, roundTrips: number, outcome: string, traceId: string,
 *   source: string, cold?: boolean, trips?: Trip[], errands?: Errand[], lines?: { level: string, text: string }[] }} Call */

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
export const brief = (ms) => (ms >= 100 ? String(Math.round(ms)) : String(Math.round(ms * 10) / 10))

/** @param {Trip} trip */
const noteOf = ({ index, examined }) => {
  if (index === undefined) return ''
  return index === null ? `扫 ${examined ?? 0} 篇` : `${index} · ${examined ?? 0} 篇`
}

/** @param {Trip} trip */
export const isScan = ({ index, examined }) => index === null && (examined ?? 0) > scanWarning

/** @param {{ word: string, note: string, kind: string, at: number, ms: number, whole: number }} bar */
const barRow = ({ word, note, kind, at, ms, whole }) => {
  const left = Math.min(99, (at / whole) * 100)
  const width = Math.min(100 - left, Math.max(1, (ms / whole) * 100))
  return [
    h(
      'span',
      { class: 'word', title: [word, note].filter(Boolean).join('，') },
      word,
      note && h('small', {}, ` ${note}`),
    ),
    h('span', { class: 'track' }, h('i', { class: kind, style: `margin-left:${left}%;width:${width}%` })),
    h('span', { class: 'ms' }, brief(ms)),
  ]
}

/** @param {Trip} trip */
const tripBar = (trip) => {
  const { kind, word } = describe(trip)
  return { word, note: noteOf(trip), kind: isScan(trip) ? 'scan' : kind, at: trip.started, ms: trip.ms }
}

/** @param {Errand} errand */
const errandBar = ({ url, status, started, ms }) => {
  const { pathname } = new URL(url)
  const [, first = '', register = ''] = pathname.split('/')
  const word =
    first === 'registers' ? (providerNames[register] ?? register) : first === 'wechat' ? '微信' : '短信、人脸'
  const note = status === 200 ? '' : status === 0 ? '没有答复' : `答复 ${status}`
  return { word, note, kind: 'errand', at: started, ms }
}

/** @param {NonNullable<Call['lines']>} lines */
const printed = (lines) =>
  h(
    'details',
    { class: 'printed' },
    h('summary', {}, `函数打印了 ${lines.length} 行`),
    h('pre', { class: 'lines', tabindex: 0 }, lines.map(({ text }) => text).join('\n')),
  )

/** Round trips count from when the function began to run; the call's time from when it was asked. @param {Call} call */
export const waterfall = ({ ms, queuedMs = 0, trips = [], errands = [], lines = [] }) => {
  const bars = [...trips.map(tripBar), ...errands.map(errandBar)].sort((a, b) => a.at - b.at)
  const whole = Math.max(ms, 0.1, ...bars.map((bar) => queuedMs + bar.at + bar.ms))
  const queue = { word: '等空闲的实例', note: '', kind: 'queue', at: 0, ms: queuedMs, whole }
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'waterfall' },
      ...(queuedMs >= 1 ? barRow(queue) : []),
      ...barRow({ word: '函数', note: '', kind: 'function', at: queuedMs, ms: ms - queuedMs, whole }),
      ...bars.flatMap((bar) => barRow({ ...bar, at: queuedMs + bar.at, whole })),
    ),
    lines.length > 0 && printed(lines),
  )
}

/** What the colours mean. */
export const legend = () =>
  h(
    'p',
    { class: 'legend' },
    ...[
      ['function', '函数'],
      ['read', '读'],
      ['write', '写'],
      ['transaction', '事务'],
      ['errand', '外部'],
      ['scan', '没有索引'],
    ].flatMap(([kind = '', text = '']) => [h('i', { class: kind }), h('span', {}, text)]),
  )
