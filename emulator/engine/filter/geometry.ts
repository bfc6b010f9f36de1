import { createRequire } from 'node:module'
import type { booleanIntersects } from '@turf/boolean-intersects'
import type { booleanWithin } from '@turf/boolean-within'
import type { distance } from '@turf/distance'
import { requestFailed } from '../errors'
import { isObject } from '../values'

/** Longitude and latitude in degrees. */
export type Position = [longitude: number, latitude: number]

/** A GeoJSON geometry of the six kinds that the SDK has. */
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }

/** Geometry libraries are loaded by the first question about a place. */
const load = createRequire(__filename)
type Turf = { within: typeof booleanWithin; intersects: typeof booleanIntersects; distance: typeof distance }
let loaded: Turf | undefined
const turf = (): Turf =>
  (loaded ??= {
    within: load('@turf/boolean-within').booleanWithin,
    intersects: load('@turf/boolean-intersects').booleanIntersects,
    distance: load('@turf/distance').distance,
  })

/** MongoDB's radius of the earth in metres. */
const earthRadius = 6_378_100

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((degrees, i) => typeof degrees === 'number' && Math.abs(degrees) <= (i === 0 ? 180 : 90))

const listOf =
  (least: number, check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length >= least && value.every(check)

const isLine = listOf(2, isPosition)
/** A ring ends where it began. */
const isRing = (value: unknown) =>
  Array.isArray(value) && value.length >= 4 && value.every(isPosition) && String(value[0]) === String(value.at(-1))
const isPolygon = listOf(1, isRing)

const shapes: Record<string, (coordinates: unknown) => boolean> = {
  Point: isPosition,
  MultiPoint: listOf(1, isPosition),
  LineString: isLine,
  MultiLineString: listOf(1, isLine),
  Polygon: isPolygon,
  MultiPolygon: listOf(1, isPolygon),
}

/** Whether a stored value is a place. Anything else is found by no question about places. */
export const isGeometry = (value: unknown): value is Geometry =>
  isObject(value) &&
  typeof value.type === 'string' &&
  Object.hasOwn(shapes, value.type) &&
  shapes[value.type]!(value.coordinates)

/** The `$geometry` of a query, of one of the wanted types; refused when it is none. */
export const readGeometry = (value: unknown, operator: string, types: readonly string[]): Geometry => {
  if (!isObject(value)) throw requestFailed(`${operator} requires a GeoJSON object as its $geometry`)
  const known = typeof value.type === 'string' && Object.hasOwn(shapes, value.type)
  if (!known) throw requestFailed(`unknown GeoJSON type: ${JSON.stringify(value)}`)
  if (!types.includes(String(value.type)))
    throw requestFailed(`${operator} takes ${types.join(' or ')}, not ${String(value.type)}`)
  if (!isGeometry(value))
    throw requestFailed(
      `${operator}: longitude/latitude out of bounds, or a loop that is not closed: ${JSON.stringify(value.coordinates)}`,
    )
  return value
}

/** Its points, lines or polygons, one by one. */
const partsOf = (geometry: Geometry): Geometry[] => {
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }))
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
  return [geometry]
}

/** Whether every part of a geometry lies in one of the area's polygons. */
export const liesWithin = (geometry: Geometry, area: Geometry): boolean => {
  const polygons = partsOf(area)
  return partsOf(geometry).every((part) => polygons.some((polygon) => turf().within(part, polygon)))
}

export const intersects = (a: Geometry, b: Geometry): boolean => turf().intersects(a, b)

/** The angle between two positions as seen from the earth's centre. */
const radians = (a: Position, b: Position): number => turf().distance(a, b, { units: 'radians' })

const metres = (a: Position, b: Position) => radians(a, b) * earthRadius

/** The position of a line between two others that is nearest to `from`, on a plane around `from`. */
const nearest = (from: Position, [ax, ay]: Position, [bx, by]: Position): Position => {
  const narrow = Math.cos((from[1] * Math.PI) / 180)
  const [dx, dy] = [(bx - ax) * narrow, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((from[0] - ax) * narrow * dx + (from[1] - ay) * dy) / length
  const share = Math.min(1, Math.max(0, along))
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

const toLine = (from: Position, line: Position[]) =>
  Math.min(...line.slice(1).map((end, i) => metres(from, nearest(from, line[i]!, end))))

/** Metres from a position to the nearest place of a geometry. */
export const distanceTo = (from: Position, geometry: Geometry): number => {
  if (geometry.type === 'Point') return metres(from, geometry.coordinates)
  if (geometry.type === 'LineString') return toLine(from, geometry.coordinates)
  if (geometry.type === 'Polygon') {
    const inside = turf().intersects({ type: 'Point', coordinates: from }, geometry)
    return inside ? 0 : Math.min(...geometry.coordinates.map((ring) => toLine(from, ring)))
  }
  return Math.min(...partsOf(geometry).map((part) => distanceTo(from, part)))
}

const verticesOf = (geometry: Geometry): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'LineString') return geometry.coordinates
  if (geometry.type === 'Polygon') return geometry.coordinates.reduce((all, ring) => [...all, ...ring])
  return partsOf(geometry).flatMap(verticesOf)
}

/** Whether all corners of a geometry are within an angle of a position. */
export const liesAround = (geometry: Geometry, centre: Position, angle: number): boolean =>
  verticesOf(geometry).every((vertex) => radians(centre, vertex) <= angle)

export { isPosition }
