import { requestFailed } from '../errors'
import { isPosition } from '../paths'
import type { Document } from '../types'
import { isObject, typeName } from '../values'

/** The place that a dotted path names inside a document: its holder (object or array) and the last component. */
type Target = { holder: Document | unknown[]; name: string }

const named = (holder: Document | unknown[], name: string): unknown => {
  if (Array.isArray(holder)) return isPosition(name) ? holder[Number(name)] : undefined
  return Object.hasOwn(holder, name) ? holder[name] : undefined
}

export const readTarget = ({ holder, name }: Target) => named(holder, name)

/** An array this long by one `$set` of a far position is a mistake, as in MongoDB. */
const farthestPosition = 1_500_000

export const writeTarget = ({ holder, name }: Target, value: unknown) => {
  if (!Array.isArray(holder)) {
    holder[name] = value
    return
  }
  const position = Number(name)
  if (position > farthestPosition) throw requestFailed(`cannot fill an array up to position ${name}`)
  while (holder.length < position) holder.push(null)
  holder[position] = value
}

const cannotCreate = (name: string, parent: string, value: unknown) =>
  requestFailed(`Cannot create field '${name}' in element {${parent}: ${JSON.stringify(value)}}`)

const step = (holder: Document | unknown[], path: string[], at: number, create: boolean) => {
  const name = path[at]!
  const inner = named(holder, name)
  if (inner === undefined && create) {
    const made: Document = {}
    writeTarget({ holder, name }, made)
    return made
  }
  if (isObject(inner)) return inner
  if (Array.isArray(inner) && isPosition(path[at + 1]!)) return inner
  if (create) throw cannotCreate(path[at + 1]!, name, inner)
  return undefined
}

/**
 * Finds the place of `path`. With `create` the objects on the way are made, and a scalar, null or array that stands in the way
 * is refused; without, `undefined` tells that there is no such place.
 */
export const findTarget = (document: Document, path: string, create: boolean): Target | undefined => {
  const components = path.split('.')
  let holder: Document | unknown[] = document
  for (let at = 0; at < components.length - 1; at++) {
    const next: Document | unknown[] | undefined = step(holder, components, at, create)
    if (!next) return undefined
    holder = next
  }
  return { holder, name: components.at(-1)! }
}

export const createTarget = (document: Document, path: string): Target => findTarget(document, path, true)!

/** The array at a path, null when there is nothing; anything else is refused. */
export const arrayAt = (document: Document, path: string, operator: string): unknown[] | null => {
  const target = findTarget(document, path, false)
  const value = target && readTarget(target)
  if (value === undefined) return null
  if (!Array.isArray(value))
    throw requestFailed(
      `Cannot apply ${operator} to a non-array field: '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${JSON.stringify(document._id)}}`,
    )
  return value
}
