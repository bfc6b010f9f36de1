import type { Day } from '../model/day'
import { managementState, offerUntil, type ManagementState } from './manager-offer'

describe('委托实际管理人 an offer to manage a dwelling', () => {
  it('R1 may be accepted for seven days', () => {
    expect(offerUntil('2026-11-21')).toBe('2026-11-28')
    expect(offerUntil('2026-12-28')).toBe('2027-01-04')
  })

  it.each<[Exclude<ManagementState, 'expired'>, Day, ManagementState, string]>([
    ['offered', '2026-11-27', 'offered', 'the day before the last'],
    ['offered', '2026-11-28', 'offered', 'the last day'],
    ['offered', '2026-11-29', 'expired', 'the day after'],
    ['accepted', '2026-11-29', 'accepted', 'what was accepted stays'],
    ['declined', '2026-11-29', 'declined', 'and what was declined'],
    ['ended', '2026-11-29', 'ended', 'and what has ended'],
  ])('R1 %s, on %s it is %s: %s', (state, today, wanted) => {
    expect(managementState({ state, until: '2026-11-28' }, today)).toBe(wanted)
  })
})
