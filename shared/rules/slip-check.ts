import type { Day } from '../model/day'
import type { PermitStatus } from './permit-status'
import { slipState, type SlipState } from './slip'

/** A slip as it was issued: with the dates of the permit that it tells of. */
export interface IssuedSlip {
  validUntil: Day
  withdrawnAt: string | null
  permitIssuedOn: Day
  permitUntil: Day
}

/** The holder's permit as it is now; `issuedOn` and `cancelledOn` null where there is none, or it was not cancelled. */
export interface PermitNow {
  status: PermitStatus
  issuedOn: Day | null
  cancelledOn: Day | null
}

/**
 * What anyone who checks a slip is told (R61). A permit that was issued again is another one: the slip of the former ended with
 * that. Of a slip that is over only what ended it is told, and nothing of what its holder did since.
 */
export const checkedSlipState = (slip: IssuedSlip, permit: PermitNow, today: Day): SlipState => {
  const { validUntil, withdrawnAt, permitIssuedOn, permitUntil } = slip
  const again = permit.issuedOn !== permitIssuedOn
  if (withdrawnAt !== null || today <= validUntil) return slipState(slip, again ? 'cancelled' : permit.status, today)
  const endedOn = again ? permit.issuedOn : permit.cancelledOn
  if (endedOn !== null && endedOn <= validUntil) return 'permitCancelled'
  return permit.status === 'suspended' && permitUntil === validUntil ? 'permitSuspended' : 'expired'
}
