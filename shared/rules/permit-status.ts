import type { Day } from '../model/day'
import { cycle, type PermitFact, type PermitState } from './cycle'

/** 证件状态 (R66). `cardFault` 制证异常 counts as no permit. */
export type PermitStatus = 'none' | PermitState | 'cardFault'

/** A permit as stored. `cancelledOn`: cancelled by decision (R31, 条例27.2–4: 转为深户、弄虚作假、其他); null else. */
export type StoredPermit = PermitFact & { cancelledOn: Day | null; cardFault: boolean }

/** 证件状态 on `today`, derived from dates, never a stored flag. */
export const permitStatus = (permit: StoredPermit | null, today: Day): PermitStatus => {
  if (!permit) return 'none'
  if (permit.cancelledOn !== null && permit.cancelledOn <= today) return 'cancelled'
  return permit.cardFault ? 'cardFault' : cycle({ ...permit, today }).state
}

/** What a person with this status does next: apply for the first time, endorse, or apply again (R29, R30). */
export const nextMatter = (status: PermitStatus): 'firstIssue' | 'endorsement' | 'reapplication' => {
  if (status === 'valid' || status === 'suspended') return 'endorsement'
  return status === 'cancelled' ? 'reapplication' : 'firstIssue'
}
