import { runAggregate } from './aggregate'
import { EngineError, invalidParam, requestFailed } from './errors'
import { resolveServerDates, stringifyEjson } from './ejson'
import { compileProjection } from './projection'
import { checkAnswer, countDocuments, placesOf, read } from './read'
import { Blocked } from './store/open'
import type { Transactions } from './transactions'
import type {
  CountResult,
  Document,
  EngineOptions,
  Explain,
  FindQuery,
  FindResult,
  Id,
  UpdateRequest,
  UpdateResult,
} from './types'
import { insertOne, removeDocuments, updateAndReturn, updateDocuments } from './write'
import { applyWriteSet, type Database, newWriteSet, type WriteSet } from './write-set'

/** A read that examines more documents than this without an index is reported. */
const scanLimit = 1000

type Parts = {
  database: Database
  transactions: Transactions
  options: Required<Pick<EngineOptions, 'now' | 'onScan' | 'onWarning'>>
}

const countOf = (name: string, value: number | undefined, most: number) => {
  if (value !== undefined && (!Number.isInteger(value) || value < 0 || value > most))
    throw invalidParam(`${name} must be a whole number up to ${most}`)
  return value
}

/** One environment: its collections, and what the SDK can do with them. Errors are EngineErrors with the codes of the cloud. */
export const openEnvironment = (name: string, { database, transactions, options }: Parts) => {
  const { store, catalogue } = database
  const collectionOf = (collection: string) => catalogue.get(name, collection)

  const report = (collection: string, filter: Document, explain: Explain, scanned: boolean) => {
    if (!scanned || explain.examined <= scanLimit) return
    options.onScan({ environment: name, collection, examined: explain.examined, filter: stringifyEjson(filter) })
  }

  /** Collects the changes of an ordinary write. What goes wrong here concerns this write alone. */
  const collected = <T>(set: WriteSet, work: (set: WriteSet) => T): T => {
    try {
      return work(set)
    } catch (error) {
      if (error instanceof EngineError || error instanceof Blocked) throw error
      options.onWarning(error instanceof Error ? (error.stack ?? error.message) : String(error))
      throw new EngineError('INTERNAL_ERROR', error instanceof Error ? error.message : String(error))
    }
  }

  /** Runs one write: inside its transaction at once, else on disk before it resolves. */
  const writing = async <T>(tx: string | undefined, work: (set: WriteSet) => T): Promise<T> => {
    if (tx !== undefined) return transactions.run(name, tx, work)
    return store.write(() => {
      const set = newWriteSet(null)
      const result = collected(set, work)
      applyWriteSet(database, set)
      return result
    })
  }

  const dated = (value: Document, tx: string | undefined): Document =>
    resolveServerDates(value, () => {
      if (tx !== undefined) throw requestFailed('serverDate is not supported in a transaction')
      return options.now()
    })

  const find = (collection: string, query: FindQuery, tx?: string) => {
    const { filter = {}, sort = [] } = query
    const skip = countOf('skip', query.skip, Number.MAX_SAFE_INTEGER)
    const limit = countOf('limit', query.limit, 1000)
    const work = (set?: WriteSet) => read(database, collectionOf(collection), { filter, sort, skip, limit }, set)
    const { found, explain, scanned } = tx === undefined ? work() : transactions.run(name, tx, work)
    report(collection, filter, explain, scanned)
    return { found, explain }
  }

  return {
    /** Names of the collections. */
    collections: (): string[] => catalogue.collections(name).map((collection) => collection.name),

    /** Makes a collection; DATABASE_COLLECTION_EXIST when there is one. */
    addCollection: async (collection: string): Promise<void> => {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(collection)) throw invalidParam(`not a collection name: ${collection}`)
      await store.write(() => {
        if (catalogue.find(name, collection))
          throw new EngineError(
            'DATABASE_COLLECTION_EXIST',
            `[ResourceExist] Db or Table already exist: ${collection}.`,
          )
        catalogue.add(name, collection)
        catalogue.save(name)
      })
    },

    /** Inserts all documents or none; gives their ids in order. */
    insert: (collection: string, documents: Document[], tx?: string): Promise<Id[]> =>
      writing(tx, (set) => {
        const target = collectionOf(collection)
        return documents.map((document) => insertOne(database, set, target, dated(document, tx)))
      }),

    /** Finds documents; `limit` at most 1,000, all when absent. */
    find: (collection: string, query: FindQuery, tx?: string): FindResult => {
      const project = query.projection && compileProjection(query.projection)
      const { found, explain } = find(collection, query, tx)
      return {
        explain,
        get documents() {
          return found.map(({ version }) => (project ? project(version.document) : version.document))
        },
        get texts() {
          const texts = found.map(({ version }) => (project ? stringifyEjson(project(version.document)) : version.text))
          return checkAnswer(texts)
        },
      }
    },

    /** Counts the documents of a filter. */
    count: (collection: string, filter: Document): CountResult => {
      const { total, explain, scanned } = countDocuments(database, collectionOf(collection), filter)
      report(collection, filter, explain, scanned)
      return { total, explain }
    },

    /** Updates by operators, or replaces the document (`replace`), all matches or none. `updated` counts what changed. */
    update: (collection: string, request: UpdateRequest, tx?: string): Promise<UpdateResult> =>
      writing(tx, (set) =>
        updateDocuments(database, set, collectionOf(collection), { ...request, update: dated(request.update, tx) }),
      ),

    /** Updates the first match and gives it as it is afterwards. */
    updateAndReturn: async (collection: string, filter: Document, update: Document, tx?: string) => {
      const after = await writing(tx, (set) =>
        updateAndReturn(database, set, collectionOf(collection), filter, dated(update, tx)),
      )
      return { updated: after ? 1 : 0, document: after?.document ?? null }
    },

    /** Removes the first match, or all; gives how many. */
    remove: (collection: string, filter: Document, { multi }: { multi: boolean }, tx?: string): Promise<number> =>
      writing(tx, (set) => removeDocuments(database, set, collectionOf(collection), filter, multi)),

    /** Runs an aggregate over one collection, with a warning when no stage limits its result. */
    aggregate: (collection: string, pipeline: Document[]): Document[] => {
      collectionOf(collection)
      if (!pipeline.some((stage) => '$limit' in stage || '$count' in stage))
        options.onWarning(`aggregate of ${name}/${collection} has no $limit: the cloud would answer 20 documents`)
      const source = (from: string, filter: Document, sort: [string, 1 | -1][], limit: number | undefined) => {
        const { found, explain, scanned } = read(database, collectionOf(from), { filter, sort, limit })
        report(from, filter, explain, scanned)
        return found.map(({ version }) => version.document)
      }
      return runAggregate({ source, placesOf: (from) => placesOf(collectionOf(from)) }, collection, pipeline)
    },

    startTransaction: (): string => transactions.start(name),
    commit: (tx: string): Promise<void> => transactions.commit(name, tx),
    abort: (tx: string): void => transactions.abort(name, tx),
  }
}

export type Environment = ReturnType<typeof openEnvironment>
