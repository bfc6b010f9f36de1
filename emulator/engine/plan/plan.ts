import type { Collection, Index } from '../catalogue'
import { findableId } from '../key-encoding'
import type { Store } from '../store/open'
import type { Document, Sort } from '../types'
import { type Constraint, type Constraints, constraintsOf } from './constraints'
import { type Bounds, boundsOf, type KeyRange } from './ranges'
import { countUpTo } from './tally'

/** A way to find every document that a filter can match; the documents are tested afterwards unless it is `exact`. */
export type Plan =
  | { kind: 'ids'; ids: Buffer[]; ordered: boolean; exact: boolean }
  | IndexPlan
  | { kind: 'union'; plans: Plan[]; ordered: false; exact: false }
  | { kind: 'collection'; reverse: boolean; ordered: boolean; exact: boolean }

export type IndexPlan = Pick<Bounds, 'ranges' | 'exact' | 'bounded' | 'names'> & {
  kind: 'index'
  index: Index
  /** Ranges of the further values that the same field must hold: only what is in all of them is read. */
  also: KeyRange[]
  reverse: boolean
  /** Gives the documents in the order that was asked for. */
  ordered: boolean
  /** The order holds within each range; the ranges must be merged. */
  merge: boolean
}

/** An estimate stops counting here. */
const estimateLimit = 200

const single = (constraints: Constraint[] | undefined) =>
  constraints?.some((constraint) => 'points' in constraint && constraint.points.length === 1) === true

/** Whether walking the index gives the order: null if not, else whether backwards. Fields fixed to one value do not count. */
const directionFor = (index: Index, bounds: Bounds, sort: Sort, fields: Constraints['fields']): boolean | null => {
  const fixed = (name: string) => {
    const at = index.fields.findIndex((field) => field.name === name)
    return at >= 0 && at < bounds.equal && !index.multikey[at] && single(fields.get(name))
  }
  const wanted = sort.filter(([name]) => !fixed(name))
  const walked = [
    ...index.fields.map((field, at) => ({ ...field, multikey: index.multikey[at]! })).slice(bounds.equal),
    { name: '_id', direction: 1 as const, multikey: false },
  ]
  if (wanted.length === 0) return false
  if (index.hashed || wanted.length > walked.length) return null
  const reverse = wanted[0]![1] !== walked[0]!.direction
  const fits = wanted.every(([name, direction], i) => {
    const field = walked[i]!
    return field.name === name && !field.multikey && (direction !== field.direction) === reverse
  })
  return fits ? reverse : null
}

const total = ({ fields }: Constraints) =>
  [...fields.values()].reduce((sum, constraints) => sum + constraints.length, 0)

/** Whether counting entries is counting documents: the ranges say all that the filter does, and show no document twice. */
const isExact = (index: Index, bounds: Bounds, constraints: Constraints) => {
  const several = index.multikey.lastIndexOf(true)
  const onlyOnce = several < 0 || (bounds.ranges.length === 1 && several < bounds.equal)
  return constraints.exact && bounds.exact && !index.hashed && onlyOnce && bounds.used === total(constraints)
}

/** How many sets of points a field with several values is asked for; each is a choice of its own. */
const choices = (index: Index, { fields }: Constraints) =>
  Math.max(
    1,
    ...index.fields.map(({ name }, at) =>
      index.multikey[at] ? (fields.get(name) ?? []).filter((constraint) => 'points' in constraint).length : 1,
    ),
  )

const indexPlans = (index: Index, constraints: Constraints, sort: Sort): IndexPlan[] =>
  Array.from({ length: choices(index, constraints) }, (_, choice) => {
    const bounds = boundsOf(index, constraints.fields, choice)
    const reverse = directionFor(index, bounds, sort, constraints.fields)
    return {
      kind: 'index' as const,
      index,
      also: [],
      ranges: bounds.ranges,
      names: bounds.names,
      bounded: bounds.bounded,
      exact: isExact(index, bounds, constraints),
      reverse: reverse ?? false,
      ordered: reverse !== null,
      merge: sort.length > 0 && reverse !== null && bounds.ranges.length > 1,
    }
  })

