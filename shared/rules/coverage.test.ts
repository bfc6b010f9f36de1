import { coverage, coveredDays, firstDayIn, isCovered, overlap, spanOn, type RegistrationFact } from './coverage'
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

  it('records that touch are one, records a day apart are two, in any order', () => {
    expect(coverage([registered('2025-06-01'), registered('2025-03-15', '2025-06-01')])).toEqual([
      { from: '2025-03-15', to: null },
    ])
    expect(coverage([registered('2025-06-02', '2025-07-01'), registered('2025-03-15', '2025-06-01')])).toEqual([
      { from: '2025-03-15', to: '2025-06-01' },
      { from: '2025-06-02', to: '2025-07-01' },
    ])
    expect(coverage([registered('2025-01-01', '2025-03-01'), registered('2025-02-01', '2025-04-01')])).toEqual([
      { from: '2025-01-01', to: '2025-04-01' },
    ])
    expect(coverage([registered('2025-01-01'), registered('2025-02-01', '2025-04-01')])).toEqual([
      { from: '2025-01-01', to: null },
    ])
  })

  it('a void record does not count even while it is open, and the facts stay as they are', () => {
    const facts: RegistrationFact[] = [
      { from: '2025-06-01', to: null, reason: 'void' },
      registered('2025-03-01', '2025-04-01'),
      registered('2025-01-01', '2025-03-15'),
    ]
    const before = JSON.stringify(facts)
    expect(coverage(facts)).toEqual([{ from: '2025-01-01', to: '2025-04-01' }])
    expect(JSON.stringify(facts)).toBe(before)
  })

  it('days that lie in both', () => {
    const some = [
      { from: '2025-01-01', to: '2025-03-01' },
      { from: '2025-05-01', to: null },
    ]
    const others = [
      { from: '2025-02-01', to: '2025-06-01' },
      { from: '2025-08-01', to: null },
    ]
    const both = [
      { from: '2025-02-01', to: '2025-03-01' },
      { from: '2025-05-01', to: '2025-06-01' },
      { from: '2025-08-01', to: null },
    ]
    expect(overlap(some, others)).toEqual(both)
    expect(overlap(others, some)).toEqual(both)
    expect(overlap([{ from: '2025-01-01', to: '2025-02-01' }], others)).toEqual([])
    expect(overlap([{ from: '2025-01-01', to: '2025-07-01' }], [{ from: '2025-02-01', to: '2025-07-01' }])).toEqual([
      { from: '2025-02-01', to: '2025-07-01' },
    ])
  })

  it.each([
    ['2024-12-31', '2025-01-01'],
    ['2025-01-01', '2025-01-01'],
    ['2025-02-28', '2025-02-28'],
    ['2025-03-01', '2025-05-01'],
    ['2025-05-31', '2025-05-31'],
    ['2025-06-01', null],
  ])('the first of the days from %s is %s', (from, expected) => {
    const spans = [
      { from: '2025-01-01', to: '2025-03-01' },
      { from: '2025-05-01', to: '2025-06-01' },
    ]
    expect(firstDayIn(spans, from)).toBe(expected)
    expect(spanOn(spans, from)).toBe(expected === from ? spans[from < '2025-04-01' ? 0 : 1] : undefined)
  })
})
