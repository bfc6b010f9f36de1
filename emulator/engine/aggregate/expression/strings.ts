import { requestFailed } from '../../errors'
import { compareValues, typeName } from '../../values'
import { searchBounds } from './arrays'
import { functions, isNothing } from './operands'

/** A value as text, as far as MongoDB turns values into text by itself: numbers and dates; nothing is ''. */
const textOf = (value: unknown): string => {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to String`)
}

/** Letters beyond ASCII keep their case. */
const upper = (text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
const lower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

const concatenated = (values: unknown[]) => {
  let text = ''
  for (const value of values) {
    if (isNothing(value)) return null
    if (typeof value !== 'string') throw requestFailed(`$concat only supports strings, not ${typeName(value)}`)
    text += value
  }
  return text
}

const indexIn =
  (units: (text: string) => string[] | Buffer) =>
  ([text, part, ...bounds]: unknown[], name: string) => {
    if (isNothing(text)) return null
    if (typeof text !== 'string')
      throw requestFailed(`${name} requires a string as the first argument, found: ${typeName(text)}`)
    if (typeof part !== 'string')
      throw requestFailed(`${name} requires a string as the second argument, found: ${typeName(part)}`)
    const all = units(text)
    const wanted = units(part)
    const [start, end] = searchBounds(name, bounds, all.length)
    for (let i = start; i + wanted.length <= end; i++) {
      let at = 0
      while (at < wanted.length && all[i + at] === wanted[at]) at++
      if (at === wanted.length) return i
    }
    return -1
  }

const bytes = (text: string) => Buffer.from(text)
const points = (text: string) => [...text]

const split = ([text, separator]: unknown[]) => {
  if (isNothing(text) || isNothing(separator)) return null
  const wanted = '$split requires an expression that evaluates to a string as a'
  if (typeof text !== 'string') throw requestFailed(`${wanted} first argument, found: ${typeName(text)}`)
  if (typeof separator !== 'string') throw requestFailed(`${wanted} second argument, found: ${typeName(separator)}`)
  if (separator === '') throw requestFailed('$split requires a non-empty separator')
  return text.split(separator)
}

const length = (units: (text: string) => { length: number }): [number, (values: unknown[], name: string) => number] => [
  1,
  ([text], name) => {
    if (typeof text !== 'string') throw requestFailed(`${name} requires a string argument, found: ${typeName(text)}`)
    return units(text).length
  },
]

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80

const bySubstringBytes = ([value, start, count]: unknown[], name: string) => {
  if (typeof start !== 'number')
    throw requestFailed(`${name}:  starting index must be a numeric type (is BSON type ${typeName(start)})`)
  if (typeof count !== 'number')
    throw requestFailed(`${name}:  length must be a numeric type (is BSON type ${typeName(count)})`)
  if (start < 0) throw requestFailed(`${name}: starting index must be non-negative (got: ${start})`)
  const all = bytes(textOf(value))
  const from = Math.trunc(start)
  const to = count < 0 ? all.length : from + Math.trunc(count)
  if (isContinuation(all[from]))
    throw requestFailed(`${name}:  Invalid range, starting index is a UTF-8 continuation byte.`)
  if (isContinuation(all[to]))
    throw requestFailed(`${name}:  Invalid range, ending index is in the middle of a UTF-8 character.`)
  return all.subarray(from, to).toString()
}

const bySubstringPoints = ([value, start, count]: unknown[]) => {
  const whole = (number: unknown, what: string) => {
    if (typeof number !== 'number' || !Number.isInteger(number))
      throw requestFailed(`$substrCP: ${what} must be an integer, found: ${typeName(number)}`)
    if (number < 0) throw requestFailed(`$substrCP: ${what} must be a nonnegative integer.`)
    return number
  }
  const from = whole(start, 'the starting index')
  return points(textOf(value))
    .slice(from, from + whole(count, 'length'))
    .join('')
}

export const strings = functions({
  $concat: [[0, Infinity], concatenated],
  $indexOfBytes: [[2, 4], indexIn(bytes)],
  $indexOfCP: [[2, 4], indexIn(points)],
  $split: [2, split],
  $strLenBytes: length(bytes),
  $strLenCP: length(points),
  $strcasecmp: [2, ([a, b]) => Math.sign(compareValues(upper(textOf(a)), upper(textOf(b))))],
  $substr: [3, bySubstringBytes],
  $substrBytes: [3, bySubstringBytes],
  $substrCP: [3, bySubstringPoints],
  $toLower: [1, ([value]) => lower(textOf(value))],
  $toUpper: [1, ([value]) => upper(textOf(value))],
})
