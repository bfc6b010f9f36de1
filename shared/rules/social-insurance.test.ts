import { insuranceRecord, type Insurance } from './insurance'
import { paid, person } from './example'
import {
  insuranceContinuousMonths,
  insuranceCumulativeMonths,
  insuranceStandings,
  insuranceWindowMonths,
  socialInsuranceCheck,
  socialInsuranceDays,
} from './social-insurance'

const check = (today: string, insurance: Insurance | null, posted = '2026-05') =>
  socialInsuranceCheck(person({ today, insurance, insurancePostedThrough: posted }))

const eighteen = { pension: paid('2024-06', '2025-11') }

describe('社会保险 social insurance', () => {
  it.each<[string, string, Insurance, string, string]>([
    [
      'a',
      '2026-06-10',
      { pension: paid('2025-06', '2026-05') },
      'met',
      '12 running, the month before being the newest',
    ],
    ['b', '2026-06-10', { pension: paid('2025-07', '2026-05') }, 'unmet', '11 running'],
    ['c', '2026-06-10', { pension: [...paid('2024-09', '2025-10'), ...paid('2025-12', '2026-05')] }, 'met', '20 of 24'],
    [
      'd',
      '2026-06-10',
      { pension: paid('2025-06', '2025-11'), medical: paid('2025-12', '2026-05') },
      'unmet',
      'types are not mixed',
    ],
    ['e', '2026-06-10', eighteen, 'met', '18 of 24, nothing since'],
    ['f', '2026-06-10', { pension: paid('2024-07', '2025-11') }, 'unmet', '17 of 24'],
    ['g', '2026-07-10', eighteen, 'unmet', 'a month later 17 are left in the window'],
  ])('R20 case %s on %s, %j: %s (%s)', (_, today, insurance, state) => {
    expect(check(today, insurance, today.startsWith('2026-07') ? '2026-06' : '2026-05').state).toBe(state)
  })

  it('R20 case b: enough once 2026-06 is posted, expected on 2026-07-01', () => {
    const insurance = { pension: paid('2025-07', '2026-05') }
    expect(check('2026-06-10', insurance).earliest).toBe('2026-07-01')
    expect(check('2026-06-10', { pension: paid('2025-07', '2026-06') }, '2026-06').state).toBe('met')
  })

  it('R20 a type that has stopped is not forecast to go on', () => {
    expect(check('2026-06-10', { pension: paid('2024-07', '2025-11') })).toMatchObject({
      earliest: null,
      remedy: 'takeInsurance',
    })
  })

  it('R20 each type stands by itself, against both tests', () => {
    const facts = person({
      today: '2026-06-10',
      insurancePostedThrough: '2026-05',
      insurance: {
        pension: paid('2025-12', '2026-05'),
        medical: [...paid('2024-06', '2025-08'), '2026-05'],
        injury: paid('2025-01', '2026-05'),
      },
    })
    expect(insuranceStandings(facts)).toEqual([
      { type: 'pension', continuous: 6, cumulative: 6, passes: null, earliest: '2026-12-01' },
      { type: 'medical', continuous: 1, cumulative: 16, passes: null, earliest: '2027-05-01' },
      { type: 'injury', continuous: 17, cumulative: 17, passes: 'continuous', earliest: '2026-06-10' },
      { type: 'unemployment', continuous: 0, cumulative: 0, passes: null, earliest: null },
      { type: 'maternity', continuous: 0, cumulative: 0, passes: null, earliest: null },
    ])
  })

  it('R20 the words say which type, how much, and what is missing', () => {
    expect(check('2026-06-10', { medical: paid('2025-08', '2026-05') })).toMatchObject({
      required: '任意一种社会保险连续缴满 12 个月，或最近 24 个月里缴满 18 个月',
      found: '截至 2026-05，医疗保险连续 10 个月，最近 24 个月共 10 个月',
      gap: '还差 2 个月',
      remedy: 'keepInsured',
      article: '条例:19.1.2',
      earliest: '2026-08-01',
    })
    expect(check('2026-06-10', {}).found).toBe('截至 2026-05，最近 24 个月没有查到社会保险缴费')
  })

  it.each([
    ['2026-06', 'met', 'already posted'],
    ['2026-05', 'met', 'the month before will do'],
    ['2026-04', 'unknown', 'older than the month before has not answered'],
  ])('R20 posted through %s on 2026-06-10: %s (%s)', (posted, state) => {
    expect(check('2026-06-10', { pension: paid('2024-01', '2026-06') }, posted).state).toBe(state)
  })

  it('R35 a register that did not answer is unknown', () => {
    expect(check('2026-06-10', null)).toMatchObject({ state: 'unknown', earliest: null, remedy: 'waitForRegister' })
  })

  it.each<[string, string, string, Insurance, string, string]>([
    [
      'a',
      '2026-05-31',
      '2026-05',
      { pension: paid('2025-06', '2026-05') },
      'met',
      'the month of application is posted',
    ],
    ['a', '2026-05-31', '2026-04', { pension: paid('2025-06', '2026-04') }, 'unmet', 'it is not'],
    [
      'b',
      '2026-06-30',
      '2026-05',
      { pension: paid('2025-07', '2026-05') },
      'unmet',
      'the day before 2026-06 is posted',
    ],
    ['b', '2026-07-01', '2026-06', { pension: paid('2025-07', '2026-06') }, 'met', 'the day it is posted'],
    ['b', '2026-07-02', '2026-06', { pension: paid('2025-07', '2026-06') }, 'met', 'the day after'],
    ['e', '2026-06-30', '2026-05', eighteen, 'met', 'the last day of 18 in the window'],
    ['g', '2026-07-01', '2026-06', eighteen, 'unmet', 'the window moves on'],
  ])('R20 case %s on %s, posted through %s, %j: %s (%s)', (_, today, posted, insurance, state) => {
    expect(check(today, insurance, posted).state).toBe(state)
  })

  it('R20 nothing paid in two years', () => {
    expect(check('2026-06-10', { pension: paid('2023-01', '2024-05') })).toEqual({
      condition: 'socialInsurance',
      state: 'unmet',
      required: '任意一种社会保险连续缴满 12 个月，或最近 24 个月里缴满 18 个月',
      found: '截至 2026-05，最近 24 个月没有查到社会保险缴费',
      article: '条例:19.1.2',
      gap: null,
      remedy: 'takeInsurance',
      earliest: null,
      breaks: null,
    })
  })

  it.each<[Insurance, string, string]>([
    [{ pension: paid('2025-06', '2026-05') }, '如果 2026-06 起停缴，2026-07-01 起不再满足', '12 running and no more'],
    [{ pension: paid('2024-06', '2026-05') }, '如果 2026-06 起停缴，2027-01-01 起不再满足', '24 of 24 bear six months'],
    [eighteen, '已经停缴，2026-07-01 起不再满足', '18 of 24, the oldest of which falls away first'],
    [
      { pension: paid('2024-08', '2026-04') },
      '已经停缴，2026-12-01 起不再满足',
      '21 of 24 without the newest: two months pass at no cost, three are borne',
    ],
    [
      { pension: paid('2025-06', '2026-05'), medical: paid('2024-06', '2026-03') },
      '如果 2026-06 起停缴，2026-11-01 起不再满足',
      'the type that lasts longest counts',
    ],
  ])('R20 %j: what would break it is %s (%s)', (insurance, breaks) => {
    expect(check('2026-06-10', insurance)).toMatchObject({ state: 'met', gap: null, remedy: null, breaks })
  })

  it.each<[Insurance, string, string | null]>([
    [{ pension: paid('2025-07', '2026-05') }, '还差 1 个月', '2026-06 不能断缴，少一个月就要推迟'],
    [{ pension: paid('2025-08', '2026-05') }, '还差 2 个月', '2026-06 至 2026-07 不能断缴，少一个月就要推迟'],
  ])('R20 %j: %s, and %s', (insurance, gap, breaks) => {
    expect(check('2026-06-10', insurance)).toMatchObject({ state: 'unmet', gap, breaks })
  })

  it('R20 of the types, the one that passes first is told; then that with more months; then the longer run', () => {
    const found = (insurance: Insurance) => /..保险/.exec(check('2026-06-10', insurance).found)?.[0]
    expect(found({ pension: paid('2025-12', '2026-05'), injury: paid('2025-10', '2026-05') })).toBe('工伤保险')
    expect(found({ pension: paid('2025-01', '2026-04'), maternity: ['2026-05'] })).toBe('生育保险')
    expect(found({ medical: paid('2025-01', '2026-04'), injury: paid('2025-02', '2026-04') })).toBe('医疗保险')
    expect(found({ medical: paid('2025-02', '2026-04'), injury: paid('2025-01', '2026-04') })).toBe('工伤保险')
    const broken = [...paid('2024-06', '2025-04'), ...paid('2025-12', '2026-05')]
    const longer = [...paid('2024-06', '2025-03'), ...paid('2025-11', '2026-05')]
    expect(found({ medical: [...broken, '2025-10'], injury: [...longer, '2025-09'] })).toBe('工伤保险')
    expect(found({ pension: paid('2025-12', '2026-05'), maternity: paid('2025-12', '2026-05') })).toBe('养老保险')
  })

  it('R20 the days on which it is enough: those that insurance goes on into, and those before it lapses', () => {
    const days = (insurance: Insurance) => {
      const record = insuranceRecord(person({ today: '2026-06-10', insurance, insurancePostedThrough: '2026-05' }))
      const spans = record ? socialInsuranceDays(record, '2026-06-10') : []
      return [spans[0]?.from, spans.at(-1)?.to, spans.length]
    }
    expect(days(eighteen)).toEqual(['2026-06-10', '2026-07-01', 1])
    expect(days({ pension: paid('2025-07', '2026-05') })).toEqual(['2026-07-01', null, 24])
    expect(days({ pension: paid('2025-06', '2026-05') })).toEqual(['2026-06-10', null, 25])
    expect(days({})).toEqual([undefined, undefined, 0])
  })

  it('R20 a register that did not answer has no standings either', () => {
    expect(insuranceStandings(person({ today: '2026-06-10', insurance: null }))).toBeNull()
  })

  it('R20 the numbers and where they stand', () => {
    const source = '条例第十九条第一款第二项'
    expect([insuranceContinuousMonths.about, insuranceContinuousMonths.versions]).toEqual([
      { rule: 'R20', term: '申领：社会保险连续', unit: '个月' },
      [{ from: '2015-06-01', value: 12, source }],
    ])
    expect([insuranceCumulativeMonths.about, insuranceCumulativeMonths.versions]).toEqual([
      { rule: 'R20', term: '申领：社会保险累计', unit: '个月' },
      [{ from: '2015-06-01', value: 18, source }],
    ])
    expect([insuranceWindowMonths.about, insuranceWindowMonths.versions]).toEqual([
      { rule: 'R20', term: '申领：社会保险累计的期间', unit: '个月' },
      [{ from: '2015-06-01', value: 24, source }],
    ])
  })
})
