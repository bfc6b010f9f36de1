import { choicesOf, wantsSms } from './reminder-choices'

describe('R64 提醒方式 what a person may do without', () => {
  it('everything is sent until the person says otherwise', () => {
    expect(choicesOf(undefined)).toEqual({ endorsementAgain: { sms: true }, livingCheck: { sms: true } })
    expect(wantsSms(undefined, 'endorsementSoon')).toBe(true)
  })

  it.each([
    ['endorsementSoon', false],
    ['endorsementLastDay', false],
    ['livingCheck', true],
    ['endorsementOpens', true],
    ['permitSuspended', true],
    ['cancellationSoon', true],
    ['permitRefused', true],
  ])('%s with no more reminders of an endorsement: %s', (kind, expected) => {
    expect(wantsSms({ endorsementAgain: { sms: false } }, kind)).toBe(expected)
  })
})