const estimate = ({ entries }: Store, { ranges }: IndexPlan) => {
  let count = 0
  for (const range of ranges) {
    count += countUpTo(entries, range, estimateLimit)
    if (count >= estimateLimit) return estimateLimit
  }
  return count
}

/** A plan that uses all that the other uses and more, and keeps the order if the other does. */
const dominates = (a: IndexPlan, b: IndexPlan) =>
  a.names.length > b.names.length && b.names.every((name) => a.names.includes(name)) && (a.ordered || !b.ordered)

const cheapest = (store: Store, all: IndexPlan[]): IndexPlan | undefined => {
  const plans = all.filter((plan) => !all.some((other) => dominates(other, plan)))
  if (plans.length < 2) return plans[0]
  const costs = plans.map((plan) => ({ plan, cost: estimate(store, plan) }))
  costs.sort(
    (a, b) =>
      a.cost - b.cost || Number(b.plan.ordered) - Number(a.plan.ordered) || Number(b.plan.exact) - Number(a.plan.exact),
  )
  return costs[0]?.plan
}

/**
 * Where one field must hold several values (`terms` has both words), the plan reads only what the ranges of all have in common.
 * Behind the value, a document's entries are the same in each range, unless a second field has several values.
 */
const intersected = (plan: IndexPlan | undefined, plans: IndexPlan[]): IndexPlan | undefined => {
  if (!plan || plan.index.multikey.filter(Boolean).length !== 1) return plan
  const siblings = plans.filter(({ index, ranges }) => index === plan.index && ranges.length === 1)
  if (plan.ranges.length !== 1 || siblings.length < 2) return plan
  return { ...plan, also: siblings.filter((other) => other !== plan).map(({ ranges }) => ranges[0]!), exact: false }
}

const idPlan = ({ fields, exact }: Constraints, sort: Sort): Plan | null => {
  const sets = (fields.get('_id') ?? []).filter((constraint) => 'points' in constraint)
  const [first] = sets.sort((a, b) => a.points.length - b.points.length)
  if (!first) return null
  const ids = first.points.map(findableId).filter((id) => id !== null)
  return {
    kind: 'ids',
    ids,
    ordered: ids.length < 2 || sort.length === 0,
    exact: exact && total({ fields, exact, alternatives: [] }) === 1,
  }
}

const unionPlan = (store: Store, collection: Collection, { alternatives }: Constraints): Plan | null => {
  for (const clauses of alternatives) {
    const plans = clauses.map((clause) => planFor(store, collection, clause, []))
    if (plans.every((plan) => plan.kind === 'ids' || plan.kind === 'union' || (plan.kind === 'index' && plan.bounded)))
      return { kind: 'union', plans, ordered: false, exact: false }
  }
  return null
}

/** Chooses how to find the documents of a filter in an order: by id, the index with the fewest entries, several indexes, or all. */
export const planFor = (store: Store, collection: Collection, filter: Document, sort: Sort): Plan => {
  const constraints = constraintsOf(filter)
  const byId = idPlan(constraints, sort)
  if (byId) return byId
  const plans = collection.indexes.flatMap((index) => indexPlans(index, constraints, sort))
  const best = intersected(
    cheapest(
      store,
      plans.filter(({ bounded }) => bounded),
    ),
    plans,
  )
  if (best) return best
  const union = unionPlan(store, collection, constraints)
  if (union) return union
  const byIdOrder = sort.length === 0 || sort[0]![0] === '_id'
  const walking = sort.length > 0 && !byIdOrder ? plans.find(({ ordered }) => ordered) : undefined
  const everything = constraints.exact && total(constraints) === 0
  return walking ?? { kind: 'collection', reverse: sort[0]?.[1] === -1, ordered: byIdOrder, exact: everything }
}
