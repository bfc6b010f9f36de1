import { clockOf, dayOf, daysLeft, daysUntil, greeting, longDate, moment, nearDate, receiptGroups } from './words'

const now = '2026-11-21T02:24:00.000Z'

describe('dates as people read them', () => {
  it('a civil day in Shenzhen begins at 16:00 UTC', () => {
    expect(dayOf('2026-11-20T15:59:59Z')).toBe('2026-11-20')
    expect(dayOf('2026-11-20T16:00:00Z')).toBe('2026-11-21')
    expect(clockOf(now)).toBe('10:24')
  })

  it.each([
    ['2026-11-20', -1, '已过 1 天'],
    ['2026-11-21', 0, '就是今天'],
    ['2026-11-22', 1, '还有 1 天'],
    ['2027-01-09', 49, '还有 49 天'],
  ])('%s is %i days away: %s', (day, days, words) => {
    expect(daysUntil(day, now)).toBe(days)
    expect(daysLeft(day, now)).toBe(words)
  })

  it('names the year only when it is another one', () => {
    expect(longDate('2027-03-10')).toBe('2027年3月10日')
    expect(nearDate('2026-12-11', now)).toBe('12月11日')
    expect(nearDate('2027-03-10', now)).toBe('2027年3月10日')
  })

  it('says when something happened', () => {
    expect(moment('2026-11-21T07:02:00Z', now)).toBe('今天 15:02')
    expect(moment('2026-11-20T01:00:00Z', now)).toBe('昨天 09:00')
    expect(moment('2026-11-01T01:00:00Z', now)).toBe('11月1日 09:00')
    expect(greeting('2026-11-21T07:02:00Z')).toBe('下午好')
  })

  it('receipts are grouped', () => {
    expect(receiptGroups('JZ20261121440305000042176')).toBe('JZ 20261121 440305 00004217 6')
  })
})
