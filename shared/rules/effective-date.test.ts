import { registeredOn, type Declared } from './effective-date'

const declared = (rest: Partial<Declared>): Declared => ({
  by: 'declarant',
  filedOn: '2026-11-05',
  confirmedOn: null,
  link: 'approved',
  ...rest,
})

describe('登记日期 day of registration', () => {
  it('R12 a declaration by the declarant takes effect at once', () => {
    expect(registeredOn(declared({}))).toBe('2026-11-05')
  })

  it('R11 submitted by the resident 2026-11-05, confirmed 2026-11-12: registered 2026-11-12', () => {
    expect(registeredOn(declared({ by: 'resident' }))).toBeNull()
    expect(registeredOn(declared({ by: 'resident', confirmedOn: '2026-11-12' }))).toBe('2026-11-12')
  })

  it('R13 not before the link is approved, but then from the day of filing', () => {
    expect(registeredOn(declared({ link: 'pending' }))).toBeNull()
    expect(registeredOn(declared({ link: 'approved' }))).toBe('2026-11-05')
    expect(registeredOn(declared({ link: 'rejected' }))).toBeNull()
  })
})
