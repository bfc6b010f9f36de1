import { type Query } from './use-query'

/** Two questions as one: known when both are, failed when one is, asked again together. The time is the first one's. */
export const both = <A, B>(first: Query<A>, second: Query<B>): Query<[A, B]> => ({
  data: first.data !== null && second.data !== null ? [first.data, second.data] : null,
  now: first.now,
  loading: first.loading || second.loading,
  error: first.error ?? second.error,
  reload: async () => void (await Promise.all([first.reload(), second.reload()])),
})
