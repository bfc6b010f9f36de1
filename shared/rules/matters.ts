import type { PermitStatus } from './permit-status'

/** 申请类型 (R59). 补领 and 换领 are one matter, told apart by its reason. */
export type Matter = 'firstIssue' | 'endorsement' | 'replacement' | 'reapplication'

const byStatus: Record<PermitStatus, readonly Matter[]> = {
  none: ['firstIssue'],
  valid: ['endorsement', 'replacement'],
  suspended: ['endorsement'],
  cancelled: ['reapplication'],
  cardFault: ['firstIssue'],
}

/** The matters that a person may file with a permit in this status (R29, R39, R59); whether it is granted is another question. */
export const mattersFor = (status: PermitStatus): readonly Matter[] => byStatus[status]
