/** One call as a waterfall: the function, its round trips to the database, and what it asked of the outside. */
import { h } from './dom.js'
import { providerNames } from './outages.js'

/** @typedef {{ action: string, collection: string | null, started: number, ms: number, index?: string | null, examined?: number }} Trip */
/** @typedef {{ url: string, status: number, started: number, ms: number }} Errand */
/** @typedef {{ at: string, operation: string, functionName: string, ms: number, queuedMs?: number, roundTrips: number, outcome: string, traceId: string,
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
  const count = `${(examined ?? 0).toLocaleString('en')} 篇`
  if (index === null) return `没有索引，扫 ${count}`
  return index === '_id_' ? `按 _id · ${count}` : `${index} · ${count}`
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

/** Whom a request went to: registers and WeChat by path, Tencent Cloud's products by the action asked for. @param {string} url */
const askedOf = (url) => {
  const { pathname, hash } = new URL(url)
  const [, first = '', register = ''] = pathname.split('/')
  if (first === 'registers') return providerNames[register] ?? register
  if (first === 'ncidas') return providerNames.ncidas ?? ''
  if (first === 'wechat') return providerNames.wechat ?? ''
  if (hash === '') return '短信、人脸'
  return (/sms/i.test(hash) ? providerNames.sms : /eid|face/i.test(hash) ? providerNames.face : '') || hash.slice(1)
}

/** @param {Errand} errand */
const errandBar = ({ url, status, started, ms }) => {
  const note = status === 200 ? '' : status === 0 ? '没有答复' : `答复 ${status}`
  return { word: askedOf(url), note, kind: status === 200 ? 'errand' : 'scan', at: started, ms }
}

/** @param {NonNullable<Call['lines']>} lines */
const printed = (lines) =>
  h(
    'details',
    { class: 'printed' },
    h('summary', {}, `函数打印了 ${lines.length} 行`),
    h('pre', { class: 'lines', tabindex: 0 }, lines.map(({ text }) => text).join('\n')),
  )

/** `packages/permit/apply` → `permit/apply`. @param {string} page */
export const pageName = (page) => page.replace(/^(packages|pages)\//, '')

/**
 * Round trips count from when the function began to run; the call's time from when it was asked. What a page waited longer
 * than the call took went there and back, which is taken as equally long.
 * @param {Call} call @param {import('./state.js').Seen | null} seen
 */
export const waterfall = (
  { traceId, functionName, ms, queuedMs = 0, cold, trips = [], errands = [], lines = [] },
  seen,
) => {
  const bars = [...trips.map(tripBar), ...errands.map(errandBar)].sort((a, b) => a.at - b.at)
  const called = Math.max(ms, 0.1, ...bars.map((bar) => queuedMs + bar.at + bar.ms))
  const way = seen ? Math.max(0, (seen.ms - called) / 2) : 0
  const whole = called + 2 * way
  const begun = way + queuedMs
  const page = { word: `页面 ${pageName(seen?.page ?? '')}`, note: '', kind: 'page', at: 0, ms: seen?.ms ?? 0, whole }
  const queue = { word: cold ? '新开实例' : '等空闲的实例', note: '', kind: 'queue', at: way, ms: queuedMs, whole }
  const own = {
    word: `函数 ${functionName}`,
    note: cold ? '含冷启动' : '',
    kind: 'function',
    at: begun,
    ms: ms - queuedMs,
    whole,
  }
  return h(
    'div',
    { class: 'whole' },
    h(
      'div',
      { class: 'waterfall' },
      ...(seen ? barRow(page) : []),
      ...(queuedMs >= 1 ? barRow(queue) : []),
      ...barRow(own),
      ...bars.flatMap((bar) => barRow({ ...bar, at: begun + bar.at, whole })),
    ),
    lines.length > 0 && printed(lines),
    h('p', { class: 'trace-id', title: '这次调用的编号，函数的日志里也有' }, traceId),
  )
}

/** What the colours mean. */
export const legend = () =>
  h(
    'p',
    { class: 'legend' },
    ...[
      ['page', '页面'],
      ['function', '函数'],
      ['read', '读'],
      ['write', '写'],
      ['transaction', '事务'],
      ['errand', '外部'],
      ['scan', '异常'],
    ].flatMap(([kind = '', text = '']) => [h('i', { class: kind }), h('span', {}, text)]),
  )
