import { addDays, isDay, type Day } from '../model/day'
import { rosterCellText, type CellWords } from '../text/roster'
import type { SheetCell } from './sheet'

/** The day from which spreadsheets count; the day that 1900 did not have is in it. */
const serialZero = '1899-12-30'
/** 1900-03-01 to 2099-12-31: a number in between may have been meant as a date. */
const serials = { first: 61, last: 73_050 }

/** The day of a spreadsheet's serial number; a part of a day is left out. Null where it cannot be one of ours. */
export const dayOfSerial = (serial: number): Day | null =>
  serial >= serials.first && serial < serials.last + 1 ? addDays(serialZero, Math.floor(serial)) : null

const pad = (text: string) => text.padStart(2, '0')
const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const eight = /^(\d{4})(\d{2})(\d{2})$/
const midnight = /[T ]0?0:00(:00(\.0+)?)?Z?$/

type DayAnswer = { day: Day } | { problem: CellWords }

/**
 * The day that a cell tells. The year stands first and has four digits, or the cell is a date by its format: anything else
 * could be read in two ways and is refused, as is the bare number that a date becomes when its format is lost.
 */
export const readDay = (cell: SheetCell): DayAnswer => {
  if (cell.day) return { day: cell.day }
  const text = cell.text.normalize('NFKC').trim().replace(midnight, '').replace(/\s/g, '')
  const parts = separated.exec(text) ?? eight.exec(text)
  if (parts) {
    const [, year = '', month = '', date = ''] = parts
    const day = `${year}-${pad(month)}-${pad(date)}`
    return isDay(day) ? { day } : { problem: rosterCellText.noSuchDay }
  }
  const serial = /^\d{2,5}(\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : null
  return { problem: serial ? rosterCellText.dateSerial(serial) : rosterCellText.dateUnclear }
}
