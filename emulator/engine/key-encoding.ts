import { createHash } from 'node:crypto'
import { requestFailed } from './errors'
import type { Id } from './types'
import { isObject, typeRank } from './values'

/**
 * Values as bytes whose order is BSON's order of the values, so that a range of keys is a range of values. Every encoding is
 * prefix-free; a descending field has its bytes inverted.
 */

/** LMDB takes keys of 1,978 bytes; what the fields of one index entry may use of them, the id and the index number apart. */
const fieldBytes = 1600
const idBytes = 300

const number = (value: number) => {
  const bytes = Buffer.alloc(9)
  bytes[0] = typeRank(0)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1)
  if (bytes[1]! & 0x80) for (let i = 1; i < 9; i++) bytes[i] = ~bytes[i]! & 0xff
  else bytes[1]! |= 0x80
  return bytes
}

/* eslint-disable-next-line no-control-regex -- bytes 0 and 1 are escaped so that 0 can end a string */
const escaped = /[\u0000\u0001]/
const terminated = (rank: number, text: string) => {
  /* eslint-disable-next-line no-control-regex -- as above */
  const safe = escaped.test(text) ? text.replace(/\u0001/g, '\u0001\u0002').replace(/\u0000/g, '\u0001\u0001') : text
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(safe) + 2)
  bytes[0] = rank
  bytes.write(safe, 1)
  bytes[bytes.length - 1] = 0
  return bytes
}

const date = (value: Date) => {
  const bytes = number(value.getTime())
  bytes[0] = typeRank(value)
  return bytes
}

const end = Buffer.from([0])

/** One value's bytes, ascending. */
const encodeValue = (value: unknown): Buffer => {
  const rank = typeRank(value)
  if (value === undefined || value === null) return Buffer.from([rank])
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return terminated(rank, value)
  if (typeof value === 'boolean') return Buffer.from([rank, Number(value)])
  if (value instanceof Date) return date(value)
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([rank]), ...value.map(encodeValue), end])
  if (!isObject(value)) return terminated(rank, String(value))
  const fields = Object.entries(value).flatMap(([name, inner]) => [
    Buffer.from([typeRank(inner)]),
    terminated(1, name),
    encodeValue(inner),
  ])
  return Buffer.concat([Buffer.from([rank]), ...fields, end])
}

const invert = (bytes: Buffer) => {
  for (let i = 0; i < bytes.length; i++) bytes[i] = ~bytes[i]! & 0xff
  return bytes
}

/** How many bytes each field of an index over `fields` fields may use. */
export const componentLimit = (fields: number) => Math.floor(fieldBytes / fields)

/** Marks a key of an empty array: before null, as in BSON's order, and equal to no value that a query can ask for. */
export const emptyArray = Symbol('empty array')

type Component = { bytes: Buffer; hashed: boolean }

/** A field's bytes inside an index key. A longer value keeps its first bytes and ends in a hash: equal values stay equal. */
export const encodeComponent = (value: unknown, direction: 1 | -1, limit: number): Component => {
  const whole = value === emptyArray ? Buffer.from([5]) : encodeValue(value)
  const hashed = whole.length > limit
  const bytes = hashed
    ? Buffer.concat([whole.subarray(0, limit - 16), createHash('sha256').update(whole).digest().subarray(0, 16)])
    : whole
  return { bytes: direction === 1 ? bytes : invert(bytes), hashed }
}

/** The first bytes of a value, for a bound of a range: what a hashed component shares with the value that it came from. */
export const encodeBound = (value: unknown, limit: number) => encodeValue(value).subarray(0, limit - 16)

/** The bytes before every value of the type with this rank. */
export const rankBytes = (rank: number) => Buffer.from([rank])

export const inverted = (bytes: Buffer) => invert(Buffer.from(bytes))

/** A document id as bytes; null for what no document can have as its id. */
export const findableId = (id: unknown): Buffer | null => {
  if (typeof id !== 'string' && typeof id !== 'number') return null
  const bytes = encodeValue(id satisfies Id)
  return bytes.length > idBytes ? null : bytes
}

/** The id of a document to be stored as bytes; refused unless it is a string or a number, no longer than a key can bear. */
export const encodeId = (id: unknown): Buffer => {
  const bytes = findableId(id)
  if (!bytes) throw requestFailed(`_id must be a string of at most ${idBytes - 2} bytes or a number`)
  return bytes
}

/** A table's number as four bytes, before every key of that table. */
export const tablePrefix = (table: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(table)
  return bytes
}

/** The first key after every key that starts with `prefix`. */
export const afterPrefix = (prefix: Buffer): Buffer => {
  const next = Buffer.from(prefix)
  for (let i = next.length - 1; i >= 0; i--) {
    if (next[i] === 0xff) continue
    next[i]!++
    return next.subarray(0, i + 1)
  }
  return Buffer.alloc(1980, 0xff)
}
