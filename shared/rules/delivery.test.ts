import { deliveryMethods, photoReuploadDue, photoReuploadState } from './delivery'

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
})
