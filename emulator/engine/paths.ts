import { isObject } from './values'

const numeric = /^(0|[1-9]\d*)$/

/** Whether a path's component can be the position in an array. */
export const isPosition = (component: string) => numeric.test(component)

/**
 * Visits what a dotted path finds in a document, going into the objects of arrays as MongoDB does; `undefined` is visited where
 * the path leads nowhere. Stops and answers true as soon as `visit` does.
 */
export const somePath = (
  value: unknown,
  path: readonly string[],
  visit: (found: unknown) => boolean,
  at = 0,
): boolean => {
  if (at === path.length) return visit(value)
  const name = path[at]!
  if (Array.isArray(value)) {
    if (isPosition(name) && Number(name) < value.length && somePath(value[Number(name)], path, visit, at + 1))
      return true
    return value.some((element) => isObject(element) && somePath(element, path, visit, at))
  }
  if (!isObject(value)) return visit(undefined)
  return somePath(Object.hasOwn(value, name) ? value[name] : undefined, path, visit, at + 1)
}

/** Whether a path leads through, or to, an array. */
const meetsArray = (document: unknown, path: readonly string[]) => {
  let value = document
  for (const name of path) {
    if (Array.isArray(value)) return true
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  }
  return Array.isArray(value)
}

/** The values that an index or a sort sees at a path: the elements of arrays one by one. `array` tells that there was one. */
export const valuesAt = (document: unknown, path: readonly string[]): { values: unknown[]; array: boolean } => {
  const values: unknown[] = []
  somePath(document, path, (value) => {
    if (Array.isArray(value)) values.push(...value)
    else values.push(value)
    return false
  })
  return { values, array: meetsArray(document, path) }
}
