import { requestFailed } from '../../errors'
import type { Document } from '../../types'
import { isObject, typeName } from '../../values'
import { compareOperands, functions, isNothing, wholeNumber } from './operands'

const elementAt = ([array, index]: unknown[]) => {
  if (isNothing(array) || isNothing(index)) return null
  if (!Array.isArray(array))
    throw requestFailed(`$arrayElemAt's first argument must be an array, but is ${typeName(array)}`)
  return array.at(wholeNumber(index, "$arrayElemAt's second argument"))
}

const entryOf = (element: unknown): [string, unknown] => {
  const pair = Array.isArray(element) ? element : isObject(element) ? [element.k, element.v] : null
  if (
    !pair ||
    pair.length !== 2 ||
    (isObject(element) && (Object.keys(element).length !== 2 || !('k' in element && 'v' in element)))
  )
    throw requestFailed('$arrayToObject requires arrays of two elements, or objects with exactly the fields k and v')
  if (typeof pair[0] !== 'string')
    throw requestFailed(`$arrayToObject requires a key of type string, but found: ${typeName(pair[0])}`)
  return [pair[0], pair[1]]
}

const toObject = ([array]: unknown[]) => {
  if (isNothing(array)) return null
  if (!Array.isArray(array)) throw requestFailed(`$arrayToObject requires an array input, found: ${typeName(array)}`)
  return Object.fromEntries(array.map(entryOf)) satisfies Document
}

const concatenated = (values: unknown[]) => {
  const all: unknown[] = []
  for (const value of values) {
    if (isNothing(value)) return null
    if (!Array.isArray(value)) throw requestFailed(`$concatArrays only supports arrays, not ${typeName(value)}`)
    all.push(...value)
  }
  return all
}

const holds = ([value, array]: unknown[]) => {
  if (!Array.isArray(array))
    throw requestFailed(`$in requires an array as a second argument, found: ${typeName(array)}`)
  return array.some((element) => compareOperands(element, value) === 0)
}

/** The bounds of a search, which must be whole numbers that are not negative. */
export const searchBounds = (name: string, [start, end]: unknown[], length: number): [number, number] => {
  const bound = (value: unknown, which: string, otherwise: number) => {
    if (value === undefined) return otherwise
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw requestFailed(`${name} requires an integral ${which} index, found a value of type: ${typeName(value)}`)
    if (value < 0) throw requestFailed(`${name} requires a nonnegative ${which} index, found: ${value}`)
    return value
  }
  return [bound(start, 'starting', 0), Math.min(bound(end, 'ending', length), length)]
}

const indexOf = ([array, value, ...bounds]: unknown[]) => {
  if (isNothing(array)) return null
  if (!Array.isArray(array))
    throw requestFailed(`$indexOfArray requires an array as a first argument, found: ${typeName(array)}`)
  const [start, end] = searchBounds('$indexOfArray', bounds, array.length)
  for (let i = start; i < end; i++) if (compareOperands(array[i], value) === 0) return i
  return -1
}

const range = ([from, to, by = 1]: unknown[]) => {
  const start = wholeNumber(from, '$range: the starting value')
  const end = wholeNumber(to, '$range: the ending value')
  const step = wholeNumber(by, '$range: the step value')
  if (step === 0) throw requestFailed('$range requires a non-zero step value')
  const values: number[] = []
  for (let value = start; step > 0 ? value < end : value > end; value += step) values.push(value)
  return values
}

const reversed = ([array]: unknown[]) => {
  if (isNothing(array)) return null
  if (!Array.isArray(array))
    throw requestFailed(`The argument to $reverseArray must be an array, but was of type: ${typeName(array)}`)
  return [...array].reverse()
}

const size = ([array]: unknown[]) => {
  if (!Array.isArray(array))
    throw requestFailed(`The argument to $size must be an array, but was of type: ${typeName(array)}`)
  return array.length
}

const slice = (values: unknown[]) => {
  if (values.some(isNothing)) return null
  const [array, second, third] = values
  if (!Array.isArray(array))
    throw requestFailed(`First argument to $slice must be an array, but is of type: ${typeName(array)}`)
  const position = wholeNumber(second, 'Second argument to $slice')
  if (values.length === 2) return position < 0 ? array.slice(position) : array.slice(0, position)
  const count = wholeNumber(third, 'Third argument to $slice')
  if (count <= 0) throw requestFailed(`Third argument to $slice must be positive: ${count}`)
  const from = position < 0 ? Math.max(0, array.length + position) : position
  return array.slice(from, from + count)
}

export const arrays = functions({
  $arrayElemAt: [2, elementAt],
  $arrayToObject: [1, toObject],
  $concatArrays: [[0, Infinity], concatenated],
  $in: [2, holds],
  $indexOfArray: [[2, 4], indexOf],
  $isArray: [1, ([value]) => Array.isArray(value)],
  $range: [[2, 3], range],
  $reverseArray: [1, reversed],
  $size: [1, size],
  $slice: [[2, 3], slice],
})
