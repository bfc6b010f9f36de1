import { emptyArray } from './key-encoding'
import { valuesAt } from './paths'
import type { Sort } from './types'
import { compareValues } from './values'

type SortKey = unknown

/** What a document sorts by: of an array its least element ascending, its greatest descending. */
const sortKey = (document: unknown, path: string[], direction: 1 | -1): SortKey => {
  const { values } = valuesAt(document, path)
  if (values.length === 0) return emptyArray
  return values.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best))
}

const compareKeys = (a: SortKey, b: SortKey) => {
  if (a === emptyArray || b === emptyArray) return Number(b === emptyArray) - Number(a === emptyArray)
  return compareValues(a, b)
}

/** Sorts values by fields in BSON's order; equal ones keep their order. */
export const sortValues = <T>(values: T[], sort: Sort, of: (value: T) => unknown = (value) => value): T[] => {
  const fields = sort.map(([field, direction]) => ({ path: field.split('.'), direction }))
  const keyed = values.map((value) => ({
    value,
    keys: fields.map(({ path, direction }) => sortKey(of(value), path, direction)),
  }))
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareKeys(a.keys[i], b.keys[i])
      if (order !== 0) return order * fields[i]!.direction
    }
    return 0
  })
  return keyed.map(({ value }) => value)
}
