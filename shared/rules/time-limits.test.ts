import { paymentDue, timeLimit } from './time-limits'

describe('办理时限 time limits', () => {
  it.each([
    ['verification', '2026-09-28', 3, '2026-10-08'],
    ['refusal', '2026-09-28', 7, '2026-10-13'],
    ['replacementIssue', '2026-09-28', 10, '2026-10-16'],
    ['issue', '2026-09-28', 15, '2026-10-23'],
    ['writtenReply', '2026-11-20', 3, '2026-11-25'],
    ['promised', '2026-11-20', 3, '2026-11-25'],
    ['refusal', '2026-11-20', 7, '2026-12-01'],
    ['issue', '2026-11-20', 15, '2026-12-11'],
    ['linkReview', '2026-11-20', 3, '2026-11-25'],
    ['checkInConfirm', '2026-11-20', 3, '2026-11-25'],
    ['replacementReview', '2026-11-20', 2, '2026-11-24'],
  ] as const)('R34, R36 %s from %s: %i working days, due %s', (kind, from, workdays, due) => {
    expect(timeLimit(kind, from)).toEqual({ from, workdays, due })
  })

  it('R34 where the calendar is not published the clock keeps its start and count', () => {
    expect(timeLimit('issue', '2026-12-21')).toEqual({ from: '2026-12-21', workdays: 15, due: null })
  })

  it('R39 notified 2026-11-21, pay by 2026-12-06; paid 2026-11-20, the card is due 2026-12-04', () => {
    expect(paymentDue('2026-11-21')).toBe('2026-12-06')
    expect(timeLimit('replacementIssue', '2026-11-20').due).toBe('2026-12-04')
  })
})
