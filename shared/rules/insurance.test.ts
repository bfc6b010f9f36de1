import { insuranceMonths, insuredMonths, lastExpectedMonth } from './insurance'
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
})
