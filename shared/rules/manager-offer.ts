import { addDays, type Day } from '../model/day'
import { inForce } from './in-force'

/** How long a person who was named 实际管理人 may think about it. */
export const managerOfferDays = inForce([{ from: '2015-06-01', value: 7, source: 'our choice' }], {
  rule: 'R1',
  term: '实际管理人答复期限',
  unit: '日',
})

/** What becomes of an offer to be 实际管理人; `expired` is never stored. */
export const managementStates = ['offered', 'expired', 'accepted', 'declined', 'ended'] as const
export type ManagementState = (typeof managementStates)[number]

/** The last day on which the offer may be accepted. */
export const offerUntil = (offeredOn: Day): Day => addDays(offeredOn, managerOfferDays.on(offeredOn))

/** 实际管理 (R1, 条例第八条) as it stands: an offer that nobody answered in time is none any more. */
export const managementState = (
  { state, until }: { state: Exclude<ManagementState, 'expired'>; until: Day },
  today: Day,
): ManagementState => (state === 'offered' && today > until ? 'expired' : state)
