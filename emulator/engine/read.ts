import type { Collection } from './catalogue'
import { idString } from './concurrency'
import { requestFailed } from './errors'
import { compileFilter, type Matches } from './filter/compile'
import { nearOf, sortByDistance } from './filter/geo'
import { storedText, type Version } from './index-entries'
import { afterPrefix } from './key-encoding'
import { type Plan, planFor } from './plan/plan'
import { idsOf, indexName } from './plan/scan'
import { countEntries } from './plan/tally'
import type { Store } from './store/open'
import { sortValues } from './sort'
import type { Document, Explain, Sort } from './types'
import { type Database, newWriteSet, overriddenVersions, type WriteSet } from './write-set'

type Read = { filter: Document; sort?: Sort; skip?: number; limit?: number }

/** One answer holds this many bytes at most. */
const answerBytes = 16 * 1024 * 1024

/** The fields of a collection that have an index of places. */
export const placesOf = ({ indexes }: Collection): string[] =>
  indexes.flatMap(({ fields }) => fields.filter(({ places }) => places).map(({ name }) => name))

/** The nearest places are found by an index of places only. */
const checkPlaces = (collection: Collection, field: string) => {
  if (!placesOf(collection).includes(field)) throw requestFailed(`unable to find index for $geoNear query: ${field}`)
}

type Found = { version: Version; id: Buffer }

type Walk = { found: Found[]; examined: number }

const walk = (
  database: Database,
  collection: Collection,
  plan: Plan,
  matches: Matches | null,
  most: number,
  skip: (id: Buffer) => boolean,
): Walk => {
  const found: Found[] = []
  let examined = 0
  if (most === 0) return { found, examined }
  for (const id of idsOf(database.store, collection, plan)) {
    if (skip(id)) continue
    examined++
    const text = database.store.documents.get(Buffer.concat([collection.prefix, id]))
    if (text === undefined) continue
    const version = storedText(text)
    if (matches && !matches(version.document)) continue
    found.push({ version, id })
    if (found.length >= most) break
  }
  return { found, examined }
}

/**
 * Finds the documents of a filter, as a transaction sees them when `set` is its own. `limit` counts after `skip`; without it all
 * are found.
 */
export const read = (
  database: Database,
  collection: Collection,
  { filter, sort = [], skip = 0, limit = Infinity }: Read,
  set: WriteSet = newWriteSet(null),
) => {
  const matches = compileFilter(filter)
  const plan = planFor(database.store, collection, filter, sort)
  const overridden = overriddenVersions(database, set, collection)
  const near = nearOf(filter)
  if (near) checkPlaces(collection, near.field)
  const most = plan.ordered && !near ? skip + limit : Infinity
  const skips = (id: Buffer) => overridden.size > 0 && overridden.has(idString(id))
  const { found, examined } = walk(database, collection, plan, plan.exact ? null : matches, most, skips)
  for (const [name, version] of overridden)
    if (version && matches(version.document)) found.push({ version, id: Buffer.from(name, 'latin1') })
  const inOrder = plan.ordered && overridden.size === 0
  const unsorted = inOrder || sort.length === 0 ? found : sortValues(found, sort, ({ version }) => version.document)
  const sorted =
    near && sort.length === 0 ? sortByDistance(unsorted, near, ({ version }) => version.document) : unsorted
  const explain: Explain = { index: indexName(plan), examined, sorted: plan.ordered }
  return {
    found: skip > 0 || sorted.length > limit ? sorted.slice(skip, skip + limit) : sorted,
    explain,
    scanned: isScan(plan),
  }
}

/** Whether nothing bounds how many documents the plan reads. */
const isScan = (plan: Plan) => plan.kind === 'collection' || (plan.kind === 'index' && !plan.bounded)

const sizeOf = ({ documents }: Store, { prefix }: Collection) =>
  documents.getKeysCount({ start: prefix, end: afterPrefix(prefix) })

/** Counts the documents of a filter; from the index alone when the index tells all that the filter demands. */
export const countDocuments = (database: Database, collection: Collection, filter: Document) => {
  const { store } = database
  const matches = compileFilter(filter)
  const plan = planFor(store, collection, filter, [])
  if (plan.exact && plan.kind === 'collection') {
    const total = (collection.size ??= sizeOf(store, collection))
    return { total, explain: { index: '_id_', examined: 0, sorted: true }, scanned: false }
  }
  if (plan.exact && plan.kind === 'index') {
    const { index, ranges } = plan
    const whole = { low: index.prefix, high: afterPrefix(index.prefix) }
    const total = ranges.reduce((sum, range) => sum + countEntries(store.entries, index, whole, range), 0)
    return { total, explain: { index: index.name, examined: 0, sorted: true }, scanned: false }
  }
  const { found, examined } = walk(database, collection, plan, matches, Infinity, () => false)
  return {
    total: found.length,
    explain: { index: indexName(plan), examined, sorted: plan.ordered },
    scanned: isScan(plan),
  }
}

/** Refuses an answer that is larger than the cloud would give. */
export const checkAnswer = (texts: string[]) => {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const bytes = 3 * length > answerBytes ? texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) : length
  if (bytes > answerBytes) throw requestFailed('the answer is larger than 16 MB; ask for fewer documents or fields')
  return texts
}
