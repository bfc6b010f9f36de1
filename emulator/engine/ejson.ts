import { invalidParam, requestFailed } from './errors'
import type { Document } from './types'

/**
 * Extended JSON as the SDK speaks it. Numbers become JS numbers, dates Date, `$oid` its hex string; documents are kept and
 * answered in the relaxed form, which the SDK reads as well as the canonical one.
 */

/** Stands for `db.serverDate({ offset })` until the document is written. */
type ServerDate = { serverDateOffset: number }
const serverDates = new WeakSet<object>()

/** Deeper documents are refused, as MongoDB does. */
export const mostLevels = 200

const text = (type: string, argument: unknown): string => {
  if (typeof argument === 'string') return argument
  throw invalidParam(`${type} must be a string`)
}

const int = (argument: unknown): number => {
  const value = Number(text('$numberInt', argument))
  if (Number.isInteger(value) && Math.abs(value) <= 0x80000000) return value
  throw invalidParam(`$numberInt is not an integer of 32 bits: ${String(argument)}`)
}

/** Integers beyond 2^53 are refused: neither here nor in the SDK would they keep their last digits. */
const long = (argument: unknown): number => {
  const written = text('$numberLong', argument)
  const value = Number(written)
  if (!/^-?\d+$/.test(written)) throw invalidParam(`$numberLong is not an integer: ${written}`)
  if (!Number.isSafeInteger(value)) throw requestFailed(`the integer ${written} is too large to be kept exactly`)
  return value
}

const double = (argument: unknown): number => {
  const written = text('$numberDouble', argument)
  const value = Number(written)
  if (Number.isNaN(value) && written !== 'NaN') throw invalidParam(`$numberDouble is not a number: ${written}`)
  return value
}

const date = (argument: unknown): Date => {
  const value = new Date(typeof argument === 'string' ? argument : Number(decodeValue(argument, 0)))
  if (Number.isNaN(value.getTime())) throw invalidParam(`$date is not a date: ${JSON.stringify(argument)}`)
  return value
}

const objectId = (argument: unknown): string => {
  const value = text('$oid', argument)
  if (!/^[0-9a-fA-F]{24}$/.test(value)) throw invalidParam(`$oid must be 24 hexadecimal digits: ${value}`)
  return value
}

const serverDate = (argument: unknown) => {
  const offset =
    typeof argument === 'object' && argument !== null ? Number(decodeValue(Reflect.get(argument, 'offset'), 0)) : 0
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
  $numberInt: int,
  $numberLong: long,
  $numberDouble: double,
  $date: date,
  $oid: objectId,
  $regularExpression: pattern,
  $tcb_server_date: serverDate,
  $undefined: () => undefined,
}

/** Types of BSON that the SDK's documents do not have. */
const foreign = new Set([
  '$binary',
  '$code',
  '$dbPointer',
  '$maxKey',
  '$minKey',
  '$numberDecimal',
  '$symbol',
  '$timestamp',
  '$uuid',
])

const decodeObject = (value: object, level: number): unknown => {
  const entries = Object.entries(value)
  const name = entries[0]?.[0] ?? ''
  if (name.startsWith('$')) {
    const wrapper = entries.length === 1 && Object.hasOwn(wrappers, name) ? wrappers[name] : undefined
    if (wrapper) return wrapper(entries[0]![1])
    if (foreign.has(name)) throw requestFailed(`values of the type ${name} are not supported`)
  }
  for (const [key, inner] of entries) {
    if (key === '__proto__') throw requestFailed('a field cannot be named __proto__')
    if (typeof inner !== 'object' || inner === null) continue
    const decoded = decodeValue(inner, level + 1)
    if (decoded === undefined) Reflect.deleteProperty(value, key)
    else Reflect.set(value, key, decoded)
  }
  return value
}

/** Turns parsed JSON into values; changes what it is given. */
const decodeValue = (value: unknown, level: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (level > mostLevels) throw requestFailed(`exceeded maximum nested object depth: ${mostLevels}`)
  if (!Array.isArray(value)) return decodeObject(value, level)
  for (let i = 0; i < value.length; i++) value[i] = decodeValue(value[i], level + 1) ?? null
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
  return text.includes('"$') ? decodeValue(parsed, 0) : parsed
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
