import { requestFailed } from '../errors'
import { encodeGroupKey } from './group-key'
import type { Document } from '../types'
import { isObject } from '../values'
import { expressionOf } from './computed'
import { gatherings } from './expression/statistics'
import type { StageCompiler, Surroundings } from './types'

type Gathering = { add: (value: unknown) => void; result: () => unknown }

const first = (): Gathering => {
  let found: { value: unknown } | undefined
  return { add: (value) => (found ??= { value }), result: () => found?.value }
}

const last = (): Gathering => {
  let found: unknown
  return { add: (value) => (found = value), result: () => found }
}

const push = (): Gathering => {
  const values: unknown[] = []
  return { add: (value) => value !== undefined && values.push(value), result: () => values }
}

const addToSet = (): Gathering => {
  const values = new Map<string, unknown>()
  const add = (value: unknown) => {
    const key = encodeGroupKey(value)
    if (value !== undefined && !values.has(key)) values.set(key, value)
  }
  return { add, result: () => [...values.values()] }
}

const merge = (): Gathering => {
  const merged: Document = {}
  const add = (value: unknown) => {
    if (value === null || value === undefined) return
    if (!isObject(value)) throw requestFailed('$mergeObjects requires object inputs')
    Object.assign(merged, value)
  }
  return { add, result: () => merged }
}

/** The accumulators of `$group`, `$bucket` and `$bucketAuto`. */
const accumulators: Record<string, () => Gathering> = {
  ...gatherings,
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
  $mergeObjects: merge,
}

type Field = { name: string; start: () => Gathering; value: (document: Document) => unknown }

const fieldOf = (name: string, spec: unknown, surroundings: Surroundings): Field => {
  if (name.includes('.')) throw requestFailed(`The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) throw requestFailed(`The field name '${name}' cannot be an operator name`)
  if (!isObject(spec)) throw requestFailed(`The field '${name}' must be an accumulator object`)
  const [entry, ...others] = Object.entries(spec)
  if (!entry || others.length > 0) throw requestFailed(`The field '${name}' must specify one accumulator`)
  const [operator, operand] = entry
  const start = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined
  if (!start) throw requestFailed(`unknown group operator '${operator}'`)
  if (Array.isArray(operand) && operand.length !== 1)
    throw requestFailed(`The ${operator} accumulator is a unary operator`)
  return { name, start, value: expressionOf(Array.isArray(operand) ? operand[0] : operand, surroundings) }
}

/** Compiles the fields of a group: gives a function that sums a list of documents up. */
export const compileFields = (spec: Document, surroundings: Surroundings) => {
  const fields = Object.entries(spec).map(([name, one]) => fieldOf(name, one, surroundings))
  return (documents: Document[]): Document => {
    const result: Document = {}
    for (const { name, start, value } of fields) {
      const { add, result: gathered } = start()
      for (const document of documents) add(value(document))
      result[name] = gathered() ?? null
    }
    return result
  }
}

/** `$group`: in the order in which the groups first appear. */
export const group: StageCompiler = (spec, surroundings) => {
  if (!isObject(spec)) throw requestFailed("a group's fields must be specified in an object")
  if (!('_id' in spec)) throw requestFailed('a group specification must include an _id')
  const { _id, ...rest } = spec
  const id = expressionOf(_id, surroundings)
  const summary = compileFields(rest, surroundings)
  return (documents) => {
    const groups = new Map<string, { id: unknown; members: Document[] }>()
    for (const document of documents) {
      const value = id(document) ?? null
      const key = encodeGroupKey(value)
      const known = groups.get(key)
      if (known) known.members.push(document)
      else groups.set(key, { id: value, members: [document] })
    }
    return [...groups.values()].map(({ id: value, members }) => ({ _id: value, ...summary(members) }))
  }
}
