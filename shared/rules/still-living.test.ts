import { isAskedAbout, livingReminderDue } from './still-living'

describe('每月核对住户 whether the residents still live there', () => {
  it.each([
    ['2026-10-31', true, 'registered before the month'],
    ['2026-11-01', false, 'registered on its first day'],
    ['2026-11-21', false, 'registered today'],
  ])('R12 registered on %s, in November it is asked: %s (%s)', (registeredOn, asked) => {
    expect(isAskedAbout(registeredOn, '2026-11-21')).toBe(asked)
  })

  it('R12 nobody is asked about whose registration is not in effect', () => {
    expect(isAskedAbout(null, '2026-11-21')).toBe(false)
  })

  it.each<[string, string | null, string | null, string]>([
    ['2026-11-19', null, null, 'the day before'],
    ['2026-11-20', null, '2026-11', 'the day'],
    ['2026-11-21', null, '2026-11', 'the day after, when the timer stood still'],
    ['2026-11-30', '2026-10', '2026-11', 'the last day of the month'],
    ['2026-11-30', '2026-11', null, 'reminded already'],
    ['2026-12-01', '2026-10', null, 'a new month begins anew'],
    ['2027-02-20', '2026-12', '2027-02', 'the month before was missed: it is not caught up'],
  ])('R12 on %s, reminded for %s last: %s (%s)', (today, before, month) => {
    expect(livingReminderDue(today, before)).toBe(month)
  })
})
