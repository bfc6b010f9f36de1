import { requestFailed } from '../errors'
import type { Document } from '../types'
import { isObject } from '../values'
import { fieldPath } from './expression/compile'
import { readParts, type StageCompiler } from './types'

/** A copy of a document with another value at a path; the objects on the way are made where there are none. */
export const withValue = (document: Document, [name, ...rest]: readonly string[], value: unknown): Document => {
  const result = { ...document }
  const inner =
    rest.length === 0 ? value : withValue(isObject(result[name!]) ? (result[name!] as Document) : {}, rest, value)
  if (inner === undefined) delete result[name!]
  else result[name!] = inner
  return result
}

const valueIn = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), value)

const optionsOf = (spec: unknown) => {
  const given =
    typeof spec === 'string'
      ? { path: spec }
      : readParts(spec, '$unwind', ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'])
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } = given
  if (typeof path !== 'string') throw requestFailed('no path specified to $unwind stage')
  if (!path.startsWith('$')) throw requestFailed(`path option to $unwind stage should be prefixed with a '$': ${path}`)
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw requestFailed(
      'expected a non-empty string that does not begin with $ for the includeArrayIndex option to $unwind stage',
    )
  if (typeof preserve !== 'boolean')
    throw requestFailed('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  return { path: fieldPath(path.slice(1)), index: index === undefined ? null : fieldPath(String(index)), preserve }
}

/** `$unwind`: a document for each element of an array; a value that is no array stays as it is. */
export const unwind: StageCompiler = (spec) => {
  const { path, index, preserve } = optionsOf(spec)
  const numbered = (document: Document, at: number | null) => (index ? withValue(document, index, at) : document)
  return (documents) =>
    documents.flatMap((document) => {
      const value = valueIn(document, path)
      if (Array.isArray(value) && value.length > 0)
        return value.map((element, at) => numbered(withValue(document, path, element), at))
      if (!Array.isArray(value) && value !== null && value !== undefined) return [numbered(document, null)]
      if (!preserve) return []
      return [numbered(Array.isArray(value) ? withValue(document, path, undefined) : document, null)]
    })
}
