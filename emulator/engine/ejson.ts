import { EJSON } from 'bson'
import { invalidParam, requestFailed } from './errors'
import type { Document } from './types'

/**
 * Extended JSON as the SDK speaks it. Numbers become JS numbers, dates Date, `$oid` its hex string; documents are kept and
 * answered in the relaxed form, which the SDK reads as well as the canonical one.
 */

/** Stands for `db.serverDate({ offset })` until the document is written. */
type ServerDate = { serverDateOffset: number }
const serverDates = new WeakSet<object>()

const number = (value: unknown): number => (typeof value === 'object' ? Number(decodeValue(value)) : Number(value))

const serverDate = (argument: unknown) => {
  const offset = typeof argument === 'object' && argument !== null ? Number(number(Reflect.get(argument, 'offset'))) : 0
  if (!Number.isFinite(offset)) throw invalidParam('serverDate offset must be a number')
  const placeholder: ServerDate = { serverDateOffset: offset }
  serverDates.add(placeholder)
  return placeholder
}

const pattern = (argument: unknown) => {
  if (typeof argument !== 'object' || argument === null) throw invalidParam('$regularExpression must be an object')
  return regularExpression(Reflect.get(argument, 'pattern'), Reflect.get(argument, 'options') ?? '')
}

/** A pattern with MongoDB's options i, m and s; JavaScript's g, u and y say nothing to a database and are dropped. */
export const regularExpression = (source: unknown, options: unknown) => {
  if (typeof source !== 'string' || typeof options !== 'string') throw requestFailed('$regex has to be a string')
  const unknown = options.replace(/[imsguy]/g, '')
  if (unknown !== '') throw requestFailed(`invalid flag in regex options: ${unknown}`)
  try {
    return new RegExp(source, options.replace(/[gy]/g, ''))
  } catch {
    throw requestFailed(`Regular expression is invalid: ${source}`)
  }
}

const wrappers: Record<string, (argument: unknown) => unknown> = {
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $date: (argument) => new Date(typeof argument === 'string' ? argument : number(argument)),
  $oid: String,
  $regularExpression: pattern,
  $tcb_server_date: serverDate,
  $undefined: () => null,
}
const foreign = new Set(['$binary', '$timestamp', '$numberDecimal', '$uuid', '$minKey', '$maxKey', '$symbol', '$code'])

const decodeObject = (value: object): unknown => {
  const entries = Object.entries(value)
  const [name, argument] = entries[0] ?? ['', undefined]
  if (entries.length === 1 && name.startsWith('$')) {
    const wrapper = wrappers[name]
    if (wrapper) return wrapper(argument)
    if (foreign.has(name)) return EJSON.deserialize({ value }).value
  }
  for (const [key, inner] of entries) {
    if (key === '__proto__') throw requestFailed('a field cannot be named __proto__')
    if (typeof inner === 'object' && inner !== null) Reflect.set(value, key, decodeValue(inner))
  }
  return value
}

/** Turns parsed JSON into values; changes what it is given. */
const decodeValue = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return decodeObject(value)
  for (let i = 0; i < value.length; i++) value[i] = decodeValue(value[i])
  return value
}

/** Parses an EJSON string of any value. */
export const parseEjson = (text: string): unknown => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalidParam('not valid EJSON')
  }
  return text.includes('"$') ? decodeValue(parsed) : parsed
}

/** Parses the EJSON string of a document. */
export const parseDocument = (text: string): Document => {
  const value = parseEjson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidParam('not a document')
  return value as Document
}

const encodeNumber = (value: number) =>
  Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }

const encodeDate = (value: Date) => {
  const time = value.getTime()
  const iso = time >= 0 && time < 253_402_300_800_000
  return { $date: iso ? value.toISOString() : { $numberLong: String(time) } }
}

const encodeObject = (value: object): unknown => {
  if (value instanceof Date) return encodeDate(value)
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if ('_bsontype' in value) return EJSON.serialize({ value }, { relaxed: true }).value
  const copy: Document = {}
  for (const name of Object.keys(value)) {
    const inner: unknown = Reflect.get(value, name)
    if (inner !== undefined) copy[name] = encodeValue(inner)
  }
  return copy
}

const encodeValue = (value: unknown): unknown => {
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? value.map(encodeValue) : encodeObject(value)
}

/** The EJSON string of a value, relaxed. */
export const stringifyEjson = (value: unknown): string => JSON.stringify(encodeValue(value))

/** Replaces every serverDate inside a value by `now` plus its offset; changes what it is given. */
export const resolveServerDates = <T>(value: T, now: () => Date): T => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (serverDates.has(value)) return new Date(now().getTime() + Number(Reflect.get(value, 'serverDateOffset'))) as T
  for (const name of Object.keys(value)) {
    const inner: unknown = Reflect.get(value, name)
    if (typeof inner === 'object' && inner !== null) Reflect.set(value, name, resolveServerDates(inner, now))
  }
  return value
}
