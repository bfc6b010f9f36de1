import { unitCheckCharacter, unitCode } from './unit-code'

describe('统一社会信用代码 unit codes', () => {
  it.each(['91350100M000100Y43', '9144030071526726XG', '91330100799655058B'])('R52 %s is right', (code) => {
    expect(unitCode(code)).toEqual({ normalised: code, problem: null })
  })

  it('R52 spaces, width and small letters make no difference', () => {
    expect(unitCode(' 91350100 m000100y43').normalised).toBe('91350100M000100Y43')
    expect(unitCode('９１３５０１００M000100Y43')).toEqual({ normalised: '91350100M000100Y43', problem: null })
  })

  it.each([
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['', 'length'],
    ['9135O100M000100Y43', 'characters'],
    ['91350100M000100Y44', 'check-character'],
    ['91350100M000100Y34', 'check-character'],
    ['19350100M000100Y43', 'check-character'],
  ])('R52 %s: %s', (code, problem) => {
    expect(unitCode(code).problem).toBe(problem)
  })

  it('R52 every single wrong character is found', () => {
    const code = '91350100M000100Y43'
    for (let at = 0; at < code.length; at += 1)
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY')
        if (other !== code[at]) expect(unitCode(code.slice(0, at) + other + code.slice(at + 1)).problem).not.toBeNull()
  })

  it('R52 the check character of a code whose sum is a multiple of 31 is 0', () => {
    expect(unitCheckCharacter('00000000000000000')).toBe('0')
  })
})
