import { penaltyYuan, undeclaredConduct } from './penalties'

describe('罚则 penalties, as information', () => {
  it('R18 a lessor with three undeclared: 1500; a host with three: 600', () => {
    expect(penaltyYuan(undeclaredConduct('lessor'), 3)).toBe(1500)
    expect(penaltyYuan(undeclaredConduct('provider'), 3)).toBe(600)
  })

  it.each([
    ['residentRefuses', 3, 500],
    ['subletterSilent', 2, 1000],
    ['inspectionRefused', 1, 1000],
    ['crimeNotReported', 1, 2000],
    ['letWithoutId', 2, 2000],
    ['forgedPermit', 1, 1000],
    ['permitWithheld', 2, 1000],
    ['dataLeaked', 4, 4000],
  ] as const)('R18 %s, %i of them: %i yuan', (conduct, count, yuan) => {
    expect(penaltyYuan(conduct, count)).toBe(yuan)
  })
})
