import { coverage } from './coverage'
import { registered } from './example'
import { activeRegistrationCheck, continuousResidenceCheck, spansOf } from './residence'

const spans = (...registrations: Parameters<typeof coverage>[0]) => coverage(registrations)

describe('有效的居住登记 an active registration', () => {
  it.each<[string, string, string | null, string]>([
    ['2025-03-14', 'unmet', null, 'the day before'],
    ['2025-03-15', 'met', '2025-03-15', 'the first day'],
    ['2025-08-31', 'met', '2025-08-31', 'the last day'],
    ['2025-09-01', 'unmet', null, 'the day of cancellation is itself not covered'],
  ])('R19, R21, R22 registered 2025-03-15 to 2025-09-01, on %s: %s, earliest %s (%s)', (today, state, earliest) => {
    expect(activeRegistrationCheck(spans(registered('2025-03-15', '2025-09-01')), today)).toEqual({
      condition: 'activeRegistration',
      state,
      required: '在深圳有有效的居住登记',
      found: state === 'met' ? '居住登记有效' : '目前没有有效的居住登记',
      article: '条例:19.1.1',
      gap: null,
      remedy: state === 'met' ? null : 'register',
      earliest,
      breaks: state === 'met' ? '登记到 2025-09-01 注销，当天起不再满足' : null,
    })
  })

  it('one that goes on has nothing known to break it', () => {
    expect(activeRegistrationCheck(spans(registered('2025-03-15')), '2025-04-01').breaks).toBeNull()
  })
})

describe('合法稳定居所 twelve months of residence', () => {
  it('R19 the words: since when, how long, what is missing, what would break it', () => {
    expect(continuousResidenceCheck(spans(registered('2025-03-15')), '2025-11-21')).toEqual({
      condition: 'continuousResidence',
      state: 'unmet',
      required: '连续居住登记满 12 个月',
      found: '2025-03-15 起连续登记，至今 252 天',
      gap: '还差 3 个月 22 天',
      article: '条例:19.1.1',
      remedy: 'keepRegistered',
      earliest: '2026-03-15',
      breaks: '中断不要超过 30 天：如果 2025-11-22 注销登记，最迟 2025-12-22 重新登记',
    })
  })

  it('R19 met, it can still be broken before the application', () => {
    expect(continuousResidenceCheck(spans(registered('2025-03-15')), '2026-03-15')).toMatchObject({
      state: 'met',
      found: '2025-03-15 起连续登记，至今 366 天',
      gap: null,
      remedy: null,
      earliest: '2026-03-15',
      breaks: '中断不要超过 30 天：如果 2026-03-16 注销登记，最迟 2026-04-15 重新登记',
    })
  })

  it('R19 a registration that is known to end names that day', () => {
    expect(continuousResidenceCheck(spans(registered('2025-03-15', '2026-01-10')), '2025-11-21')).toMatchObject({
      earliest: null,
      gap: null,
      remedy: 'keepRegistered',
      breaks: '中断不要超过 30 天：如果 2026-01-10 注销登记，最迟 2026-02-09 重新登记',
    })
  })

  it.each([
    ['2025-09-01', '最迟 2025-10-01 重新登记，2025-03-15 起的居住才连续计算'],
    ['2025-10-01', '最迟 2025-10-01 重新登记，2025-03-15 起的居住才连续计算'],
    ['2025-10-02', null],
  ])('R19 who left on 2025-09-01 is told on %s until when to come back: %s', (today, breaks) => {
    expect(continuousResidenceCheck(spans(registered('2025-03-15', '2025-09-01')), today)).toEqual({
      condition: 'continuousResidence',
      state: 'unmet',
      required: '连续居住登记满 12 个月',
      found: '目前没有有效的居住登记',
      gap: null,
      article: '条例:19.1.1',
      remedy: 'register',
      earliest: null,
      breaks,
    })
  })

  it('R19 a break is explained only where the run began with it', () => {
    const broken = spans(registered('2025-03-15', '2025-09-01'), registered('2025-10-02'))
    expect(continuousResidenceCheck(broken, '2026-03-15').found).toBe(
      '2025-10-02 起连续登记，至今 165 天（2025-09-01 注销后隔了 31 天，超过 30 天，重新计算）',
    )
    const bridged = spans(
      registered('2024-03-15', '2024-09-01'),
      registered('2024-11-01', '2025-09-01'),
      registered('2025-09-10'),
    )
    expect(continuousResidenceCheck(bridged, '2025-09-20').found).toBe(
      '2024-11-01 起连续登记，至今 324 天（2024-09-01 注销后隔了 61 天，超过 30 天，重新计算）',
    )
    expect(continuousResidenceCheck(spans(registered('2025-09-10')), '2025-09-20').found).toBe(
      '2025-09-10 起连续登记，至今 11 天',
    )
  })
})

describe('R35 a register that did not answer', () => {
  it('is unknown, and asks nothing of the person', () => {
    expect(spansOf(null)).toBeNull()
    expect(spansOf([registered('2025-09-10')])).toEqual([{ from: '2025-09-10', to: null }])
    for (const check of [activeRegistrationCheck, continuousResidenceCheck])
      expect(check(null, '2026-01-01')).toMatchObject({
        state: 'unknown',
        found: '暂时没有查到，数据恢复后会自动核实，您不用重新提交',
        gap: null,
        remedy: 'waitForRegister',
        earliest: null,
        breaks: null,
      })
  })
})
