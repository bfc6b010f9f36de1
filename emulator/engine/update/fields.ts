import { requestFailed } from '../errors'
import type { Document } from '../types'
import { compareValues, typeName } from '../values'
import { createTarget, findTarget, readTarget, writeTarget } from './target'

/** One operator applied to one path of a document, in place. */
export type Operator = (document: Document, path: string, operand: unknown) => void

export const set: Operator = (document, path, operand) => writeTarget(createTarget(document, path), operand)

export const unset: Operator = (document, path) => {
  const target = findTarget(document, path, false)
  if (!target || readTarget(target) === undefined) return
  if (Array.isArray(target.holder)) writeTarget(target, null)
  else delete target.holder[target.name]
}

const arithmetic =
  (
    operator: string,
    verb: string,
    whenMissing: (operand: number) => number,
    apply: (a: number, b: number) => number,
  ): Operator =>
  (document, path, operand) => {
    if (typeof operand !== 'number')
      throw requestFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`)
    const target = createTarget(document, path)
    const value = readTarget(target)
    if (value === undefined) return writeTarget(target, whenMissing(operand))
    if (typeof value !== 'number')
      throw requestFailed(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${target.name}' of non-numeric type ${typeName(value)}`,
      )
    writeTarget(target, apply(value, operand))
  }

export const increment = arithmetic(
  '$inc',
  'increment',
  (operand) => operand,
  (a, b) => a + b,
)
export const multiply = arithmetic(
  '$mul',
  'multiply',
  () => 0,
  (a, b) => a * b,
)

const extreme =
  (replaces: (order: number) => boolean): Operator =>
  (document, path, operand) => {
    const target = createTarget(document, path)
    const value = readTarget(target)
    if (value === undefined || replaces(compareValues(operand, value))) writeTarget(target, operand)
  }

export const minimum = extreme((order) => order < 0)
export const maximum = extreme((order) => order > 0)

export const rename: Operator = (document, path, operand) => {
  if (typeof operand !== 'string' || operand === '')
    throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
  if (operand === path) throw requestFailed(`The source and target field for $rename must differ: ${path}`)
  const source = findTarget(document, path, false)
  if (source && Array.isArray(source.holder))
    throw requestFailed(`The source field of $rename cannot be an array element: '${path}'`)
  const value = source && readTarget(source)
  if (value === undefined) return
  unset(document, path, '')
  const target = createTarget(document, operand)
  if (Array.isArray(target.holder))
    throw requestFailed(`The destination field of $rename cannot be an array element: '${operand}'`)
  writeTarget(target, value)
}

const bitwise: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

export const bit: Operator = (document, path, operand) => {
  const entries = typeof operand === 'object' && operand !== null ? Object.entries(operand) : []
  if (entries.length === 0) throw requestFailed('You must pass in at least one bitwise operation: and, or, xor')
  const target = createTarget(document, path)
  let value = readTarget(target) ?? 0
  for (const [name, mask] of entries) {
    const apply = Object.hasOwn(bitwise, name) ? bitwise[name] : undefined
    if (!apply) throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    if (!Number.isInteger(value) || !Number.isInteger(mask))
      throw requestFailed(`Cannot apply $bit to a value of non-integral type: ${path}`)
    value = Number(apply(BigInt(Number(value)), BigInt(Number(mask))))
  }
  writeTarget(target, value)
}
