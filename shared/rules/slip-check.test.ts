import { checkedSlipState, type IssuedSlip, type PermitNow } from './slip-check'

const slip: IssuedSlip = {
  validUntil: '2026-12-21',
  withdrawnAt: null,
  permitIssuedOn: '2026-01-23',
  permitUntil: '2027-01-23',
}
/** Its permit ends before the thirty days do. */
const short: IssuedSlip = { ...slip, validUntil: '2027-01-23' }
const now = (more: Partial<PermitNow> = {}): PermitNow => ({
  status: 'valid',
  issuedOn: '2026-01-23',
  cancelledOn: null,
  ...more,
})

describe('what anyone who checks a slip is told', () => {
  it.each([
    ['2026-12-20', now(), 'valid', 'the day before its last'],
    ['2026-12-21', now(), 'valid', 'its last day counts'],
    ['2026-12-22', now(), 'expired', 'the day after'],
    ['2026-12-01', now({ status: 'cancelled', cancelledOn: '2026-11-30' }), 'permitCancelled', 'cancelled since'],
    ['2026-12-01', now({ issuedOn: '2026-11-28' }), 'permitCancelled', 'cancelled since, and issued again'],
    ['2026-12-01', now({ status: 'cardFault' }), 'permitCancelled', 'a permit that counts as none'],
    ['2026-12-01', now({ status: 'none', issuedOn: null }), 'permitCancelled', 'no permit any more'],
  ] as const)('R61 on %s: %j is %s: %s', (today, permit, expected, _) => {
    expect(checkedSlipState(slip, permit, today)).toBe(expected)
  })

  it.each([
    ['2027-06-01', now({ status: 'suspended' }), 'expired', 'the permit was suspended only later'],
    ['2027-06-01', now({ status: 'cancelled', cancelledOn: '2027-05-01' }), 'expired', 'cancelled only later'],
    ['2027-06-01', now({ issuedOn: '2027-05-01' }), 'expired', 'issued again only later'],
    ['2027-06-01', now({ status: 'cancelled', cancelledOn: '2026-12-21' }), 'permitCancelled', 'cancelled in its time'],
  ] as const)('R61 of a slip that is over, on %s: %j is %s: %s', (today, permit, expected, _) => {
    expect(checkedSlipState(slip, permit, today)).toBe(expected)
  })

  it('R61 a slip that ended with its permit: suspended, until that is endorsed again', () => {
    expect(checkedSlipState(short, now(), '2027-01-23')).toBe('valid')
    expect(checkedSlipState(short, now({ status: 'suspended' }), '2027-01-24')).toBe('permitSuspended')
    expect(checkedSlipState(short, now(), '2027-03-01')).toBe('expired')
  })

  it('R61 withdrawn it is that, before all else', () => {
    const withdrawn = { ...slip, withdrawnAt: '2026-11-22T02:00:00.000Z' }
    expect(checkedSlipState(withdrawn, now({ status: 'cancelled', cancelledOn: '2026-11-21' }), '2026-12-30')).toBe(
      'withdrawn',
    )
  })
})
