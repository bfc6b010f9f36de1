import { candidates, type Doc, ends, isDoc, order, same, typeOf } from './naive-values'

type Judge = (value: unknown, operand: unknown) => boolean

const sameType = (a: unknown, b: unknown) => typeOf(a) === typeOf(b)

const equals: Judge = (value, operand) =>
  operand instanceof RegExp ? typeof value === 'string' && operand.test(value) : same(value, operand)

/** Operators that hold when one of the values satisfies them. */
const judges: Record<string, Judge> = {
  $eq: equals,
  $gt: (value, operand) => sameType(value, operand) && order(value, operand) > 0,
  $gte: (value, operand) => sameType(value, operand) && order(value, operand) >= 0,
  $lt: (value, operand) => sameType(value, operand) && order(value, operand) < 0,
  $lte: (value, operand) => sameType(value, operand) && order(value, operand) <= 0,
  $in: (value, operand) => (operand as unknown[]).some((one) => equals(value, one)),
  $mod: (value, operand) => {
    const [divisor, rest] = operand as [number, number]
    return typeof value === 'number' && Math.trunc(value) % divisor === rest
  },
}

const isOperators = (value: unknown): value is Doc =>
  isDoc(value) && Object.keys(value).some((name) => name.startsWith('$'))

const elementMatches = (element: unknown, operand: Doc) =>
  isOperators(operand)
    ? Object.entries(operand).every(([name, inner]) => holdsOfOne(element, name, inner))
    : isDoc(element) && holds(element, operand)

/** An operator of one element of an array, which is not taken apart. */
const holdsOfOne = (element: unknown, name: string, operand: unknown): boolean => {
  if (name === '$ne') return !equals(element, operand)
  if (name === '$elemMatch')
    return Array.isArray(element) && element.some((inner) => elementMatches(inner, operand as Doc))
  const judge = judges[name]
  if (!judge) throw new Error(`not in the model: ${name}`)
  return judge(element, operand)
}

const fieldHolds = (document: Doc, path: string, name: string, operand: unknown): boolean => {
  const found = ends(document, path.split('.'))
  if (name === '$ne') return !fieldHolds(document, path, '$eq', operand)
  if (name === '$nin') return !fieldHolds(document, path, '$in', operand)
  if (name === '$not')
    return !Object.entries(operand as Doc).every(([op, inner]) => fieldHolds(document, path, op, inner))
  if (name === '$exists') return found.some((end) => end !== undefined) === operand
  if (name === '$size') return found.some((end) => Array.isArray(end) && end.length === operand)
  if (name === '$elemMatch')
    return found.some((end) => Array.isArray(end) && end.some((element) => elementMatches(element, operand as Doc)))
  if (name === '$all') {
    const wanted = operand as unknown[]
    return wanted.length > 0 && wanted.every((one) => fieldHolds(document, path, '$eq', one))
  }
  const judge = judges[name]
  if (!judge) throw new Error(`not in the model: ${name}`)
  return candidates(document, path).some((value) => judge(value, operand))
}

/** Whether a document satisfies a filter. */
export const holds = (document: Doc, filter: Doc): boolean =>
  Object.entries(filter).every(([name, condition]) => {
    const clauses = condition as Doc[]
    if (name === '$and') return clauses.every((clause) => holds(document, clause))
    if (name === '$or') return clauses.some((clause) => holds(document, clause))
    if (name === '$nor') return !clauses.some((clause) => holds(document, clause))
    if (!isOperators(condition)) return fieldHolds(document, name, '$eq', condition)
    return Object.entries(condition).every(([operator, operand]) => fieldHolds(document, name, operator, operand))
  })
