/** 刚才发生了什么：each call of a function with its round trips to the database, drawn as a waterfall. */
import { byId, h, keyed, segments } from './dom.js'
import { every } from './poll.js'
import { epoch, phones, seenByPages } from './state.js'
import { clockTime } from './time.js'
import { brief, isScan, legend, pageName, waterfall } from './waterfall.js'

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

/** Draws a call again once its page has been heard of. @type {WeakMap<Element, () => void>} */
const redraw = new WeakMap()

/** Where it came from and when, by the city's clock. @param {Call} call @param {import('./state.js').Seen | null} seen */
const aboutOf = ({ at, source }, seen) => {
  const phone = seen && phones.get().length > 1 ? `手机 ${seen.phone} ` : ''
  const from = seen ? `${phone}${pageName(seen.page)}` : (sources[source] ?? source)
  return `${clockTime(new Date(at))} · ${from}`
}

/** @param {Call} call */
const callItem = (call) => {
  const from = h('span', { class: 'from' })
  const details = h(
    'details',
    { class: 'call' },
    h(
      'summary',
      { onclick: () => details.removeAttribute('data-auto') },
      h('b', {}, call.operation),
      outcomeTag(call),
      (call.trips ?? []).some(isScan) && h('span', { class: 'tag bad', title: '没有索引，读了很多篇文档' }, '全表扫描'),
      call.cold && h('span', { class: 'tag quiet', title: '为这次调用新开了一个实例' }, '冷启动'),
      h(
        'span',
        { class: 'meta' },
        from,
        h('span', { class: 'figures' }, `${brief(call.ms)} ms · 往返 ${call.roundTrips} 次`),
      ),
    ),
  )
  const draw = () => {
    const seen = seenByPages.get().get(call.traceId) ?? null
    from.textContent = aboutOf(call, seen)
    if (!details.open) return
    const drawn = `${seen?.ms}`
    if (details.dataset.drawn === drawn) return
    details.dataset.drawn = drawn
    details.querySelector('.whole')?.remove()
    details.append(waterfall(call, seen))
  }
  details.addEventListener('toggle', draw)
  redraw.set(details, draw)
  draw()
  return details
}

let shown = 'phone'

/** @param {typeof import('./api.js').api} api */
export const showCalls = (api) => {
  const list = h('div')
  const empty = h('p', { class: 'empty' }, '还没有调用。在手机上点一点，这里就会画出来。')
  /** @type {Call[]} */
  let calls = []
  let newest = ''

  const draw = () => {
    const wanted = calls.filter(
      ({ source }) => shown === 'all' || source.startsWith('wx_trigger') === (shown === 'timer'),
    )
    keyed(list, wanted.slice(0, shownMost), ({ traceId, at }) => `${traceId} ${at}`, callItem)
    for (const item of list.children) redraw.get(item)?.()
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
  seenByPages.listen(draw)
}
