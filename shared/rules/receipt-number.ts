import { isDay, type Day } from '../model/day'

/** 业务码 of each matter that has a receipt. Our choice (R63). */
export const businessCodes = {
  dwellingLink: 'GL',
  missingDwelling: 'DZ',
  moveIn: 'RZ',
  moveOut: 'BL',
  voiding: 'ZX',
  correction: 'GZ',
  objection: 'YY',
  dataRefusal: 'JX',
  firstIssue: 'SL',
  endorsement: 'QZ',
  replacement: 'BH',
  reapplication: 'ZS',
  agency: 'DB',
  recordQuery: 'CX',
  writtenReply: 'DF',
} as const
export type Business = keyof typeof businessCodes

/** `district`: six digits. `serial`: 0 … 99,999,999, unique for the matter, day and district. */
export type ReceiptParts = { business: Business; on: Day; district: string; serial: number }

const maxSerial = 99_999_999

/** ISO 7064 MOD 11,10 over the number, a letter standing for two digits (A 10 … Z 35). */
export const receiptCheckDigit = (body: string): string => {
  const digits = [...body].map((one) => parseInt(one, 36).toString()).join('')
  const rest = [...digits].reduce((product, digit) => (((product + Number(digit)) % 10 || 10) * 2) % 11, 10)
  return String((11 - rest) % 10)
}

/** 回执编号: business 2 + date 8 + district 6 + serial 8 + check 1. Throws `RangeError` on parts that do not fit. */
export const receiptNumber = ({ business, on, district, serial }: ReceiptParts): string => {
  if (!/^\d{6}$/.test(district)) throw new RangeError(`not a six-digit district: ${district}`)
  if (!Number.isInteger(serial) || serial < 0 || serial > maxSerial)
    throw new RangeError(`serial out of range: ${serial}`)
  const body = businessCodes[business] + on.replaceAll('-', '') + district + String(serial).padStart(8, '0')
  return body + receiptCheckDigit(body)
}

const shape = /^([A-Z]{2})(\d{4})(\d{2})(\d{2})(\d{6})(\d{8})(\d)$/

/** The parts of a receipt number; null when it is none or its check digit is wrong. */
export const parseReceiptNumber = (text: string): ReceiptParts | null => {
  const normal = text
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()
  const found = shape.exec(normal)
  if (!found || receiptCheckDigit(normal.slice(0, -1)) !== normal.slice(-1)) return null
  const business = (Object.keys(businessCodes) as Business[]).find((one) => businessCodes[one] === found[1])
  const on = `${found[2]}-${found[3]}-${found[4]}`
  if (!business || !isDay(on)) return null
  return { business, on, district: found[5] ?? '', serial: Number(found[6]) }
}
