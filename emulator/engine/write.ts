import { randomBytes } from 'node:crypto'
import type { Collection } from './catalogue'
import { stringifyEjson } from './ejson'
import { duplicateWrite, requestFailed } from './errors'
import type { Version } from './index-entries'
import { encodeId } from './key-encoding'
import { read } from './read'
import type { Document, Id, UpdateRequest, UpdateResult } from './types'
import { checkFieldNames, compileUpdate } from './update/apply'
import { type Database, putVersion, visibleVersion, type WriteSet } from './write-set'

/** The cloud's limit: documents stay below 512 KB. */
const documentBytes = 512 * 1024

let counter = randomBytes(3).readUIntBE(0, 3)

/** An id of 32 hexadecimal digits that grow with time, as the cloud's do. */
const newId = () => {
  counter = (counter + 1) % 0x1000000
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time}${counter.toString(16).padStart(6, '0')}${randomBytes(7).toString('hex')}`
}

/** A document ready to be stored. Refuses field names that no query could reach and documents over 512 KB. */
const versionOf = (document: Document): Version => {
  checkFieldNames(document)
  const text = stringifyEjson(document)
  if (text.length > documentBytes / 3 && Buffer.byteLength(text) > documentBytes)
    throw requestFailed(`a document must be smaller than ${documentBytes} bytes`)
  return { text, document }
}

/** Puts `_id` first, where MongoDB keeps it. */
const withId = ({ _id: _, ...document }: Document, id: unknown): Document => ({ _id: id, ...document })

const idOf = ({ _id: id }: Document): Id => {
  if (typeof id === 'string' || typeof id === 'number') return id
  throw requestFailed('_id must be a string or a number')
}

/** Inserts one document; gives its id. */
export const insertOne = (database: Database, set: WriteSet, collection: Collection, document: Document): Id => {
  const id = document._id === undefined ? newId() : idOf(document)
  const key = encodeId(id)
  const version = versionOf(withId(document, id))
  if (visibleVersion(database, set, collection, key)) throw duplicateWrite(collection.name, '_id_')
  putVersion(database, set, collection, key, version)
  return id
}

const replacement =
  (update: Document) =>
  (document: Document): Document => {
    const operator = Object.keys(update).find((name) => name.startsWith('$'))
    if (operator) throw requestFailed(`the replace operation document must not contain the operator ${operator}`)
    if (update._id !== undefined && update._id !== document._id)
      throw requestFailed("the (immutable) field '_id' was found to have been altered")
    return withId(update, document._id)
  }

const changer = ({ filter, update, replace }: Pick<UpdateRequest, 'filter' | 'update' | 'replace'>) =>
  replace ? replacement(update) : compileUpdate(update, filter)

/** What an upsert starts from: the values that the filter's equalities name. */
const upsertBase = (filter: Document): Document => {
  const base: Document = {}
  for (const [name, value] of Object.entries(filter)) {
    if (name.startsWith('$') || name.includes('.') || value instanceof RegExp) continue
    const operators = typeof value === 'object' && value !== null && Object.keys(value)[0]?.startsWith('$')
    if (!operators) base[name] = value
    else if ('$eq' in value) base[name] = value.$eq
  }
  return base
}

/** Updates what the filter finds, or inserts when nothing is found and `upsert` is asked for. */
export const updateDocuments = (
  database: Database,
  set: WriteSet,
  collection: Collection,
  request: UpdateRequest,
): UpdateResult => {
  const change = changer(request)
  const { found } = read(database, collection, { filter: request.filter, limit: request.multi ? Infinity : 1 }, set)
  let updated = 0
  for (const { id, version } of found) {
    const after = versionOf(change(version.document))
    if (after.text === version.text && !request.replace) continue
    updated++
    putVersion(database, set, collection, id, after)
  }
  if (found.length > 0 || !request.upsert) return { matched: found.length, updated, upsertedId: null }
  const base = upsertBase(request.filter)
  const document = withId(change(base), base._id ?? newId())
  return { matched: 0, updated: 0, upsertedId: insertOne(database, set, collection, document) }
}

/** Updates the first document that the filter finds and gives it as it is afterwards. */
export const updateAndReturn = (
  database: Database,
  set: WriteSet,
  collection: Collection,
  filter: Document,
  update: Document,
): Version | null => {
  const change = compileUpdate(update, filter)
  const [first] = read(database, collection, { filter, limit: 1 }, set).found
  if (!first) return null
  const after = versionOf(change(first.version.document))
  putVersion(database, set, collection, first.id, after)
  return after
}

export const removeDocuments = (
  database: Database,
  set: WriteSet,
  collection: Collection,
  filter: Document,
  multi: boolean,
): number => {
  const { found } = read(database, collection, { filter, limit: multi ? Infinity : 1 }, set)
  for (const { id } of found) putVersion(database, set, collection, id, undefined)
  return found.length
}
