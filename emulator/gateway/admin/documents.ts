import * as z from 'zod'
import { EngineError } from '../../engine'
import { parseDocument, stringifyEjson } from '../../engine/ejson'
import { nearOf } from '../../engine/filter/geo'
import { checkAnswer } from '../../engine/read'
import { type Action, collectionName, readBody, readFilter, readSort, readStageValue, transactionId } from './request'

const target = z.object({ collectionName, transactionId })
const selection = target.extend({ query: z.string().optional(), queryType: z.enum(['DOC', 'WHERE']) })

const insertBody = target.extend({ data: z.array(z.string()).min(1) })

const insertDocument: Action = async (environment, body) => {
  const { collectionName, data, transactionId } = readBody(insertBody, body)
  return { data: { insertedIds: await environment.insert(collectionName, data.map(parseDocument), transactionId) } }
}

const getBody = selection.extend({
  order: z.string().optional(),
  offset: z.int().min(0).optional(),
  limit: z.int().min(0).max(1000).optional(),
  projection: z.string().optional(),
})

const getDocument: Action = (environment, body) => {
  const request = readBody(getBody, body)
  const { offset = 0, limit = 100 } = request
  const query = {
    filter: readFilter(request.query),
    sort: readSort(request.order),
    skip: offset,
    limit,
    projection: request.projection === undefined ? undefined : parseDocument(request.projection),
  }
  const { texts } = environment.find(request.collectionName, query, request.transactionId)
  return { data: { list: texts, limit, offset } }
}

const calculateDocument: Action = (environment, body) => {
  const { collectionName, query } = readBody(selection, body)
  const filter = readFilter(query)
  if (nearOf(filter))
    throw new EngineError(
      'DATABASE_REQUEST_FAILED',
      '$geoNear, $near, and $nearSphere are not allowed in this context: a count has no order',
    )
  return { data: { total: environment.count(collectionName, filter).total } }
}

const modifyBody = selection.extend({
  data: z.string(),
  multi: z.boolean(),
  merge: z.boolean(),
  upsert: z.boolean(),
})

/** `merge` updates by operators; without it the document is replaced. A replaced document counts as updated in any case. */
const modifyDocument: Action = async (environment, body) => {
  const { collectionName, query, data, multi, merge, upsert, transactionId } = readBody(modifyBody, body)
  if (query === undefined) throw new EngineError('INVALID_PARAM', 'param query: must not be empty')
  if (!merge && multi)
    throw new EngineError('INVALID_PARAM', 'multi update is not supported for replacement-style update')
  const request = { filter: readFilter(query), update: parseDocument(data), multi, replace: !merge, upsert }
  const { updated, matched, upsertedId } = await environment.update(collectionName, request, transactionId)
  return { data: { updated, matched, upsert_id: upsertedId } }
}

const modifyAndReturnDoc: Action = async (environment, body) => {
  const { collectionName, query, data, transactionId } = readBody(selection.extend({ data: z.string() }), body)
  const update = parseDocument(data)
  const after = await environment.updateAndReturn(collectionName, readFilter(query), update, transactionId)
  return { data: { updated: after.updated, doc: after.document && stringifyEjson(after.document) } }
}

const removeDocument: Action = async (environment, body) => {
  const { collectionName, query, multi, transactionId } = readBody(selection.extend({ multi: z.boolean() }), body)
  if (query === undefined) throw new EngineError('INVALID_PARAM', 'param query: must not be empty')
  return { data: { deleted: await environment.remove(collectionName, readFilter(query), { multi }, transactionId) } }
}

const stage = z.object({ stageKey: z.string(), stageValue: z.string() })

const aggregateDocuments: Action = (environment, body) => {
  const { collectionName: name, stages } = readBody(z.object({ collectionName, stages: z.array(stage) }), body)
  const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: readStageValue(stageValue) }))
  return { data: { list: checkAnswer(environment.aggregate(name, pipeline).map(stringifyEjson)) } }
}

const addCollection: Action = async (environment, body) => {
  await environment.addCollection(readBody(z.object({ collectionName }), body).collectionName)
  return { data: {} }
}

/** The actions on documents and collections. */
export const databaseActions: Record<string, Action> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
}
