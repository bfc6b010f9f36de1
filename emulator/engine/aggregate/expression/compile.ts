import { requestFailed } from '../../errors'
import type { Document } from '../../types'
import { isObject } from '../../values'
import { arithmetic } from './arithmetic'
import { arrays } from './arrays'
import { dates } from './dates'
import { logic } from './logic'
import { sets } from './sets'
import { statistics } from './statistics'
import { strings } from './strings'
import type { Compile, Evaluate, Operators } from './types'
import { objects, variables } from './variables'

/** The operators of `db.command.aggregate`. Later ones of MongoDB are refused: the cloud is not known to have them. */
const operators: Operators = {
  ...arithmetic,
  ...arrays,
  ...dates,
  ...logic,
  ...objects,
  ...sets,
  ...statistics,
  ...strings,
  ...variables,
  $literal: (operand) => () => operand,
  $meta: () => {
    throw requestFailed('query requires text score metadata, but it is not available: there is no text search')
  },
}

/** Values behind a path: an object's field, and of an array those of its objects. Positions in arrays are not reached. */
const valueAt = (value: unknown, path: readonly string[], at: number): unknown => {
  if (at === path.length) return value
  if (isObject(value)) return valueAt(Object.hasOwn(value, path[at]!) ? value[path[at]!] : undefined, path, at + 1)
  if (!Array.isArray(value)) return undefined
  return value
    .filter(isObject)
    .map((element) => valueAt(element, path, at))
    .filter((found) => found !== undefined)
}

/** The components of a path to a field; refuses what is none. */
export const fieldPath = (path: string): string[] => {
  const components = path.split('.')
  if (components.includes('')) throw requestFailed(`FieldPath '${path}' must not have an empty field name`)
  if (components.some((name) => name.startsWith('$')))
    throw requestFailed(`FieldPath field names may not start with '$'. Consider using $getField or $setField.`)
  return components
}

const compileVariable = (path: string, bound: readonly string[]): Evaluate => {
  const [name, ...rest] = fieldPath(path)
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => valueAt(root, rest, 0)
  if (name === 'REMOVE' && rest.length === 0) return () => undefined
  if (!bound.includes(name!)) throw requestFailed(`Use of undefined variable: ${name}`)
  return (scope) => valueAt(scope.variables[name!], rest, 0)
}

const compileText = (text: string, bound: readonly string[]): Evaluate => {
  if (!text.startsWith('$')) return () => text
  if (text === '$') throw requestFailed("'$' by itself is not a valid FieldPath")
  if (text.startsWith('$$')) return compileVariable(text.slice(2), bound)
  const path = fieldPath(text.slice(1))
  return ({ root }) => valueAt(root, path, 0)
}

/** Whether an object is `{ $operator: … }`. */
export const isOperation = (value: Document) => Object.keys(value)[0]?.startsWith('$') === true

const compileOperation = (expression: Document, compile: Compile): Evaluate => {
  const names = Object.keys(expression)
  const name = names[0]!
  if (names.length !== 1)
    throw requestFailed(
      `An object representing an expression must have exactly one field: { ${names.map((one) => `${one}: …`).join(', ')} }`,
    )
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (!operator) throw requestFailed(`Unrecognized expression '${name}'`)
  return operator(expression[name], compile, name)
}

const compileObject = (expression: Document, compile: Compile): Evaluate => {
  if (isOperation(expression)) return compileOperation(expression, compile)
  const fields = Object.entries(expression).map(([name, inner]) => {
    if (name.includes('.') || name.startsWith('$') || name === '')
      throw requestFailed(`FieldPath field names may not be empty, contain '.' or start with '$': '${name}'`)
    return [name, compile(inner)] as const
  })
  return (scope) => {
    const made: Document = {}
    for (const [name, evaluate] of fields) {
      const value = evaluate(scope)
      if (value !== undefined) made[name] = value
    }
    return made
  }
}

/** Compiles an expression in which the variables `bound` may be used. Refuses with DATABASE_REQUEST_FAILED. */
export const compileExpression = (expression: unknown, bound: readonly string[] = []): Evaluate => {
  const compile: Compile = (inner, more = []) => compileExpression(inner, [...bound, ...more])
  if (typeof expression === 'string') return compileText(expression, bound)
  if (Array.isArray(expression)) {
    const elements = expression.map((element) => compile(element))
    return (scope) => elements.map((evaluate) => evaluate(scope) ?? null)
  }
  return isObject(expression) ? compileObject(expression, compile) : () => expression
}
