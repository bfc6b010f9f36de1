import { mostLevels } from '../ejson'
import { requestFailed } from '../errors'
import type { Document } from '../types'
import { cloneValue, equalValues, isObject } from '../values'
import { addToSet, pop, pull, pullAll, push } from './arrays'
import { concretePaths, isPositional } from './positional'
import { bit, increment, maximum, minimum, multiply, type Operator, rename, set, unset } from './fields'

const operators: Record<string, Operator> = {
  $set: set,
  $unset: unset,
  $inc: increment,
  $mul: multiply,
  $min: minimum,
  $max: maximum,
  $rename: rename,
  $bit: bit,
  $push: push,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $addToSet: addToSet,
}

type Change = { apply: Operator; path: string; operand: unknown }

const checkPath = ({ apply, path, operand }: Change) => {
  const components = path.split('.')
  if (components.includes(''))
    throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
  if (components.includes('__proto__')) throw requestFailed(`The update path '${path}' contains '__proto__'`)
  if (apply === rename && isPositional(path))
    throw requestFailed(`The source field for $rename may not be dynamic: ${path}`)
  if (apply === rename && isPositional(String(operand)))
    throw requestFailed(`The destination field for $rename may not be dynamic: ${String(operand)}`)
}

const checkConflicts = (paths: string[]) => {
  const ordered = [...paths].sort()
  const seen = new Set<string>()
  for (const path of ordered) {
    const components = path.split('.')
    const clash = components.map((_, i) => components.slice(0, i + 1).join('.')).find((prefix) => seen.has(prefix))
    if (clash) throw requestFailed(`Updating the path '${path}' would create a conflict at '${clash}'`)
    seen.add(path)
  }
}

/** Refuses field names that start with `$` or hold a dot, at any depth: no query could reach them. */
export const checkFieldNames = (value: unknown, level = 1): void => {
  if (level > mostLevels) throw requestFailed(`exceeded maximum nested object depth: ${mostLevels}`)
  if (Array.isArray(value)) return value.forEach((element) => checkFieldNames(element, level + 1))
  if (!isObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${name}' is not valid for storage.`)
    if (name.includes('.')) throw requestFailed(`The dotted field '${name}' is not valid for storage.`)
    if (name === '__proto__' || name === '') throw requestFailed(`The field name '${name}' is not valid for storage.`)
    if (typeof inner === 'object') checkFieldNames(inner, level + 1)
  }
}

const changesOf = (update: Document): Change[] =>
  Object.entries(update).flatMap(([name, operands]) => {
    const apply = Object.hasOwn(operators, name) ? operators[name] : undefined
    if (!apply) throw requestFailed(`Unknown modifier: ${name}`)
    if (!isObject(operands))
      throw requestFailed(`Modifiers operate on fields but we found another type instead: ${name}`)
    if (Object.keys(operands).length === 0)
      throw requestFailed(`'${name}' is empty. You must specify a field like so: {${name}: {<field>: ...}}`)
    return Object.entries(operands).map(([path, operand]) => ({ apply, path, operand }))
  })

/** Refuses an operand that no document could take: what an empty document refuses. */
const checkOperand = ({ apply, path, operand }: Change) => {
  if (apply !== set && apply !== unset && !isPositional(path)) apply({}, path, operand)
}

const pathsOf = (changes: { apply: Operator; path: string; operand: unknown }[]) =>
  changes.flatMap(({ apply, path, operand }) => (apply === rename ? [path, String(operand)] : [path]))

/** The changes with the array positions that they mean in this document. */
const placed = (changes: Change[], document: Document, filter: Document): Change[] => {
  const all = changes.flatMap((change) =>
    concretePaths(change.path, document, filter).map((path) => ({ ...change, path })),
  )
  checkConflicts(pathsOf(all))
  return all
}

/**
 * Compiles an update of operators into a function that gives the changed copy of a document which `filter` has found. Refuses what
 * MongoDB refuses: unknown operators, an empty update, two operators on one path, a changed `_id`.
 */
export const compileUpdate = (update: Document, filter: Document = {}): ((document: Document) => Document) => {
  const changes = changesOf(update)
  if (changes.length === 0) throw requestFailed('an update needs at least one operator')
  changes.forEach(checkPath)
  changes.forEach(checkOperand)
  checkConflicts(pathsOf(changes))
  const positional = changes.some(({ path }) => isPositional(path))
  return (document) => {
    const changed = cloneValue(document)
    const all = positional ? placed(changes, document, filter) : changes
    for (const { apply, path, operand } of all) apply(changed, path, cloneValue(operand))
    if (!equalValues(changed._id, document._id))
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
    checkFieldNames(changed)
    return changed
  }
}
