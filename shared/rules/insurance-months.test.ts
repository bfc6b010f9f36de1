import { insuranceRecord, type Insurance } from './insurance'
import { paid, person } from './example'
import { endorsementInsuranceMonths, insuranceMonthsCheck, insuranceMonthsDays } from './insurance-months'

const check = (insurance: Insurance | null, today = '2026-06-10') =>
  insuranceMonthsCheck(person({ today, insurance, insurancePostedThrough: '2026-05' }))

describe('签注：一年内社保满 8 个月 months of insurance for an endorsement', () => {
  it.each<[Insurance, string, string | null, string]>([
    [{ pension: paid('2025-10', '2026-05') }, 'met', '2026-06-10', '8 running'],
    [{ pension: paid('2025-11', '2026-05') }, 'unmet', '2026-07-01', '7 running: one more month'],
    [{ pension: paid('2025-06', '2026-01') }, 'met', '2026-06-10', '8 at the beginning of the window'],
    [{ pension: paid('2025-05', '2025-12') }, 'unmet', null, 'one of them before the window'],
    [
      { pension: paid('2025-06', '2025-09'), medical: paid('2025-10', '2026-05') },
      'met',
      '2026-06-10',
      'medical alone',
    ],
    [
      { pension: paid('2025-06', '2025-11'), medical: paid('2025-12', '2026-05') },
      'unmet',
      '2026-08-01',
      'types are not mixed',
    ],
    [
      { pension: [...paid('2025-06', '2025-08'), ...paid('2026-02', '2026-05')] },
      'unmet',
      '2026-10-01',
      'each new month pushes an old one out',
    ],
    [{}, 'unmet', null, 'none at all'],
  ])('R28 %j: %s, earliest %s (%s)', (insurance, state, earliest) => {
    expect(check(insurance)).toMatchObject({ state, earliest })
  })

  it('R28 the words', () => {
    expect(check({ pension: paid('2025-11', '2026-05') })).toMatchObject({
      required: '申请前一年内任意一种社会保险累计缴满 8 个月',
      found: '截至 2026-05，最近 12 个月养老保险共缴 7 个月',
      gap: '还差 1 个月',
      article: '条例:24.1.2',
      remedy: 'keepInsured',
    })
  })

  it('R35 a silent register, or one that is behind, is unknown', () => {
    expect(check(null).state).toBe('unknown')
    expect(check({ pension: paid('2025-01', '2026-05') }, '2026-07-10').state).toBe('unknown')
  })

  it.each<[string, string, string, string]>([
    ['2026-06-30', '2026-05', 'unmet', 'the day before 2026-06 is posted'],
    ['2026-07-01', '2026-06', 'met', 'the day'],
    ['2026-07-02', '2026-06', 'met', 'the day after'],
  ])('R28 insured since 2025-11, on %s, posted through %s: %s (%s)', (today, posted, state) => {
    const facts = person({ today, insurance: { medical: paid('2025-11', posted) }, insurancePostedThrough: posted })
    expect(insuranceMonthsCheck(facts).state).toBe(state)
  })

  it('R28 nothing paid in a year', () => {
    expect(check({ pension: paid('2024-01', '2025-05') })).toEqual({
      condition: 'insuranceMonths',
      state: 'unmet',
      required: '申请前一年内任意一种社会保险累计缴满 8 个月',
      found: '截至 2026-05，最近 12 个月没有查到社会保险缴费',
      article: '条例:24.1.2',
      gap: null,
      remedy: 'takeInsurance',
      earliest: null,
      breaks: null,
    })
  })

  it.each<[Insurance, string, string]>([
    [
      { pension: paid('2025-06', '2026-05') },
      '如果 2026-06 起停缴，2026-11-01 起不再满足',
      '12 of 12 bear four months',
    ],
    [{ pension: paid('2025-06', '2026-01') }, '已经停缴，2026-07-01 起不再满足', '8 of 12, the oldest falls away'],
    [
      { pension: paid('2025-10', '2026-05') },
      '如果 2026-06 起停缴，2026-11-01 起不再满足',
      'the newest eight last longest',
    ],
  ])('R28 %j: what would break it is %s (%s)', (insurance, breaks) => {
    expect(check(insurance)).toMatchObject({ state: 'met', gap: null, remedy: null, breaks })
  })

  it.each<[Insurance, string, string]>([
    [{ pension: paid('2025-11', '2026-05') }, '还差 1 个月', '2026-06 不能断缴，少一个月就要推迟'],
    [{ pension: ['2026-05'] }, '还差 7 个月', '2026-06 至 2026-12 不能断缴，少一个月就要推迟'],
  ])('R28 %j: %s, and %s', (insurance, gap, breaks) => {
    expect(check(insurance)).toMatchObject({ state: 'unmet', gap, breaks })
  })

  it('R28 a type that has stopped is not forecast to go on', () => {
    expect(check({ pension: paid('2025-07', '2025-12') })).toMatchObject({
      state: 'unmet',
      found: '截至 2026-05，最近 12 个月养老保险共缴 6 个月',
      earliest: null,
      remedy: 'takeInsurance',
      gap: null,
      breaks: null,
    })
  })

  it('R28 of the types, the one that has enough first is told; then that with more months; then the first', () => {
    const found = (insurance: Insurance) => /..保险/.exec(check(insurance).found)?.[0]
    expect(found({ pension: paid('2025-07', '2025-12'), maternity: ['2026-05'] })).toBe('生育保险')
    expect(found({ medical: paid('2025-08', '2025-12'), injury: paid('2025-07', '2025-12') })).toBe('工伤保险')
    expect(found({ medical: paid('2025-12', '2026-05'), injury: paid('2025-12', '2026-05') })).toBe('医疗保险')
  })

  it('R28 the days on which it is enough', () => {
    const days = (insurance: Insurance) => {
      const record = insuranceRecord(person({ today: '2026-06-10', insurance, insurancePostedThrough: '2026-05' }))
      const spans = record ? insuranceMonthsDays(record, '2026-06-10') : []
      return [spans[0]?.from, spans.at(-1)?.to, spans.length]
    }
    expect(days({ pension: paid('2025-06', '2026-02') })).toEqual(['2026-06-10', '2026-08-01', 2])
    expect(days({ pension: paid('2025-11', '2026-05') })).toEqual(['2026-07-01', null, 12])
  })

  it('R28 the number and where it stands', () => {
    expect([endorsementInsuranceMonths.about, endorsementInsuranceMonths.versions]).toEqual([
      { rule: 'R28', term: '签注：一年内社会保险累计', unit: '个月' },
      [{ from: '2015-06-01', value: 8, source: '条例第二十四条第一款第二项' }],
    ])
  })
})
