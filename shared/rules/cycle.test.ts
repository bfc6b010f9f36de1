import {
  cancelAfterYears,
  cycle,
  endorsedThisWindow,
  endorsementWindow,
  endorsementWindowDays,
  lastDayMode,
} from './cycle'

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

  it.each([
    ['2025-03-10', '2026-03-09', '2026-01-08', '2026-03-10', '2028-03-09', '2028-03-10'],
    ['2024-02-29', '2025-02-27', '2024-12-29', '2025-02-28', '2027-02-27', '2027-02-28'],
    ['2025-12-31', '2026-12-30', '2026-10-31', '2026-12-31', '2028-12-30', '2028-12-31'],
    ['2025-11-21', '2026-11-20', '2026-09-21', '2026-11-21', '2028-11-20', '2028-11-21'],
    ['2026-01-20', '2027-01-19', '2026-11-20', '2027-01-20', '2029-01-19', '2029-01-20'],
    ['2023-11-20', '2024-11-19', '2024-09-20', '2024-11-20', '2026-11-19', '2026-11-20'],
    ['2023-11-21', '2024-11-20', '2024-09-21', '2024-11-21', '2026-11-20', '2026-11-21'],
  ])('R24 read as the day before, issued %s, every date is one day earlier', (on, ...dates) => {
    const read = cycle({ ...issued(on), today: on, lastDayMode: 'dayBefore' })
    const { validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn } = read
    expect([validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn]).toEqual(dates)
  })

  it.each([
    ['2026-01-07', 'valid', '2026-03-09', 'too early to endorse'],
    ['2026-01-08', 'valid', '2027-03-09', 'the first day of the window'],
    ['2026-03-09', 'valid', '2027-03-09', 'its last day'],
    ['2026-03-10', 'valid', '2027-03-09', 'late: the anchor moves'],
    ['2028-03-09', 'valid', '2029-03-08', 'the last make-up day'],
    ['2028-03-10', 'cancelled', '2026-03-09', 'cancelled'],
  ])('R24–R27 read as the day before, endorsed on %s: %s until %s (%s)', (on, state, validUntil) => {
    expect(cycle({ ...issued('2025-03-10', on), today: on, lastDayMode: 'dayBefore' })).toMatchObject({
      state,
      validUntil,
    })
  })

  it.each([
    [[], '2025-02-27'],
    [['2025-02-01'], '2026-02-27'],
    [['2025-02-01', '2026-02-01'], '2027-02-27'],
    [['2025-02-01', '2026-02-01', '2027-02-01'], '2028-02-28'],
    [['2025-02-01', '2026-02-01', '2027-02-01', '2028-02-01'], '2029-02-27'],
  ])('R24 read as the day before, issued on a leap day, endorsed %j: valid until %s', (endorsedOn, validUntil) => {
    const read = cycle({ issuedOn: '2024-02-29', endorsedOn, today: '2028-02-10', lastDayMode: 'dayBefore' })
    expect(read.validUntil).toBe(validUntil)
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

  it('R27 every interruption is kept, in order, whatever the order of the endorsements', () => {
    const endorsedOn = ['2025-01-10', '2022-06-01', '2023-05-01']
    expect(cycle({ issuedOn: '2021-03-10', endorsedOn, today: '2026-02-01' })).toMatchObject({
      state: 'suspended',
      validUntil: '2026-01-10',
      interruptions: [
        { from: '2022-03-11', to: '2022-05-31' },
        { from: '2024-06-02', to: '2025-01-09' },
        { from: '2026-01-11', to: '2026-02-01' },
      ],
    })
  })

  it('R27 a day late, a day of interruption', () => {
    expect(cycle({ ...issued('2025-03-10', '2026-03-12'), today: '2026-03-12' }).interruptions).toEqual([
      { from: '2026-03-11', to: '2026-03-11' },
    ])
    expect(cycle({ ...issued('2025-03-10', '2026-03-11'), today: '2026-03-11' }).interruptions).toEqual([])
  })

  it('R39 a replacement is no endorsement: the dates stay', () => {
    expect(cycle({ ...issued('2025-03-10'), today: '2025-09-01' }).validUntil).toBe('2026-03-10')
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

describe('不得重复申请 endorsed in this window already', () => {
  it.each<[string[], string, object | null, string]>([
    [[], '2026-02-10', null, 'not yet'],
    [['2026-01-20'], '2026-01-19', null, 'an endorsement to come'],
    [['2026-01-20'], '2026-01-20', { on: '2026-01-20', closes: '2026-03-10' }, 'the day itself'],
    [['2026-01-20'], '2026-03-10', { on: '2026-01-20', closes: '2026-03-10' }, 'the last day of that window'],
    [['2026-01-20'], '2026-03-11', null, 'the day after'],
    [['2026-01-20', '2026-01-25'], '2026-02-10', { on: '2026-01-20', closes: '2026-03-10' }, 'what had no effect'],
    [['2026-04-01'], '2026-04-01', null, 'a late one is of no window'],
  ])('R29 issued 2025-03-10, endorsed %j, on %s: %j (%s)', (endorsedOn, today, expected) => {
    expect(endorsedThisWindow({ issuedOn: '2025-03-10', endorsedOn }, today)).toEqual(expected)
  })
})

describe('the numbers of the cycle', () => {
  it('R24, R30 and where they stand', () => {
    expect(endorsementWindowDays.versions).toEqual([{ from: '2015-06-01', value: 60, source: '条例第二十三条' }])
    expect(cancelAfterYears.versions).toEqual([{ from: '2015-06-01', value: 2, source: '条例第二十七条第一项' }])
    expect(lastDayMode.versions).toEqual([
      {
        from: '2015-06-01',
        value: 'anniversary',
        source: 'our choice (民法典第二百零二条：到期月的对应日为最后一日)',
      },
    ])
    expect([endorsementWindowDays.about, cancelAfterYears.about, lastDayMode.about]).toEqual([
      { rule: 'R24', term: '签注申办期', unit: '日' },
      { rule: 'R30', term: '中止功能满多久注销', unit: '年' },
      { rule: 'R24', term: '满一年的最后一日' },
    ])
  })
})
