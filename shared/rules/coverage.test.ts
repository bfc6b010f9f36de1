import { coverage, coveredDays, isCovered } from './coverage'
import { registered } from './example'

describe('登记覆盖的日子 days covered', () => {
  it('R15 信息错误 never counts, R28 overlaps count once', () => {
    const spans = coverage([
      registered('2025-06-01'),
      registered('2025-03-15', '2025-07-01'),
      registered('2024-01-01', '2025-01-01', 'void'),
    ])
    expect(spans).toEqual([{ from: '2025-03-15', to: null }])
  })

  it('a registration inside another changes nothing', () => {
    expect(coverage([registered('2025-01-01', '2025-12-01'), registered('2025-03-01', '2025-04-01')])).toEqual([
      { from: '2025-01-01', to: '2025-12-01' },
    ])
  })

  it('one that ends on the day it began covers nothing', () => {
    expect(coverage([registered('2025-03-15', '2025-03-15')])).toEqual([])
  })

  it('R19 the day of cancellation is itself not covered', () => {
    const spans = coverage([registered('2025-03-15', '2025-09-01')])
    expect(['2025-03-14', '2025-03-15', '2025-08-31', '2025-09-01'].map((day) => isCovered(spans, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(coveredDays(spans, '2025-08-30', '2025-09-02')).toBe(2)
    expect(coveredDays(spans, '2025-10-01', '2025-10-02')).toBe(0)
  })
})
