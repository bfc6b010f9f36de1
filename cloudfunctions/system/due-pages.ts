const batch = 200

/**
 * Every document that is due, page by page, each given once a run: one that fails, or that was changed meanwhile, is left
 * for the next.
 */
export const duePages = async function* <T extends { _id: string }>(
  find: (limit: number) => Promise<T[]>,
): AsyncGenerator<T[]> {
  const seen = new Set<string>()
  for (;;) {
    const fresh = (await find(batch + seen.size)).filter(({ _id }) => !seen.has(_id))
    if (fresh.length === 0) return
    for (const { _id } of fresh) seen.add(_id)
    yield fresh
  }
}

/** `items` in parts of at most `size`. */
export const parts = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
