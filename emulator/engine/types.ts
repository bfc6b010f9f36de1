/** A document as plain values: string, number, boolean, null, Date, RegExp, array, object. */
export type Document = Record<string, unknown>

export type Id = string | number

/** An index as `flexdb` CreateTable takes it; `2d` is one of places. */
export type IndexManifest = {
  IndexName: string
  MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: '1' | '-1' | '2d' }[] }
}

/** One entry of cloudfunctions/collections.json. */
export type CollectionManifest = { CollectionName: string; Indexes?: IndexManifest[] }

/** A read that walked more than 1,000 documents because no index bounded it. */
export type ScanReport = { environment: string; collection: string; examined: number; filter: string }

export type EngineOptions = {
  /** Folder of the store; made when absent. */
  folder: string
  /** The city's clock; only serverDate reads it. */
  now: () => Date
  onScan?: (report: ScanReport) => void
  onWarning?: (message: string) => void
  /** Real milliseconds that a transaction may stay open; 30,000 when absent. */
  transactionLife?: number
}

export type Sort = [field: string, direction: 1 | -1][]

export type FindQuery = { filter?: Document; sort?: Sort; skip?: number; limit?: number; projection?: Document }

/** How a read went: the index that bounded or ordered it (`_id_` is by id, null a collection scan), and what it cost. */
export type Explain = { index: string | null; examined: number; sorted: boolean }

/** What a read found; `texts` are the same documents as EJSON strings, refused above 16 MB. Each is made when looked at. */
export type FindResult = { readonly documents: Document[]; readonly texts: string[]; explain: Explain }

export type CountResult = { total: number; explain: Explain }

export type UpdateRequest = { filter: Document; update: Document; multi: boolean; replace?: boolean; upsert?: boolean }

export type UpdateResult = { matched: number; updated: number; upsertedId: Id | null }
