import type { Insurance } from './insurance'
import { paid, person } from './example'
import { insuranceStandings, socialInsuranceCheck } from './social-insurance'

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
})
