import type { Collection } from '../catalogue'
import { idString } from '../concurrency'
import { afterPrefix } from '../key-encoding'
import type { Store } from '../store/open'
import { entriesOf, type Entry, intersectedEntries } from './entries'
import type { IndexPlan, Plan } from './plan'

/** Merges ranges by what their keys have after the equalities, so that each range's order becomes the order of all. */
function* mergedEntries(store: Store, { ranges, reverse }: IndexPlan): Generator<Entry> {
  const streams = ranges.map((range) => {
    const entries = entriesOf(store, range, reverse)
    return { entries, prefix: range.prefix, head: entries.next() }
  })
  const sign = reverse ? -1 : 1
  try {
    for (;;) {
      let best: { stream: (typeof streams)[number]; entry: Entry; rest: Buffer } | undefined
      for (const stream of streams) {
        if (stream.head.done) continue
        const rest = stream.head.value.key.subarray(stream.prefix)
        if (!best || sign * Buffer.compare(rest, best.rest) < 0) best = { stream, entry: stream.head.value, rest }
      }
      if (!best) return
      yield best.entry
      best.stream.head = best.stream.entries.next()
    }
  } finally {
    for (const { entries } of streams) entries.return(undefined)
  }
}

function* indexIds(store: Store, plan: IndexPlan): Generator<Buffer> {
  if (plan.also.length > 0)
    for (const { id } of intersectedEntries(store, [...plan.ranges, ...plan.also], plan.reverse)) yield id
  else if (plan.merge) for (const { id } of mergedEntries(store, plan)) yield id
  else for (const range of plan.ranges) for (const { id } of entriesOf(store, range, plan.reverse)) yield id
}

function* collectionIds(store: Store, { prefix }: Collection, reverse: boolean): Generator<Buffer> {
  const end = afterPrefix(prefix)
  const range = reverse ? { start: end, end: prefix, reverse } : { start: prefix, end }
  for (const key of store.documents.getKeys(range)) yield key.subarray(prefix.length)
}

function* distinct(ids: Iterable<Buffer>): Generator<Buffer> {
  const seen = new Set<string>()
  for (const id of ids) {
    const name = idString(id)
    if (seen.has(name)) continue
    seen.add(name)
    yield id
  }
}

function* unionIds(store: Store, collection: Collection, plans: Plan[]): Generator<Buffer> {
  for (const plan of plans) yield* idsOf(store, collection, plan)
}

/** The ids that a plan finds, each once, in the plan's order. */
export const idsOf = (store: Store, collection: Collection, plan: Plan): Iterable<Buffer> => {
  if (plan.kind === 'ids') return plan.ids.length > 1 ? distinct(plan.ids) : plan.ids
  if (plan.kind === 'collection') return collectionIds(store, collection, plan.reverse)
  if (plan.kind === 'union') return distinct(unionIds(store, collection, plan.plans))
  const ids = indexIds(store, plan)
  return plan.index.multikey.some(Boolean) ? distinct(ids) : ids
}

/** The index that a plan goes by; null for a walk over the collection. */
export const indexName = (plan: Plan): string | null => {
  if (plan.kind === 'ids') return '_id_'
  if (plan.kind === 'index') return plan.index.name
  return plan.kind === 'union' ? plan.plans.map(indexName).join(', ') : null
}
