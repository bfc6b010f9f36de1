/**
 * The database's meaning once more, written for being obvious and not for being fast, and without the engine's own parts: a model
 * that the engine is compared with.
 */
export type Doc = Record<string, unknown>

export const isDoc = (value: unknown): value is Doc => Object.prototype.toString.call(value) === '[object Object]'

/** The types in BSON's order; values of different types are never less or greater than each other in a query. */
const types = ['nothing', 'number', 'string', 'object', 'array', 'boolean', 'date'] as const

export const typeOf = (value: unknown): (typeof types)[number] => {
  if (value === undefined || value === null) return 'nothing'
  if (value instanceof Date) return 'date'
  if (Array.isArray(value)) return 'array'
  if (isDoc(value)) return 'object'
  const type = typeof value
  if (type === 'number' || type === 'string' || type === 'boolean') return type
  throw new Error(`not in the model: ${String(value)}`)
}

const inOrder = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

/** Documents compare as lists of type, name and value. */
const listed = (value: Doc) =>
  Object.entries(value).flatMap(([name, inner]) => [types.indexOf(typeOf(inner)), name, inner])

export const order = (a: unknown, b: unknown): number => {
  const [left, right] = [typeOf(a), typeOf(b)]
  if (left !== right) return inOrder(types.indexOf(left), types.indexOf(right))
  if (left === 'nothing') return 0
  if (left === 'string') return Buffer.compare(Buffer.from(a as string), Buffer.from(b as string))
  if (left === 'object') return order(listed(a as Doc), listed(b as Doc))
  if (left !== 'array') return inOrder(Number(a), Number(b))
  const [one, other] = [a as unknown[], b as unknown[]]
  for (let i = 0; i < one.length && i < other.length; i++)
    if (order(one[i], other[i]) !== 0) return order(one[i], other[i])
  return inOrder(one.length, other.length)
}

export const same = (a: unknown, b: unknown) => order(a, b) === 0

const isIndex = (name: string) => /^\d+$/.test(name)

/** Everything that a path leads to; undefined where it leads to nothing. */
export const ends = (value: unknown, [name, ...rest]: string[]): unknown[] => {
  if (name === undefined) return [value]
  if (isDoc(value)) return ends(value[name], rest)
  if (!Array.isArray(value)) return [undefined]
  const inElements = value.filter(isDoc).flatMap((element) => ends(element, [name, ...rest]))
  return isIndex(name) && Number(name) < value.length ? [...inElements, ...ends(value[Number(name)], rest)] : inElements
}

/** What is looked at when a field is compared: each end, and the elements of an end that is an array. */
export const candidates = (value: unknown, path: string) =>
  ends(value, path.split('.')).flatMap((end) => (Array.isArray(end) ? [end, ...(end as unknown[])] : [end]))

/** A copy that shares nothing. */
export const copied = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copied) as T
  if (!isDoc(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner)])) as T
}
