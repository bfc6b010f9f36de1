/** Stored records as facts of the law. */
import type { RegistrationFact } from '@shared/rules/coverage'
import type { Registration } from './documents'

/** 居住登记 that took effect; 信息错误 stays in the list and counts for nothing. */
export const registrationFacts = (records: readonly Registration[]): RegistrationFact[] =>
  records.flatMap<RegistrationFact>(({ state, registeredOn, endedOn }) => {
    if (registeredOn === null) return []
    if (state === 'active') return [{ from: registeredOn, to: null, reason: null }]
    if (state === 'movedOut' || state === 'void') return [{ from: registeredOn, to: endedOn, reason: state }]
    return []
  })
