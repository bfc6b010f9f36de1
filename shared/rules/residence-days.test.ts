import { coverage } from './coverage'
import { registered } from './example'
import { residenceDaysCheck, residenceDaysEnoughOn, residenceDaysOn } from './residence-days'

const published = coverage([registered('2016-01-01', '2016-08-01'), registered('2016-12-31')])

describe('签注：一年内累计 240 天 days of residence for an endorsement', () => {
  it.each([
    ['2016-12-31', 214, 'only seven months, says the source'],
    ['2017-01-31', 214, 'still only seven months'],
    ['2017-07-31', 213, 'the number does not grow daily'],
    ['2017-08-26', 239, 'the day before'],
    ['2017-08-27', 240, 'the day'],
    ['2017-08-28', 241, 'the day after'],
  ])("R28 the system's own example, on %s: %i days (%s)", (today, days) => {
    expect(residenceDaysOn(published, today)).toBe(days)
    expect(residenceDaysCheck(published, today).state).toBe(days < 240 ? 'unmet' : 'met')
  })

  it.each(['2016-12-31', '2017-01-31', '2017-07-31', '2017-08-26', '2017-08-27'])(
    'R28 asked on %s, the day is 2017-08-27',
    (today) => {
      expect(residenceDaysEnoughOn(published, today, '2017-12-31')).toBe('2017-08-27')
      expect(residenceDaysEnoughOn(published, today, '2017-08-26')).toBeNull()
    },
  )

  it.each([
    ['2026-03-26', 241, 'met'],
    ['2026-03-27', 240, 'met'],
    ['2026-03-28', 239, 'unmet'],
  ])('R28 registered from %s, on 2026-11-21: %i days, %s', (from, days, state) => {
    const spans = coverage([registered(from)])
    expect(residenceDaysOn(spans, '2026-11-21')).toBe(days)
    expect(residenceDaysCheck(spans, '2026-11-21').state).toBe(state)
  })

  it('R28 always registered, a year with a leap day has 366', () => {
    expect(residenceDaysOn(coverage([registered('2020-01-01')]), '2024-06-01')).toBe(366)
    expect(residenceDaysOn(coverage([registered('2020-01-01')]), '2025-06-01')).toBe(365)
  })

  it('R28 overlaps count once and 信息错误 not at all', () => {
    const spans = coverage([
      registered('2026-03-28'),
      registered('2026-04-01', '2026-06-01'),
      registered('2025-11-22', '2026-03-28', 'void'),
    ])
    expect(residenceDaysOn(spans, '2026-11-21')).toBe(239)
  })

  it('R28 the words say how much, and from which day', () => {
    expect(residenceDaysCheck(coverage([registered('2026-03-28')]), '2026-11-21')).toEqual({
      condition: 'residenceDays',
      state: 'unmet',
      required: '申请前一年内居住登记累计满 240 天',
      found: '2025-11-22 至 2026-11-21 共登记 239 天',
      gap: '还差 1 天',
      article: '条例:24.1.1',
      remedy: 'keepRegistered',
      earliest: '2026-11-22',
    })
  })

  it('R28 without a registration the days only fall away: no day can be told', () => {
    expect(residenceDaysCheck(coverage([registered('2026-01-01', '2026-03-01')]), '2026-11-21')).toMatchObject({
      earliest: null,
      remedy: 'register',
    })
  })

  it('R35 a silent register is unknown', () => {
    expect(residenceDaysCheck(null, '2026-11-21').state).toBe('unknown')
  })
})
