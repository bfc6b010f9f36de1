import { lookAgainMonths } from './telling'

describe('可以办理时告诉我', () => {
  it('R64 is looked at again at least once a month', () => {
    expect(lookAgainMonths.on('2026-11-21')).toBe(1)
  })
})
