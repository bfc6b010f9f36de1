/** 微信支付：the orders that it has seen, and the tap of whoever holds the phone. */
import { byId, h, segments } from './dom.js'
import { every } from './poll.js'
import { attempt, say } from './say.js'
import { cityNow, epoch } from './state.js'
import { shortTime } from './time.js'

/** @typedef {{ outTradeNo: string, description: string, total: number, state: string, madeAt: string }} Order */
/** @typedef {{ outTradeNo: string, type: string, attempts: number, answered: number | null, nextAt: string | null }} Notice */
/** @typedef {{ mode: string, orders: Order[], notices: Notice[] }} Seen */

const pollMs = 2000
const shownMost = 12

const states = /** @type {Record<string, [string, string]>} */ ({
  NOTPAY: ['待支付', 'warn'],
  SUCCESS: ['已支付', 'ok'],
  CLOSED: ['已关闭', ''],
  REFUND: ['已退款', ''],
})
const modes = [
  { value: 'send', text: '照常', kind: 'ok' },
  { value: 'lose', text: '丢失', kind: 'bad' },
  { value: 'twice', text: '重复', kind: 'warn' },
]

/** What became of the last notice of an order. @param {Notice | undefined} notice */
const told = (notice) => {
  if (!notice) return ''
  if (notice.answered === 200 || notice.answered === 204) return '通知已收下'
  return notice.nextAt ? `通知没收下，发了 ${notice.attempts} 次` : '通知不再发'
}

/** @param {typeof import('./api.js').api} api */
export const showPay = (api) => {
  let drawn = ''

  /** @param {string} outTradeNo */
  const pay = async (outTradeNo) => {
    if (await attempt(() => api.pay(outTradeNo))) say('已支付')
    await read()
  }

  /** @param {Order} order @param {Notice[]} notices */
  const row = (order, notices) => {
    const [text, tone] = states[order.state] ?? [order.state, '']
    const notice = notices.find(({ outTradeNo }) => outTradeNo === order.outTradeNo)
    const when = shortTime(new Date(order.madeAt), cityNow())
    return h(
      'li',
      { class: 'row apart' },
      h(
        'span',
        {},
        `${order.description} ¥${(order.total / 100).toFixed(2)} `,
        h('span', { class: `tag ${tone}` }, text),
        h('br'),
        h('span', { class: 'muted' }, [when, told(notice)].filter(Boolean).join(' · ')),
      ),
      order.state === 'NOTPAY' &&
        h('button', { class: 'button small', type: 'button', onclick: () => pay(order.outTradeNo) }, '支付'),
    )
  }

  /** @param {Seen} seen */
  const draw = ({ mode, orders, notices }) => {
    const choose = (/** @type {string} */ value) => attempt(() => api.setPayNotices(value)).then(read)
    byId('pay').replaceChildren(
      h(
        'div',
        { class: 'row apart' },
        h('span', {}, '支付通知'),
        segments({ name: 'pay-notices', label: '支付通知', options: modes, value: mode, choose }),
      ),
      orders.length === 0
        ? h('p', { class: 'empty' }, '还没有人缴费。')
        : h('ul', { class: 'plain' }, ...orders.slice(0, shownMost).map((order) => row(order, notices))),
    )
  }

  const read = async () => {
    const seen = await api.payments()
    const text = JSON.stringify(seen)
    if (text === drawn) return
    drawn = text
    draw(seen)
  }
  epoch.listen(every(pollMs, read))
}
