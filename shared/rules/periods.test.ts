import { cityDay } from '../model/day'
import { lastDayOf, periodEnd, type Length } from './periods'

describe('期间 periods of time', () => {
  it.each<[string, Length, string, string]>([
    ['2026-11-02', { days: 7 }, '2026-11-09', 'the first day is not counted'],
    ['2026-12-28', { days: 7 }, '2027-01-04', 'across the year'],
    ['2026-11-02', { months: 6 }, '2027-05-02', 'the same date of the month in which it ends'],
    ['2026-08-31', { months: 6 }, '2027-02-28', 'no such date: the last day of the month'],
    ['2023-08-31', { months: 6 }, '2024-02-29', 'the last day of February in a leap year'],
    ['2026-02-28', { months: 1 }, '2026-03-28', 'the same date, not the end of the month'],
    ['2024-02-29', { months: 12 }, '2025-02-28', 'a leap day'],
  ])('R9 from %s, %j: the last day is %s (%s)', (from, length, expected) => {
    expect(lastDayOf(from, length)).toBe(expected)
  })

  it.each<[string, Length, string | null, string]>([
    ['2026-09-28', { days: 7 }, '2026-10-08', 'the raw end 2026-10-05 lies in the holiday'],
    ['2026-09-23', { days: 7 }, '2026-09-30', 'the raw end is the day before the holiday'],
    ['2026-10-01', { days: 7 }, '2026-10-08', 'the raw end is the day after the holiday'],
    ['2026-11-13', { days: 7 }, '2026-11-20', 'the raw end is a Friday'],
    ['2026-11-14', { days: 7 }, '2026-11-23', 'the raw end is Saturday 2026-11-21'],
    ['2026-11-15', { days: 7 }, '2026-11-23', 'the raw end is Sunday 2026-11-22'],
    ['2026-10-03', { days: 7 }, '2026-10-10', 'the raw end is a Saturday that is worked'],
    ['2026-05-21', { months: 6 }, '2026-11-23', 'months move as days do'],
    ['2026-12-28', { days: 7 }, null, 'the calendar of 2027 is not published'],
  ])('R9 from %s, %j: it ends on %s (%s)', (from, length, expected) => {
    expect(periodEnd(from, length)).toBe(expected)
  })

  it.each([
    ['2026-11-09T23:59:59+08:00', '2026-11-09', 'still within the day'],
    ['2026-11-10T00:00:00+08:00', '2026-11-10', '24 o’clock is over'],
    ['2026-11-09T16:00:00Z', '2026-11-10', 'the city’s clock counts, not the machine’s'],
  ])('R9 what is filed at %s is filed on %s: %s', (instant, day) => {
    expect(cityDay(new Date(instant))).toBe(day)
  })
})
