import { requestFailed } from '../../errors'
import { compareValues } from '../../values'
import { compileOperands, isNothing } from './operands'
import type { Operator, Operators } from './types'

/** Gathers the values of a group, or of an array. */
type Gathering = { add: (value: unknown) => void; result: () => unknown }

const sum = (): Gathering => {
  let total = 0
  return { add: (value) => (total += typeof value === 'number' ? value : 0), result: () => total }
}

const average = (): Gathering => {
  let total = 0
  let count = 0
  const add = (value: unknown) => {
    if (typeof value !== 'number') return
    total += value
    count++
  }
  return { add, result: () => (count === 0 ? null : total / count) }
}

const extreme = (sign: 1 | -1) => (): Gathering => {
  let best: unknown = null
  const add = (value: unknown) => {
    if (!isNothing(value) && (best === null || sign * compareValues(value, best) < 0)) best = value
  }
  return { add, result: () => best }
}

const deviation = (fewer: 0 | 1) => (): Gathering => {
  let count = 0
  let mean = 0
  let squares = 0
  const add = (value: unknown) => {
    if (typeof value !== 'number') return
    count++
    const distance = value - mean
    mean += distance / count
    squares += distance * (value - mean)
  }
  return { add, result: () => (count - fewer < 1 ? null : Math.sqrt(squares / (count - fewer))) }
}

/** What `$sum` and its like do with the values of a group, and with those of an array in an expression. */
export const gatherings: Record<string, () => Gathering> = {
  $sum: sum,
  $avg: average,
  $min: extreme(1),
  $max: extreme(-1),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
}

/** In an expression: over the operands, or over the elements of the only one when that is an array. */
const overOperands =
  (gathering: () => Gathering): Operator =>
  (operand, compile, name) => {
    const operands = compileOperands(operand, compile, { name, least: 1, most: Infinity })
    return (scope) => {
      const values = operands.map((evaluate) => evaluate(scope))
      const { add, result } = gathering()
      for (const value of values.length === 1 && Array.isArray(values[0]) ? values[0] : values) add(value)
      return result()
    }
  }

const onlyInGroup: Operator = (_operand, _compile, name) => {
  throw requestFailed(`Unrecognized expression '${name}'`)
}

export const statistics: Operators = {
  ...Object.fromEntries(Object.entries(gatherings).map(([name, gathering]) => [name, overOperands(gathering)])),
  $addToSet: onlyInGroup,
  $first: onlyInGroup,
  $last: onlyInGroup,
  $push: onlyInGroup,
}
