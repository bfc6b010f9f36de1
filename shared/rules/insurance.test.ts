import {
  insuranceMonths,
  insuranceNames,
  insuranceRecord,
  insuredMonths,
  lastExpectedMonth,
  postedOn,
} from './insurance'
import { person } from './example'

describe('缴费月份 months of insurance', () => {
  it.each<[string, string | null, string | null, string]>([
    ['2026-06-10', '2026-06', '2026-06', 'this month is posted'],
    ['2026-06-10', '2026-07', '2026-06', 'paid in advance: no later than this month'],
    ['2026-06-10', '2026-05', '2026-05', 'the month before'],
    ['2026-06-10', '2026-04', null, 'behind'],
    ['2026-01-02', '2025-12', '2025-12', 'over the new year'],
    ['2026-06-10', null, null, 'no answer'],
  ])('R20 on %s, posted through %s: newest expected %s (%s)', (today, posted, expected) => {
    expect(lastExpectedMonth(today, posted)).toBe(expected)
  })

  it('spells become months; an open end runs to what is posted', () => {
    const spells = [
      { from: '2026-03', to: null },
      { from: '2025-11', to: '2025-12' },
      { from: '2025-12', to: '2026-01' },
    ]
    expect(insuredMonths(spells, '2026-05')).toEqual(['2025-11', '2025-12', '2026-01', '2026-03', '2026-04', '2026-05'])
    expect(insuredMonths([{ from: '2026-06', to: null }], '2026-05')).toEqual([])
  })

  it('a grid of months ends with this one, which need not be posted yet', () => {
    const facts = person({
      today: '2026-06-10',
      insurancePostedThrough: '2026-05',
      insurance: { pension: ['2026-04'] },
    })
    expect(insuranceMonths(facts, 'pension', 4)).toEqual([
      { month: '2026-03', insured: false, expected: true },
      { month: '2026-04', insured: true, expected: true },
      { month: '2026-05', insured: false, expected: true },
      { month: '2026-06', insured: false, expected: false },
    ])
  })

  it('五险 by their names', () => {
    expect(insuranceNames).toEqual({
      pension: '养老保险',
      medical: '医疗保险',
      injury: '工伤保险',
      unemployment: '失业保险',
      maternity: '生育保险',
    })
  })

  it('an unknown register makes an empty grid; months of another type are not shown', () => {
    const facts = person({ today: '2026-06-10', insurancePostedThrough: null, insurance: null })
    expect(insuranceMonths(facts, 'pension', 2)).toEqual([
      { month: '2026-05', insured: false, expected: false },
      { month: '2026-06', insured: false, expected: false },
    ])
    const medical = person({ today: '2026-06-10', insurance: { medical: ['2026-06'] } })
    expect(insuranceMonths(medical, 'pension', 1)).toEqual([{ month: '2026-06', insured: false, expected: true }])
    expect(insuranceMonths(medical, 'medical', 1)).toEqual([{ month: '2026-06', insured: true, expected: true }])
  })
})

describe('what is known, and what it becomes', () => {
  const record = insuranceRecord({
    today: '2026-06-10',
    insurancePostedThrough: '2026-05',
    insurance: {
      pension: ['2026-05', '2026-04', '2026-02', '2026-06', '2026-05'],
      medical: ['2026-04', '2026-03'],
    },
  })
  const [pension, medical, injury] = record?.standings ?? []

  it('R20 a type that is paid in the newest month goes on, month by month', () => {
    expect([0, 1, 2, 12].map((ahead) => pension?.run(ahead))).toEqual([2, 3, 4, 14])
    expect([0, 1, 2, 3, 4].map((ahead) => pension?.paidIn(4, ahead))).toEqual([3, 3, 4, 4, 4])
    expect([1, 2, 3].map((ahead) => pension?.paidIn(5, ahead))).toEqual([4, 4, 5])
    expect([0, 1, 2, 3, 4].map((ahead) => pension?.paidInIfStopped(4, ahead))).toEqual([3, 2, 2, 1, 0])
  })

  it('R20 a type that has stopped does not, and its months fall out of the window', () => {
    expect([0, 1, 12].map((ahead) => medical?.run(ahead))).toEqual([0, 0, 0])
    expect([0, 1, 2, 3].map((ahead) => medical?.paidIn(3, ahead))).toEqual([2, 1, 0, 0])
    expect([medical?.ongoing, pension?.ongoing, injury?.ongoing]).toEqual([false, true, false])
    expect(injury?.paidIn(24, 0)).toBe(0)
  })

  it.each([
    [0, '2026-06-10', 'known today'],
    [1, '2026-07-01', '2026-06 is posted on the 1st of July'],
    [7, '2027-01-01', 'over the new year'],
  ])('R20 %i more months after 2026-05 are posted on %s: %s', (ahead, on) => {
    expect(postedOn('2026-05', ahead, '2026-06-10')).toBe(on)
  })

  it('R20 the month of application posted already, the next is posted two months on', () => {
    expect(postedOn('2026-06', 1, '2026-06-10')).toBe('2026-08-01')
  })

  it('R35 silent or behind, nothing is known', () => {
    const facts = { today: '2026-06-10', insurance: {}, insurancePostedThrough: '2026-05' }
    expect(insuranceRecord(facts)?.last).toBe('2026-05')
    expect(insuranceRecord({ ...facts, insurance: null })).toBeNull()
    expect(insuranceRecord({ ...facts, insurancePostedThrough: '2026-04' })).toBeNull()
  })
})
