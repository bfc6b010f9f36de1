import { checkCodeGroups, checkCodeOf, moduloOfHash, parseCheckCode } from './check-code'

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const hash = (seed: number) => Buffer.alloc(32, seed).toString('base64url')
const code = checkCodeOf(hash(7))

describe('查验码 check codes', () => {
  it('twelve characters, none of which is read as another', () => {
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/)
    expect(checkCodeOf(hash(7))).toBe(code)
    expect(new Set(Array.from({ length: 200 }, (_, i) => checkCodeOf(hash(i)))).size).toBe(200)
  })

  it('a hash is one whole number', () => {
    const number = [...Buffer.alloc(32, 7).toString('base64url')].reduce(
      (sum, one) => sum * 64n + BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(one)),
      0n,
    )
    expect(moduloOfHash(hash(7), 100_000_000)).toBe(Number(number % 100_000_000n))
    expect(alphabet.indexOf(code.charAt(0))).toBe(Number(number % 31n))
    expect(alphabet.indexOf(code.charAt(10))).toBe(Number((number / 31n ** 10n) % 31n))
  })

  it('is read as people type it', () => {
    const groups = checkCodeGroups(code)
    expect(groups).toMatch(/^.{4}-.{4}-.{4}$/)
    const wide = groups.replace(/[0-9A-Z]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
    for (const typed of [groups, groups.toLowerCase(), ` ${groups.replaceAll('-', ' ')} `, wide])
      expect(parseCheckCode(typed)).toBe(code)
  })

  it('every wrong character in every place is noticed', () => {
    const wrong = [...code].flatMap((right, i) =>
      [...alphabet].filter((one) => one !== right).map((one) => code.slice(0, i) + one + code.slice(i + 1)),
    )
    expect(wrong).toHaveLength(12 * 30)
    expect(wrong.map(parseCheckCode).filter((one) => one !== null)).toEqual([])
  })

  it('two characters that changed places are noticed', () => {
    const swapped = [...code].flatMap((one, i) => {
      const next = code.charAt(i + 1)
      return next && next !== one ? [code.slice(0, i) + next + one + code.slice(i + 2)] : []
    })
    expect(swapped.length).toBeGreaterThan(5)
    expect(swapped.map(parseCheckCode).filter((one) => one !== null)).toEqual([])
  })

  it.each(['', 'K7QF', `${code}2`, code.replace(/.$/, '0'), '欧阳'])('%j is none', (text) => {
    expect(parseCheckCode(text)).toBeNull()
  })
})
