import { runPipeline } from './aggregate/pipeline'
import type { Collections } from './aggregate/types'
import { invalidParam, requestFailed } from './errors'
import type { Document } from './types'
import { isObject } from './values'

/** What the cloud gives when no stage says how many documents. */
const defaultLimit = 20

/** No aggregate gives more documents. */
const mostDocuments = 10_000

/** Whether a stage says how many documents there will be. */
const limits = (stage: Document) => '$limit' in stage || '$count' in stage

/**
 * Runs an aggregate. Unknown stages and expressions are refused (DATABASE_REQUEST_FAILED) before anything is read. Without a stage
 * that limits it, it gives 20 documents; an answer of more than 10,000 is refused.
 */
export const runAggregate = (collections: Collections, collection: string, pipeline: Document[]): Document[] => {
  if (!Array.isArray(pipeline)) throw invalidParam('stages must be an array')
  if (!pipeline.every(isObject)) throw requestFailed('Each element of the pipeline array must be an object')
  const documents = runPipeline(pipeline, collection, { ...collections, variables: {} })
  if (!pipeline.some(limits)) return documents.slice(0, defaultLimit)
  if (documents.length > mostDocuments)
    throw requestFailed(`an aggregate gives at most ${mostDocuments} documents; this one has ${documents.length}`)
  return documents
}
