import * as rules from '@shared/rules'
import { numbersInForce } from '@shared/rules/in-force'
import { dayAsked, inWords, rulesOn } from './rules'

describe('the rules of a day', () => {
  it.each(['2015-06-01', '2016-10-31', '2016-11-01', '2026-11-21'])('are the numbers in force on %s', (day) => {
    const plain = rulesOn(day).map(({ rule, name, value, since, source }) => [rule, name, value, since, source])
    expect(plain.length).toBeGreaterThan(20)
    expect(plain).toEqual(
      numbersInForce(rules, day).map(({ rule, name, value, from, source }) => [rule, name, value, from, source]),
    )
  })

  it('are none before any of the laws', () => {
    expect(rulesOn('1999-12-31')).toEqual([])
  })

  it('a rule knows what held before and what comes after', () => {
    const talent = (day: string) => rulesOn(day).find(({ name }) => name === 'talentClasses')
    expect(talent('2016-10-31')?.text).toBe('国内高层次人才、海外高层次人才、留学回国人员')
    expect(talent('2016-10-31')?.versions.map(({ from, state }) => [from, state])).toEqual([
      ['2015-06-01', 'inForce'],
      ['2016-11-01', 'toCome'],
      ['2026-01-10', 'toCome'],
    ])
    expect(talent('2016-11-01')?.text).toContain('全日制大专及以上学历')
    expect(talent('2016-11-01')?.versions.map(({ state }) => state)).toEqual(['past', 'inForce', 'toCome'])
  })

  it.each([
    [2000, { unit: '分' }, '20 元'],
    [60, { unit: '日' }, '60 日'],
    [true, {}, '是'],
    [{ from: 22, to: 8 }, { unit: '时' }, '22 时至次日 8 时'],
    ['anniversary', {}, '到期月的对应日'],
    [['university', 'unknownType'], {}, '高等院校、unknownType'],
    [
      [{ stage: '0', from: 'validUntil', offset: 0, kind: 'endorsementLastDay' }],
      {},
      '有效期至当天（今天是签注最后一天）',
    ],
  ])('%j is read as people say it', (value, about, text) => {
    expect(inWords(value, about)).toBe(text)
  })

  it('says every value in Chinese: a new code needs its word', () => {
    const coded = rulesOn('2026-11-21').flatMap(({ name, versions }) =>
      versions.filter(({ text }) => /[a-z]{3}/i.test(text)).map(({ text }) => `${name}: ${text}`),
    )
    expect(coded).toEqual([])
  })

  it('takes a day that exists', () => {
    expect(dayAsked(new URLSearchParams(), '2026-11-21')).toBe('2026-11-21')
    expect(dayAsked(new URLSearchParams('on=2016-11-01'), '2026-11-21')).toBe('2016-11-01')
    expect(() => dayAsked(new URLSearchParams('on=2016-02-30'), '2026-11-21')).toThrow('there is no day 2016-02-30')
  })
})
