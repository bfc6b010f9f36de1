import type { Collection, Index } from './catalogue'
import { parseDocument } from './ejson'
import { requestFailed } from './errors'
import { emptyArray, encodeComponent } from './key-encoding'
import { valuesAt } from './paths'
import type { Document } from './types'

/** A version of a document: its EJSON as stored, and parsed. */
export type Version = { readonly text: string; readonly document: Document }

/** A stored document, parsed only when somebody looks. */
export const storedText = (text: string): Version => {
  let document: Document | undefined
  return {
    text,
    get document() {
      return (document ??= parseDocument(text))
    },
  }
}

const describe = (index: Index, document: Document) =>
  index.fields.map(({ path, direction }) => {
    const { values, array } = valuesAt(document, path)
    const shown = values.length > 0 ? values : [array ? emptyArray : null]
    return { array, components: shown.map((value) => encodeComponent(value, direction, index.limit)) }
  })

/** MongoDB does not index two arrays of one document side by side, unless they lie in the same array. */
const checkParallelArrays = (index: Index, several: boolean[]) => {
  const roots = new Set(index.fields.filter((_, i) => several[i]).map(({ path }) => path[0]))
  if (roots.size > 1) throw requestFailed(`cannot index parallel arrays [${[...roots].join('] [')}]`)
}

/**
 * The keys of a document in an index, without the id, each starting with the index's number. Marks on the index that a field
 * has several values or a value is too long; `marked` is called when that is news.
 */
export const indexKeys = (index: Index, document: Document, marked: () => void): Buffer[] => {
  const fields = describe(index, document)
  const several = fields.map(({ array }) => array)
  checkParallelArrays(index, several)
  several.forEach((is, i) => {
    if (!is || index.multikey[i]) return
    index.multikey[i] = true
    marked()
  })
  if (!index.hashed && fields.some(({ components }) => components.some(({ hashed }) => hashed))) {
    index.hashed = true
    marked()
  }
  let keys: Buffer[][] = [[index.prefix]]
  for (const { components } of fields) keys = keys.flatMap((key) => components.map(({ bytes }) => [...key, bytes]))
  if (keys.length === 1) return [Buffer.concat(keys[0]!)]
  const distinct = new Map(keys.map((parts) => Buffer.concat(parts)).map((key) => [key.toString('latin1'), key]))
  return [...distinct.values()]
}

export type KeyChange = { index: Index; added: Buffer[]; removed: Buffer[] }

const missingFrom = (keys: Buffer[], others: Buffer[]) =>
  keys.filter((key) => !others.some((other) => other.equals(key)))

/** What a change of a document changes in the collection's indexes. */
export const keyChanges = (
  { indexes }: Collection,
  { before, after }: { before: Version | undefined; after: Version | undefined },
  marked: () => void,
): KeyChange[] =>
  indexes.map((index) => {
    const old = before ? indexKeys(index, before.document, marked) : []
    const current = after ? indexKeys(index, after.document, marked) : []
    return { index, added: missingFrom(current, old), removed: missingFrom(old, current) }
  })
