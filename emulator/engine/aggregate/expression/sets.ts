import { requestFailed } from '../../errors'
import { equalValues, typeName } from '../../values'
import { functions, isNothing, isTrue } from './operands'

/** `$setUnion` and its like: every value once, at its first place. */
const distinct = (values: unknown[]) =>
  values.filter((value, i) => values.findIndex((other) => equalValues(other, value)) === i)

const asSets = (name: string, values: unknown[]): unknown[][] | null => {
  if (values.some(isNothing)) return null
  return values.map((value) => {
    if (Array.isArray(value)) return distinct(value)
    throw requestFailed(`All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`)
  })
}

const has = (set: unknown[], value: unknown) => set.some((one) => equalValues(one, value))

const strictSets = (name: string, values: unknown[]): unknown[][] => {
  const nothing = values.find(isNothing)
  const sets = asSets(name, values)
  if (!sets)
    throw requestFailed(`All operands of ${name} must be arrays. One argument is of type: ${typeName(nothing)}`)
  return sets
}

const elementsTrue = (name: string, judge: (array: unknown[]) => boolean): [number, (values: unknown[]) => boolean] => [
  1,
  ([array]) => {
    if (!Array.isArray(array)) throw requestFailed(`${name}'s argument must be an array, but is ${typeName(array)}`)
    return judge(array)
  },
]

export const sets = functions({
  $allElementsTrue: elementsTrue('$allElementsTrue', (array) => array.every(isTrue)),
  $anyElementTrue: elementsTrue('$anyElementTrue', (array) => array.some(isTrue)),
  $setDifference: [
    2,
    (values) => asSets('$setDifference', values)?.reduce((a, b) => a.filter((one) => !has(b, one))) ?? null,
  ],
  $setEquals: [
    [2, Infinity],
    (values) => {
      const [first, ...others] = strictSets('$setEquals', values)
      return others.every((other) => other.length === first!.length && other.every((one) => has(first!, one)))
    },
  ],
  $setIntersection: [
    [0, Infinity],
    (values) => {
      const all = asSets('$setIntersection', values)
      return all && (all[0] ?? []).filter((value) => all.every((set) => has(set, value)))
    },
  ],
  $setIsSubset: [
    2,
    (values) => {
      const [part, whole] = strictSets('$setIsSubset', values)
      return part!.every((one) => has(whole!, one))
    },
  ],
  $setUnion: [[0, Infinity], (values) => (asSets('$setUnion', values) ? distinct(values.flat(1)) : null)],
})
