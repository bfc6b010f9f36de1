import type { Store } from '../store/open'
import type { KeyRange } from './ranges'

export type Entry = { key: Buffer; id: Buffer }

/** The entries of a range of an index, in key order or backwards. */
export function* entriesOf(store: Store, { low, high }: KeyRange, reverse: boolean): Generator<Entry> {
  const range = reverse ? { start: high, end: low, reverse } : { start: low, end: high }
  for (const { key, value } of store.entries.getRange(range)) yield { key, id: value }
}

/** Steps that a stream takes before it looks up where to go on. */
const patience = 16

/** A range that can be moved on to a given rest of a key: what a key has after the range's prefix. */
const openStream = (store: Store, range: KeyRange, reverse: boolean) => {
  const prefix = range.low.subarray(0, range.prefix)
  const sign = reverse ? -1 : 1
  let entries = entriesOf(store, range, reverse)
  let head = entries.next()
  const rest = () => (head.done ? null : head.value.key.subarray(range.prefix))
  const step = () => void (head = entries.next())
  const close = () => void entries.return(undefined)

  const seek = (wanted: Buffer) => {
    close()
    const at = Buffer.concat([prefix, wanted])
    entries = entriesOf(store, reverse ? { ...range, high: at } : { ...range, low: at }, reverse)
    step()
  }

  /** Moves to the first entry that is not before `wanted`. */
  const advance = (wanted: Buffer) => {
    for (let steps = 0; ; steps++) {
      const current = rest()
      if (!current || sign * Buffer.compare(current, wanted) >= 0) return
      if (steps < patience) step()
      else seek(wanted)
    }
  }
  return { rest, step, advance, close, entry: () => (head.done ? null : head.value) }
}

/** The entries whose keys continue in the same way in every range, in that order: the documents that all ranges share. */
export function* intersectedEntries(store: Store, ranges: KeyRange[], reverse: boolean): Generator<Entry> {
  const streams = ranges.map((range) => openStream(store, range, reverse))
  const [first, ...others] = streams
  try {
    for (;;) {
      const wanted = first!.rest()
      if (!wanted) return
      let ahead: Buffer | undefined
      for (const stream of others) {
        stream.advance(wanted)
        const rest = stream.rest()
        if (!rest) return
        if (!rest.equals(wanted)) {
          ahead = rest
          break
        }
      }
      if (ahead) first!.advance(ahead)
      else {
        yield first!.entry()!
        first!.step()
      }
    }
  } finally {
    streams.forEach(({ close }) => close())
  }
}
