import { timeLimit } from './time-limits'

describe('办理时限 time limits', () => {
  it.each([
    ['verification', '2026-09-28', 3, '2026-10-08'],
    ['refusal', '2026-09-28', 7, '2026-10-13'],
    ['replacementIssue', '2026-09-28', 10, '2026-10-16'],
    ['issue', '2026-09-28', 15, '2026-10-23'],
    ['writtenReply', '2026-11-20', 3, '2026-11-25'],
    ['promised', '2026-11-20', 3, '2026-11-25'],
    ['refusal', '2026-11-20', 7, '2026-12-01'],
    ['replacementIssue', '2026-11-20', 10, '2026-12-04'],
    ['issue', '2026-11-20', 15, '2026-12-11'],
  ] as const)('R34 %s from %s: %i working days, due %s', (kind, from, workdays, due) => {
    expect(timeLimit(kind, from)).toEqual({ from, workdays, due })
  })

  it.each([
    ['R35, R36', 'verification', 3, '2026-11-25'],
    ['R36', 'writtenReply', 3, '2026-11-25'],
    ['R13', 'linkReview', 3, '2026-11-25'],
    ['R14', 'missingDwelling', 3, '2026-11-25'],
    ['R11', 'checkInConfirm', 3, '2026-11-25'],
    ['R39', 'replacementReview', 2, '2026-11-24'],
  ] as const)('%s %s from 2026-11-20: %i working days, due %s', (_, kind, days, due) => {
    expect(timeLimit(kind, '2026-11-20')).toEqual({ from: '2026-11-20', workdays: days, due })
  })

  it('R34 where the calendar is not published the clock keeps its start and count', () => {
    expect(timeLimit('issue', '2026-12-21')).toEqual({ from: '2026-12-21', workdays: 15, due: null })
  })

  it('R40 a photo sent back on the second working day and replaced two working days later: due 2026-12-15, not 2026-12-11', () => {
    expect(timeLimit('issue', '2026-11-20', [{ from: '2026-11-24', to: '2026-11-26' }]).due).toBe('2026-12-15')
  })

  it('R39 while the applicant has not paid, no day is named', () => {
    expect(timeLimit('issue', '2026-11-20', [{ from: '2026-11-24', to: null }])).toEqual({
      from: '2026-11-20',
      workdays: 15,
      due: null,
    })
  })
})
