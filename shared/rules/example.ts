import { monthRange, type Day, type Month } from '../model/day'
import type { RegistrationFact } from './coverage'
import type { EligibilityFacts } from './eligibility'

/** 在册登记 from `from`, or until `to` by 搬离 (or 信息错误). */
export const registered = (
  from: Day,
  to: Day | null = null,
  reason: 'movedOut' | 'void' = 'movedOut',
): RegistrationFact => ({
  from,
  to,
  reason: to === null ? null : reason,
})

/** Months paid without a gap, both ends included: `paid('2025-06', '2026-05')`. */
export const paid = (from: Month, to: Month): Month[] => monthRange(from, to)

/** A person of whom every register says the least: what a test is about, it adds. */
export const person = (facts: Partial<EligibilityFacts> & { today: Day }): EligibilityFacts => ({
  registrations: [],
  insurance: {},
  insurancePostedThrough: facts.today.slice(0, 7),
  talent: null,
  student: null,
  idType: '111',
  hukou: 'other',
  ...facts,
})
