import { districtOfStreet, streetByCode } from '../codes/streets'

/** `unknown-street` is a warning: the code is taken all the same, since older data may use other street codes. */
type DwellingCodeProblem =
  | 'not-digits'
  | 'wrong-length'
  | 'building-code-for-dwelling'
  | 'dwelling-code-for-building'
  | 'not-this-city'
  | 'building-mismatch'
  | 'unknown-street'

/** `district` and `street` are codes of `codes/streets`; null when the code names none. */
type DwellingCodeAnswer = {
  kind: 'building' | 'dwelling' | null
  valid: boolean
  problem: DwellingCodeProblem | null
  district: string | null
  street: string | null
}

/** What to say to the person who typed it. */
export const dwellingCodeHints: Record<DwellingCodeProblem, string> = {
  'not-digits': '编码只有数字，请核对',
  'wrong-length': '房屋编码是 25 位数字，请核对位数',
  'building-code-for-dwelling': '这是楼栋编码（19 位），房屋编码是 25 位，请再选房号',
  'dwelling-code-for-building': '这是房屋编码（25 位），楼栋编码是 19 位',
  'not-this-city': '这不是深圳的编码，深圳的编码以 4403 开头',
  'building-mismatch': '这个房屋编码不属于所选的楼栋，请核对',
  'unknown-street': '没有找到编码所在的街道，请核对',
}

const buildingLength = 19
const dwellingLength = 25
const kinds: Record<number, 'building' | 'dwelling'> = { [buildingLength]: 'building', [dwellingLength]: 'dwelling' }

const shapeProblem = (code: string): DwellingCodeProblem | null => {
  if (!/^\d+$/.test(code)) return 'not-digits'
  if (!kinds[code.length]) return 'wrong-length'
  return code.startsWith('4403') ? null : 'not-this-city'
}

const read = (raw: string, wanted: 'building' | 'dwelling', mismatch: DwellingCodeProblem): DwellingCodeAnswer => {
  const code = raw.normalize('NFKC').replace(/\s+/g, '')
  const kind = kinds[code.length] ?? null
  const shape = shapeProblem(code)
  if (shape)
    return { kind: shape === 'not-digits' ? null : kind, valid: false, problem: shape, district: null, street: null }
  const street = streetByCode(code.slice(0, 9))?.code ?? null
  const problem = kind === wanted ? (street ? null : 'unknown-street') : mismatch
  return { kind, valid: kind === wanted, problem, district: street && districtOfStreet(street), street }
}

/**
 * 房屋编码, 25 digits (R47): province 2, city 2, district 2, street 3, community 3, grid 2, building 5, room 6.
 * With `buildingCode` it must lie in that building.
 */
export const dwellingCode = ({ code, buildingCode }: { code: string; buildingCode?: string }): DwellingCodeAnswer => {
  const answer = read(code, 'dwelling', 'building-code-for-dwelling')
  const elsewhere = answer.valid && buildingCode !== undefined && buildingCodeOf(code) !== buildingCode
  return elsewhere ? { ...answer, valid: false, problem: 'building-mismatch' } : answer
}

/** 楼栋编码, 19 digits (R47). */
export const buildingCode = ({ code }: { code: string }): DwellingCodeAnswer =>
  read(code, 'building', 'dwelling-code-for-building')

/** The building that a dwelling lies in: the first 19 digits. */
export const buildingCodeOf = (dwelling: string): string =>
  dwelling.normalize('NFKC').replace(/\s+/g, '').slice(0, buildingLength)
