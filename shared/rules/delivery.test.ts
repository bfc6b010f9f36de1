import {
  courierPauses,
  courierStanding,
  deliveryMethods,
  photoReminderOn,
  photoReuploadDue,
  photoReuploadState,
  type SentPhoto,
} from './delivery'

describe('领取方式 delivery', () => {
  it.each<['online' | 'counter', string, string, string]>([
    ['counter', '2016-11-01', 'self agent courier', 'at a counter it could always be posted'],
    ['online', '2020-03-31', 'self agent', 'the day before'],
    ['online', '2020-04-01', 'self agent courier', 'the day from which online cases may be posted'],
    ['online', '2026-11-21', 'self agent courier', 'today'],
  ])('R40 filed %s on %s: %s (%s)', (filed, day, methods) => {
    expect(deliveryMethods(filed, day).join(' ')).toBe(methods)
  })

  it.each([
    ['2026-12-05', 'open', 'the day before'],
    ['2026-12-06', 'open', 'the fifteenth day'],
    ['2026-12-07', 'terminated', 'the day after'],
  ])('R40 sent back 2026-11-21, on %s: %s (%s)', (today, state) => {
    expect(photoReuploadDue('2026-11-21')).toBe('2026-12-06')
    expect(photoReuploadState({ returnedOn: '2026-11-21', sentOn: null }, today)).toBe(state)
  })

  it.each([
    ['2026-12-06', 'sent'],
    ['2026-12-07', 'terminated'],
  ])('R40 sent again on %s: %s', (sentOn, state) => {
    expect(photoReuploadState({ returnedOn: '2026-11-21', sentOn }, '2026-12-31')).toBe(state)
  })

  it.each([
    ['2026-11-15', '2026-11-30', 'a month’s last day'],
    ['2026-11-16', '2026-12-01', 'over a month’s end'],
    ['2026-12-17', '2027-01-01', 'over the year’s end, a holiday'],
    ['2027-02-13', '2027-02-28', 'February without a leap day'],
    ['2027-02-14', '2027-03-01', 'over it'],
    ['2028-02-14', '2028-02-29', 'a leap day is the last day'],
    ['2028-02-15', '2028-03-01', 'over a leap day'],
    ['2028-02-29', '2028-03-15', 'from a leap day'],
  ])('R40 sent back on %s, the last day is %s: %s', (returnedOn, due) => {
    expect(photoReuploadDue(returnedOn)).toBe(due)
    expect(photoReuploadState({ returnedOn, sentOn: null }, due)).toBe('open')
  })

  const returned: SentPhoto = { sentOn: '2026-11-20', decision: 'returned', decidedOn: '2026-11-21' }
  const again: SentPhoto = { sentOn: '2026-12-06', decision: null, decidedOn: null }

  it.each<[SentPhoto[], string, string, string | null]>([
    [[], '2030-01-01', 'wanted', null],
    [[{ ...again, sentOn: '2026-11-20' }], '2030-01-01', 'checking', null],
    [[returned], '2026-11-21', 'returned', '2026-12-06'],
    [[returned], '2026-12-06', 'returned', '2026-12-06'],
    [[returned], '2026-12-07', 'ended', '2026-12-06'],
    [[returned, again], '2026-12-07', 'checking', null],
    [[returned, { ...again, decision: 'accepted', decidedOn: '2026-12-08' }], '2027-06-01', 'accepted', null],
    [[returned, { ...again, decision: 'returned', decidedOn: '2026-12-08' }], '2026-12-23', 'returned', '2026-12-23'],
  ])('R40 photos %j on %s: %s, by %s', (photos, today, state, by) => {
    expect(courierStanding(photos, today)).toEqual({ state, by })
  })

  it('R40 a photo is waited for until it comes, at most fifteen days', () => {
    expect(courierPauses([returned, again])).toEqual([{ from: '2026-11-21', to: '2026-12-06' }])
    expect(courierPauses([returned])).toEqual([{ from: '2026-11-21', to: '2026-12-06' }])
    expect(courierPauses([again])).toEqual([])
    expect(photoReminderOn('2026-12-06')).toBe('2026-12-03')
  })
})
