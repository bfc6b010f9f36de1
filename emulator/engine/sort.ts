import { requestFailed } from './errors'
import { emptyArray } from './key-encoding'
import { valuesAt } from './paths'
import type { Sort } from './types'
import { compareValues, isObject } from './values'

type Field = { path: string[]; direction: 1 | -1 }

/** The least of some values ascending, the greatest descending; an empty array stands before null. */
const extreme = (values: unknown[], direction: 1 | -1): unknown =>
  values.length === 0
    ? emptyArray
    : values.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best))

const compareKey = (a: unknown, b: unknown) => {
  if (a === emptyArray || b === emptyArray) return Number(b === emptyArray) - Number(a === emptyArray)
  return compareValues(a, b)
}

const compareKeys = (a: unknown[], b: unknown[], fields: Field[]) => {
  for (let i = 0; i < fields.length; i++) {
    const order = compareKey(a[i], b[i])
    if (order !== 0) return order * fields[i]!.direction
  }
  return 0
}

/** The array that a path meets first in a document, and how much of the path leads to it; null when it meets none. */
const firstArray = (document: unknown, path: string[]) => {
  let value = document
  for (let at = 0; at <= path.length; at++) {
    if (Array.isArray(value)) return { at, array: value as unknown[] }
    value = isObject(value) && Object.hasOwn(value, path[at] ?? '') ? value[path[at]!] : undefined
  }
  return null
}

/** Two fields in one array sort by the element that comes first, not each by the best of any element. */
const keysWithin = (document: unknown, fields: Field[]): unknown[] => {
  const met = fields.map(({ path }) => firstArray(document, path))
  const arrays = new Set(met.filter((one) => one !== null).map(({ array }) => array))
  if (arrays.size > 1) throw requestFailed('cannot sort with keys that are parallel arrays')
  const [array] = arrays
  if (!array || met.filter(Boolean).length < 2 || array.length === 0)
    return fields.map(({ path, direction }) => extreme(valuesAt(document, path).values, direction))
  const ofElement = (element: unknown) =>
    fields.map(({ path, direction }, i) => {
      const from = met[i]?.at
      return extreme(valuesAt(from === undefined ? document : element, path.slice(from ?? 0)).values, direction)
    })
  return array.map(ofElement).reduce((best, keys) => (compareKeys(keys, best, fields) < 0 ? keys : best))
}

const keysOf = (document: unknown, fields: Field[]): unknown[] => {
  const [only] = fields
  if (!only || fields.length > 1) return keysWithin(document, fields)
  return [extreme(valuesAt(document, only.path).values, only.direction)]
}

/** Sorts values by fields in BSON's order; equal ones keep their order. */
export const sortValues = <T>(values: T[], sort: Sort, of: (value: T) => unknown = (value) => value): T[] => {
  const fields = sort.map(([field, direction]) => ({ path: field.split('.'), direction }))
  const keyed = values.map((value) => ({ value, keys: keysOf(of(value), fields) }))
  keyed.sort((a, b) => compareKeys(a.keys, b.keys, fields))
  return keyed.map(({ value }) => value)
}
