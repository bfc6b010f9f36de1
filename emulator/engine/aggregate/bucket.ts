import { requestFailed } from '../errors'
import type { Document } from '../types'
import { compareValues, isObject, typeRank } from '../values'
import { expressionOf } from './computed'
import { compareOperands } from './expression/operands'
import { isOperation } from './expression/compile'
import { compileFields } from './group'
import { readParts, type StageCompiler, type Surroundings } from './types'

const groupByOf = (spec: Document, stage: string, surroundings: Surroundings) => {
  const { groupBy } = spec
  const isPath = typeof groupBy === 'string' && groupBy.startsWith('$')
  if (!isPath && !(isObject(groupBy) && isOperation(groupBy)))
    throw requestFailed(`The ${stage} 'groupBy' field must be defined as a $-prefixed path or an expression`)
  return expressionOf(groupBy, surroundings)
}

const outputOf = ({ output = { count: { $sum: 1 } } }: Document, stage: string, surroundings: Surroundings) => {
  if (!isObject(output)) throw requestFailed(`The ${stage} 'output' field must be an object`)
  return compileFields(output, surroundings)
}

const constant = (value: unknown, stage: string): unknown => {
  if (typeof value === 'string' && value.startsWith('$')) throw requestFailed(`The ${stage} needs constant values`)
  return isObject(value) && '$literal' in value ? value.$literal : value
}

const boundariesOf = ({ boundaries }: Document): unknown[] => {
  if (!Array.isArray(boundaries)) throw requestFailed("The $bucket 'boundaries' field must be an array")
  if (boundaries.length < 2)
    throw requestFailed(`The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length}`)
  const values = boundaries.map((value) => constant(value, "$bucket 'boundaries' field"))
  values.slice(1).forEach((value, i) => {
    if (typeRank(value) !== typeRank(values[i]))
      throw requestFailed("All values in the 'boundaries' option to $bucket must have the same type")
    if (compareValues(values[i], value) >= 0)
      throw requestFailed("The 'boundaries' option to $bucket must be sorted, but elements are not in ascending order")
  })
  return values
}

const checkDefault = (value: unknown, boundaries: unknown[]) => {
  if (typeRank(value) !== typeRank(boundaries[0])) return
  if (compareValues(value, boundaries[0]) >= 0 && compareValues(value, boundaries.at(-1)) < 0)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
    )
}

/** `$bucket`: groups by ranges that include their lower boundary. */
export const bucket: StageCompiler = (given, surroundings) => {
  const spec = readParts(given, '$bucket', ['groupBy', 'boundaries', 'default', 'output'])
  const groupBy = groupByOf(spec, '$bucket', surroundings)
  const boundaries = boundariesOf(spec)
  const summary = outputOf(spec, '$bucket', surroundings)
  const rest = 'default' in spec ? { id: constant(spec.default, "$bucket 'default' field") } : null
  if (rest) checkDefault(rest.id, boundaries)
  const idOf = (document: Document): unknown => {
    const value = groupBy(document)
    const at = boundaries.findLastIndex((boundary) => compareOperands(value, boundary) >= 0)
    if (at >= 0 && at < boundaries.length - 1) return boundaries[at]
    if (rest) return rest.id
    throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.')
  }
  return (documents) => {
    const members = new Map<unknown, Document[]>()
    for (const document of documents) {
      const id = idOf(document)
      members.set(id, [...(members.get(id) ?? []), document])
    }
    return [...members]
      .sort(([a], [b]) => compareValues(a, b))
      .map(([_id, inBucket]) => ({ _id, ...summary(inBucket) }))
  }
}

/** `$bucketAuto`: groups of about the same size; equal values stay together. Preferred numbers (granularity) are not here. */
export const bucketAuto: StageCompiler = (given, surroundings) => {
  const spec = readParts(given, '$bucketAuto', ['groupBy', 'buckets', 'output', 'granularity'])
  if (spec.granularity !== undefined) throw requestFailed("The $bucketAuto 'granularity' field is not supported here")
  const groupBy = groupByOf(spec, '$bucketAuto', surroundings)
  const summary = outputOf(spec, '$bucketAuto', surroundings)
  const wanted = spec.buckets
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted <= 0)
    throw requestFailed("The $bucketAuto 'buckets' field must be greater than 0, and a whole number")
  return (documents) => {
    const sorted = documents
      .map((document) => ({ document, value: groupBy(document) ?? null }))
      .sort((a, b) => compareOperands(a.value, b.value))
    const size = Math.max(1, Math.round(sorted.length / wanted))
    const buckets: (typeof sorted)[] = []
    for (let from = 0; from < sorted.length;) {
      let to = buckets.length === wanted - 1 ? sorted.length : Math.min(from + size, sorted.length)
      while (to < sorted.length && compareOperands(sorted[to - 1]!.value, sorted[to]!.value) === 0) to++
      buckets.push(sorted.slice(from, to))
      from = to
    }
    return buckets.map((one, i) => ({
      _id: { min: one[0]!.value, max: buckets[i + 1]?.[0]!.value ?? one.at(-1)!.value },
      ...summary(one.map(({ document }) => document)),
    }))
  }
}
