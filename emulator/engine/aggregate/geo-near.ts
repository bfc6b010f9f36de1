import { requestFailed } from '../errors'
import { nearestPlace, readNear } from '../filter/geo'
import type { Document } from '../types'
import { isObject } from '../values'
import { fieldPath } from './expression/compile'
import { readParts, readText, type Collections } from './types'
import { withValue } from './unwind'

const parts = [
  'near',
  'distanceField',
  'spherical',
  'maxDistance',
  'minDistance',
  'limit',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'uniqueDocs',
  'key',
] as const

/** How many documents `$geoNear` gives when it is not told. */
const defaultLimit = 100

const number = (value: unknown, name: string, otherwise: number) => {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw requestFailed(`${name} must be a non-negative number`)
  return value
}

/** The field with the places where `key` does not name it: the one that has an index of places. */
const onlyPlaces = (fields: string[]): string => {
  const [field, ...others] = fields
  if (field === undefined) throw requestFailed('$geoNear requires a 2d index, but none were found')
  if (others.length > 0)
    throw requestFailed(`there is more than one 2d index (${fields.join(', ')}): name the field by 'key' of $geoNear`)
  return field
}

/** `$geoNear`, which reads the collection itself and so comes first: documents by their distance in metres. */
export const compileGeoNear = (given: unknown) => {
  const spec = readParts(given, '$geoNear', parts)
  if (spec.spherical !== true) throw requestFailed('$geoNear requires spherical: true for a GeoJSON point')
  const named = spec.key === undefined ? null : readText(spec.key, "$geoNear parameter 'key'")
  const distanceField = fieldPath(readText(spec.distanceField, "$geoNear requires a 'distanceField' option that"))
  const places = spec.includeLocs === undefined ? null : fieldPath(readText(spec.includeLocs, '$geoNear includeLocs'))
  const { near: $geometry, minDistance: $minDistance, maxDistance: $maxDistance } = spec
  const condition = { $geometry, $minDistance, $maxDistance }
  const near = readNear(named ?? '', condition)
  const query = spec.query ?? {}
  if (!isObject(query)) throw requestFailed('$geoNear: query must be an object')
  const times = number(spec.distanceMultiplier, 'distanceMultiplier', 1)
  const limit = number(spec.limit, 'limit', defaultLimit)
  if (!Number.isInteger(limit) || limit === 0) throw requestFailed('$geoNear: limit must be a positive whole number')
  return ({ source, placesOf }: Collections, collection: string): Document[] => {
    const field = named ?? onlyPlaces(placesOf(collection))
    const filter = { $and: [query, { [field]: { $nearSphere: condition } }] }
    return source(collection, filter, [], limit).map((document) => {
      const found = nearestPlace({ ...near, field }, document)
      const measured = withValue(document, distanceField, (found?.distance ?? 0) * times)
      return places ? withValue(measured, places, found?.place) : measured
    })
  }
}
