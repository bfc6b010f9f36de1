import { holds } from './naive-filter'
import { type Doc, ends, isDoc, order } from './naive-values'

export type Query = { filter: Doc; sort: [string, 1 | -1][]; skip: number; limit: number; projection: Doc }

/** Where a field sorts: by its least value ascending, by its greatest descending; an empty array before everything. */
const sortValue = (document: Doc, path: string, direction: 1 | -1): unknown[] => {
  const values = ends(document, path.split('.')).flatMap((end) => (Array.isArray(end) ? (end as unknown[]) : [end]))
  return values
    .map((value) => value ?? null)
    .sort((a, b) => direction * order(a, b))
    .slice(0, 1)
}

/** A list of one value or none compares as an array does: none comes first. */
const sorted = (documents: Doc[], sort: Query['sort']) =>
  [...documents].sort((a, b) => {
    for (const [path, direction] of sort) {
      const by = direction * order(sortValue(a, path, direction), sortValue(b, path, direction))
      if (by !== 0) return by
    }
    return 0
  })

const including = (value: unknown, paths: string[][]): unknown => {
  if (Array.isArray(value))
    return value.filter((one) => isDoc(one) || Array.isArray(one)).map((one) => including(one, paths))
  const entries = Object.entries(value as Doc).flatMap(([name, inner]): [string, unknown][] => {
    const here = paths.filter(([first]) => first === name).map(([, ...rest]) => rest)
    if (here.some((rest) => rest.length === 0)) return [[name, inner]]
    return here.length > 0 && (isDoc(inner) || Array.isArray(inner)) ? [[name, including(inner, here)]] : []
  })
  return Object.fromEntries(entries)
}

const excluding = (value: unknown, paths: string[][]): unknown => {
  if (Array.isArray(value)) return value.map((one) => excluding(one, paths))
  if (!isDoc(value)) return value
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const here = paths.filter(([first]) => first === name).map(([, ...rest]) => rest)
    return here.some((rest) => rest.length === 0) ? [] : [[name, excluding(inner, here)]]
  })
  return Object.fromEntries(entries)
}

const cut = (document: Doc, name: string, count: number): Doc => {
  const value = document[name]
  if (!Array.isArray(value)) return document
  return { ...document, [name]: count < 0 ? value.slice(count) : value.slice(0, count) }
}

/** Fields with 1 stay, fields with 0 go, `{ $slice: n }` cuts an array. */
const projected = (document: Doc, projection: Doc): Doc => {
  const flags = Object.entries(projection).filter(([, flag]) => typeof flag === 'number')
  const slices = Object.entries(projection).filter(([, flag]) => typeof flag !== 'number')
  const stay = flags.filter(([, flag]) => flag === 1).map(([path]) => path.split('.'))
  const go = flags.filter(([, flag]) => flag === 0).map(([path]) => path.split('.'))
  const sliced = slices.reduce((one, [name, slice]) => cut(one, name, (slice as { $slice: number }).$slice), document)
  if (stay.length === 0) return excluding(sliced, go) as Doc
  return including(sliced, [...stay, ...slices.map(([name]) => [name]), ...(go.length > 0 ? [] : [['_id']])]) as Doc
}

/** What a query gives, from all documents in the order of their ids. */
export const naiveFind = (documents: Doc[], { filter, sort, skip, limit, projection }: Query): Doc[] =>
  sorted(
    documents.filter((document) => holds(document, filter)),
    sort,
  )
    .slice(skip, skip + limit)
    .map((document) => projected(document, projection))
