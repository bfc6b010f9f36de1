import { requestFailed } from '../errors'
import { somePath } from '../paths'
import type { Document } from '../types'
import { isObject } from '../values'
import {
  distanceTo,
  type Geometry,
  intersects,
  isGeometry,
  isPosition,
  liesAround,
  liesWithin,
  type Position,
  readGeometry,
} from './geometry'
import type { Leaf } from './leaf'

const everyType = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const

const onGeometry =
  (test: (geometry: Geometry) => boolean): Leaf =>
  (value) =>
    isGeometry(value) && test(value)

const onlyField = (operand: unknown, operator: string): [string, unknown] => {
  const [field, ...others] = isObject(operand) ? Object.entries(operand) : []
  if (!field || others.length > 0) throw requestFailed(`${operator} takes one geometry: ${JSON.stringify(operand)}`)
  return field
}

/** `$geoWithin` with `$geometry` (Polygon, MultiPolygon) or `$centerSphere` (position and angle in radians). */
export const geoWithin = (operand: unknown): Leaf => {
  const [shape, argument] = onlyField(operand, '$geoWithin')
  if (shape === '$geometry') {
    const area = readGeometry(argument, '$geoWithin', ['Polygon', 'MultiPolygon'])
    return onGeometry((geometry) => liesWithin(geometry, area))
  }
  if (shape !== '$centerSphere') throw requestFailed(`$geoWithin not supported with provided geometry: ${shape}`)
  const [centre, angle] = Array.isArray(argument) ? argument : []
  if (!isPosition(centre) || typeof angle !== 'number' || !(angle >= 0))
    throw requestFailed('$centerSphere needs [[longitude, latitude], radius in radians]')
  return onGeometry((geometry) => liesAround(geometry, centre, angle))
}

export const geoIntersects = (operand: unknown): Leaf => {
  const [shape, argument] = onlyField(operand, '$geoIntersects')
  if (shape !== '$geometry') throw requestFailed(`$geoIntersects not supported with provided geometry: ${shape}`)
  const wanted = readGeometry(argument, '$geoIntersects', everyType)
  return onGeometry((geometry) => intersects(geometry, wanted))
}

/** What a query that sorts by distance asks for: from where, and at which distances in metres. */
type Near = { field: string; from: Position; least: number; most: number }

const metresOf = (value: unknown, name: string, otherwise: number) => {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw requestFailed(`${name} must be non-negative`)
  return value
}

/** The operand of `$nearSphere`. */
export const readNear = (field: string, operand: unknown): Near => {
  if (!isObject(operand)) throw requestFailed('$nearSphere must be an object with a $geometry')
  const { $geometry, $minDistance, $maxDistance, ...rest } = operand
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw requestFailed(`invalid argument in geo near query: ${unknown}`)
  const { coordinates } = readGeometry($geometry, '$nearSphere', ['Point'])
  if (!isPosition(coordinates)) throw requestFailed('$nearSphere needs a Point')
  return {
    field,
    from: coordinates,
    least: metresOf($minDistance, '$minDistance', 0),
    most: metresOf($maxDistance, '$maxDistance', Infinity),
  }
}

/** The place at the field that is nearest, with its distance; null when there is none. */
export const nearestPlace = ({ field, from }: Pick<Near, 'field' | 'from'>, document: unknown) => {
  let best: { distance: number; place: Geometry } | null = null as { distance: number; place: Geometry } | null
  const consider = (value: unknown) => {
    if (!isGeometry(value)) return
    const distance = distanceTo(from, value)
    if (!best || distance < best.distance) best = { distance, place: value }
  }
  somePath(document, field.split('.'), (value) => {
    for (const one of Array.isArray(value) ? value : [value]) consider(one)
    return false
  })
  return best
}

export const isNear = (near: Near, document: unknown): boolean => {
  const found = nearestPlace(near, document)
  return found !== null && found.distance >= near.least && found.distance <= near.most
}

const nearsOf = (filter: Document): Near[] =>
  Object.entries(filter).flatMap(([name, condition]) => {
    if (name === '$and' && Array.isArray(condition)) return condition.filter(isObject).flatMap(nearsOf)
    return isObject(condition) && '$nearSphere' in condition ? [readNear(name, condition.$nearSphere)] : []
  })

/** The `$nearSphere` of a filter, which stands at its top or within `$and`; null without one. */
export const nearOf = (filter: Document): Near | null => {
  const [near, ...more] = nearsOf(filter)
  if (more.length > 0) throw requestFailed('Too many geoNear expressions')
  return near ?? null
}

/** Sorts what a filter with `$nearSphere` found, the nearest first. */
export const sortByDistance = <T>(values: T[], near: Near, of: (value: T) => Document): T[] =>
  values
    .map((value) => ({ value, distance: nearestPlace(near, of(value))?.distance ?? Infinity }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ value }) => value)
