/** What has just happened: calls, and their round trips as bars. */
import { type CallRecord, emulator, type Errand, type Trip } from './api'
import { make, place } from './dom'
import { shortTime } from './time'
import { errandTitle, isChange, outcomeTitle, tripTitle } from './words'

let last = '-'
const opened = new Set<string>()

type Bar = { title: string; hint: string; look: string; started: number; ms: number }

const tripBar = ({ action, collection, started, ms, index, examined, outcome }: Trip): Bar => {
  const scan = index === null
  const reading = index === undefined ? '' : ` · ${scan ? '全表扫描' : `索引 ${index}`} · 查了 ${examined ?? 0} 条`
  return {
    title: tripTitle(action, collection),
    hint: `${action} ${collection ?? ''} ${outcome}${reading}`,
    look: scan ? 'scan' : isChange(action) ? 'write' : '',
    started,
    ms,
  }
}
const errandBar = ({ url, status, started, ms }: Errand): Bar => ({
  title: errandTitle(url),
  hint: `${url} ${status}`,
  look: 'errand',
  started,
  ms,
})

const drawBar = ({ title, hint, look, started, ms }: Bar, whole: number): HTMLElement[] => {
  const left = Math.min(99, (100 * Math.max(started, 0)) / whole)
  const width = Math.min(100 - left, (100 * ms) / whole)
  const bar = make('span', { class: `bar ${look}`, style: `left: ${left}%; width: ${width}%` })
  return [
    make('span', { class: 'name', title: hint }, title),
    make('span', { class: 'track', title: hint }, bar),
    make('span', { class: 'ms' }, ms.toFixed(1)),
  ]
}

const waterfall = (call: CallRecord): HTMLElement => {
  const run = Math.max(call.ms - call.queuedMs, 0.1)
  const bars = [...call.trips.map(tripBar), ...call.errands.map(errandBar)].sort((a, b) => a.started - b.started)
  const whole = { title: call.cold ? '函数（冷启动）' : '函数', hint: call.traceId, look: 'whole', started: 0, ms: run }
  return make('div', { class: 'bars' }, ...[whole, ...bars].flatMap((bar) => drawBar(bar, run)))
}

/** The one line that every call logs says what is drawn already. */
const isUsual = (line: string) => line.startsWith('{"level":"info"')

const draw = (call: CallRecord, first: boolean): HTMLElement => {
  const { traceId, operation, ms, roundTrips, outcome, at } = call
  const printed = call.lines.map(({ text }) => text).filter((text) => !isUsual(text))
  const words = `${ms.toFixed(0)} ms · 往返 ${roundTrips} 次`
  const details = make(
    'details',
    { class: 'card call' },
    make(
      'summary',
      {},
      make('b', {}, call.parent ? `↳ ${operation}` : operation),
      make(
        'span',
        { class: 'muted' },
        words,
        ' ',
        make('span', { class: `tag ${outcome === 'ok' ? 'ok' : 'warn'}` }, outcomeTitle(outcome)),
      ),
    ),
    waterfall(call),
    make(
      'div',
      { class: 'muted', style: 'margin-top: 6px' },
      `${shortTime(at)} · 排队 ${call.queuedMs.toFixed(0)} ms · ${traceId}`,
    ),
    printed.length ? make('div', { class: 'lines' }, printed.join('\n')) : null,
  )
  details.open = first || opened.has(traceId)
  const summary = details.querySelector('summary')
  summary?.addEventListener('click', () => (details.open ? opened.delete(traceId) : opened.add(traceId)))
  return details
}

/** Draws the newest calls when there are new ones; the newest is open. */
export const showCalls = async (timers: boolean): Promise<void> => {
  const calls = await emulator.calls(timers)
  const state = `${timers}${calls[0]?.traceId ?? ''}${calls.length}`
  if (state === last) return
  last = state
  place('calls').replaceChildren(
    ...calls.map((call, index) => draw(call, index === 0)),
    ...(calls.length ? [] : [make('div', { class: 'card empty' }, '在手机上点一下，这里就会画出每次调用。')]),
  )
}
