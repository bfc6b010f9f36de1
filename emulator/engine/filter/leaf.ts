import { regularExpression } from '../ejson'
import { requestFailed } from '../errors'
import { geoIntersects, geoWithin } from './geo'
import { compareValues, equalValues, isObject, typeRank } from '../values'

/** A test of one value at the end of a path. A value that is an array is tested whole and then element by element. */
export type Leaf = (value: unknown) => boolean

export const matchesLeaf = (leaf: Leaf, value: unknown) => leaf(value) || (Array.isArray(value) && value.some(leaf))

const isNothing = (value: unknown) => value === null || value === undefined

/** Comparisons hold only between values of one type. */
const comparison =
  (holds: (order: number) => boolean) =>
  (operand: unknown): Leaf => {
    if (operand instanceof RegExp) throw requestFailed("Can't have RegEx as arg to predicate over field")
    const rank = typeRank(operand)
    return (value) => {
      if (typeRank(value) !== rank) return false
      if (Number.isNaN(operand) !== Number.isNaN(value)) return false
      return holds(compareValues(value, operand))
    }
  }

const equality = (operand: unknown): Leaf => {
  if (isNothing(operand)) return isNothing
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand
  return (value) => value !== undefined && equalValues(value, operand)
}

const test = (operand: RegExp): Leaf => {
  return (value) =>
    typeof value === 'string' ? operand.test(value) : value instanceof RegExp && equalValues(value, operand)
}

/** The pattern of `{ $regex, $options }`. */
export const patternOf = (operand: unknown, options: unknown): RegExp => {
  if (operand instanceof RegExp) return options === undefined ? operand : regularExpression(operand.source, options)
  return regularExpression(operand, options ?? '')
}

const membership = (operand: unknown): Leaf => {
  if (!Array.isArray(operand)) throw requestFailed('$in needs an array')
  if (operand.some((value) => isObject(value) && Object.keys(value)[0]?.startsWith('$')))
    throw requestFailed('cannot nest $ under $in')
  const plain = new Set<unknown>(operand.filter((value) => typeof value === 'string' || typeof value === 'number'))
  const others = operand
    .filter((value) => !plain.has(value))
    .map((value) => (value instanceof RegExp ? test(value) : equality(value)))
  return (value) => plain.has(value) || others.some((leaf) => leaf(value))
}

const modulus = (operand: unknown): Leaf => {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(Number.isFinite))
    throw requestFailed('malformed mod, needs to be an array of two numbers')
  const [divisor, remainder] = operand.map(Math.trunc)
  if (divisor === 0) throw requestFailed('divisor cannot be 0')
  return (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor! === remainder
}

/** Operators that hold when some value at the path satisfies them. */
export const leafOperators: Record<string, (operand: unknown) => Leaf> = {
  $eq: equality,
  $in: membership,
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $regex: (operand) => test(patternOf(operand, undefined)),
  $mod: modulus,
  $geoWithin: geoWithin,
  $geoIntersects: geoIntersects,
}
