import type { PermitStatus } from './permit-status'
import { paymentDue, paymentState, replacementKind, replacementProblem } from './replacement'
import { timeLimit } from './time-limits'

describe('补领换领 replacement', () => {
  it.each([
    ['damaged', 'exchange'],
    ['changed', 'exchange'],
    ['destroyed', 'reissue'],
    ['lost', 'reissue'],
  ] as const)('R39 a card that is %s: %s', (reason, kind) => {
    expect(replacementKind(reason)).toBe(kind)
  })

  it.each<[PermitStatus, string | null]>([
    ['valid', null],
    ['suspended', 'endorse-first'],
    ['cancelled', 'reapply'],
    ['none', 'no-permit'],
    ['cardFault', 'no-permit'],
  ])('R39 a permit that is %s: %s', (status, problem) => {
    expect(replacementProblem(status)).toBe(problem)
  })

  it('R39 told to pay on 2026-11-21: by 2026-12-06, a Sunday', () => {
    expect(paymentDue('2026-11-21')).toBe('2026-12-06')
  })

  it.each([
    ['2026-12-05', 'open', 'the day before'],
    ['2026-12-06', 'open', 'the last day'],
    ['2026-12-07', 'terminated', 'the day after'],
  ])('R39 told to pay on 2026-11-21, not paid on %s: %s (%s)', (today, state) => {
    expect(paymentState({ noticedOn: '2026-11-21', paidOn: null }, today)).toBe(state)
  })

  it.each([
    ['2026-12-06', 'paid'],
    ['2026-12-07', 'terminated'],
  ])('R39 paid on %s: %s, whenever it is looked at', (paidOn, state) => {
    expect(paymentState({ noticedOn: '2026-11-21', paidOn }, '2027-03-01')).toBe(state)
  })

  it('R39 paid 2026-11-20: the card is due 2026-12-04, ten working days later', () => {
    expect(timeLimit('replacementIssue', '2026-11-20').due).toBe('2026-12-04')
    expect(timeLimit('replacementReview', '2026-11-20').due).toBe('2026-11-24')
  })
})
