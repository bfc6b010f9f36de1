/** 故障演练：what each outside system does when it is asked. */
import { byId, h, segments } from './dom.js'
import { every } from './poll.js'
import { attempt } from './say.js'
import { epoch } from './state.js'

const pollMs = 2000

/** @type {Record<string, string>} */
export const providerNames = {
  population: '人口库',
  socialInsurance: '社保库',
  education: '学籍库',
  talent: '人才库',
  photo: '照片库',
  property: '不动产',
  lease: '租赁备案',
  sms: '短信',
  face: '人脸核身',
  wechat: '微信',
  ncidas: '网络身份认证',
  pay: '支付',
}

const modes = [
  { value: 'ok', text: '正常', kind: 'ok' },
  { value: 'slow', text: '慢', kind: 'warn' },
  { value: 'down', text: '断', kind: 'bad' },
  { value: 'garbage', text: '乱', kind: 'bad' },
]

/** @param {typeof import('./api.js').api} api */
export const showOutages = (api) => {
  let drawn = ''

  /** @param {string} provider @param {string} mode */
  const set = (provider, mode) => attempt(() => api.setOutage(provider, mode)).then(read)

  /** @param {string[]} broken */
  const drawState = (broken) =>
    byId('outages-state').replaceChildren(
      broken.length === 0
        ? h('span', { class: 'tag ok' }, '全部正常')
        : h(
            'button',
            {
              class: 'button small',
              type: 'button',
              onclick: () => Promise.all(broken.map((name) => set(name, 'ok'))),
            },
            `${broken.length} 项有故障，全部恢复`,
          ),
    )

  /** @param {Record<string, string>} outages */
  const draw = (outages) => {
    const place = byId('outages')
    if (place.childElementCount !== Object.keys(outages).length) {
      place.replaceChildren(
        ...Object.entries(outages).map(([provider, value]) => {
          const label = providerNames[provider] ?? provider
          const choose = (/** @type {string} */ mode) => set(provider, mode)
          const choice = segments({ name: `outage-${provider}`, label, options: modes, value, choose })
          return h('div', { class: 'row apart' }, h('span', {}, label), choice)
        }),
      )
    }
    for (const [provider, value] of Object.entries(outages)) {
      const names = [...place.querySelectorAll('input')].filter(({ name }) => name === `outage-${provider}`)
      for (const input of names) input.checked = input.value === value
    }
    drawState(Object.keys(outages).filter((name) => outages[name] !== 'ok'))
  }

  const read = async () => {
    const outages = await api.outages()
    const text = JSON.stringify(outages)
    if (text === drawn) return
    drawn = text
    draw(outages)
  }
  const again = every(pollMs, read)
  epoch.listen(again)
}
