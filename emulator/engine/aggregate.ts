import { Aggregator } from 'mingo/aggregator'
import { Context, ProcessingMode } from 'mingo/core'
import { type Iterator, Lazy } from 'mingo/lazy'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { invalidParam, requestFailed } from './errors'
import { compileFilter } from './filter/compile'
import { accumulatorOperators, checkExpression, evaluated, expressionOperators } from './filter/expression'
import { sortValues } from './sort'
import type { Document, Sort } from './types'
import { isObject } from './values'

/** The stages that `db.command.aggregate` offers and mingo evaluates. geoNear is not here. */
const allowed = [
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
] as const

/** Stages that hold expressions, which are checked before anything is read. */
const computed = new Set(['$addFields', '$bucket', '$bucketAuto', '$group', '$project', '$replaceRoot', '$sortByCount'])

/** Reads a collection for the pipeline: what matches, in an order, at most so many. */
export type Source = (collection: string, filter: Document, sort: Sort, limit: number | undefined) => Document[]

const sortOf = (spec: unknown): Sort => {
  if (!isObject(spec) || Object.keys(spec).length === 0)
    throw requestFailed('$sort stage must have at least one sort key')
  return Object.entries(spec).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return [field, direction]
  })
}

const filterOf = (spec: unknown): Document => {
  if (!isObject(spec)) throw requestFailed('the match filter must be an expression in an object')
  return spec
}

/** `$match` and `$sort` with the same meaning as in a query. */
const ownStages = {
  $match: (documents: Iterator, spec: unknown, _: Options) => documents.filter(compileFilter(filterOf(spec))),
  $sort: (documents: Iterator, spec: unknown, _: Options) =>
    documents.transform((all) => Lazy(sortValues(all, sortOf(spec)))),
}

/** `$lookup` by two fields asks the engine for just what it needs, so that an index of the other collection serves. */
const lookupStage = (source: Source) => (documents: Iterator, spec: unknown, options: Options) => {
  if (!isObject(spec)) throw requestFailed('the $lookup specification must be an Object')
  if (Array.isArray(spec.pipeline)) spec.pipeline.forEach(checkStage)
  const { from, localField, foreignField, as, ...rest } = spec
  if (typeof from !== 'string' || typeof as !== 'string') throw requestFailed("$lookup needs 'from' and 'as'")
  if (typeof localField !== 'string' || typeof foreignField !== 'string' || Object.keys(rest).length > 0)
    return stages.$lookup(documents, { ...spec, as, from: source(from, {}, [], undefined) }, options)
  return documents.map((document) => {
    if (!isObject(document)) return document
    const local =
      localField.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), document) ??
      null
    const filter = { [foreignField]: Array.isArray(local) ? { $in: local } : { $eq: local } }
    return { ...document, [as]: source(from, filter, [], undefined) }
  })
}

const contextFor = (source: Source): Context => {
  const pipeline = Object.fromEntries(allowed.map((name) => [name, stages[name]]))
  return Context.init({
    expression: expressionOperators,
    accumulator: accumulatorOperators,
    projection: projections,
    query: queries,
    pipeline: { ...pipeline, ...ownStages, $lookup: lookupStage(source) },
  })
}

const checkStage = (stage: Document) => {
  const names = Object.keys(stage)
  const [name] = names
  if (names.length !== 1 || !name)
    throw requestFailed('A pipeline stage specification object must contain exactly one field.')
  if (!allowed.some((known) => known === name)) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`)
  const count = stage[name]
  if (computed.has(name)) checkExpression(count)
  if (
    (name === '$limit' || name === '$skip') &&
    (!Number.isInteger(count) || Number(count) < 0 || (name === '$limit' && count === 0))
  )
    throw requestFailed(`the ${name} must be a positive whole number`)
}

/** The stages at the start that a query can do: matches, then a sort, then a limit. The rest is left to the pipeline. */
const leading = (pipeline: Document[]) => {
  const matches: Document[] = []
  let at = 0
  while (pipeline[at] && '$match' in pipeline[at]!) matches.push(filterOf(pipeline[at++]!.$match))
  const filter = matches.length > 1 ? { $and: matches } : (matches[0] ?? {})
  const sort = pipeline[at] && '$sort' in pipeline[at]! ? sortOf(pipeline[at++]!.$sort) : []
  const limit = pipeline[at] && '$limit' in pipeline[at]! ? Number(pipeline[at++]!.$limit) : undefined
  return { filter, sort, limit, rest: pipeline.slice(at) }
}

/** Runs an aggregate. Unknown stages and expressions are refused (DATABASE_REQUEST_FAILED). */
export const runAggregate = (source: Source, collection: string, pipeline: Document[]): Document[] => {
  if (!Array.isArray(pipeline)) throw invalidParam('stages must be an array')
  pipeline.forEach(checkStage)
  const { filter, sort, limit, rest } = leading(pipeline)
  const documents = source(collection, filter, sort, limit)
  if (rest.length === 0) return documents
  const aggregator = new Aggregator(rest, {
    context: contextFor(source),
    processingMode: ProcessingMode.CLONE_OFF,
    scriptEnabled: false,
  })
  return evaluated(() => aggregator.run<Document>(documents))
}
