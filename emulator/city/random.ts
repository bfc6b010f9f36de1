/** A stream of numbers that is the same every time for the same seed: the city never changes between two seedings. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number
  pick: <T>(from: readonly T[]) => T
  /** True in `percent` of a hundred cases. */
  chance: (percent: number) => boolean
}

/** FNV-1a: any text as 32 bits. */
const seedOf = (text: string) => {
  let hash = 0x811c9dc5
  for (const unit of Buffer.from(text)) hash = Math.imul(hash ^ unit, 0x01000193)
  return hash >>> 0
}

/** Mulberry32, seeded by a text such as a community's code. */
export const randomOf = (seed: string): Random => {
  let state = seedOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const between: Random['between'] = (from, to) => from + Math.floor(next() * (to - from + 1))
  return {
    between,
    pick: (from) => {
      const found = from[between(0, from.length - 1)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    chance: (percent) => next() * 100 < percent,
  }
}
