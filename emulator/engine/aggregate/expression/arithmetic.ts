import { requestFailed } from '../../errors'
import { typeName } from '../../values'
import { functions, isNothing } from './operands'

const isNumber = (value: unknown): value is number => typeof value === 'number'

const onNumber =
  (work: (value: number) => number) =>
  ([value]: unknown[], name: string) => {
    if (isNothing(value)) return null
    if (!isNumber(value)) throw requestFailed(`${name} only supports numeric types, not ${typeName(value)}`)
    return work(value)
  }

const within = (name: string, holds: (value: number) => boolean, wanted: string, work: (value: number) => number) =>
  onNumber((value) => {
    if (!holds(value)) throw requestFailed(`${name}'s argument must be a ${wanted} number, but is ${value}`)
    return work(value)
  })

const onTwo =
  (work: (a: number, b: number) => number) =>
  ([a, b]: unknown[], name: string) => {
    if (isNothing(a) || isNothing(b)) return null
    if (!isNumber(a) || !isNumber(b))
      throw requestFailed(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
    return work(a, b)
  }

const add = (values: unknown[]) => {
  let sum = 0
  let dates = 0
  for (const value of values) {
    if (isNothing(value)) return null
    if (value instanceof Date) dates++
    else if (!isNumber(value)) throw requestFailed(`$add only supports numeric or date types, not ${typeName(value)}`)
    sum += Number(value)
  }
  if (dates > 1) throw requestFailed('only one date allowed in an $add expression')
  return dates === 1 ? new Date(Math.round(sum)) : sum
}

const multiply = (values: unknown[]) => {
  let product = 1
  for (const value of values) {
    if (isNothing(value)) return null
    if (!isNumber(value)) throw requestFailed(`$multiply only supports numeric types, not ${typeName(value)}`)
    product *= value
  }
  return product
}

const subtract = ([a, b]: unknown[]) => {
  if (isNothing(a) || isNothing(b)) return null
  if (isNumber(a) && isNumber(b)) return a - b
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (a instanceof Date && isNumber(b)) return new Date(a.getTime() - Math.round(b))
  throw requestFailed(`cant $subtract a ${typeName(b)} from a ${typeName(a)}`)
}

const divide = (a: number, b: number) => {
  if (b === 0) throw requestFailed("can't $divide by zero")
  return a / b
}

const modulo = (a: number, b: number) => {
  if (b === 0) throw requestFailed("can't $mod by zero")
  return a % b
}

const logarithm = ([value, base]: unknown[]) => {
  if (isNothing(value) || isNothing(base)) return null
  if (!isNumber(value)) throw requestFailed(`$log's argument must be numeric, not ${typeName(value)}`)
  if (!isNumber(base)) throw requestFailed(`$log's base must be numeric, not ${typeName(base)}`)
  if (value <= 0) throw requestFailed(`$log's argument must be a positive number, but is ${value}`)
  if (base <= 0 || base === 1)
    throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`)
  return Math.log(value) / Math.log(base)
}

const power = ([base, exponent]: unknown[]) => {
  if (isNothing(base) || isNothing(exponent)) return null
  if (!isNumber(base)) throw requestFailed(`$pow's base must be numeric, not ${typeName(base)}`)
  if (!isNumber(exponent)) throw requestFailed(`$pow's exponent must be numeric, not ${typeName(exponent)}`)
  if (base === 0 && exponent < 0) throw requestFailed('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
}

export const arithmetic = functions({
  $abs: [1, onNumber(Math.abs)],
  $add: [[0, Infinity], add],
  $ceil: [1, onNumber(Math.ceil)],
  $divide: [2, onTwo(divide)],
  $exp: [1, onNumber(Math.exp)],
  $floor: [1, onNumber(Math.floor)],
  $ln: [1, within('$ln', (value) => value > 0, 'positive', Math.log)],
  $log: [2, logarithm],
  $log10: [1, within('$log10', (value) => value > 0, 'positive', Math.log10)],
  $mod: [2, onTwo(modulo)],
  $multiply: [[0, Infinity], multiply],
  $pow: [2, power],
  $sqrt: [1, within('$sqrt', (value) => !(value < 0), 'nonnegative', Math.sqrt)],
  $subtract: [2, subtract],
  $trunc: [1, onNumber(Math.trunc)],
})
