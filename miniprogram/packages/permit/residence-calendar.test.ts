import { type ResidenceView } from '@shared/contract/permit'
import { residenceCalendar, residenceSteps } from './residence-calendar'

const span = (from: string, to: string | null = null) => ({ from, to, address: '科苑花园' })
const running: ResidenceView = {
  start: '2025-12-11',
  fullOn: '2026-12-11',
  days: 346,
  spans: [span('2025-12-11')],
  gaps: [],
  bridgeUntil: null,
}
const broken: ResidenceView = {
  start: '2026-02-10',
  fullOn: '2027-02-10',
  days: 285,
  spans: [span('2025-08-01', '2026-01-10'), span('2026-02-10')],
  gaps: [{ from: '2026-01-10', to: '2026-02-10', days: 31, bridged: false }],
  bridgeUntil: null,
}
const shown = (view: ResidenceView, today: string) =>
  residenceCalendar(view, today).map(({ month, state, text }) => [month, state, text].filter(Boolean).join(' '))
const titles = (view: ResidenceView, today: string) => residenceSteps(view, today).map(({ title }) => title)

describe('居住月历', () => {
  it('from the month in which it begins to the one in which it is full', () => {
    const months = shown(running, '2026-11-21')
    expect(months).toHaveLength(13)
    expect([months[0], months[1], months[11], months[12]]).toEqual([
      '2025-12 part 21天',
      '2026-01 full',
      '2026-11 part 21天',
      '2026-12 goal',
    ])
  })

  it('what came before a gap of 31 days is shown, and does not count', () => {
    const months = shown(broken, '2026-11-21')
    expect(months.slice(0, 8)).toEqual([
      '2025-09 before 30天',
      '2025-10 before 31天',
      '2025-11 before 30天',
      '2025-12 before 31天',
      '2026-01 before 9天',
      '2026-02 part 19天',
      '2026-03 full',
      '2026-04 full',
    ])
    expect(months.slice(-3)).toEqual(['2026-12 coming', '2027-01 coming', '2027-02 goal'])
    expect(months).toHaveLength(18)
  })

  it('a month of less than 30 days without any registration is still said to be without', () => {
    const gap = { from: '2026-02-01', to: '2026-03-01', days: 28, bridged: true }
    const view = { ...running, spans: [span('2025-12-11', '2026-02-01'), span('2026-03-01')], gaps: [gap] }
    expect(shown(view, '2026-11-21')[2]).toBe('2026-02 none')
    expect(residenceSteps(view, '2026-11-21')[1]).toMatchObject({
      title: '2026年2月1日 搬家',
      detail: expect.stringContaining('隔了 28 天，没有超过 30 天，连续计算'),
    })
  })

  it('on the day itself nothing is still to come', () => {
    const full = { ...running, days: 366 }
    expect(shown(full, '2026-12-11').at(-1)).toBe('2026-12 part 11天')
    expect(titles(full, '2026-12-11')).toEqual(['2025年12月11日 起算', '2026年12月11日 满 12 个月'])
  })

  it('in words: since when, why not earlier, and when', () => {
    expect(titles(broken, '2026-11-21')).toEqual([
      '2026年2月10日 起算',
      '今天，已连续 285 天',
      '2027年2月10日 满 12 个月',
    ])
    expect(residenceSteps(broken, '2026-11-21')[0]?.detail).toBe(
      '2026年1月10日 注销后隔了 31 天，超过 30 天，之前的不再计入',
    )
  })

  it('without a registration: until when it can still be taken up', () => {
    const left: ResidenceView = {
      start: null,
      fullOn: null,
      days: 0,
      spans: [span('2025-12-11', '2026-11-10')],
      gaps: [{ from: '2026-11-10', to: null, days: 11, bridged: true }],
      bridgeUntil: '2026-12-10',
    }
    expect(residenceSteps(left, '2026-11-21')).toEqual([
      { title: '2026年11月10日 起没有居住登记', detail: '最迟 2026年12月10日 重新登记，前面的才接着算', state: 'now' },
    ])
    expect(shown(left, '2026-11-21').at(-1)).toBe('2026-11 before 9天')
    expect(residenceSteps({ ...left, bridgeUntil: null }, '2026-12-21')[0]?.detail).toBe('重新登记后从头计算')
  })
})
