import { requestFailed } from './errors'
import { compileFilter } from './filter/compile'
import type { Document } from './types'
import { isObject } from './values'

/** What a projection says of a field: kept or left out, a part of an array, or deeper fields. */
type Rule = boolean | ((value: unknown) => unknown) | { [field: string]: Rule }

type Rules = { [field: string]: Rule }

const slice = (operand: unknown) => {
  const [skip, count] = Array.isArray(operand) ? operand : [undefined, operand]
  if (![skip ?? 0, count].every(Number.isInteger)) throw requestFailed('$slice needs a number or [skip, limit]')
  if (Array.isArray(operand) && count <= 0) throw requestFailed('$slice limit must be positive')
  return (value: unknown) => {
    if (!Array.isArray(value)) return value
    if (skip === undefined) return count < 0 ? value.slice(count) : value.slice(0, count)
    const from = skip < 0 ? Math.max(0, value.length + skip) : skip
    return value.slice(from, from + count)
  }
}

const firstMatching = (operand: unknown) => {
  if (!isObject(operand)) throw requestFailed('$elemMatch needs an Object')
  const matches = compileFilter({ value: { $elemMatch: operand } })
  return (value: unknown) => {
    if (!Array.isArray(value)) return undefined
    const found = value.find((element) => matches({ value: [element] }))
    return found === undefined ? undefined : [found]
  }
}

const checkPath = (field: string, operand: unknown) => {
  const components = field.split('.')
  if (components.includes('')) throw requestFailed(`FieldPath '${field}' must not have an empty field name`)
  if (components.some((name) => name.startsWith('$')))
    throw requestFailed(`Positional projection '${field}' is not supported: use $elemMatch or $slice`)
  if (components.length > 1 && isObject(operand) && '$elemMatch' in operand)
    throw requestFailed('Cannot use $elemMatch projection on a nested field.')
}

const ruleOf = (field: string, operand: unknown): Rule => {
  checkPath(field, operand)
  if (operand === 1 || operand === true) return true
  if (operand === 0 || operand === false) return false
  if (isObject(operand) && '$slice' in operand) return slice(operand.$slice)
  if (isObject(operand) && '$elemMatch' in operand) return firstMatching(operand.$elemMatch)
  throw requestFailed(`Unsupported projection of '${field}': ${JSON.stringify(operand)}`)
}

const place = (rules: Rules, field: string, rule: Rule) => {
  const components = field.split('.')
  let at = rules
  for (const name of components.slice(0, -1)) {
    const next = (at[name] ??= {})
    if (typeof next !== 'object') throw requestFailed(`Path collision at ${field}`)
    at = next
  }
  if (at[components.at(-1)!] !== undefined) throw requestFailed(`Path collision at ${field}`)
  at[components.at(-1)!] = rule
}

const projected = (value: unknown, rules: Rules, including: boolean): unknown => {
  if (Array.isArray(value)) {
    const elements = including ? value.filter((element) => isObject(element) || Array.isArray(element)) : value
    return elements.map((element) => projected(element, rules, including))
  }
  if (!isObject(value)) return value
  const result: Document = {}
  for (const [name, inner] of Object.entries(value)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (rule === undefined ? !including : rule === true) result[name] = inner
    else if (typeof rule === 'function') {
      const part = rule(inner)
      if (part !== undefined) result[name] = part
    } else if (typeof rule === 'object' && (!including || isObject(inner) || Array.isArray(inner)))
      result[name] = projected(inner, rule, including)
  }
  return result
}

/** Compiles a projection: fields with 1 are the only ones kept, fields with 0 are left out; `_id` stays unless it is 0. */
export const compileProjection = (projection: Document): ((document: Document) => Document) => {
  const fields = Object.entries(projection).map(([field, operand]) => ({ field, rule: ruleOf(field, operand) }))
  const others = fields.filter(({ field }) => field !== '_id')
  const id = fields.find(({ field }) => field === '_id')?.rule ?? true
  const kept = others.some(({ rule }) => rule === true)
  if (kept && others.some(({ rule }) => rule === false))
    throw requestFailed('Cannot do exclusion in an inclusion projection')
  const excluded = others.some(({ rule }) => rule === false) || (others.length === 0 && id === false)
  const matching = others.some(({ field }) => isObject(projection[field]) && '$elemMatch' in projection[field])
  const including = kept || (!excluded && (matching || (fields.length > 0 && others.length === 0)))
  const rules: Rules = {}
  for (const { field, rule } of others) place(rules, field, rule)
  if (including || id === false) rules._id = id
  return (document) => projected(document, rules, including) as Document
}
