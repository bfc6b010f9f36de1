import { cycle, endorsementWindow } from './cycle'

const issued = (issuedOn: string, ...endorsedOn: string[]) => ({ issuedOn, endorsedOn })

describe('签注周期 cycle', () => {
  it.each([
    ['2025-03-10', '2026-03-10', '2026-01-09', '2026-03-11', '2028-03-10', '2028-03-11'],
    ['2024-02-29', '2025-02-28', '2024-12-30', '2025-03-01', '2027-02-28', '2027-03-01'],
    ['2025-12-31', '2026-12-31', '2026-11-01', '2027-01-01', '2028-12-31', '2029-01-01'],
    ['2025-11-21', '2026-11-21', '2026-09-22', '2026-11-22', '2028-11-21', '2028-11-22'],
    ['2026-01-20', '2027-01-20', '2026-11-21', '2027-01-21', '2029-01-20', '2029-01-21'],
    ['2023-11-20', '2024-11-20', '2024-09-21', '2024-11-21', '2026-11-20', '2026-11-21'],
    ['2023-11-21', '2024-11-21', '2024-09-22', '2024-11-22', '2026-11-21', '2026-11-22'],
  ])('R24 issued %s: valid until %s, window %s, suspended %s, make-up until %s, cancelled %s', (on, ...dates) => {
    const { validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn } = cycle({ ...issued(on), today: on })
    expect([validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn]).toEqual(dates)
  })

  it('R24 read as the day before, every date is one day earlier', () => {
    expect(cycle({ ...issued('2025-03-10'), today: '2026-03-10', lastDayMode: 'dayBefore' })).toMatchObject({
      state: 'suspended',
      validUntil: '2026-03-09',
      windowOpens: '2026-01-08',
      suspendedFrom: '2026-03-10',
      lastMakeupDay: '2028-03-09',
      cancelledOn: '2028-03-10',
    })
  })

  it.each([
    [[], '2025-02-28'],
    [['2025-02-01'], '2026-02-28'],
    [['2025-02-01', '2026-02-01'], '2027-02-28'],
    [['2025-02-01', '2026-02-01', '2027-02-01'], '2028-02-29'],
    [['2025-02-01', '2026-02-01', '2027-02-01', '2028-02-01'], '2029-02-28'],
  ])('R24 issued on a leap day, endorsed on time %j: valid until %s', (endorsedOn, validUntil) => {
    expect(cycle({ issuedOn: '2024-02-29', endorsedOn, today: '2028-02-10' }).validUntil).toBe(validUntil)
  })

  it.each([
    ['2026-03-10', 'valid', 'the last day counts'],
    ['2026-03-11', 'suspended', 'the day after, use is suspended'],
    ['2028-03-10', 'suspended', 'the last make-up day'],
    ['2028-03-11', 'cancelled', 'two years are over'],
  ])('R30, R66 issued 2025-03-10, on %s: %s (%s)', (today, state) => {
    expect(cycle({ ...issued('2025-03-10'), today }).state).toBe(state)
  })

  it.each([
    ['2023-11-20', 'cancelled'],
    ['2023-11-21', 'suspended'],
  ])('R30 issued %s, on 2026-11-21: %s', (on, state) => {
    expect(cycle({ ...issued(on), today: '2026-11-21' }).state).toBe(state)
  })

  it('R23 in force on the day it is issued', () => {
    expect(cycle({ ...issued('2026-11-21'), today: '2026-11-21' }).state).toBe('valid')
  })

  it('R26 endorsed on time keeps the anchor', () => {
    expect(cycle({ ...issued('2025-03-10', '2026-01-20'), today: '2026-01-20' })).toMatchObject({
      state: 'valid',
      validUntil: '2027-03-10',
      windowOpens: '2027-01-09',
      interruptions: [],
    })
  })

  it('R27 endorsed late moves the anchor, once for all missed years, and leaves the gap', () => {
    expect(cycle({ ...issued('2024-05-20', '2026-11-21'), today: '2026-11-21' })).toMatchObject({
      state: 'valid',
      validUntil: '2027-11-21',
      windowOpens: '2027-09-22',
      interruptions: [{ from: '2025-05-21', to: '2026-11-20' }],
    })
  })

  it('R27 the gap of a permit that is suspended today is still open', () => {
    expect(cycle({ ...issued('2025-03-10'), today: '2026-03-12' }).interruptions).toEqual([
      { from: '2026-03-11', to: '2026-03-12' },
    ])
  })

  it.each([
    ['2026-01-08', 'before the window'],
    ['2028-03-11', 'after cancellation'],
    ['2030-01-01', 'after today'],
  ])('R25, R30 an endorsement on %s, %s, changes nothing', (on) => {
    const today = '2029-01-01'
    expect(cycle({ ...issued('2025-03-10', on), today })).toEqual(cycle({ ...issued('2025-03-10'), today }))
  })

  it('R27 the last make-up day still restores it', () => {
    expect(cycle({ ...issued('2023-11-21', '2026-11-21'), today: '2026-11-21' })).toMatchObject({
      state: 'valid',
      validUntil: '2027-11-21',
    })
  })
})

describe('签注申办期 endorsement window', () => {
  it.each([
    ['2026-01-08', 'not-yet-open', '61 days before is too early'],
    ['2026-01-09', 'open', '60 days before is the first day'],
    ['2026-03-10', 'open', 'the last day counts'],
    ['2026-03-11', 'lapsed', 'the day after, use is suspended'],
  ])('R25 on %s it is %s: %s', (today, state) => {
    expect(endorsementWindow(cycle({ ...issued('2025-03-10'), today }), today)).toEqual({
      opens: '2026-01-09',
      closes: '2026-03-10',
      state,
    })
  })
})
