import { coverage } from './coverage'
import { registered } from './example'
import {
  endorsementResidenceDays,
  lookbackFrom,
  residenceDaysAhead,
  residenceDaysCheck,
  residenceDaysEnoughOn,
  residenceDaysOn,
} from './residence-days'

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

  it('R28 grows month by month as the example does, and not by one a day', () => {
    expect(residenceDaysAhead(published, '2016-12-31', '2017-08-27')).toEqual([
      { on: '2016-12-31', days: 214 },
      { on: '2017-01-01', days: 214 },
      { on: '2017-02-01', days: 214 },
      { on: '2017-03-01', days: 213 },
      { on: '2017-04-01', days: 213 },
      { on: '2017-05-01', days: 213 },
      { on: '2017-06-01', days: 213 },
      { on: '2017-07-01', days: 213 },
      { on: '2017-08-01', days: 214 },
      { on: '2017-08-27', days: 240 },
    ])
    expect(residenceDaysAhead(published, '2017-08-27', '2017-08-27')).toEqual([{ on: '2017-08-27', days: 240 }])
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

  it('R28 the words say how much, from which day, and what would delay it', () => {
    expect(residenceDaysCheck(coverage([registered('2026-03-28')]), '2026-11-21')).toEqual({
      condition: 'residenceDays',
      state: 'unmet',
      required: '申请前一年内居住登记累计满 240 天',
      found: '2025-11-22 至 2026-11-21 共登记 239 天',
      gap: '还差 1 天',
      article: '条例:24.1.1',
      remedy: 'keepRegistered',
      earliest: '2026-11-22',
      breaks: '到 2026-11-22 登记不能断，断一天就要推迟',
    })
  })

  it('R28 met', () => {
    expect(residenceDaysCheck(coverage([registered('2026-03-27')]), '2026-11-21')).toEqual({
      condition: 'residenceDays',
      state: 'met',
      required: '申请前一年内居住登记累计满 240 天',
      found: '2025-11-22 至 2026-11-21 共登记 240 天',
      gap: null,
      article: '条例:24.1.1',
      remedy: null,
      earliest: '2026-11-21',
      breaks: '如果 2026-11-22 注销登记，2027-03-27 起不再满足',
    })
  })

  it.each<[string, Parameters<typeof coverage>[0], string | null, string | null, string]>([
    ['2026-02-10', [registered('2024-01-01')], '2026-03-10', null, 'all the days that are left may be missed'],
    [
      '2026-02-10',
      [registered('2025-01-01', '2025-09-20'), registered('2026-01-20')],
      '2026-03-10',
      '2026-02-11 至 2026-03-10 登记最多还能断 3 天',
      '243 days by the end of the window',
    ],
    [
      '2026-02-10',
      [registered('2025-01-01', '2025-09-17'), registered('2026-01-20')],
      '2026-03-10',
      '2026-02-11 至 2026-03-10 登记最多还能断 0 天',
      '240 days by the end of the window',
    ],
    ['2026-03-08', [registered('2025-07-12')], '2026-03-10', null, 'two days to spare, and two that are left'],
    [
      '2026-03-08',
      [registered('2025-03-09', '2025-03-10'), registered('2025-07-13')],
      '2026-03-10',
      '2026-03-09 至 2026-03-10 登记最多还能断 1 天',
      'one day to spare, and two that are left',
    ],
    [
      '2026-01-20',
      [registered('2024-01-01')],
      '2027-03-10',
      '2026-03-11 至 2027-03-10 登记最多还能断 125 天',
      'the year that ends with the window is counted',
    ],
    [
      '2026-02-10',
      [registered('2025-04-01', '2026-02-20')],
      '2027-03-10',
      '如果 2026-02-11 注销登记，2026-06-16 起不再满足',
      'too few by the end of the window: endorse before',
    ],
    [
      '2026-02-10',
      [registered('2025-04-01', '2026-02-01')],
      '2026-03-10',
      '登记已注销，2026-06-06 起不再满足',
      'who has left loses the days one by one',
    ],
    [
      '2026-02-10',
      [registered('2025-04-01')],
      null,
      '如果 2026-02-11 注销登记，2026-06-16 起不再满足',
      'a suspended permit has no window that closes',
    ],
    [
      '2024-02-10',
      [registered('2023-06-16')],
      null,
      '如果 2024-02-11 注销登记，2024-06-16 起不再满足',
      'exactly 240, over a leap day',
    ],
  ])('R28 on %s, %j, window closing %s: what would break it is %s (%s)', (today, registrations, closes, breaks) => {
    expect(residenceDaysCheck(coverage(registrations), today, closes)).toMatchObject({ state: 'met', breaks })
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

  it('R28 the year before an application', () => {
    expect(
      ['2016-12-31', '2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01'].map(lookbackFrom),
    ).toEqual(['2016-01-01', '2023-03-01', '2023-03-01', '2023-03-02', '2024-02-29', '2024-03-02'])
  })

  it('R28 a registration that is known to begin later is counted from its day', () => {
    const spans = coverage([registered('2024-01-01', '2024-12-01'), registered('2026-06-01')])
    expect(residenceDaysEnoughOn(spans, '2026-01-01')).toBe('2027-01-26')
    expect(residenceDaysEnoughOn([], '2026-01-01')).toBeNull()
    expect(residenceDaysEnoughOn(coverage([registered('2026-06-01', '2027-01-26')]), '2026-01-01')).toBeNull()
    expect(residenceDaysEnoughOn(coverage([registered('2026-06-01', '2027-01-27')]), '2026-01-01')).toBe('2027-01-26')
  })

  it('R28 the number and where it stands', () => {
    expect([endorsementResidenceDays.about, endorsementResidenceDays.versions]).toEqual([
      { rule: 'R28', term: '签注：一年内居住登记累计', unit: '天' },
      [{ from: '2015-06-01', value: 240, source: '条例第二十四条第一款第一项（满八个月，系统按 240 天计）' }],
    ])
  })
})
