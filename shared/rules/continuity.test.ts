import { continuity, fullOn, residenceFullOn } from './continuity'
import { coverage } from './coverage'
import { registered } from './example'

const earliest = (today: string, ...registrations: Parameters<typeof coverage>[0]) =>
  residenceFullOn(coverage(registrations), today)

describe('连续居住 continuous residence', () => {
  it.each([
    ['2026-03-14', '2026-03-15', 'case a: the day before is too early'],
    ['2026-03-15', '2026-03-15', "case a': the anniversary counts"],
    ['2026-03-16', '2026-03-16', 'and so does the day after'],
  ])('R19 registered 2025-03-15, on %s full on %s: %s', (today, expected) => {
    expect(earliest(today, registered('2025-03-15'))).toBe(expected)
  })

  it.each([
    ['2025-10-01', '2025-03-15', '2026-03-15', [], 'case b30: a gap of 30 days is bridged'],
    [
      '2025-10-02',
      '2025-10-02',
      '2026-10-02',
      [{ from: '2025-09-01', to: '2025-10-02', gapDays: 31 }],
      'case b31: a gap of 31 days starts anew',
    ],
  ])('R19 left 2025-09-01, again from %s: counts from %s, full on %s, breaks %j (%s)', (again, start, full, broken) => {
    const registrations = [registered('2025-03-15', '2025-09-01'), registered(again)]
    expect(continuity({ today: '2026-03-15', registrations })).toMatchObject({ start, fullOn: full, broken })
    expect(earliest('2026-03-15', ...registrations)).toBe(full)
  })

  it('R19 case c: a void record gives nothing; R15 the chain starts with the next', () => {
    const registrations = [registered('2025-03-15', '2025-12-01', 'void'), registered('2025-12-01')]
    expect(continuity({ today: '2026-11-21', registrations })).toEqual({
      start: '2025-12-01',
      days: 356,
      fullOn: '2026-12-01',
      broken: [],
    })
  })

  it('R19 case d: an overlap bridges', () => {
    const registrations = [registered('2025-03-15', '2025-11-01'), registered('2025-10-15')]
    expect(earliest('2026-03-15', ...registrations)).toBe('2026-03-15')
    expect(continuity({ today: '2026-03-15', registrations }).start).toBe('2025-03-15')
  })

  it('R19 case e: without a registration today nothing runs', () => {
    const registrations = [registered('2025-03-15', '2026-03-20')]
    expect(continuity({ today: '2026-04-01', registrations })).toEqual({
      start: null,
      days: 0,
      fullOn: null,
      broken: [],
    })
    expect(earliest('2026-04-01', ...registrations)).toBeNull()
  })

  it('R19 case f: twelve months from a leap day end with February', () => {
    expect(earliest('2025-02-27', registered('2024-02-29'))).toBe('2025-02-28')
    expect(earliest('2025-02-28', registered('2024-02-29'))).toBe('2025-02-28')
  })

  it('R19 days count both ends and the bridged gap', () => {
    const registrations = [registered('2026-01-01', '2026-01-03'), registered('2026-01-05')]
    expect(continuity({ today: '2026-01-06', registrations }).days).toBe(6)
  })

  it('R19 no forecast past a day on which the registration is known to end', () => {
    expect(earliest('2026-03-01', registered('2025-03-15', '2026-03-10'))).toBeNull()
  })

  it.each([
    ['anniversary', '2026-03-15'],
    ['days365', '2026-03-14'],
    ['strictAfter', '2026-03-16'],
  ] as const)('R19 read as %s, 2025-03-15 is full on %s', (mode, expected) => {
    expect(fullOn('2025-03-15', mode)).toBe(expected)
  })
})
