import { requestFailed } from '../errors'
import type { Document } from '../types'
import { isObject } from '../values'
import { addComputed, type Computed, leavesOf, place } from './computed'
import { compileExpression } from './expression/compile'
import type { StageCompiler } from './types'

/** Which fields stay, or go. */
type Fields = Map<string, true | Fields>

const kept = (value: unknown, fields: Fields): unknown => {
  if (Array.isArray(value))
    return value.filter((one) => isObject(one) || Array.isArray(one)).map((one) => kept(one, fields))
  if (!isObject(value)) return undefined
  const result: Document = {}
  for (const [name, inner] of Object.entries(value)) {
    const wanted = fields.get(name)
    const part = wanted === true ? inner : wanted && kept(inner, wanted)
    if (part !== undefined) result[name] = part
  }
  return result
}

const without = (value: unknown, fields: Fields): unknown => {
  if (Array.isArray(value)) return value.map((one) => without(one, fields))
  if (!isObject(value)) return value
  const result: Document = {}
  for (const [name, inner] of Object.entries(value)) {
    const gone = fields.get(name)
    if (gone !== true) result[name] = gone ? without(inner, gone) : inner
  }
  return result
}

const isFlag = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean'

const excluding = (leaves: [string, unknown][]) => {
  const fields: Fields = new Map()
  for (const [path, value] of leaves) {
    if (path === '_id' && value) continue
    if (!isFlag(value) || value)
      throw requestFailed(
        'Bad projection specification, cannot include fields or add computed fields during an exclusion projection',
      )
    place(fields, path, true)
  }
  return (documents: Document[]) => documents.map((document) => without(document, fields) as Document)
}

/** `$project`: the fields that stay with those that are computed, or the fields that go. `_id` stays unless it is 0. */
export const project: StageCompiler = (spec, { variables }) => {
  if (!isObject(spec) || Object.keys(spec).length === 0)
    throw requestFailed('Invalid $project :: specification must have at least one field')
  const leaves = leavesOf(spec, '$project')
  const others = leaves.filter(([path]) => path !== '_id')
  const goes = ([, value]: [string, unknown]) => isFlag(value) && !value
  if (others.length > 0 ? goes(others[0]!) : goes(leaves[0]!)) return excluding(leaves)
  const fields: Fields = new Map()
  const tree: Computed = new Map()
  const all: Map<string, true | Fields> = new Map()
  if (!leaves.some(([path]) => path === '_id')) fields.set('_id', true)
  for (const [path, value] of leaves) {
    place(all, path, true)
    if (!isFlag(value)) place(tree, path, compileExpression(value, Object.keys(variables)))
    else if (value) place(fields, path, true)
    else if (path !== '_id')
      throw requestFailed(
        "Bad projection specification, cannot exclude fields other than '_id' in an inclusion projection",
      )
  }
  /** What is to be computed inside an object or array needs that object with what else of it stays. */
  const reach: Fields = new Map(fields)
  for (const [path] of leaves.filter(([, value]) => !isFlag(value))) keepHolders(reach, path.split('.').slice(0, -1))
  return (documents) =>
    documents.map((document) => addComputed(kept(document, reach), tree, { root: document, variables }) as Document)
}

const keepHolders = (fields: Fields, holders: string[]) => {
  let at = fields
  for (const name of holders) {
    const next = at.get(name) ?? new Map()
    if (next === true) return
    at.set(name, next)
    at = next
  }
}
