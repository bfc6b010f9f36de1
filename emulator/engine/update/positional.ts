import { requestFailed } from '../errors'
import { compileFilter } from '../filter/compile'
import type { Document } from '../types'
import { isObject } from '../values'
import { findTarget, readTarget } from './target'

/** Whether an update path names an array's elements by `$` (the one that the filter found), `$[]` (all) or `$[name]`. */
export const isPositional = (path: string) => path.split('.').some((name) => name.startsWith('$'))

/** What a filter's top and its `$and`s say of fields. */
const conditionsOf = (filter: Document): [field: string, condition: unknown][] =>
  Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' && Array.isArray(condition)) return condition.filter(isObject).flatMap(conditionsOf)
    return name.startsWith('$') ? [] : [[name, condition]]
  })

/** Operators that a whole array satisfies, not one of its elements. */
const ofTheWhole = ['$ne', '$nin', '$not', '$exists', '$size']

/** The part of a condition that some element satisfies; undefined when there is none. */
const ofElements = (condition: unknown): unknown => {
  if (!isObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) return condition
  const operators = Object.entries(condition).filter(([name]) => !ofTheWhole.includes(name))
  return operators.length === 0 ? undefined : Object.fromEntries(operators)
}

/** How a condition on an array at `path` reads for one element of it; null when it is about something else. */
const elementTest = (path: string, [field, given]: [string, unknown]) => {
  if (field !== path && !field.startsWith(`${path}.`)) return null
  const condition = ofElements(given)
  if (condition === undefined) return null
  const matches = compileFilter({ [`element${field.slice(path.length)}`]: condition })
  const whole = isObject(condition) && '$elemMatch' in condition
  return (element: unknown) => matches({ element: whole ? [element] : element })
}

/** The position that `$` stands for: of the first element that satisfies the filter's last condition on the array. */
const foundPosition = (array: unknown[], path: string, filter: Document): number => {
  const tests = conditionsOf(filter).map((one) => elementTest(path, one))
  const position = array.findIndex(tests.filter((test) => test !== null).at(-1) ?? (() => false))
  if (position < 0) throw requestFailed('The positional operator did not find the match needed from the query.')
  return position
}

const arrayAt = (document: Document, path: string): unknown[] => {
  const target = findTarget(document, path, false)
  const value = target && readTarget(target)
  if (value === undefined)
    throw requestFailed(`The path '${path}' must exist in the document in order to apply array updates.`)
  if (!Array.isArray(value)) throw requestFailed(`Cannot apply array updates to non-array element ${path}`)
  return value
}

/** The paths, with positions as numbers, that an update path means in a document which the filter has found. */
export const concretePaths = (path: string, document: Document, filter: Document): string[] => {
  const components = path.split('.')
  const at = components.findIndex((name) => name.startsWith('$'))
  if (at < 0) return [path]
  if (at === 0) throw requestFailed(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  if (components.filter((name) => name === '$').length > 1)
    throw requestFailed(`Too many positional (i.e. '$') elements found in path '${path}'`)
  const name = components[at]!
  const holder = components.slice(0, at).join('.')
  const placed = (position: number) => [holder, position, ...components.slice(at + 1)].join('.')
  if (name === '$')
    return concretePaths(placed(foundPosition(arrayAt(document, holder), holder, filter)), document, filter)
  if (name === '$[]')
    return arrayAt(document, holder).flatMap((_, position) => concretePaths(placed(position), document, filter))
  const identifier = /^\$\[(.+)\]$/.exec(name)?.[1]
  if (identifier === undefined)
    throw requestFailed(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`)
  throw requestFailed(`No array filter found for identifier '${identifier}' in path '${path}'`)
}
