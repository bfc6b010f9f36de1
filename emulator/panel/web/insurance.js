/** 社会保险 as months that can be switched one by one. Pure: a record in, a record out. */
import { monthNumber, monthOf } from './time.js'

/** @typedef {{ from: string, to: string | null }} Spell */
/** @typedef {{ postedThrough: string } & Record<string, Spell[]>} Insurance */

export const insuranceTypes = [
  { type: 'pension', name: '养老' },
  { type: 'medical', name: '医疗' },
  { type: 'injury', name: '工伤' },
  { type: 'unemployment', name: '失业' },
  { type: 'maternity', name: '生育' },
]

/** How many months the grid shows. */
export const shownMonths = 24

/** @param {string} postedThrough @returns {Insurance} */
export const noInsurance = (postedThrough) =>
  /** @type {any} */ ({ postedThrough, ...Object.fromEntries(insuranceTypes.map(({ type }) => [type, []])) })

/** @param {Insurance} record @param {string} type */
const spellsOf = (record, type) => record[type] ?? []

/** The months of the grid as numbers, oldest first: those that the register has booked last. @param {Insurance} record */
export const gridMonths = ({ postedThrough }) => {
  const last = monthNumber(postedThrough)
  return Array.from({ length: shownMonths }, (_, place) => last - shownMonths + 1 + place)
}

/** The months paid, as numbers; open ends run to the last month booked. @param {Insurance} record @param {string} type */
export const paidMonths = (record, type) => {
  /** @type {Set<number>} */
  const months = new Set()
  for (const { from, to } of spellsOf(record, type)) {
    const last = monthNumber(to ?? record.postedThrough)
    for (let month = monthNumber(from); month <= last; month += 1) months.add(month)
  }
  return months
}

/** Whether payment goes on with every new month. @param {Insurance} record @param {string} type */
export const goesOn = (record, type) => spellsOf(record, type).some(({ to }) => to === null)

/** Months paid without a gap up to the last one booked. @param {Insurance} record @param {string} type */
export const runLength = (record, type) => {
  const months = paidMonths(record, type)
  const last = monthNumber(record.postedThrough)
  let length = 0
  while (months.has(last - length)) length += 1
  return length
}

/**
 * The record with these months of a type; what begins after the last month booked stays as it is.
 * @param {Insurance} record @param {string} type @param {Set<number>} months @param {boolean} open
 * @returns {Insurance}
 */
const withMonths = (record, type, months, open) => {
  /** @type {Spell[]} */
  const spells = []
  const sorted = [...months].sort((a, b) => a - b)
  sorted.forEach((month, place) => {
    if (place === 0 || sorted[place - 1] !== month - 1) spells.push({ from: monthOf(month), to: monthOf(month) })
    else spells[spells.length - 1].to = monthOf(month)
  })
  const last = spells[spells.length - 1]
  if (open && last?.to === record.postedThrough) last.to = null
  const later = spellsOf(record, type).filter(({ from, to }) => from > record.postedThrough && to === null)
  return { ...record, [type]: [...spells, ...later] }
}

/** One month paid or not; who pays the last month booked goes on paying. @param {Insurance} record @param {string} type @param {number} month */
export const toggleMonth = (record, type, month) => {
  const months = paidMonths(record, type)
  const added = !months.delete(month)
  if (added) months.add(month)
  const isLast = month === monthNumber(record.postedThrough)
  return withMonths(record, type, months, isLast ? added : goesOn(record, type))
}

/** Payment goes on after the last month booked, or ends with it. @param {Insurance} record @param {string} type @param {boolean} open */
export const setGoesOn = (record, type, open) => withMonths(record, type, paidMonths(record, type), open)

/** Every month of the grid paid and going on, or nothing at all. @param {Insurance} record @param {string} type @param {boolean} full */
export const fill = (record, type, full) =>
  full
    ? withMonths(record, type, new Set([...paidMonths(record, type), ...gridMonths(record)]), true)
    : { ...record, [type]: [] }
