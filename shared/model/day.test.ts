import { execFileSync } from 'node:child_process'
import path from 'node:path'
import {
  addDays,
  addMonths,
  addYears,
  cityDay,
  cityHour,
  cityInstant,
  day,
  daysBetween,
  isDay,
  isMonth,
  month,
  monthRange,
  monthsBetween,
  shiftMonth,
  weekday,
} from './day'

describe('日期 civil dates', () => {
  it.each([
    ['2026-02-28', true, 'a day'],
    ['2026-02-29', false, 'no leap year'],
    ['2024-02-29', true, 'a leap year'],
    ['2000-02-29', true, 'every 400 years'],
    ['1900-02-29', false, 'not every 100 years'],
    ['2026-02-30', false, '30 February is never'],
    ['2026-04-31', false, 'April has 30'],
    ['2026-13-01', false, 'no thirteenth month'],
    ['2026-00-10', false, 'no month zero'],
    ['2026-01-00', false, 'no day zero'],
    ['2026-1-5', false, 'two digits each'],
    ['2026-01-05T00:00', false, 'no time'],
    ['0026-01-05', false, 'four digits of a real year'],
  ])('%s is a day: %s (%s)', (text, expected) => {
    expect(isDay(text)).toBe(expected)
    expect(day.safeParse(text).success).toBe(expected)
  })

  it.each([
    ['2026-01', true],
    ['2026-12', true],
    ['2026-13', false],
    ['2026-00', false],
  ])('%s is a month: %s', (text, expected) => {
    expect(isMonth(text)).toBe(expected)
    expect(month.safeParse(text).success).toBe(expected)
  })

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it.each([
    ['2025-03-15', 12, '2026-03-15', 'the same date'],
    ['2024-02-29', 12, '2025-02-28', 'no such date: the last of the month'],
    ['2026-01-31', 1, '2026-02-28', 'no such date: the last of the month'],
    ['2026-03-31', -1, '2026-02-28', 'backwards too'],
    ['2026-01-15', -1, '2025-12-15', 'over the new year'],
  ])('R9 %s and %i months is %s: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('R24 years are counted from the anchor, so that a leap day comes back', () => {
    expect([1, 2, 3, 4, 5].map((years) => addYears('2024-02-29', years))).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ])
  })

  it('months', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12')
    expect(shiftMonth('2025-12', 1)).toBe('2026-01')
    expect(monthsBetween('2025-11', '2026-02')).toBe(3)
    expect(monthRange('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(monthRange('2026-02', '2025-12')).toEqual([])
  })

  it('weekdays', () => {
    expect([weekday('2026-11-21'), weekday('2026-11-22'), weekday('1969-12-31')]).toEqual([6, 0, 3])
  })
})

describe("the city's clock", () => {
  it.each([
    ['2026-11-21T15:59:59Z', '2026-11-21', 23],
    ['2026-11-21T16:00:00Z', '2026-11-22', 0],
    ['2026-11-21T00:00:00+08:00', '2026-11-21', 0],
  ])('at %s it is %s, hour %i', (instant, expected, hour) => {
    expect(cityDay(new Date(instant))).toBe(expected)
    expect(cityHour(new Date(instant))).toBe(hour)
  })

  it('a day begins at midnight in the city', () => {
    expect(cityInstant('2026-11-21').toISOString()).toBe('2026-11-20T16:00:00.000Z')
    expect(cityInstant('2026-11-21', 8).toISOString()).toBe('2026-11-21T00:00:00.000Z')
  })

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('under TZ=%s the dates are the same', (TZ) => {
    const script = `
      import { addDays, addYears, cityDay, weekday } from './day'
      console.log([cityDay(new Date('2026-11-21T16:30:00Z')), addDays('2026-03-08', 1), addYears('2024-02-29', 1), weekday('2026-11-21')].join())`
    const tsx = path.resolve('node_modules/.bin/tsx')
    const out = execFileSync(tsx, ['--eval', script], { cwd: __dirname, env: { ...process.env, TZ }, encoding: 'utf8' })
    expect(out.trim()).toBe('2026-11-22,2026-03-09,2025-02-28,6')
  })
})
