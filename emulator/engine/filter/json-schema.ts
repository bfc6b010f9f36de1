import { createRequire } from 'node:module'
import type AjvDraft4 from 'ajv-draft-04'
import { requestFailed } from '../errors'
import type { Document } from '../types'
import { isObject } from '../values'

/** Ajv is loaded by the first `$jsonSchema`. */
const load = createRequire(__filename)

const ofType: Record<string, (value: unknown) => boolean> = {
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  int: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 0x7fffffff,
  long: (value) => Number.isInteger(value) && Math.abs(Number(value)) > 0x7fffffff,
  decimal: () => false,
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  object: isObject,
  array: Array.isArray,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  objectId: () => false,
  binData: () => false,
  timestamp: () => false,
}

/** JSON Schema's types by MongoDB's names. There is no integer: MongoDB refuses it. */
const jsonTypes: Record<string, string> = {
  array: 'array',
  boolean: 'bool',
  null: 'null',
  number: 'number',
  object: 'object',
  string: 'string',
}

const namesOf = (keyword: string, value: unknown, known: (name: string) => string | undefined): string[] => {
  const names: unknown[] = Array.isArray(value) ? value : [value]
  if (names.length === 0) throw requestFailed(`$jsonSchema keyword '${keyword}' must name at least one type`)
  return names.map((name) => {
    const found = typeof name === 'string' ? known(name) : undefined
    if (!found) throw requestFailed(`Unknown type name alias for $jsonSchema '${keyword}': ${String(name)}`)
    return found
  })
}

const ofName = (table: Record<string, unknown>) => (name: string) => (Object.hasOwn(table, name) ? name : undefined)

type Translate = (value: unknown) => unknown

const each: Translate = (value) => (Array.isArray(value) ? value.map(translated) : value)
const eachNamed: Translate = (value) =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one)])) : value
const one: Translate = (value) => (isObject(value) ? translated(value) : value)
const asIs: Translate = (value) => value

/** The keywords that MongoDB knows; others are refused. */
const keywords: Record<string, Translate> = {
  additionalItems: one,
  additionalProperties: one,
  allOf: each,
  anyOf: each,
  dependencies: eachNamed,
  description: asIs,
  enum: asIs,
  exclusiveMaximum: asIs,
  exclusiveMinimum: asIs,
  items: (value) => (Array.isArray(value) ? each(value) : one(value)),
  maxItems: asIs,
  maxLength: asIs,
  maxProperties: asIs,
  maximum: asIs,
  minItems: asIs,
  minLength: asIs,
  minProperties: asIs,
  minimum: asIs,
  multipleOf: asIs,
  not: one,
  oneOf: each,
  pattern: asIs,
  patternProperties: eachNamed,
  properties: eachNamed,
  required: asIs,
  title: asIs,
  uniqueItems: asIs,
}

/** A schema with its types as one keyword that knows dates and the like. */
const translated = (schema: unknown): unknown => {
  if (!isObject(schema)) return schema
  if ('type' in schema && 'bsonType' in schema)
    throw requestFailed("Cannot specify both $jsonSchema keywords 'type' and 'bsonType'")
  const result: Document = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'bsonType') result.bsonType = namesOf(keyword, value, ofName(ofType))
    else if (keyword === 'type')
      result.bsonType = namesOf(keyword, value, (name) =>
        Object.hasOwn(jsonTypes, name) ? jsonTypes[name] : undefined,
      )
    else if (Object.hasOwn(keywords, keyword)) result[keyword] = keywords[keyword]!(value)
    else throw requestFailed(`Unknown $jsonSchema keyword: ${keyword}`)
  }
  return result
}

const makeAjv = () => {
  const Ajv = load('ajv-draft-04').default as typeof AjvDraft4
  const ajv = new Ajv({ strict: false, validateFormats: false, addUsedSchema: false })
  ajv.addKeyword({
    keyword: 'bsonType',
    compile: (names: string[]) => (value: unknown) => names.some((name) => ofType[name]!(value)),
  })
  return ajv
}
let ajv: ReturnType<typeof makeAjv> | undefined

/** `$jsonSchema`: MongoDB's dialect of draft 4, over whole documents. */
export const jsonSchema = (schema: unknown): ((document: Document) => boolean) => {
  if (!isObject(schema)) throw requestFailed('$jsonSchema must be an object')
  const wanted = translated(schema)
  try {
    ajv ??= makeAjv()
    const valid = ajv.compile(wanted as object)
    return (document) => valid(document) === true
  } catch (error) {
    throw requestFailed(`$jsonSchema: ${error instanceof Error ? error.message : String(error)}`)
  }
}
