import type { Document } from '../types'
import { isObject, typeRank } from '../values'

/** A bound of a range; `inclusive` tells whether the value itself is in. */
export type Bound = { value: unknown; inclusive: boolean }

/** What a filter certainly demands of a field: one of some values, or a range within one type. */
export type Constraint = { points: unknown[] } | { rank: number; low?: Bound; high?: Bound }

/** `exact`: the filter demands nothing but the constraints. */
export type Constraints = { fields: Map<string, Constraint[]>; exact: boolean; alternatives: Document[][] }

const indexable = (value: unknown) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date || isObject(value)

const range = (operator: string, value: unknown): Constraint | null => {
  if (value === null) return operator.endsWith('e') ? { points: [null] } : null
  if (!indexable(value) || isObject(value) || Number.isNaN(value)) return null
  const bound = { value, inclusive: operator.endsWith('e') }
  return operator.startsWith('$g') ? { rank: typeRank(value), low: bound } : { rank: typeRank(value), high: bound }
}

const points = (values: unknown): Constraint | null =>
  Array.isArray(values) && values.every(indexable) ? { points: values } : null

const ofOperator: Record<string, (operand: unknown) => (Constraint | null)[]> = {
  $eq: (operand) => [points([operand])],
  $in: (operand) => [points(operand)],
  $all: (operand) =>
    Array.isArray(operand) && operand.length > 0
      ? operand.map((value) => (isOperators(value) ? null : points([value])))
      : [null],
  $gt: (operand) => [range('$gt', operand)],
  $gte: (operand) => [range('$gte', operand)],
  $lt: (operand) => [range('$lt', operand)],
  $lte: (operand) => [range('$lte', operand)],
}

const isOperators = (value: unknown): value is Document =>
  isObject(value) && Object.keys(value)[0]?.startsWith('$') === true

/** Null matches fields that no index entry tells apart, an empty array's for one. */
const isExact = (constraint: Constraint) => !('points' in constraint) || !constraint.points.includes(null)

const collectField = (into: Constraints, field: string, condition: unknown): void => {
  const operators = isOperators(condition) ? condition : { $eq: condition }
  for (const [operator, operand] of Object.entries(operators)) {
    if (operator === '$elemMatch' && isObject(operand)) collectElement(into, field, operand)
    const found = Object.hasOwn(ofOperator, operator) ? ofOperator[operator]!(operand) : [null]
    for (const constraint of found) {
      if (!constraint || !isExact(constraint)) into.exact = false
      if (constraint) into.fields.set(field, [...(into.fields.get(field) ?? []), constraint])
    }
  }
}

/** What tells nothing of an array's own entries: an array in an array is one entry, so its elements have none. */
const untold = ['$and', '$or', '$nor', '$expr', '$not', '$ne', '$nin', '$elemMatch']

const collectElement = (into: Constraints, field: string, operand: Document) => {
  if (isOperators(operand)) {
    if (!Object.keys(operand).some((name) => untold.includes(name))) collectField(into, field, operand)
    return
  }
  for (const [name, condition] of Object.entries(operand))
    if (!name.startsWith('$') && !demandsNothing(condition)) collectField(into, `${field}.${name}`, condition)
}

/** A field of an array's object that may be missing is looked for under null, which the whole array's entries need not have. */
const demandsNothing = (condition: unknown) =>
  condition === null || (isOperators(condition) && Object.values(condition).includes(null))

const collect = (into: Constraints, filter: Document): void => {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition))
      condition.filter(isObject).forEach((clause) => collect(into, clause))
    else if (name === '$or' && Array.isArray(condition)) {
      into.exact = false
      into.alternatives.push(condition.filter(isObject))
    } else if (name.startsWith('$')) into.exact = false
    else collectField(into, name, condition)
  }
}

/** Reads from a filter what indexes can be asked for. Whatever it misses is tested on each document. */
export const constraintsOf = (filter: Document): Constraints => {
  const constraints: Constraints = { fields: new Map(), exact: true, alternatives: [] }
  collect(constraints, filter)
  return constraints
}
