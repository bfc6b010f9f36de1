import { isWorkingDay, workdays, workingDayOnOrAfter } from './working-days'

describe('工作日 working days', () => {
  it.each<[string, boolean | null, string]>([
    ['2026-09-30', true, 'the day before the holiday'],
    ['2026-10-01', false, '国庆节'],
    ['2026-10-07', false, 'its last day'],
    ['2026-10-08', true, 'the day after'],
    ['2026-10-10', true, 'a Saturday worked in lieu'],
    ['2026-10-11', false, 'the Sunday after it'],
    ['2026-11-21', false, 'an ordinary Saturday'],
    ['2026-12-31', true, 'the last day that is known'],
    ['2027-01-01', null, 'the calendar of 2027 is not published'],
    ['2003-12-31', null, 'nor is one before 2004'],
  ])('R9 %s: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected)
  })

  it.each<[string, string | null, string]>([
    ['2026-10-05', '2026-10-08', 'out of the holiday'],
    ['2026-11-21', '2026-11-23', 'Saturday to Monday'],
    ['2026-11-23', '2026-11-23', 'a working day stays'],
    ['2027-01-02', null, 'not known'],
  ])('R9 %s moves to %s: %s', (day, expected) => {
    expect(workingDayOnOrAfter(day)).toBe(expected)
  })

  it.each([
    ['2026-09-28', 3, '2026-10-08'],
    ['2026-09-28', 7, '2026-10-13'],
    ['2026-09-28', 10, '2026-10-16'],
    ['2026-09-28', 15, '2026-10-23'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-11-20', 7, '2026-12-01'],
    ['2026-11-20', 10, '2026-12-04'],
    ['2026-11-20', 15, '2026-12-11'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-12-30', 1, '2026-12-31'],
  ])('R34 from %s, %i working days end on %s', (from, days, on) => {
    expect(workdays({ from, days })).toEqual({ on, problem: null })
  })

  it('R34 a year that is not published is never guessed', () => {
    expect(workdays({ from: '2026-12-30', days: 2 })).toEqual({ on: null, problem: 'calendar-unknown' })
  })

  it.each<[string, string | null, string | null, string]>([
    ['2026-11-24', '2026-11-24', '2026-12-01', 'told and done on one day: nothing is lost'],
    ['2026-11-24', '2026-11-25', '2026-12-02', 'one working day'],
    ['2026-11-20', '2026-11-23', '2026-12-02', 'over a week-end: one working day'],
    ['2026-11-20', '2026-11-22', '2026-12-01', 'a week-end alone is none'],
    ['2026-12-01', '2026-12-10', '2026-12-01', 'after the end it changes nothing'],
    ['2026-11-24', null, null, 'still waiting'],
  ])('R39, R40 seven working days from 2026-11-20, waiting from %s to %s, end on %s: %s', (from, to, on) => {
    const pauses = [{ from, to }]
    expect(workdays({ from: '2026-11-20', days: 7, pauses })).toEqual({ on, problem: on === null ? 'paused' : null })
  })

  it('R40 two pauses that overlap count once', () => {
    const pauses = [
      { from: '2026-11-23', to: '2026-11-25' },
      { from: '2026-11-24', to: '2026-11-26' },
    ]
    expect(workdays({ from: '2026-11-20', days: 3, pauses }).on).toBe('2026-11-30')
  })

  it('R9 a year that is not published hides nothing of a pause that begins in it', () => {
    expect(workdays({ from: '2026-12-30', days: 2, pauses: [{ from: '2027-01-05', to: null }] }).problem).toBe(
      'calendar-unknown',
    )
  })
})
