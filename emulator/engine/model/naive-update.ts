import { holds } from './naive-filter'
import { type Doc, isDoc, order, same } from './naive-values'

/** An update that the database refuses. */
export class Refused extends Error {}

/** Says what becomes of the value at a path; undefined stands for nothing, before and after. */
type Change = (value: unknown) => unknown

const isIndex = (name: string | undefined) => name !== undefined && /^\d+$/.test(name)

/** A copy in which the value at a path is changed. With `make`, objects on the way are made and obstacles refused. */
const edited = (value: unknown, [name, ...rest]: string[], change: Change, make: boolean): unknown => {
  if (name === undefined) return change(value)
  if (Array.isArray(value) && isIndex(name)) {
    const at = Number(name)
    const after = edited(value[at], rest, change, make)
    if (after === undefined) return at < value.length ? value.with(at, null) : value
    const longer = [...value, ...Array.from({ length: Math.max(0, at + 1 - value.length) }, () => null)]
    return longer.with(at, after)
  }
  if (isDoc(value) || (value === undefined && make)) {
    const object: Doc = isDoc(value) ? value : {}
    const after = edited(object[name], rest, change, make)
    if (after === undefined) return Object.fromEntries(Object.entries(object).filter(([other]) => other !== name))
    return { ...object, [name]: after }
  }
  if (make) throw new Refused()
  return value
}

const arithmetic =
  (missing: (operand: number) => number, work: (a: number, b: number) => number) =>
  (operand: unknown): Change =>
  (value) => {
    if (typeof operand !== 'number') throw new Refused()
    if (value === undefined) return missing(operand)
    if (typeof value !== 'number') throw new Refused()
    return work(value, operand)
  }

const onArray =
  (work: (values: unknown[]) => unknown[]): Change =>
  (value) => {
    if (value === undefined) return undefined
    if (!Array.isArray(value)) throw new Refused()
    return work(value)
  }

const onNewArray =
  (work: (values: unknown[]) => unknown[]): Change =>
  (value) =>
    onArray(work)(value ?? (value === null ? null : []))

const pushed = (operand: unknown) => {
  const { $each, $position, $sort, $slice } = operand as {
    $each: unknown[]
    $position?: number
    $sort?: 1 | -1
    $slice?: number
  }
  return onNewArray((values) => {
    const at = $position ?? values.length
    const all = [...values.slice(0, at), ...$each, ...values.slice(at)]
    if ($sort !== undefined) all.sort((a, b) => $sort * order(a, b))
    if ($slice === undefined) return all
    return $slice < 0 ? all.slice($slice) : all.slice(0, $slice)
  })
}

const isGone = (element: unknown, operand: unknown): boolean => {
  if (!isDoc(operand)) return same(element, operand)
  if (Object.keys(operand)[0]?.startsWith('$')) return holds({ element }, { element: operand })
  return isDoc(element) && holds(element, operand)
}

/** Each operator's change, and whether it makes what is missing on the way. */
const operators: Record<string, { change: (operand: unknown) => Change; make: boolean }> = {
  $set: { change: (operand) => () => operand, make: true },
  $unset: { change: () => () => undefined, make: false },
  $inc: {
    change: arithmetic(
      (by) => by,
      (a, b) => a + b,
    ),
    make: true,
  },
  $mul: {
    change: arithmetic(
      () => 0,
      (a, b) => a * b,
    ),
    make: true,
  },
  $min: {
    change: (operand) => (value) => (value === undefined || order(operand, value) < 0 ? operand : value),
    make: true,
  },
  $max: {
    change: (operand) => (value) => (value === undefined || order(operand, value) > 0 ? operand : value),
    make: true,
  },
  $push: { change: pushed, make: true },
  $addToSet: {
    change: (operand) =>
      onNewArray((values) => (values.some((one) => same(one, operand)) ? values : [...values, operand])),
    make: true,
  },
  $pop: {
    change: (operand) => onArray((values) => (operand === 1 ? values.slice(0, -1) : values.slice(1))),
    make: false,
  },
  $pull: { change: (operand) => onArray((values) => values.filter((one) => !isGone(one, operand))), make: false },
  $pullAll: {
    change: (operand) =>
      onArray((values) => values.filter((one) => !(operand as unknown[]).some((gone) => same(one, gone)))),
    make: false,
  },
}

const read = (value: unknown, path: string[]): unknown =>
  path.reduce((at, name) => (isDoc(at) || (Array.isArray(at) && isIndex(name)) ? (at as Doc)[name] : undefined), value)

const renamed = (document: Doc, from: string[], to: string[]): Doc => {
  if (Array.isArray(read(document, from.slice(0, -1))) && isIndex(from.at(-1))) throw new Refused()
  const value = read(document, from)
  if (value === undefined) return document
  const without = edited(document, from, () => undefined, false) as Doc
  if (to.some((_, i) => Array.isArray(read(without, to.slice(0, i))))) throw new Refused()
  return edited(without, to, () => value, true) as Doc
}

const overlap = (a: string, b: string) => `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`)

const stepsOf = (update: Doc) =>
  Object.entries(update).flatMap(([operator, fields]) =>
    Object.entries(fields as Doc).map(([path, operand]) => ({ operator, path, operand })),
  )

/** Two operators on one path, or on a path and one beneath it, are refused whatever is found. */
export const isConflicting = (update: Doc): boolean => {
  const paths = stepsOf(update).flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, operand as string] : [path],
  )
  return paths.some((one, i) => paths.slice(i + 1).some((other) => overlap(one, other)))
}

/** The document after an update. */
export const naiveUpdate = (document: Doc, update: Doc): Doc =>
  stepsOf(update).reduce((before, { operator, path, operand }) => {
    if (operator === '$rename') return renamed(before, path.split('.'), (operand as string).split('.'))
    const { change, make } = operators[operator]!
    return edited(before, path.split('.'), change(operand), make) as Doc
  }, document)
