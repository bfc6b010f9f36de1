import { buildingCode, buildingCodeOf, dwellingCode, dwellingCodeHints } from './dwelling-code'

const building = '4403050020100100001'
const dwelling = '4403050020100100001000101'

describe('房屋编码、楼栋编码 codes of dwellings and buildings', () => {
  it('R47 25 digits name a dwelling, its district and its street', () => {
    expect(dwellingCode({ code: dwelling })).toEqual({
      kind: 'dwelling',
      valid: true,
      problem: null,
      district: '440305',
      street: '440305002',
    })
  })

  it.each<[string, string | null, string, string]>([
    [building, 'building', 'building-code-for-dwelling', '19 digits: 这是楼栋编码'],
    ['440305002010010000100010', null, 'wrong-length', '24 digits'],
    ['44030500201001000010001011', null, 'wrong-length', '26 digits'],
    ['4403050020100100001000', null, 'wrong-length', '22 digits, as a published example has them'],
    ['4403060020100100001000101 1', null, 'wrong-length', 'a digit too many after a space'],
    ['44030500201001000010001O1', null, 'not-digits', 'the letter O'],
    ['4415211020100100001000101', 'dwelling', 'not-this-city', '深汕, not yet'],
    ['', null, 'not-digits', 'nothing'],
  ])('R47 %s is refused as a dwelling: kind %s, %s (%s)', (code, kind, problem) => {
    expect(dwellingCode({ code })).toMatchObject({ kind, valid: false, problem })
  })

  it('R47 who types 19 digits for a dwelling is told: 这是楼栋编码', () => {
    expect(dwellingCodeHints['building-code-for-dwelling']).toContain('这是楼栋编码')
    expect(dwellingCodeHints['dwelling-code-for-building']).toContain('这是房屋编码')
    expect(dwellingCodeHints['building-mismatch']).toContain('不属于所选的楼栋')
    const hints = Object.values(dwellingCodeHints)
    expect(hints.filter((hint) => hint.length < 6)).toEqual([])
    expect(new Set(hints).size).toBe(hints.length)
  })

  it('R47 a street that is not known is a warning only', () => {
    expect(dwellingCode({ code: '4403059990100100001000101' })).toEqual({
      kind: 'dwelling',
      valid: true,
      problem: 'unknown-street',
      district: null,
      street: null,
    })
  })

  it('R48 the streets of 大鹏 have codes under 440307', () => {
    expect(dwellingCode({ code: '4403070090100100001000101' })).toMatchObject({
      valid: true,
      district: 'DP0001',
      street: '440307009',
    })
  })

  it('R47 a dwelling lies in its building', () => {
    expect(dwellingCode({ code: dwelling, buildingCode: building })).toMatchObject({ valid: true, problem: null })
    expect(dwellingCode({ code: dwelling, buildingCode: '4403050020100100002' })).toMatchObject({
      valid: false,
      problem: 'building-mismatch',
    })
    expect(buildingCodeOf(dwelling)).toBe(building)
  })

  it('R47 19 digits name a building, 25 do not', () => {
    expect(buildingCode({ code: building })).toMatchObject({
      kind: 'building',
      valid: true,
      problem: null,
      street: '440305002',
    })
    expect(buildingCode({ code: dwelling })).toMatchObject({
      kind: 'dwelling',
      valid: false,
      problem: 'dwelling-code-for-building',
    })
  })

  it('spaces and full-width digits are read', () => {
    expect(dwellingCode({ code: ' 4403 0500 2010 0100 0010 0010 1' }).valid).toBe(true)
    expect(dwellingCode({ code: dwelling.replace('44', '４４'), buildingCode: building }).valid).toBe(true)
  })
})
