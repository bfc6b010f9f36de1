import { isDay } from '../model/day'
import * as rules from './index'
import { inForce, numbersInForce } from './in-force'

const fee = inForce(
  [
    { from: '2015-06-01', value: 1000, source: '甲' },
    { from: '2020-01-01', value: 2000, source: '乙' },
  ],
  { rule: 'R38', term: '工本费', unit: '分' },
)

describe('现行数字 numbers in force', () => {
  it.each([
    ['2015-06-01', 1000, 'the first day of the first version'],
    ['2019-12-31', 1000, 'the day before the change'],
    ['2020-01-01', 2000, 'the day of the change'],
    ['2020-01-02', 2000, 'the day after'],
  ])('on %s it is %i: %s', (day, value) => {
    expect(fee.on(day)).toBe(value)
  })

  it('before the first version there is none', () => {
    expect(() => fee.on('2015-05-31')).toThrow('工本费 was not in force on 2015-05-31')
  })

  it('lists what a module exports, as it stands on a day', () => {
    expect(numbersInForce({ fee, other: () => 1 }, '2019-12-31')).toEqual([
      { rule: 'R38', term: '工本费', unit: '分', name: 'fee', from: '2015-06-01', value: 1000, source: '甲' },
    ])
    expect(numbersInForce({ fee }, '2010-01-01')).toEqual([])
  })

  it('every number of the law names its rule and its source', () => {
    const numbers = numbersInForce(rules, '2026-11-21')
    expect(numbers.find(({ name }) => name === 'endorsementWindowDays')).toEqual({
      rule: 'R24',
      term: '签注申办期',
      unit: '日',
      name: 'endorsementWindowDays',
      from: '2015-06-01',
      value: 60,
      source: '条例第二十三条',
    })
    expect(numbers.length).toBeGreaterThan(30)
    expect(numbers.every(({ rule, source }) => /^R\d+/.test(rule) && source.length > 0)).toBe(true)
  })

  it('every number has a day, a legal term of its own, and a unit if it is counted', () => {
    const numbers = numbersInForce(rules, '2026-11-21')
    const terms = numbers.map(({ term }) => term)
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms).not.toContain('')
    expect(numbers.filter(({ from }) => !isDay(from)).map(({ name }) => name)).toEqual([])
    expect(numbers.filter(({ value, unit }) => typeof value === 'number' && !unit).map(({ name }) => name)).toEqual([])
  })
})
