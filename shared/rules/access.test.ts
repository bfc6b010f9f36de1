import { accessAgreedUntil, accessAskedUntil, accessGrants, accessState, shownFrom, wholeMonths } from './access'

describe('谁查过我 when the person sees a look (R46)', () => {
  const look = { at: '2026-11-21T03:00:00.000Z', on: '2026-11-21' }

  it('an ordinary look at once', () => {
    expect(shownFrom('SCHOOL_ENROLMENT', look)).toBe('2026-11-21T03:00:00.000Z')
    expect(shownFrom('VEHICLE_LICENSING', look)).toBe('2026-11-21T03:00:00.000Z')
  })

  it('one of an investigation from the ninetieth day on, as the day begins in the city', () => {
    expect(shownFrom('CASE_INVESTIGATION', look)).toBe('2027-02-18T16:00:00.000Z')
  })
})

describe('同意 what a person agreed to (R46)', () => {
  it('is asked for during fifteen days and holds for ninety', () => {
    expect(accessAskedUntil('2026-11-21')).toBe('2026-12-06')
    expect(accessAgreedUntil('2026-11-21')).toBe('2027-02-19')
  })

  it.each([
    ['asked', '2026-12-06', 'asked', 'the last day counts'],
    ['asked', '2026-12-07', 'lapsed', 'the day after, nobody has agreed'],
    ['agreed', '2026-12-07', 'lapsed', 'a consent ends too'],
    ['declined', '2026-12-07', 'declined', 'a no stays a no'],
    ['withdrawn', '2026-12-01', 'withdrawn', 'taken back is taken back at once'],
  ] as const)('%s on %s is %s: %s', (state, today, now, _why) => {
    expect(accessState({ state, until: '2026-12-06' }, today)).toBe(now)
  })

  it('nothing but status and date is told without it', () => {
    for (const { told } of Object.values(accessGrants)) expect(told).toEqual(['status', 'validUntil'])
  })
})

describe('居住登记月数 whole months (R46)', () => {
  it.each([
    ['2025-03-31', '2025-04-29', 0, 'the day before the last of April'],
    ['2025-03-31', '2025-04-30', 1, 'April has no 31st'],
    ['2025-03-31', '2025-05-30', 1, 'counted from the first day, not from the 30th'],
    ['2025-03-31', '2026-03-31', 12, 'a year'],
  ])('from %s to %s are %d: %s', (since, today, months) => {
    expect(wholeMonths(since, today)).toBe(months)
  })
})
