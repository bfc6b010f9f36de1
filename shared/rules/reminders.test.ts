import { cycle } from './cycle'
import { isQuiet, nextReminderOn, reminderDue, reminderKinds, reminders, reminderStages, sendableAt } from './reminders'

const dates = cycle({ issuedOn: '2026-01-20', endorsedOn: [], today: '2026-01-20' })

describe('到期签注提醒 reminders', () => {
  it('R64 issued 2026-01-20: all days of the cycle', () => {
    expect(reminders(dates).map(({ on, stage, daysLeft }) => [on, stage, daysLeft])).toEqual([
      ['2026-11-21', '-60', 60],
      ['2026-12-21', '-30', 30],
      ['2027-01-13', '-7', 7],
      ['2027-01-20', '0', 0],
      ['2027-01-21', '+1', 0],
      ['2028-11-21', 'cancel-60', 60],
      ['2028-12-21', 'cancel-30', 30],
      ['2029-01-13', 'cancel-7', 7],
    ])
  })

  it.each<[string, string | null, string]>([
    ['2026-11-20', null, 'the day before'],
    ['2026-11-21', '2027-01-20:-60', 'the first day of the window'],
    ['2026-11-22', '2027-01-20:-60', 'the day after: the same one, the same key'],
    ['2026-12-21', '2027-01-20:-30', 'thirty days'],
    ['2027-01-13', '2027-01-20:-7', 'seven days'],
    ['2027-01-20', '2027-01-20:0', 'the last day'],
    ['2027-01-21', '2027-01-20:+1', 'suspended'],
    ['2028-11-20', '2027-01-20:+1', 'still the same'],
    ['2028-11-21', '2027-01-20:cancel-60', 'sixty days before cancellation'],
    ['2029-01-20', '2027-01-20:cancel-7', 'the last make-up day'],
    ['2029-01-21', null, 'cancelled: nothing more to do'],
  ])('R64 on %s: %s (%s)', (today, key) => {
    expect(reminderDue(dates, today)?.key ?? null).toBe(key)
  })

  it('R64 sent late, it says how many days are really left', () => {
    expect(reminderDue(dates, '2026-11-25')).toEqual({
      stage: '-60',
      on: '2026-11-21',
      key: '2027-01-20:-60',
      kind: 'endorsementOpens',
      daysLeft: 56,
    })
    expect(reminderDue(dates, '2029-01-15')).toMatchObject({ kind: 'cancellationSoon', daysLeft: 5 })
  })

  it('R64 endorsed 2026-12-01: no reminder at 30 or 7 days', () => {
    const next = cycle({ issuedOn: '2026-01-20', endorsedOn: ['2026-12-01'], today: '2026-12-21' })
    expect(reminderDue(next, '2026-12-21')).toBeNull()
    expect(reminderDue(next, '2027-01-13')).toBeNull()
    expect(nextReminderOn(next, '2026-12-21')).toBe('2027-11-21')
  })

  it.each([
    ['2026-01-20', '2026-11-21'],
    ['2026-11-20', '2026-11-21'],
    ['2026-11-21', '2026-12-21'],
    ['2029-01-12', '2029-01-13'],
    ['2029-01-13', null],
  ])('R64 after %s the next falls on %s', (today, expected) => {
    expect(nextReminderOn(dates, today)).toBe(expected)
  })
})

describe('提醒的种类 kinds of reminders', () => {
  it('R64 each stage is told by a notice of its own kind', () => {
    expect(reminderStages.on('2026-11-21').map(({ stage, kind }) => [stage, kind])).toEqual([
      ['-60', 'endorsementOpens'],
      ['-30', 'endorsementSoon'],
      ['-7', 'endorsementSoon'],
      ['0', 'endorsementLastDay'],
      ['+1', 'permitSuspended'],
      ['cancel-60', 'cancellationSoon'],
      ['cancel-30', 'cancellationSoon'],
      ['cancel-7', 'cancellationSoon'],
    ])
  })

  it('R64 and every such kind is known as a reminder', () => {
    expect([...reminderKinds].sort()).toEqual([
      'cancellationSoon',
      'endorsementLastDay',
      'endorsementOpens',
      'endorsementSoon',
      'permitSuspended',
      'standingAsked',
      'standingLapsed',
      'standingLastDay',
      'standingSoon',
    ])
  })
})

describe('免打扰 quiet hours', () => {
  it.each([
    ['2026-11-21T07:59:59+08:00', true, '2026-11-21T08:00:00+08:00'],
    ['2026-11-21T08:00:00+08:00', false, '2026-11-21T08:00:00+08:00'],
    ['2026-11-21T21:59:59+08:00', false, '2026-11-21T21:59:59+08:00'],
    ['2026-11-21T22:00:00+08:00', true, '2026-11-22T08:00:00+08:00'],
    ['2026-11-22T00:30:00+08:00', true, '2026-11-22T08:00:00+08:00'],
  ])('R64 at %s quiet: %s, may be sent at %s', (instant, quiet, sendable) => {
    expect(isQuiet(new Date(instant))).toBe(quiet)
    expect(sendableAt(new Date(instant))).toEqual(new Date(sendable))
  })
})
