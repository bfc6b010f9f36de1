/** Safe to send twice: how a repeated submission is recognised, and what it means when it differs. */
import { Refusal } from '@shared/refusal'
import type { Submission } from './documents'
import type { Ports } from './ports'
import type { Caller } from './use-case'

/** JSON with sorted keys: the same input is the same text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** What is kept of a submission. Without an id from the client only the natural key of the document protects. */
export const submissionOf = (
  { people, chance }: Pick<Ports, 'people' | 'chance'>,
  caller: Caller,
  input: unknown,
): Submission => ({
  key: `${caller.person}:${caller.submissionId ?? chance.id()}`,
  input: people.hash(canonical(input)),
})

/** Whether `earlier` is this very submission. Throws `submission-reused` when the id is the same and the input is not. */
export const isRepeat = (earlier: Submission, now: Submission): boolean => {
  if (earlier.key !== now.key) return false
  if (earlier.input !== now.input) throw new Refusal('submission-reused')
  return true
}
