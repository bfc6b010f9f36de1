/** What a cell says, column by column. */
import { divisionOfNumber, divisionIn } from '../codes/hukou-divisions'
import { divisionOfPlace } from '../codes/hukou-places'
import { normalName } from '../model/name'
import { rosterCellText, type CellWords, type RosterField } from '../text/roster'
import { codeOfWord, exampleWords } from './codes'
import type { SheetCell } from './sheet'

export type TextAnswer = { value: string } | { problem: CellWords }

const nameLength = 50
const textLength = 200
/** From here on a spreadsheet's number has lost digits: it keeps fifteen. */
const exactBelow = 1e15
const withExponent = /^\d(\.\d+)?E\+?\d+$/i
/** What cannot be seen or printed. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u

/** Whether a spreadsheet has taken a long number for an amount, so that its end is gone. */
export const hasLostDigits = ({ text, number }: SheetCell): boolean =>
  (number !== undefined && Math.abs(number) >= exactBelow) || withExponent.test(text.normalize('NFKC').trim())

const visible = (text: string, most: number): TextAnswer => {
  if (invisible.test(text)) return { problem: rosterCellText.invisible }
  return [...text].length > most ? { problem: rosterCellText.tooLong(most) } : { value: text }
}

/** Two characters are often set apart to fill the column; a name of Han has no space in it. */
const withoutGaps = (name: string): string =>
  /^[\p{Script=Han}·\s]+$/u.test(name) ? name.replace(/\s/gu, '') : name.replace(/\s+/gu, ' ')

export const readName = ({ text }: SheetCell): TextAnswer => visible(withoutGaps(normalName(text)), nameLength)

export const readText = ({ text }: SheetCell): TextAnswer => visible(text.trim().replace(/\s+/gu, ' '), textLength)

/** 手机号码, with or without +86, spaces and hyphens. */
export const readPhone = ({ text }: SheetCell): TextAnswer => {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? { value: digits } : { problem: rosterCellText.phone }
}

export const readCode = (field: RosterField, { text }: SheetCell): TextAnswer => {
  const value = codeOfWord(field, text)
  return value === null ? { problem: rosterCellText.unknownCode(exampleWords(field)) } : { value }
}

/**
 * 户籍所在地 as six digits: as the column says, else as the address begins, else as the number begins; null where none of them
 * names a city. `written` is the column's own cell: what stands there must be understood.
 */
export const readDivision = (written: string, address: string, number: string): string | null => {
  const ofNumber = divisionOfNumber(number)
  if (/^\d{6}$/.test(written)) return written
  const place = divisionOfPlace(written || address)
  if (place) return divisionIn(place.slice(0, 4), ofNumber)
  return written === '' && ofNumber !== '' ? ofNumber : null
}
