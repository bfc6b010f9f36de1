import { type Decision } from '@shared/model/decision'

/** Whether it is an objection to a registration's change that a decision waits for, rather than a silent register. */
export const waitsForObjection = (decision: Pick<Decision, 'findings'> | null): boolean =>
  decision?.findings.some(({ remedy }) => remedy === 'waitForObjection') ?? false
