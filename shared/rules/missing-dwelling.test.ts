import { registeredOn } from './effective-date'
import { dwellingCode } from './dwelling-code'
import { isProvisional, missingDwellingKey, provisionalCode } from './missing-dwelling'

const street = '440305002'
const key = (address: string) => missingDwellingKey({ street, address })

describe('地址补录 a dwelling that is not found', () => {
  it.each([
    ['科苑路12号阳光花园3栋1204', 'as the first'],
    ['科苑路 12 号 阳光花园 3 栋 1204', 'spaces'],
    ['科苑路１２号阳光花园３栋１２０４', 'full width'],
    ['科苑路12号（阳光花园）3栋-1204', 'marks'],
    ['科苑路12号阳光花园三栋1204', 'a numeral'],
    ['深圳市南山区南山街道科苑路12号阳光花园3栋1204', 'city, district and street before it'],
    ['南山街道科苑路12号阳光花园3栋1204', 'the street before it'],
  ])('R14 %s is the same request: %s', (address) => {
    expect(key(address)).toBe('440305002:科苑路12号阳光花园3栋1204')
  })

  it.each(['科苑路12号阳光花园3栋1205', '科苑路12号阳光花园4栋1204', '科苑路12号阳光花园3栋A1204'])(
    'R14 %s is another one',
    (address) => expect(key(address)).not.toBe(key('科苑路12号阳光花园3栋1204')),
  )

  it('R14 the same words in another street are another dwelling', () => {
    expect(missingDwellingKey({ street: '440305003', address: '一号' })).not.toBe(key('一号'))
    expect(key('一致药店宿舍')).toBe('440305002:一致药店宿舍')
  })

  it('R14 once the dwelling is there, the declaration counts from its filing', () => {
    const filed = { by: 'declarant', filedOn: '2026-11-05', confirmedOn: null } as const
    expect(registeredOn({ ...filed, link: 'pending' })).toBeNull()
    expect(registeredOn({ ...filed, link: 'approved' })).toBe('2026-11-05')
  })

  it('R14 until it is recorded it goes by a code that no dwelling has, always the same one', () => {
    const code = provisionalCode(street, '0123456789abcdef0123456789abcdef')
    expect(code).toBe('4403050020000123456789012')
    expect(isProvisional(code)).toBe(true)
    expect(dwellingCode({ code }).valid).toBe(true)
    expect(isProvisional('4403050070030500003012040')).toBe(false)
  })
})
