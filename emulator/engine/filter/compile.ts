import { requestFailed } from '../errors'
import type { Document } from '../types'
import { isObject } from '../values'
import { somePath } from '../paths'
import { expressionMatches, type Variables } from './expression'
import { isNear, readNear } from './geo'
import { jsonSchema } from './json-schema'
import { type Leaf, leafOperators, matchesLeaf, patternOf } from './leaf'

/**
 * Filters as MongoDB reads them. A library's evaluation was tried first and differs where it matters: `$elemMatch` and `$all`
 * on scalars, null and missing behind arrays, `$size` behind arrays, text order beyond the BMP, unchecked operands. So do its
 * aggregates (dates and weeks, case beyond ASCII, missing against null, projections of arrays), which are compiled here too.
 */
export type Matches = (document: Document) => boolean

const isOperatorObject = (value: unknown): value is Document =>
  isObject(value) && Object.keys(value)[0]?.startsWith('$') === true

const clauses = (operator: string, operand: unknown): Document[] => {
  if (!Array.isArray(operand) || operand.length === 0) throw requestFailed(`${operator} must be a nonempty array`)
  return operand.map((clause) => {
    if (!isObject(clause)) throw requestFailed(`${operator} entries need to be full objects`)
    return clause
  })
}

/** Where a filter stands: the variables around it, whether it is about whole documents, and whether it may sort by distance. */
type Place = { variables: Variables; whole: boolean; near: boolean }

const inside = (place: Place): Place => ({ ...place, near: false })

const logical: Record<string, (operand: unknown, place: Place) => Matches> = {
  $and: (operand, place) => {
    const all = clauses('$and', operand).map((clause) => compileAt(clause, place))
    return (document) => all.every((matches) => matches(document))
  },
  $or: (operand, place) => {
    const any = clauses('$or', operand).map((clause) => compileAt(clause, inside(place)))
    return (document) => any.some((matches) => matches(document))
  },
  $nor: (operand, place) => {
    const none = clauses('$nor', operand).map((clause) => compileAt(clause, inside(place)))
    return (document) => !none.some((matches) => matches(document))
  },
  $expr: (operand, { variables, whole }) => {
    if (!whole) throw requestFailed('$expr can only be applied to the top-level document')
    return expressionMatches(operand, variables)
  },
  $jsonSchema: jsonSchema,
}

const absent: Record<string, string> = {
  $text: 'text index required for $text query',
  $where: '$where is not allowed in this context',
}

type FieldTest = (document: unknown, path: readonly string[]) => boolean

/** How a test of one value becomes a test of a field. */
type Over = (leaf: Leaf) => FieldTest

const anyValue: Over = (leaf) => (document, path) => somePath(document, path, (value) => matchesLeaf(leaf, value))

/** Inside `$elemMatch` an element is one value, also when it is an array itself. */
const wholeValue: Over = (leaf) => (document, path) => somePath(document, path, leaf)

const negated =
  (tests: FieldTest[]): FieldTest =>
  (document, path) =>
    !tests.every((test) => test(document, path))

/** `$elemMatch`: a filter over the objects of an array, or operators over its values. */
const elementTest = (operand: unknown): ((element: unknown) => boolean) => {
  if (!isObject(operand)) throw requestFailed('$elemMatch needs an Object')
  if (isOperatorObject(operand) && !Object.keys(operand).some((name) => Object.hasOwn(logical, name))) {
    const tests = operatorTests(operand, wholeValue)
    return (value) => tests.every((test) => test({ value }, ['value']))
  }
  const matches = compileAt(operand, { variables: {}, whole: false, near: false })
  return (element) => isObject(element) && matches(element)
}

const allTest = (operand: unknown, over: Over): FieldTest => {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array')
  if (operand.length === 0) return () => false
  const tests = operand.map((value): FieldTest => {
    if (isOperatorObject(value) && '$elemMatch' in value) return structural.$elemMatch!(value.$elemMatch, over)
    if (isOperatorObject(value)) throw requestFailed('no $ expressions in $all')
    return over(value instanceof RegExp ? leafOperators.$regex!(value) : leafOperators.$eq!(value))
  })
  return (document, path) => tests.every((test) => test(document, path))
}

