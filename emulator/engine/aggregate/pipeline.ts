import { requestFailed } from '../errors'
import { compileMatch } from '../filter/compile'
import { sortValues } from '../sort'
import type { Document, Sort } from '../types'
import { isObject, typeName } from '../values'
import { bucket, bucketAuto } from './bucket'
import { addFields, expressionOf } from './computed'
import { isOperation } from './expression/compile'
import { compileGeoNear } from './geo-near'
import { group } from './group'
import { lookup } from './lookup'
import { project } from './project'
import { readParts, readText, type Stage, type StageCompiler, type Surroundings } from './types'
import { unwind } from './unwind'

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

const wholeNumber = (spec: unknown, stage: string, least: number): number => {
  if (typeof spec !== 'number' || !Number.isInteger(spec) || spec < least)
    throw requestFailed(
      `the argument to ${stage} must be ${least === 0 ? 'a non-negative' : 'a positive'} whole number`,
    )
  return spec
}

const replaceRoot: StageCompiler = (given, surroundings) => {
  const spec = readParts(given, '$replaceRoot', ['newRoot'])
  if (!('newRoot' in spec)) throw requestFailed('no newRoot specified for the $replaceRoot stage')
  const evaluate = expressionOf(spec.newRoot, surroundings)
  return (documents) =>
    documents.map((document) => {
      const root = evaluate(document)
      if (isObject(root)) return root
      throw requestFailed(
        `'newRoot' expression must evaluate to an object, but the resulting value was of type: '${typeName(root)}'`,
      )
    })
}

const sample: StageCompiler = (given) => {
  const size = wholeNumber(readParts(given, '$sample', ['size']).size, '$sample', 0)
  return (documents) => {
    const rest = [...documents]
    return Array.from({ length: Math.min(size, rest.length) }, () => {
      return rest.splice(Math.floor(Math.random() * rest.length), 1)[0]!
    })
  }
}

const count: StageCompiler = (spec) => {
  const name = readText(spec, 'the count field')
  if (name.startsWith('$') || name.includes('.'))
    throw requestFailed(`the count field cannot be a $-prefixed path or contain '.': ${name}`)
  return (documents) => (documents.length === 0 ? [] : [{ [name]: documents.length }])
}

const sortByCount: StageCompiler = (spec, surroundings) => {
  const isPath = typeof spec === 'string' && spec.startsWith('$')
  if (!isPath && !(isObject(spec) && isOperation(spec)))
    throw requestFailed('the sortByCount field must be defined as a $-prefixed path or an expression')
  const grouped = group({ _id: spec, count: { $sum: 1 } }, surroundings)
  return (documents) => sortValues(grouped(documents), [['count', -1]])
}

const onlyFirst: StageCompiler = () => {
  throw requestFailed('$geoNear is only valid as the first stage in a pipeline.')
}

/** The stages of `db.command.aggregate`. */
const stages: Readonly<Record<string, StageCompiler>> = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $geoNear: onlyFirst,
  $group: group,
  $limit: (spec) => {
    const limit = wholeNumber(spec, '$limit', 1)
    return (documents) => documents.slice(0, limit)
  },
  $lookup: lookup,
  $match: (spec, { variables }) => {
    const matches = compileMatch(filterOf(spec), variables)
    return (documents) => documents.filter((document) => matches(document))
  },
  $project: project,
  $replaceRoot: replaceRoot,
  $sample: sample,
  $skip: (spec) => {
    const skip = wholeNumber(spec, '$skip', 0)
    return (documents) => documents.slice(skip)
  },
  $sort: (spec) => {
    const sort = sortOf(spec)
    return (documents) => sortValues(documents, sort)
  },
  $sortByCount: sortByCount,
  $unwind: unwind,
}

const namedStage = (stage: Document): [name: string, spec: unknown] => {
  const [entry, ...others] = Object.entries(stage)
  if (!entry || others.length > 0)
    throw requestFailed('A pipeline stage specification object must contain exactly one field.')
  return entry
}

/** Compiles every stage, so that a pipeline is refused before anything is read. */
export const compilePipeline = (pipeline: Document[], surroundings: Surroundings): Stage[] =>
  pipeline.map((one, at) => {
    const [name, spec] = namedStage(one)
    if (name === '$geoNear' && at === 0) {
      compileGeoNear(spec)
      return (documents) => documents
    }
    const stage = Object.hasOwn(stages, name) ? stages[name] : undefined
    if (!stage) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`)
    return stage(spec, surroundings)
  })

type Leading = { filter: Document; sort: Sort; limit: number | undefined; used: number }

/** Whether a filter can be given to a query: one with `$expr` may use variables that the query does not know. */
const isPlain = (spec: unknown, { variables }: Surroundings) =>
  Object.keys(variables).length === 0 || !JSON.stringify(spec).includes('"$expr"')

/**
 * The stages at the start that a query can do: matches, then a sort, then as many documents as `$skip` and `$limit` need. Those two
 * are done again by the pipeline.
 */
const leading = (pipeline: Document[], surroundings: Surroundings): Leading => {
  let used = 0
  const matches: Document[] = []
  while (pipeline[used] && '$match' in pipeline[used]! && isPlain(pipeline[used]!.$match, surroundings))
    matches.push(filterOf(pipeline[used++]!.$match))
  const filter = matches.length > 1 ? { $and: matches } : (matches[0] ?? {})
  const sort = pipeline[used] && '$sort' in pipeline[used]! ? sortOf(pipeline[used++]!.$sort) : []
  const [first, second] = pipeline.slice(used)
  if (first && '$limit' in first) return { filter, sort, limit: Number(first.$limit), used }
  const both = first && '$skip' in first && second && '$limit' in second
  return { filter, sort, limit: both ? Number(first.$skip) + Number(second.$limit) : undefined, used }
}

/** Runs a pipeline over a collection. */
export const runPipeline = (pipeline: Document[], collection: string, surroundings: Surroundings): Document[] => {
  const compiled = compilePipeline(pipeline, surroundings)
  const [first] = pipeline
  if (first && '$geoNear' in first) {
    const found = compileGeoNear(first.$geoNear)(surroundings, collection)
    return compiled.reduce((documents, stage) => stage(documents), found)
  }
  const { filter, sort, limit, used } = leading(pipeline, surroundings)
  const found = surroundings.source(collection, filter, sort, limit)
  return compiled.slice(used).reduce((documents, stage) => stage(documents), found)
}
