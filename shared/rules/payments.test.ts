import type { CaseFact } from './case-progress'
import { cashRefundDue, countsForFee, payableUntil, refundDue } from './payments'

const fee = { fen: 2000, noticedOn: '2026-11-21', paidOn: null }
const replacement: CaseFact = { matter: 'replacement', state: 'approved', fee, card: null }
const reapplication: CaseFact = { ...replacement, matter: 'reapplication' }

describe('缴费 payments', () => {
  it.each([
    ['2026-11-21', true],
    ['2026-12-06', true],
    ['2026-12-07', false],
  ])('R39 a replacement of 2026-11-21 paid on %s: it counts %s', (paidOn, counts) => {
    expect(countsForFee(replacement, paidOn)).toBe(counts)
  })

  it('R38 the fee of a new permit can be paid at any time', () => {
    expect(countsForFee(reapplication, '2029-01-01')).toBe(true)
  })

  it.each<[string, CaseFact]>([
    ['is paid already', { ...replacement, fee: { ...fee, paidOn: '2026-11-22' } }],
    ['was withdrawn', { ...replacement, state: 'withdrawn' }],
    ['waits', { ...replacement, state: 'waiting' }],
    ['costs nothing', { ...replacement, fee: null }],
  ])('a case that %s takes no money', (_, one) => {
    expect(countsForFee(one, '2026-11-22')).toBe(false)
  })

  it.each([
    ['ended with the permit', 'withdrawn', {}, true],
    ['goes on', 'approved', {}, false],
    ['was not paid', 'withdrawn', { paidOn: null }, false],
    ['was paid at a cashier', 'withdrawn', { orders: [] }, false],
    ['goes back already', 'withdrawn', { refund: 'P1-R1' }, false],
  ] as const)('the fee of a case that %s goes back: %s', (_, state, more, due) => {
    expect(refundDue({ state, fee: { paidOn: '2026-11-22', orders: ['P1'], ...more } })).toBe(due)
  })

  it('what is free never goes back', () => expect(refundDue({ state: 'withdrawn', fee: null })).toBe(false))

  it.each([
    ['ended with the permit', 'withdrawn', {}, true],
    ['goes on', 'approved', {}, false],
    ['was paid by WeChat', 'withdrawn', { bill: undefined, orders: ['P1'] }, false],
    ['was paid back', 'withdrawn', { bill: { returned: { paper: 'TF1' } } }, false],
  ] as const)('what a cashier took for a case that %s is paid back at a counter: %s', (_, state, more, due) => {
    expect(cashRefundDue({ state, fee: { paidOn: '2026-11-22', orders: [], bill: {}, ...more } })).toBe(due)
  })

  it('what is free is not paid back', () => expect(cashRefundDue({ state: 'withdrawn', fee: null })).toBe(false))

  it('an attempt lasts half an hour, on the last day no longer than the day', () => {
    const until = (one: CaseFact, from: string) => payableUntil(one, new Date(from), '2026-12-06').toISOString()
    expect(until(replacement, '2026-12-06T12:00:00+08:00')).toBe('2026-12-06T04:30:00.000Z')
    expect(until(replacement, '2026-12-06T23:45:00+08:00')).toBe('2026-12-06T15:59:59.000Z')
    expect(until(reapplication, '2026-12-06T23:45:00+08:00')).toBe('2026-12-06T16:15:00.000Z')
  })
})
