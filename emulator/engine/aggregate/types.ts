import { requestFailed } from '../errors'
import type { Variables } from '../filter/expression'
import type { Document, Sort } from '../types'
import { isObject } from '../values'

/** Reads a collection for the pipeline: what matches, in an order, at most so many. */
type Source = (collection: string, filter: Document, sort: Sort, limit: number | undefined) => Document[]

/** The collections that a pipeline reads. `placesOf` names the fields of one that have an index of places. */
export type Collections = { source: Source; placesOf: (collection: string) => string[] }

/** What a stage may use besides its documents: other collections, and the variables that a `$lookup` around it has bound. */
export type Surroundings = Collections & { variables: Variables }

/** Makes new documents; what it is given stays as it is. */
export type Stage = (documents: Document[]) => Document[]

/** Compiles `{ $stage: spec }`. Refuses what MongoDB refuses before it looks at a document. */
export type StageCompiler = (spec: unknown, surroundings: Surroundings) => Stage

/** The specification of a stage with named parts. */
export const readParts = (spec: unknown, stage: string, known: readonly string[]): Document => {
  if (!isObject(spec)) throw requestFailed(`the ${stage} stage specification must be an object`)
  const unknown = Object.keys(spec).find((name) => !known.includes(name))
  if (unknown !== undefined) throw requestFailed(`Unrecognized option to ${stage}: ${unknown}.`)
  return spec
}

/** A part that must be a non-empty text. */
export const readText = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value === '') throw requestFailed(`${what} must be a non-empty string`)
  return value
}