/** Operators that look at the whole field rather than at each value. */
const structural: Record<string, (operand: unknown, over: Over) => FieldTest> = {
  $ne: (operand, over) => {
    if (operand instanceof RegExp) throw requestFailed("Can't have regex as arg to $ne.")
    return negated([over(leafOperators.$eq!(operand))])
  },
  $nin: (operand, over) => negated([over(leafOperators.$in!(operand))]),
  $all: allTest,
  $elemMatch: (operand) => {
    const test = elementTest(operand)
    return (document, path) => somePath(document, path, (value) => Array.isArray(value) && value.some(test))
  },
  $exists: (operand) => {
    const wanted = Boolean(operand)
    return (document, path) => somePath(document, path, (value) => value !== undefined) === wanted
  },
  $size: (operand) => {
    if (!Number.isInteger(operand) || Number(operand) < 0) throw requestFailed('$size must be a whole number')
    return (document, path) => somePath(document, path, (value) => Array.isArray(value) && value.length === operand)
  },
  $not: (operand, over) => {
    if (operand instanceof RegExp) return negated([over(leafOperators.$regex!(operand))])
    if (!isOperatorObject(operand)) throw requestFailed('$not needs a regex or a document with an operator')
    return negated(operatorTests(operand, over))
  },
}

const operatorTest = (operator: string, operand: unknown, over: Over): FieldTest => {
  const whole = Object.hasOwn(structural, operator) ? structural[operator] : undefined
  if (whole) return whole(operand, over)
  const leaf = Object.hasOwn(leafOperators, operator) ? leafOperators[operator] : undefined
  if (operator === '$nearSphere')
    throw requestFailed('$geoNear, $near, and $nearSphere are not allowed in this context')
  if (!leaf) throw requestFailed(`unknown operator: ${operator}`)
  return over(leaf(operand))
}

const operatorTests = (operators: Document, over: Over): FieldTest[] =>
  Object.entries(operators).flatMap(([operator, operand]) => {
    if (operator === '$regex') return [over(leafOperators.$regex!(patternOf(operand, operators.$options)))]
    if (operator !== '$options') return [operatorTest(operator, operand, over)]
    if ('$regex' in operators) return []
    throw requestFailed('$options needs a $regex')
  })

const nearTest = (field: string, operand: unknown): Matches => {
  const near = readNear(field, operand)
  return (document) => isNear(near, document)
}

const compileField = (field: string, condition: unknown, place: Place): Matches => {
  const path = field.split('.')
  if (isOperatorObject(condition) && '$nearSphere' in condition && place.near) {
    const { $nearSphere, ...others } = condition
    const near = nearTest(field, $nearSphere)
    if (Object.keys(others).length === 0) return near
    const rest = compileField(field, others, place)
    return (document) => near(document) && rest(document)
  }
  const tests = isOperatorObject(condition)
    ? operatorTests(condition, anyValue)
    : [anyValue(condition instanceof RegExp ? leafOperators.$regex!(condition) : leafOperators.$eq!(condition))]
  const [first, ...rest] = tests
  if (first && rest.length === 0) return (document) => first(document, path)
  return (document) => tests.every((test) => test(document, path))
}

const compileAt = (filter: Document, place: Place): Matches => {
  const tests = Object.entries(filter).map(([name, condition]) => {
    if (!name.startsWith('$')) return compileField(name, condition, place)
    const operator = Object.hasOwn(logical, name) ? logical[name] : undefined
    if (!operator) throw requestFailed(absent[name] ?? `unknown top level operator: ${name}`)
    return operator(condition, place)
  })
  const [first, ...rest] = tests
  if (first && rest.length === 0) return first
  return (document) => tests.every((matches) => matches(document))
}

/** Compiles a filter. Refuses (DATABASE_REQUEST_FAILED) an operator that it does not know and an operand that MongoDB refuses. */
export const compileFilter = (filter: Document): Matches =>
  compileAt(filter, { variables: {}, whole: true, near: true })

/** Compiles the filter of a `$match`, where `$nearSphere` is refused and variables may be used. */
export const compileMatch = (filter: Document, variables: Variables): Matches =>
  compileAt(filter, { variables, whole: true, near: false })
