import type { Day } from '@shared/model/day'
import type { SlipState } from '@shared/rules/slip'
import { checkedSlipState } from '@shared/rules/slip-check'
import type { PermitFile, Slip } from '../kernel/documents'
import { statusOf } from '../kernel/permit-standing'

/** What a slip is worth to whoever checks it, by its holder's file. */
export const standingOf = (
  { validUntil, withdrawnAt, personal }: Slip,
  file: PermitFile | null,
  today: Day,
): SlipState => {
  const { permitIssuedOn, permitValidUntil: permitUntil } = personal
  const permit = {
    status: statusOf(file, today),
    issuedOn: file?.issuedOn ?? null,
    cancelledOn: file?.cancelled?.on ?? null,
  }
  return checkedSlipState({ validUntil, withdrawnAt, permitIssuedOn, permitUntil }, permit, today)
}
