import { requestFailed } from '../../errors'
import { compareValues, isObject, typeName } from '../../values'
import type { Compile, Evaluate, Operator, Operators, Scope } from './types'

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

/** What counts as true: everything but false, 0, null and a missing value. */
export const isTrue = (value: unknown) => !isNothing(value) && value !== false && value !== 0

/** BSON's order, in which a missing value comes before null and is not equal to it. */
export const compareOperands = (a: unknown, b: unknown): number =>
  a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : compareValues(a, b)

const count = (least: number, most: number) => {
  if (least === most) return `exactly ${least}`
  return most === Infinity ? `at least ${least}` : `at least ${least} arguments, and at most ${most}`
}

/** The operands of an operator as expressions: `{ $op: x }` means `{ $op: [x] }`. */
export const compileOperands = (
  operand: unknown,
  compile: Compile,
  { name, least, most }: { name: string; least: number; most: number },
): Evaluate[] => {
  const operands = Array.isArray(operand) ? operand : [operand]
  if (operands.length < least || operands.length > most)
    throw requestFailed(`Expression ${name} takes ${count(least, most)} arguments. ${operands.length} were passed in.`)
  return operands.map((one) => compile(one))
}

type Work = (values: unknown[], name: string) => unknown

const computed =
  ([least, most]: readonly [number, number], work: Work): Operator =>
  (operand, compile, name) => {
    const operands = compileOperands(operand, compile, { name, least, most })
    return (scope) =>
      work(
        operands.map((evaluate) => evaluate(scope)),
        name,
      )
  }

/** Operators that are functions of their operands' values; a single number is how many there must be. */
export const functions = (
  table: Record<string, [arity: number | [least: number, most: number], work: Work]>,
): Operators =>
  Object.fromEntries(
    Object.entries(table).map(([name, [arity, work]]) => [
      name,
      computed(typeof arity === 'number' ? [arity, arity] : arity, work),
    ]),
  )

/** The named operands of an operator like `$filter`, as they were given. */
export const namedOperands = (
  operand: unknown,
  name: string,
  { required, optional = [] }: { required: readonly string[]; optional?: readonly string[] },
): Record<string, unknown> => {
  if (!isObject(operand)) throw requestFailed(`${name} only supports an object as its argument`)
  for (const given of Object.keys(operand))
    if (!required.includes(given) && !optional.includes(given))
      throw requestFailed(`Unrecognized parameter to ${name}: ${given}`)
  for (const wanted of required)
    if (!(wanted in operand)) throw requestFailed(`Missing '${wanted}' parameter to ${name}`)
  return operand
}

/** Evaluates those named operands that were given. */
export const compileNamed = (operands: Record<string, unknown>, compile: Compile) => {
  const evaluates = Object.entries(operands).map(([name, expression]) => [name, compile(expression)] as const)
  return (scope: Scope): Record<string, unknown> =>
    Object.fromEntries(evaluates.map(([name, evaluate]) => [name, evaluate(scope)]))
}

export const bind = ({ root, variables }: Scope, bound: Record<string, unknown>): Scope => ({
  root,
  variables: { ...variables, ...bound },
})

/** Refuses a name that no variable may have. */
export const variableName = (name: unknown): string => {
  if (typeof name !== 'string' || !/^[a-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$/.test(name))
    throw requestFailed(`'${String(name)}' starts with an invalid character for a user variable name`)
  return name
}

/** A whole number of 32 bits. */
export const wholeNumber = (value: unknown, what: string): number => {
  if (typeof value !== 'number') throw requestFailed(`${what} must be a numeric value, but is ${typeName(value)}`)
  if (!Number.isInteger(value) || Math.abs(value) > 0x7fffffff)
    throw requestFailed(`${what} must be representable as a 32-bit integer: ${value}`)
  return value
}
