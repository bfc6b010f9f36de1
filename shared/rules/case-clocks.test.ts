import { caseClocks, isOverdue, pausedSince, type TimedCase } from './case-clocks'

const base: TimedCase = {
  matter: 'firstIssue',
  state: 'waiting',
  filedOn: '2026-11-20',
  fee: null,
  pauses: [],
  replyAskedOn: null,
}
const read = (one: Partial<TimedCase>) =>
  caseClocks({ ...base, ...one }).map(({ kind, basis, due }) => `${basis} ${kind} ${due ?? '-'}`)

describe('办理期限 the clocks of a case', () => {
  it.each<[string, Partial<TimedCase>, string[]]>([
    [
      'accepted on Friday 2026-11-20',
      {},
      ['usual promised 2026-11-25', 'law verification 2026-11-25', 'law refusal 2026-12-01', 'law issue 2026-12-11'],
    ],
    [
      'accepted before the National Day week',
      { filedOn: '2026-09-28' },
      ['usual promised 2026-10-08', 'law verification 2026-10-08', 'law refusal 2026-10-13', 'law issue 2026-10-23'],
    ],
    [
      'the applicant had two working days to answer',
      { pauses: [{ from: '2026-11-23', to: '2026-11-25' }] },
      ['usual promised 2026-11-27', 'law verification 2026-11-27', 'law refusal 2026-12-03', 'law issue 2026-12-15'],
    ],
    [
      'the applicant has not answered yet',
      { pauses: [{ from: '2026-11-23', to: null }] },
      ['usual promised -', 'law verification -', 'law refusal -', 'law issue -'],
    ],
    ['an endorsement asks a department', { matter: 'endorsement' }, ['law verification 2026-11-25']],
    ['a replacement is looked at', { matter: 'replacement' }, ['usual replacementReview 2026-11-24']],
    ['a first card is made', { state: 'approved' }, ['law issue 2026-12-11']],
    ['not paid yet', { matter: 'replacement', state: 'approved', fee: { fen: 2000, paidOn: null } }, []],
    [
      'paid on 2026-11-23',
      { matter: 'replacement', state: 'approved', fee: { fen: 2000, paidOn: '2026-11-23' } },
      ['law replacementIssue 2026-12-07'],
    ],
    ['endorsed', { matter: 'endorsement', state: 'approved' }, []],
    ['refused', { state: 'refused' }, []],
    ['a written reply is asked for', { state: 'refused', replyAskedOn: '2026-11-20' }, ['law writtenReply 2026-11-25']],
    ['where the calendar ends', { matter: 'endorsement', filedOn: '2026-12-30' }, ['law verification -']],
  ])('R34 %s', (_, one, clocks) => expect(read(one)).toEqual(clocks))
})

describe('转人工 when a case that waits is for staff to look into', () => {
  it.each([
    ['2026-11-24', false, 'the day before the last'],
    ['2026-11-25', false, 'the last day of verification'],
    ['2026-11-26', true, 'the day after'],
  ])('R34 filed 2026-11-20, on %s: %s (%s)', (today, overdue) => {
    expect(isOverdue('2026-11-20', [], today)).toBe(overdue)
  })

  it('R34 not while the applicant has to act; the days of that are not counted after', () => {
    const open = [{ from: '2026-11-23', to: null }]
    expect([pausedSince(open), isOverdue('2026-11-20', open, '2026-12-20')]).toEqual(['2026-11-23', false])
    const over = [{ from: '2026-11-23', to: '2026-11-25' }]
    expect([pausedSince(over), isOverdue('2026-11-20', over, '2026-11-27')]).toEqual([null, false])
    expect(isOverdue('2026-11-20', over, '2026-11-28')).toBe(true)
  })

  it('R34 where the end cannot be told nobody is left to wait', () => {
    expect(isOverdue('2026-12-30', [], '2026-12-30')).toBe(true)
  })
})
