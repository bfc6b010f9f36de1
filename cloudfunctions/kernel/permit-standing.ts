/** What a permit is on a day, from the dates in its holder's file. */
import type { Day } from '@shared/model/day'
import { permitStatus, type PermitStatus, type StoredPermit } from '@shared/rules/permit-status'
import type { PermitCase, PermitFile } from './documents'

/** 制证异常: the card of the newest issue could not be made (R29, R66). */
export const hasCardFault = ({ cases }: Pick<PermitFile, 'cases'>): boolean =>
  cases.findLast(({ matter, state }) => state === 'approved' && (matter === 'firstIssue' || matter === 'reapplication'))
    ?.card?.state === 'cardFault'

/** The dates of a permit, or null for a person who has none yet. */
export const permitDates = (file: PermitFile | null) =>
  file?.issuedOn ? { issuedOn: file.issuedOn, endorsedOn: file.endorsedOn } : null

/** The permit as the rules see it; null for a person who has none yet. */
export const storedPermit = (file: PermitFile | null): StoredPermit | null => {
  const dates = permitDates(file)
  return dates && file && { ...dates, cancelledOn: file.cancelled?.on ?? null, cardFault: hasCardFault(file) }
}

/** The case that waits for a register or an objection: there is at most one. */
export const waitingCase = (file: PermitFile | null): PermitCase | undefined =>
  file?.cases.find(({ state }) => state === 'waiting')

/** While an endorsement waits for a register, the state is held as it was when it was filed: the wait costs nobody a day. */
export const heldOn = (file: PermitFile | null, today: Day): Day => {
  const waiting = waitingCase(file)
  return waiting?.matter === 'endorsement' ? waiting.filedOn : today
}

/** 证件状态 on `today`. */
export const statusOf = (file: PermitFile | null, today: Day): PermitStatus =>
  permitStatus(storedPermit(file), heldOn(file, today))
