import type { Store } from '../store/open'

/**
 * How many entries of an index lie between fences. A long range is then counted by adding up, and by walking only to the next
 * fence at both ends. `fences[i]` begins a segment of `counts[i]` entries.
 */
export type Tally = { fences: Buffer[]; counts: number[] }

type Entries = Store['entries']

/** Entries from one fence to the next, when they are set. */
const segment = 200

/** Shorter ranges are walked. */
const long = 5 * segment

const walked = (entries: Entries, start: Buffer, end: Buffer) => entries.getKeysCount({ start, end })

const split = (entries: Entries, start: Buffer, end: Buffer): Tally => {
  const tally: Tally = { fences: [], counts: [] }
  for (let from = start; ;) {
    tally.fences.push(from)
    const [next] = entries.getKeys({ start: from, end, offset: segment, limit: 1 })
    if (!next) {
      tally.counts.push(walked(entries, from, end))
      return tally
    }
    tally.counts.push(segment)
    from = Buffer.from(next)
  }
}

/** The segment in which a key lies. */
const segmentOf = ({ fences }: Tally, key: Buffer): number => {
  let low = 0
  let high = fences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (Buffer.compare(fences[middle]!, key) <= 0) low = middle
    else high = middle - 1
  }
  return low
}

/** Sets new fences where many entries have come in between. */
const mended = (entries: Entries, tally: Tally, end: Buffer): Tally => {
  const { fences, counts } = tally
  if (counts.every((count) => count <= 2 * segment)) return tally
  const parts = counts.map((count, i): Tally => {
    const start = fences[i]!
    return count <= 2 * segment ? { fences: [start], counts: [count] } : split(entries, start, fences[i + 1] ?? end)
  })
  return { fences: parts.flatMap((part) => part.fences), counts: parts.flatMap((part) => part.counts) }
}

/** Notes that an entry has come (1) or gone (-1). */
export const noteEntry = (tally: Tally | null, key: Buffer, change: 1 | -1): void => {
  if (tally) tally.counts[segmentOf(tally, key)]! += change
}

type Counted = { low: Buffer; high: Buffer }

/** The number of entries of a range, or `most` when there are more; costs no more than walking `most`. */
export const countUpTo = (entries: Entries, { low, high }: Counted, most: number): number => {
  const [beyond] = entries.getKeys({ start: low, end: high, offset: most, limit: 1 })
  return beyond ? most : walked(entries, low, high)
}

/** The number of entries from `low` up to but without `high`. `index` is given its tally when the range is long. */
export const countEntries = (
  entries: Entries,
  index: { tally: Tally | null },
  whole: Counted,
  range: Counted,
): number => {
  const { low, high } = range
  const few = countUpTo(entries, range, long)
  if (few < long) return few
  const tally = index.tally ? mended(entries, index.tally, whole.high) : split(entries, whole.low, whole.high)
  index.tally = tally
  const [first, last] = [segmentOf(tally, low), segmentOf(tally, high)]
  if (first === last) return walked(entries, low, high)
  let total = walked(entries, low, tally.fences[first + 1]!) + walked(entries, tally.fences[last]!, high)
  for (let i = first + 1; i < last; i++) total += tally.counts[i]!
  return total
}
