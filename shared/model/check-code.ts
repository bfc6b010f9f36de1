/** 查验码: what stands on a paper for anyone to check it. Twelve characters, the last of which finds typing mistakes. */

/** 31, a prime number of them; none that is read as another (0 1 I L O). */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const base = alphabet.length
const payload = 11
const shape = new RegExp(`^[${alphabet}]{${payload + 1}}$`)

const valueOf = (character: string) => alphabet.indexOf(character)

/** Weighted by place, modulo a prime: any one wrong character and any two that changed places are noticed. */
const checkCharacter = (body: string): string => {
  const sum = [...body].reduce((total, character, i) => total + valueOf(character) * (i + 2), 0)
  return alphabet.charAt(sum % base)
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const digitsOf = (hash: string): number[] => [...hash].map((character) => base64url.indexOf(character))

/** A hash (base64url), as a whole number modulo something below 2^46. */
export const moduloOfHash = (hash: string, modulus: number): number =>
  digitsOf(hash).reduce((rest, digit) => (rest * 64 + digit) % modulus, 0)

/** One step of a long division, in base 64. */
const divided = (digits: readonly number[]): { quotient: number[]; rest: number } => {
  let rest = 0
  const quotient = digits.map((digit) => {
    const whole = rest * 64 + digit
    rest = whole % base
    return Math.floor(whole / base)
  })
  return { quotient, rest }
}

/** The code that a keyed hash makes: 54 bits of it. */
export const checkCodeOf = (hash: string): string => {
  let digits = digitsOf(hash)
  let body = ''
  for (let i = 0; i < payload; i += 1) {
    const { quotient, rest } = divided(digits)
    body += alphabet.charAt(rest)
    digits = quotient
  }
  return body + checkCharacter(body)
}

/** As it was typed: small letters, full-width ones, blanks and dashes do not matter. Null for what cannot be a code. */
export const parseCheckCode = (text: string): string | null => {
  const code = text
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()
  return shape.test(code) && checkCharacter(code.slice(0, payload)) === code.slice(payload) ? code : null
}

/** `K7QF-3M9P-X2HD`, as it is printed. */
export const checkCodeGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
