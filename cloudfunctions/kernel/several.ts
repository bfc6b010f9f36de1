/** `work` on every item, at most `limit` at a time; the results stand in the items' order. */
export const several = async <A, B>(
  items: readonly A[],
  limit: number,
  work: (item: A) => Promise<B>,
): Promise<B[]> => {
  const results: B[] = []
  const queue = [...items.entries()].reverse()
  const take = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, take))
  return results
}
