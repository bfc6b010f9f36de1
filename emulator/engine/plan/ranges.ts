import type { Index } from '../catalogue'
import { afterPrefix, encodeBound, encodeComponent, inverted, rankBytes } from '../key-encoding'
import { compareValues, typeRank } from '../values'
import type { Bound, Constraint } from './constraints'

/** Keys from `low` up to but without `high`; their first `prefix` bytes are fixed by equalities. */
export type KeyRange = { low: Buffer; high: Buffer; prefix: number }

/**
 * `used` constraints of the filter, on the fields `names`, are fully told by the ranges; the `equal` leading fields are fixed to
 * points.
 */
export type Bounds = {
  ranges: KeyRange[]
  equal: number
  used: number
  exact: boolean
  bounded: boolean
  names: string[]
}

/** So many ranges at most; a longer list of values is tested on the documents instead. */
const mostRanges = 2000

type Edge = { bytes: Buffer; include: boolean }

const edge = (bound: Bound | undefined, rank: number, limit: number): Edge & { exact: boolean } => {
  if (!bound) return { bytes: rankBytes(rank), include: true, exact: true }
  const bytes = encodeBound(bound.value, limit)
  const cut = bytes.length === limit - 16
  return { bytes, include: bound.inclusive || cut, exact: !cut }
}

const span = (prefix: Buffer, low: Edge, high: Edge, direction: 1 | -1): KeyRange => {
  const [first, last] = direction === 1 ? [low, high] : [high, low]
  const at = ({ bytes }: Edge) => Buffer.concat([prefix, direction === 1 ? bytes : inverted(bytes)])
  return {
    low: first.include ? at(first) : afterPrefix(at(first)),
    high: last.include ? afterPrefix(at(last)) : at(last),
    prefix: prefix.length,
  }
}

/** NaN stands before all numbers, and lies in no range of them. */
const lowest = (rank: number): Bound | undefined =>
  rank === typeRank(0) ? { value: -Infinity, inclusive: true } : undefined

type Range = Extract<Constraint, { rank: number }>

const tighter = (a: Bound | undefined, b: Bound | undefined, sign: 1 | -1) => {
  if (!a || !b) return a ?? b
  const order = sign * compareValues(a.value, b.value)
  return order > 0 || (order === 0 && !a.inclusive) ? a : b
}

const isRange = (constraint: Constraint): constraint is Range => 'rank' in constraint
const isPoints = (constraint: Constraint): constraint is { points: unknown[] } => 'points' in constraint

const merged = (ranges: Range[]): Range =>
  ranges.reduce((a, b) => ({ rank: a.rank, low: tighter(a.low, b.low, 1), high: tighter(a.high, b.high, -1) }))

const extend = (prefixes: Buffer[], values: unknown[], direction: 1 | -1, limit: number) => {
  const bytes = values.map((value) => encodeComponent(value, direction, limit).bytes)
  const distinct = [...new Map(bytes.map((one) => [one.toString('latin1'), one])).values()].sort(Buffer.compare)
  return prefixes.flatMap((prefix) => distinct.map((one) => Buffer.concat([prefix, one])))
}

/** The range of one field: all its range constraints of one type, but only one of them where documents have several values. */
const rangeOf = (constraints: Constraint[], multikey: boolean) => {
  const ranges = constraints.filter(isRange)
  const first = ranges[0]
  if (!first) return null
  const together = multikey ? [first] : ranges.filter(({ rank }) => rank === first.rank)
  return { range: merged(together), used: together.length }
}

/**
 * The key ranges of an index that hold every document satisfying the constraints. `choice` says which of several sets of
 * points a field with several values is asked for.
 */
export const boundsOf = (index: Index, fields: ReadonlyMap<string, Constraint[]>, choice: number): Bounds => {
  let prefixes = [index.prefix]
  let used = 0
  for (const [at, { name, direction }] of index.fields.entries()) {
    const constraints = fields.get(name) ?? []
    const sets = constraints.filter(isPoints)
    const chosen =
      sets.length > 0
        ? index.multikey[at]
          ? sets[choice % sets.length]
          : [...sets].sort((a, b) => a.points.length - b.points.length)[0]
        : undefined
    if (chosen && chosen.points.length * prefixes.length <= mostRanges) {
      prefixes = extend(prefixes, chosen.points, direction, index.limit)
      used += 1
      continue
    }
    const found = rangeOf(constraints, index.multikey[at]!)
    const names = index.fields.slice(0, at).map((field) => field.name)
    if (!found) return pointBounds(prefixes, names, used)
    const low = edge(found.range.low ?? lowest(found.range.rank), found.range.rank, index.limit)
    const high = edge(found.range.high, found.range.rank, index.limit)
    const ranges = prefixes.map((prefix) => span(prefix, low, high, direction))
    const exact = low.exact && high.exact
    return { ranges, equal: at, used: used + found.used, exact, bounded: true, names: [...names, name] }
  }
  return pointBounds(
    prefixes,
    index.fields.map((field) => field.name),
    used,
  )
}

const pointBounds = (prefixes: Buffer[], names: string[], used: number): Bounds => ({
  ranges: prefixes.map((prefix) => ({ low: prefix, high: afterPrefix(prefix), prefix: prefix.length })),
  equal: names.length,
  used,
  exact: true,
  bounded: names.length > 0,
  names,
})
