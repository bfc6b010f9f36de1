import { isMinor } from './minor'

describe('R8 未成年人 a minor', () => {
  it.each([
    ['2008-11-22', true, 'the day before the 18th birthday'],
    ['2008-11-21', false, 'on the 18th birthday'],
    ['2026-11-21', true, 'born today'],
    ['2026-11-22', false, 'not born yet'],
  ])('born %s: %s, %s', (birthDate, minor) => {
    expect(isMinor(birthDate, '2026-11-21')).toBe(minor)
  })
})
