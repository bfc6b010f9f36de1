import type { Answer } from './edges'

/** What a register said, `null` when it knows nothing, `undefined` when it did not answer. */
export const valueOf = <T>(answer: Answer<T>): T | null | undefined =>
  answer.state === 'answered' ? answer.value : undefined
