import { slipValidUntil } from './slip'

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
