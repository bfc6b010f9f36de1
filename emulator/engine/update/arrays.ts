import { requestFailed } from '../errors'
import { compileFilter } from '../filter/compile'
import { sortValues } from '../sort'
import type { Sort } from '../types'
import { compareValues, equalValues, isObject } from '../values'
import type { Operator } from './fields'
import { arrayAt, createTarget, writeTarget } from './target'

const modifiers = new Set(['$each', '$position', '$sort', '$slice'])

const wholeNumber = (name: string, value: unknown): number => {
  if (!Number.isInteger(value)) throw requestFailed(`The value for ${name} must be an integer value`)
  return Number(value)
}

const sorted = (values: unknown[], order: unknown) => {
  if (order === 1 || order === -1) return values.sort((a, b) => order * compareValues(a, b))
  if (!isObject(order))
    throw requestFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field: 1/-1}')
  const sort = Object.entries(order).map(([field, direction]): Sort[number] => {
    if (direction !== 1 && direction !== -1) throw requestFailed('The $sort element value must be either 1 or -1')
    return [field, direction]
  })
  return sortValues(values, sort)
}

const sliced = (values: unknown[], operand: unknown) => {
  const count = wholeNumber('$slice', operand)
  if (count === 0) return []
  return count < 0 ? values.slice(count) : values.slice(0, count)
}

type Additions = { each: unknown[]; rest: Record<string, unknown> }

const additions = (operator: string, operand: unknown, allowed: Set<string>): Additions => {
  if (!isObject(operand) || !('$each' in operand)) return { each: [operand], rest: {} }
  const { $each: each, ...rest } = operand
  if (!Array.isArray(each)) throw requestFailed(`The argument to $each in ${operator} must be an array`)
  const unknown = Object.keys(rest).find((name) => !allowed.has(name))
  if (unknown) throw requestFailed(`Unrecognized clause in ${operator}: ${unknown}`)
  return { each, rest }
}

/** `$push`, with `$each`, `$position`, `$sort` and `$slice`. */
export const push: Operator = (document, path, operand) => {
  const { each, rest } = additions('$push', operand, modifiers)
  let values = [...(arrayAt(document, path, '$push') ?? [])]
  const position = rest.$position === undefined ? values.length : wholeNumber('$position', rest.$position)
  values.splice(position, 0, ...each)
  if (rest.$sort !== undefined) values = sorted(values, rest.$sort)
  if (rest.$slice !== undefined) values = sliced(values, rest.$slice)
  writeTarget(createTarget(document, path), values)
}

export const addToSet: Operator = (document, path, operand) => {
  const { each } = additions('$addToSet', operand, new Set())
  const values = [...(arrayAt(document, path, '$addToSet') ?? [])]
  for (const value of each) if (!values.some((present) => equalValues(present, value))) values.push(value)
  writeTarget(createTarget(document, path), values)
}

export const pop: Operator = (document, path, operand) => {
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1')
  const values = arrayAt(document, path, '$pop')
  if (operand === 1) values?.pop()
  else values?.shift()
}

const removeWhere = (values: unknown[] | null, gone: (value: unknown) => boolean) => {
  if (values) values.splice(0, values.length, ...values.filter((value) => !gone(value)))
}

export const pullAll: Operator = (document, path, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument')
  removeWhere(arrayAt(document, path, '$pullAll'), (value) => operand.some((wanted) => equalValues(wanted, value)))
}

/** `$pull`: a value, operators over the values, or a filter over the objects of the array. */
export const pull: Operator = (document, path, operand) => {
  const values = arrayAt(document, path, '$pull')
  if (operand instanceof RegExp || (isObject(operand) && Object.keys(operand)[0]?.startsWith('$'))) {
    const matches = compileFilter({ value: operand })
    removeWhere(values, (value) => matches({ value }))
  } else if (isObject(operand)) {
    const matches = compileFilter(operand)
    removeWhere(values, (value) => isObject(value) && matches(value))
  } else removeWhere(values, (value) => equalValues(value, operand))
}
