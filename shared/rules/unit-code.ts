/** What is wrong with a 统一社会信用代码. */
type UnitCodeProblem = 'length' | 'characters' | 'check-character'

/** `normalised`: no spaces, half-width, capitals. */
type UnitCodeAnswer = { normalised: string; problem: UnitCodeProblem | null }

/** What to say to the person who typed it. */
export const unitCodeHints: Record<UnitCodeProblem, string> = {
  length: '统一社会信用代码应为 18 位，请核对位数',
  characters: '代码里没有字母 I、O、Z、S、V，请核对（数字 1、0 和字母 I、O 容易看错）',
  'check-character': '代码有误，请逐位核对，特别是最后一位',
}

const length = 18
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const base = 3

/** 校验码 of the first 17 characters (GB 32100: modulus 31, weights powers of 3). */
export const unitCheckCharacter = (first17: string): string => {
  const { sum } = [...first17].reduce(
    ({ sum: before, weight }, character) => ({
      sum: before + alphabet.indexOf(character) * weight,
      weight: (weight * base) % alphabet.length,
    }),
    { sum: 0, weight: 1 },
  )
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length)
}

const problemOf = (code: string): UnitCodeProblem | null => {
  if (code.length !== length) return 'length'
  if ([...code].some((character) => !alphabet.includes(character))) return 'characters'
  return unitCheckCharacter(code.slice(0, -1)) === code.slice(-1) ? null : 'check-character'
}

/** 统一社会信用代码 (GB 32100) by which a unit is known (R52). */
export const unitCode = (typed: string): UnitCodeAnswer => {
  const normalised = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return { normalised, problem: problemOf(normalised) }
}
