import { requestFailed } from '../errors'
import { valuesAt } from '../paths'
import type { Document } from '../types'
import { isObject } from '../values'
import { expressionOf } from './computed'
import { fieldPath } from './expression/compile'
import { variableName } from './expression/operands'
import { compilePipeline, runPipeline } from './pipeline'
import { readParts, readText, type Stage, type StageCompiler, type Surroundings } from './types'
import { withValue } from './unwind'

const parts = ['from', 'localField', 'foreignField', 'let', 'pipeline', 'as'] as const

/** By equality of two fields: the engine is asked for just what is needed, so that an index of the other collection serves. */
const byFields = (spec: Document, as: string[], { source }: Surroundings): Stage => {
  const from = readText(spec.from, "$lookup argument 'from'")
  const foreign = readText(spec.foreignField, "$lookup argument 'foreignField'")
  const local = readText(spec.localField, "$lookup argument 'localField'").split('.')
  return (documents) =>
    documents.map((document) => {
      const { values } = valuesAt(document, local)
      const wanted = values.length === 0 ? [null] : values.map((value) => value ?? null)
      const filter = { [foreign]: wanted.length === 1 ? { $eq: wanted[0] } : { $in: wanted } }
      return withValue(document, as, source(from, filter, [], undefined))
    })
}

const pipelineOf = (pipeline: unknown): Document[] => {
  if (!Array.isArray(pipeline)) throw requestFailed("'pipeline' option must be specified as an array")
  return pipeline.map((stage) => {
    if (isObject(stage)) return stage
    throw requestFailed('Each element of the pipeline array must be an object')
  })
}

/** By a pipeline of the other collection, run for each document with the variables of `let`. */
const byPipeline = (spec: Document, as: string[], surroundings: Surroundings): Stage => {
  const from = readText(spec.from, "$lookup argument 'from'")
  const stages = pipelineOf(spec.pipeline)
  const bindings = spec.let ?? {}
  if (!isObject(bindings)) throw requestFailed("$lookup argument 'let' must be an object")
  const values = Object.entries(bindings).map(
    ([name, value]) => [variableName(name), expressionOf(value, surroundings)] as const,
  )
  const around = (variables: Document) => ({ ...surroundings, variables: { ...surroundings.variables, ...variables } })
  compilePipeline(stages, around(Object.fromEntries(values.map(([name]) => [name, null]))))
  return (documents) =>
    documents.map((document) => {
      const variables = Object.fromEntries(values.map(([name, value]) => [name, value(document)]))
      return withValue(document, as, runPipeline(stages, from, around(variables)))
    })
}

/** `$lookup`, in both of its forms. */
export const lookup: StageCompiler = (given, surroundings) => {
  const spec = readParts(given, '$lookup', parts)
  const as = fieldPath(readText(spec.as, "$lookup argument 'as'"))
  if (!('pipeline' in spec)) {
    if ('let' in spec) throw requestFailed("$lookup with 'let' needs a 'pipeline'")
    return byFields(spec, as, surroundings)
  }
  if ('localField' in spec || 'foreignField' in spec)
    throw requestFailed("$lookup with 'pipeline' may not specify 'localField' or 'foreignField'")
  return byPipeline(spec, as, surroundings)
}
