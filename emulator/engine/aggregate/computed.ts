import { requestFailed } from '../errors'
import type { Variables } from '../filter/expression'
import type { Document } from '../types'
import { isObject } from '../values'
import { compileExpression, fieldPath, isOperation } from './expression/compile'
import type { Evaluate, Scope } from './expression/types'
import type { Surroundings } from './types'

/** An expression, ready to be asked of documents. */
export const expressionOf = (expression: unknown, { variables }: { variables: Variables }) => {
  const evaluate = compileExpression(expression, Object.keys(variables))
  return (document: Document): unknown => evaluate({ root: document, variables })
}

/** Fields to be computed, as a tree of names. */
export type Computed = Map<string, Evaluate | Computed>

/** Puts a leaf into a tree of names; two that lie on one path are refused. */
export const place = <T>(tree: Map<string, T | Map<string, unknown>>, path: string, leaf: T): void => {
  const components = fieldPath(path)
  let at = tree as Map<string, unknown>
  for (const name of components.slice(0, -1)) {
    const next = at.get(name) ?? new Map<string, unknown>()
    if (!(next instanceof Map)) throw requestFailed(`Path collision at ${path}`)
    at.set(name, next)
    at = next as Map<string, unknown>
  }
  const last = components.at(-1)!
  if (at.has(last)) throw requestFailed(`Path collision at ${path}`)
  at.set(last, leaf)
}

/** Computes the fields of a tree inside a value; an array's elements each, and what is no object is replaced by one. */
export const addComputed = (value: unknown, tree: Computed, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((element) => addComputed(element, tree, scope))
  const result: Document = isObject(value) ? { ...value } : {}
  for (const [name, node] of tree) {
    const made = node instanceof Map ? addComputed(result[name], node, scope) : node(scope)
    if (made === undefined) delete result[name]
    else result[name] = made
  }
  return result
}

/** Whether an object in a specification names deeper fields rather than being an expression. */
const isNested = (value: unknown): value is Document => isObject(value) && !isOperation(value)

/** Every field of a specification with its path, going into objects that name deeper fields. */
export const leavesOf = (spec: Document, stage: string, prefix = ''): [path: string, value: unknown][] =>
  Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    if (name.startsWith('$')) throw requestFailed(`Invalid ${stage} :: field names may not start with '$': ${name}`)
    if (prefix !== '' && name.includes('.'))
      throw requestFailed(`Invalid ${stage} :: cannot use dotted field name '${name}' in a sub object`)
    if (!isNested(value)) return [[prefix + name, value]]
    if (Object.keys(value).length === 0)
      throw requestFailed(`Invalid ${stage} :: an empty object is not a valid value. Found at path ${prefix + name}`)
    return leavesOf(value, stage, `${prefix}${name}.`)
  })

/** `$addFields`: computes fields into copies of the documents. */
export const addFields = (spec: unknown, { variables }: Surroundings) => {
  if (!isObject(spec) || Object.keys(spec).length === 0)
    throw requestFailed('Invalid $addFields :: specification must have at least one field')
  const tree: Computed = new Map()
  for (const [path, value] of leavesOf(spec, '$addFields'))
    place(tree, path, compileExpression(value, Object.keys(variables)))
  return (documents: Document[]) =>
    documents.map((document) => addComputed(document, tree, { root: document, variables }) as Document)
}
