import { isDay, type Day } from '../model/day'

/** What is wrong with a number. `birth-date` and `check-digit` say which digits to look at. */
type IdNumberProblem =
  | 'unknown-type'
  | 'fifteen-digits'
  | 'length'
  | 'characters'
  | 'region'
  | 'hk-mo-tw-number'
  | 'birth-date'
  | 'check-digit'
  | 'format'

/** `normalised`: no spaces, half-width, capitals. `sex`: GB/T 2261.1, '1' male, '2' female. `digits`: first and last to look at, from 1. */
type IdNumberAnswer = {
  valid: boolean
  normalised: string
  birthDate: Day | null
  sex: '1' | '2' | null
  problem: IdNumberProblem | null
  digits: readonly [number, number] | null
}

/** What to say to the person who typed it. */
export const idNumberHints: Record<IdNumberProblem, string> = {
  'unknown-type': '请选择证件种类',
  'fifteen-digits': '这是 15 位旧号码，请填写 18 位公民身份号码',
  length: '号码应为 18 位，请核对位数',
  characters: '前 17 位应为数字，最后一位是数字或 X，请核对',
  region: '请核对第 1–6 位，没有这个地区代码',
  'hk-mo-tw-number': '这是港澳台居民居住证号码，请把证件种类改为“港澳台居民居住证”',
  'birth-date': '请核对第 7–14 位，没有这个出生日期',
  'check-digit': '号码有误，请逐位核对，特别是最后一位',
  format: '号码格式与证件种类不符，请核对',
}

const digitsOf: Partial<Record<IdNumberProblem, readonly [number, number]>> = {
  characters: [1, 18],
  region: [1, 6],
  'hk-mo-tw-number': [1, 6],
  'birth-date': [7, 14],
  'check-digit': [1, 18],
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 校验码 of the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export const checkCharacter = (first17: string): string =>
  '10X98765432'.charAt(weights.reduce((sum, weight, i) => sum + weight * Number(first17.charAt(i)), 0) % 11)

const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' ')
const hkMoTw = ['810000', '820000', '830000']

const birthDateOf = (number: string): Day => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`

type RegionCheck = (number: string) => IdNumberProblem | null

const citizenRegion: RegionCheck = (number) => {
  if (hkMoTw.includes(number.slice(0, 6))) return 'hk-mo-tw-number'
  return provinces.includes(number.slice(0, 2)) ? null : 'region'
}
const hkMoTwRegion: RegionCheck = (number) => (hkMoTw.includes(number.slice(0, 6)) ? null : 'region')
const foreignerRegion: RegionCheck = (number) => (number.startsWith('9') ? null : 'region')

const problemOf18 = (number: string, region: RegionCheck): IdNumberProblem | null => {
  if (/^\d{15}$/.test(number)) return 'fifteen-digits'
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters'
  const wrongRegion = region(number)
  if (wrongRegion) return wrongRegion
  if (!isDay(birthDateOf(number))) return 'birth-date'
  return checkCharacter(number) === number.charAt(17) ? null : 'check-digit'
}

const answer = (normalised: string, problem: IdNumberProblem | null, is18 = false): IdNumberAnswer => ({
  valid: problem === null,
  normalised,
  birthDate: is18 && problem === null ? birthDateOf(normalised) : null,
  sex: is18 && problem === null ? (Number(normalised.charAt(16)) % 2 === 1 ? '1' : '2') : null,
  problem,
  digits: (problem && digitsOf[problem]) ?? null,
})

/** Documents that bear an 18-digit number in the manner of GB 11643. */
const numbered: Record<string, RegionCheck> = {
  '111': citizenRegion,
  '112': citizenRegion,
  '113': citizenRegion,
  '550': hkMoTwRegion,
}

/** Documents with a number of their own (GA/T 517). */
const patterns: Record<string, RegExp> = {
  '117': /^[A-Z]\d{9}$/,
  '414': /^[A-Z0-9]{5,20}$/,
  '511': /^(\d{8}|\d{10}[A-Z]?)$/,
  '513': /^[CW]([A-Z]\d{7}|\d{8})$/,
  '516': /^[HM]\d{8}(\d{2})?$/,
  '553': /^[A-Z]{3}\d{12}$/,
  '554': /^[A-Z0-9]{5,20}$/,
  '990': /^[^\s]{1,30}$/,
}

const normalise = (number: string): string => number.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/** 身份证件号码 (R2, GB 11643, GA/T 517): whether it can exist, and what it says about its bearer. */
export const idNumber = ({ idType, number }: { idType: string; number: string }): IdNumberAnswer => {
  const normalised = normalise(number)
  const newForeigner = idType === '553' && normalised.startsWith('9')
  const region = newForeigner ? foreignerRegion : numbered[idType]
  if (region) return answer(normalised, problemOf18(normalised, region), true)
  const pattern = patterns[idType]
  if (!pattern) return answer(normalised, 'unknown-type')
  return answer(normalised, pattern.test(normalised) ? null : 'format')
}

/** The space in which a number is one person's: documents with the 公民身份号码 share `citizen`. */
export const numberSpace = (idType: string): string => (['111', '112', '113'].includes(idType) ? 'citizen' : idType)
