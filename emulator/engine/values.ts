import type { Document } from './types'

/** A plain object, as a document or a sub-document is. */
export const isObject = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** Where a value's type stands in BSON's order of types. A missing value stands with null. */
export const typeRank = (value: unknown): number => {
  if (value === undefined || value === null) return 10
  if (typeof value === 'number') return 20
  if (typeof value === 'string') return 30
  if (typeof value === 'boolean') return 80
  if (Array.isArray(value)) return 50
  if (value instanceof Date) return 90
  if (value instanceof RegExp) return 110
  return 40
}

const compareNumbers = (a: number, b: number) => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  if (Number.isNaN(b)) return 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders strings by code point, which is the order of their UTF-8 bytes. */
const compareStrings = (a: string, b: string) => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    const bothHigh = x >= 0xd800 && y >= 0xd800
    if (!bothHigh) return x - y
    const surrogate = (code: number) => code <= 0xdfff
    return surrogate(x) === surrogate(y) ? x - y : surrogate(x) ? 1 : -1
  }
  return a.length - b.length
}

const compareArrays = (a: unknown[], b: unknown[]) => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

const compareObjects = (a: Document, b: Document) => {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [leftName, leftValue] = left[i]!
    const [rightName, rightValue] = right[i]!
    const order =
      typeRank(leftValue) - typeRank(rightValue) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** BSON's order of values: null and missing, numbers, strings, objects, arrays, binary, booleans, dates, patterns. */
export const compareValues = (a: unknown, b: unknown): number => {
  const rank = typeRank(a) - typeRank(b)
  if (rank !== 0) return rank
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime())
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  if (isObject(a) && isObject(b)) return compareObjects(a, b)
  if (a === null || a === undefined) return 0
  return compareStrings(String(a), String(b))
}

export const equalValues = (a: unknown, b: unknown) => compareValues(a, b) === 0

/** The name MongoDB uses for a value's type in its messages. */
export const typeName = (value: unknown) => {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return 'double'
    return Math.abs(value) > 0x7fffffff ? 'long' : 'int'
  }
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  return value instanceof RegExp ? 'regex' : typeof value
}

/** A copy that shares nothing with the original. */
export const cloneValue = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(cloneValue) as T
  if (value instanceof Date) return new Date(value) as T
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cloneValue(inner)])) as T
}
