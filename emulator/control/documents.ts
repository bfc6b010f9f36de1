/** Looking into the databases: environments, collections, documents. Nothing is changed and nothing unsealed. */
import { type Engine, EngineError } from '../engine'
import { parseDocument } from '../engine/ejson'
import type { Document, Sort } from '../engine/types'
import { ControlRefusal, environmentNamed, wholeNumber } from './request'

/** Documents of one page of a list. */
const pageSize = 20
const mostOnPage = 100

const environmentOf = (engine: Engine, name: string, collection: string) => {
  if (!engine.environments().includes(environmentNamed(name)))
    throw new ControlRefusal(404, `there is no environment ${name}`)
  const environment = engine.environment(name)
  if (!environment.collections().includes(collection))
    throw new ControlRefusal(404, `there is no collection ${collection} in ${name}`)
  return environment
}

/** `[{ environment, collections: [{ name, count }] }]` */
export const listCollections = (engine: Engine) =>
  engine.environments().map((name) => {
    const environment = engine.environment(name)
    const collections = environment
      .collections()
      .map((collection) => ({ name: collection, count: environment.count(collection, {}).total }))
      .sort((a, b) => a.name.localeCompare(b.name))
    return { environment: name, collections }
  })

const filterIn = (text: string | null): Document => {
  if (!text?.trim()) return {}
  try {
    return parseDocument(text)
  } catch {
    throw new ControlRefusal(400, 'the filter is not a JSON object, e.g. {"state":"active"}')
  }
}

/** `filedAt` ascending, `-filedAt` descending, several with commas. */
const sortIn = (text: string | null): Sort =>
  (text ?? '')
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '')
    .map((field) => {
      if (!/^-?[^-$.\s{}[\]":][^\s{}[\]":]*$/.test(field))
        throw new ControlRefusal(400, `the sort is not names of fields like filedAt or -filedAt,state: ${text}`)
      return field.startsWith('-') ? [field.slice(1), -1] : [field, 1]
    })

/**
 * One page of a collection: `filter` (JSON or EJSON), `sort`, `skip`, `limit`. Documents are EJSON texts; `index` names the
 * index that served the read, null is a scan of `examined` documents. Throws ControlRefusal for
 * what is not there, and for what the engine refuses.
 */
export const findDocuments = (engine: Engine, [name = '', collection = '']: string[], query: URLSearchParams) => {
  const environment = environmentOf(engine, name, collection)
  const filter = filterIn(query.get('filter'))
  const skip = wholeNumber(query, 'skip', 0)
  const limit = Math.min(wholeNumber(query, 'limit', pageSize), mostOnPage)
  try {
    const { texts, explain } = environment.find(collection, { filter, sort: sortIn(query.get('sort')), skip, limit })
    const { total } = environment.count(collection, filter)
    return { total, skip, limit, index: explain.index, examined: explain.examined, documents: texts }
  } catch (error) {
    if (error instanceof EngineError) throw new ControlRefusal(400, error.message)
    throw error
  }
}
