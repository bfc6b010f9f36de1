import { caseProgress, isAtEnd, isWithdrawable, type CaseFact } from './case-progress'

const base: CaseFact = { matter: 'replacement', state: 'approved', fee: null, card: null }
const fee = { fen: 2000, noticedOn: '2026-11-21', paidOn: null }
const paid = { ...fee, paidOn: '2026-11-25' }

describe('R67 业务状态 from what is written and the dates', () => {
  it.each<[string, Partial<CaseFact>, string, string, boolean]>([
    ['waits for a register', { state: 'waiting' }, '2026-11-21', 'verifying', false],
    ['refused', { state: 'refused' }, '2026-11-21', 'refused', true],
    ['withdrawn', { state: 'withdrawn' }, '2026-11-21', 'terminated', true],
    ['fee noticed', { fee }, '2026-11-21', 'awaitingPayment', false],
    ['the last day to pay', { fee }, '2026-12-06', 'awaitingPayment', false],
    ['the day after', { fee }, '2026-12-07', 'terminated', true],
    ['paid, before the card starts', { fee: paid }, '2026-12-07', 'approved', false],
    [
      'paid on the last day, looked at later',
      { fee: { ...fee, paidOn: '2026-12-06' }, card: { state: 'making' } },
      '2027-01-01',
      'making',
      false,
    ],
    ['a new permit keeps its fee payable', { matter: 'reapplication', fee }, '2027-03-01', 'awaitingPayment', false],
    [
      'and paid late is paid',
      { matter: 'reapplication', fee: { ...fee, paidOn: '2027-03-01' }, card: { state: 'making' } },
      '2027-03-01',
      'making',
      false,
    ],
    ['a fee of nothing', { fee: { ...fee, fen: 0 }, card: { state: 'making' } }, '2027-01-01', 'making', false],
    ['endorsed: nothing follows', { matter: 'endorsement' }, '2026-11-21', 'approved', true],
    [
      'ready',
      { matter: 'firstIssue', card: { state: 'awaitingCollection' } },
      '2026-12-11',
      'awaitingCollection',
      false,
    ],
    ['handed over', { matter: 'firstIssue', card: { state: 'collected' } }, '2026-12-12', 'collected', true],
    ['posted', { matter: 'firstIssue', card: { state: 'posted' } }, '2026-12-12', 'posted', true],
  ])('%s', (_, fact, today, state, end) => {
    const one = { ...base, ...fact }
    expect(caseProgress(one, today)).toBe(state)
    expect(isAtEnd(one, today)).toBe(end)
  })
})

describe('R67 撤回 what an applicant may withdraw', () => {
  it.each<[string, Partial<CaseFact>, string, boolean]>([
    ['an application that waits', { matter: 'firstIssue', state: 'waiting' }, '2026-11-21', true],
    ['an endorsement that waits', { matter: 'endorsement', state: 'waiting' }, '2026-11-21', true],
    ['a replacement on the last day to pay', { fee }, '2026-12-06', true],
    ['the day after: it is at its end', { fee }, '2026-12-07', false],
    ['a replacement that is paid', { fee: paid, card: { state: 'making' } }, '2026-11-26', false],
    ['a permit that was issued', { matter: 'firstIssue', card: { state: 'making' } }, '2026-11-21', false],
    ['a new permit whose fee is not paid', { matter: 'reapplication', fee }, '2026-11-21', false],
    ['a refusal', { state: 'refused' }, '2026-11-21', false],
    ['what was withdrawn', { state: 'withdrawn' }, '2026-11-21', false],
  ])('%s', (_, one, today, may) => expect(isWithdrawable({ ...base, ...one }, today)).toBe(may))
})
