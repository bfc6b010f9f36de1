/** A sheet as a roster is read from it, whatever the file was: an .xlsx or a .csv. */

/** One cell that is not empty. `number`: it is a number in the file, not text. `day`: a date by its format. */
export interface SheetCell {
  text: string
  number?: number
  day?: string
  /** `#N/A` and the like: a formula that failed. */
  failed?: boolean
}

/** Rows and columns count from 0; both ends are included. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface RosterSheet {
  name: string
  rows: readonly (readonly (SheetCell | null | undefined)[])[]
  merges: readonly Merge[]
}

const letters = 26
const firstLetter = 65

/** `A`, `Z`, `AA` of a column that counts from 0. */
const columnName = (column: number): string => {
  const before = Math.floor(column / letters)
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(firstLetter + (column % letters))}`
}

/** `F12` as spreadsheets call it; both count from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`
