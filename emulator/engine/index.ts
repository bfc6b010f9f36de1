import { openCatalogue } from './catalogue'
import { openConcurrency } from './concurrency'
import { clearEnvironment, type DefineOptions, defineCollections } from './define'
import { type Environment, openEnvironment } from './environment'
import { openStore } from './store/open'
import { openTransactions } from './transactions'
import type { CollectionManifest, Document, EngineOptions, ScanReport } from './types'
import { insertOne } from './write'
import { applyWriteSet, type Database, newWriteSet } from './write-set'

export { EngineError } from './errors'
export type { Environment } from './environment'
export type * from './types'

/** Real milliseconds that a transaction may stay open. */
const cloudTransactionLife = 30_000

/** Documents that one write of a bulk load takes. */
const bulkSize = 5000

const warnOfScan = ({ environment, collection, examined, filter }: ScanReport) =>
  console.warn(`no index serves ${environment}/${collection} ${filter}: ${examined} documents examined`)

const loadBatch = (database: Database, environment: string, name: string, documents: Document[]) =>
  database.store.write(() => {
    const collection = database.catalogue.get(environment, name)
    const set = newWriteSet(null)
    for (const document of documents) insertOne(database, set, collection, document)
    applyWriteSet(database, set)
  })

/**
 * Opens the database in a folder: documents, indexes and transactions of any number of environments, as CloudBase has them.
 * One process holds a folder; another gets an Error that names it. Every write that has resolved survives the process's death.
 */
export const openEngine = ({
  folder,
  now,
  onScan = warnOfScan,
  onWarning = console.warn,
  transactionLife = cloudTransactionLife,
}: EngineOptions) => {
  const store = openStore(folder)
  const database: Database = { store, catalogue: openCatalogue(store), concurrency: openConcurrency() }
  store.onFailedWrite(database.catalogue.reload)
  const transactions = openTransactions(database, transactionLife)
  const environments = new Map<string, Environment>()
  const parts = { database, transactions, options: { now, onScan, onWarning } }

  return {
    /** The environment of that name; it begins empty. */
    environment: (name: string): Environment => {
      const environment = environments.get(name) ?? openEnvironment(name, parts)
      environments.set(name, environment)
      return environment
    },

    /** Names of the environments that have had collections. */
    environments: (): string[] => database.catalogue.environments(),

    /** Makes missing collections, and their indexes equal to the manifest. Collections that it does not name stay, unless `exact`. */
    defineCollections: (environment: string, manifest: CollectionManifest[], options?: DefineOptions): Promise<void> =>
      defineCollections(database, environment, manifest, () => transactions.endAll(environment), options),

    /** Inserts many documents in large writes; gives how many. The collection must exist. */
    bulkLoad: async (
      environment: string,
      collection: string,
      documents: Iterable<Document> | AsyncIterable<Document>,
    ): Promise<number> => {
      let count = 0
      let batch: Document[] = []
      for await (const document of documents) {
        if (batch.push(document) < bulkSize) continue
        await loadBatch(database, environment, collection, batch)
        count += batch.length
        batch = []
      }
      await loadBatch(database, environment, collection, batch)
      return count + batch.length
    },

    /** Removes an environment's documents and collections; its open transactions end. */
    dropEnvironment: (environment: string): Promise<void> =>
      clearEnvironment(database, environment, () => transactions.endAll(environment)),

    /** Writes what is on its way, ends open transactions, and frees the folder. */
    close: async (): Promise<void> => {
      await store.write(() => undefined)
      transactions.endAll()
      await store.close()
    },
  }
}

export type Engine = ReturnType<typeof openEngine>
