import { slipIdNumber, slipState, slipValidUntil } from './slip'

const today = '2026-11-21'

describe('信息单 slip of a permit', () => {
  it.each([
    ['2026-12-01', '2026-12-01', 'the permit ends first'],
    ['2026-12-20', '2026-12-20', 'a day earlier than thirty days'],
    ['2026-12-21', '2026-12-21', 'both on one day'],
    ['2026-12-22', '2026-12-21', 'thirty days end first'],
    ['2026-11-21', '2026-11-21', 'the last day of the permit'],
  ])('R61 made 2026-11-21 of a permit that is valid until %s: it holds until %s (%s)', (validUntil, expected) => {
    expect(slipValidUntil({ state: 'valid', validUntil }, today)).toBe(expected)
  })

  it.each(['suspended', 'cancelled'] as const)('R61 there is none of a permit that is %s', (state) => {
    expect(slipValidUntil({ state, validUntil: '2026-11-20' }, today)).toBeNull()
  })

  it('R61 nor of no permit', () => {
    expect(slipValidUntil(null, today)).toBeNull()
  })
})

describe('what a slip is worth', () => {
  const slip = { validUntil: '2026-12-21', withdrawnAt: null }

  it.each([
    ['2026-12-20', 'valid', 'valid', 'the day before its last'],
    ['2026-12-21', 'valid', 'valid', 'its last day counts'],
    ['2026-12-22', 'valid', 'expired', 'the day after'],
    ['2026-11-25', 'suspended', 'permitSuspended', 'the permit is out of use'],
    ['2026-11-25', 'cancelled', 'permitCancelled', 'the permit is cancelled'],
    ['2026-11-25', 'cardFault', 'permitCancelled', 'there is no such permit any more'],
    ['2026-12-22', 'cancelled', 'permitCancelled', 'of two reasons the graver'],
  ] as const)('R61 on %s with a permit that is %s it is %s: %s', (today, permit, expected, _) => {
    expect(slipState(slip, permit, today)).toBe(expected)
  })

  it('R61 once withdrawn it is that', () => {
    expect(slipState({ ...slip, withdrawnAt: '2026-11-22T02:00:00.000Z' }, 'cancelled', '2026-12-30')).toBe('withdrawn')
  })

  it('a masked copy shows the first three and the last four', () => {
    expect(slipIdNumber('11010519491231002X', 'masked')).toBe('110***********002X')
    expect(slipIdNumber('11010519491231002X', 'full')).toBe('11010519491231002X')
  })
})
