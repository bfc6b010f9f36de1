import { requestFailed } from '../../errors'
import { isObject } from '../../values'
import { compareOperands, compileOperands, functions, isNothing, isTrue, namedOperands } from './operands'
import type { Operator, Operators } from './types'

const comparison = (holds: (order: number) => boolean): [number, (values: unknown[]) => boolean] => [
  2,
  ([a, b]) => holds(compareOperands(a, b)),
]

/** `$and`, `$or`: later operands are not looked at once the answer is known. */
const and: Operator = (operand, compile, name) => {
  const operands = compileOperands(operand, compile, { name, least: 0, most: Infinity })
  return (scope) => operands.every((evaluate) => isTrue(evaluate(scope)))
}
const or: Operator = (operand, compile, name) => {
  const operands = compileOperands(operand, compile, { name, least: 0, most: Infinity })
  return (scope) => operands.some((evaluate) => isTrue(evaluate(scope)))
}

const cond: Operator = (operand, compile, name) => {
  const parts = isObject(operand)
    ? Object.values(
        (({ if: condition, then, else: otherwise }) => ({ condition, then, otherwise }))(
          namedOperands(operand, name, { required: ['if', 'then', 'else'] }),
        ),
      )
    : operand
  const [condition, then, otherwise] = compileOperands(parts, compile, { name, least: 3, most: 3 })
  return (scope) => (isTrue(condition!(scope)) ? then!(scope) : otherwise!(scope))
}

const ifNull: Operator = (operand, compile, name) => {
  const [value, otherwise] = compileOperands(operand, compile, { name, least: 2, most: 2 })
  return (scope) => {
    const found = value!(scope)
    return isNothing(found) ? otherwise!(scope) : found
  }
}

const branch = (one: unknown) => {
  if (!isObject(one)) throw requestFailed('$switch requires each branch to be an object')
  for (const name of Object.keys(one))
    if (name !== 'case' && name !== 'then')
      throw requestFailed(`$switch found an unknown argument to a branch: ${name}`)
  if (!('case' in one)) throw requestFailed("$switch requires each branch have a 'case' expression")
  if (!('then' in one)) throw requestFailed("$switch requires each branch have a 'then' expression")
  return one
}

const choose: Operator = (operand, compile) => {
  if (!isObject(operand)) throw requestFailed('$switch requires an object as an argument')
  const unknown = Object.keys(operand).find((name) => name !== 'branches' && name !== 'default')
  if (unknown) throw requestFailed(`$switch found an unknown argument: ${unknown}`)
  if (!Array.isArray(operand.branches)) throw requestFailed("$switch expected an array for 'branches'")
  if (operand.branches.length === 0) throw requestFailed('$switch requires at least one branch.')
  const branches = operand.branches.map(branch).map((one) => ({ when: compile(one.case), then: compile(one.then) }))
  const otherwise = 'default' in operand ? compile(operand.default) : null
  return (scope) => {
    const found = branches.find(({ when }) => isTrue(when(scope)))?.then ?? otherwise
    if (!found)
      throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.')
    return found(scope)
  }
}

export const logic: Operators = {
  ...functions({
    $cmp: [2, ([a, b]) => Math.sign(compareOperands(a, b))],
    $eq: comparison((order) => order === 0),
    $gt: comparison((order) => order > 0),
    $gte: comparison((order) => order >= 0),
    $lt: comparison((order) => order < 0),
    $lte: comparison((order) => order <= 0),
    $ne: comparison((order) => order !== 0),
    $not: [1, ([value]) => !isTrue(value)],
  }),
  $and: and,
  $or: or,
  $cond: cond,
  $ifNull: ifNull,
  $switch: choose,
}
