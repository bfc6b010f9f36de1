import type { Day } from '../model/day'
import { registeredOn } from './effective-date'
import { timeLimit, type Clock } from './time-limits'

/** Who may confirm what a resident filled in (R11): the 申报义务人 or a 网格员; never the resident. */
export type Confirmer = 'declarant' | 'gridOfficer'

/** 住户协助申报: filled in by the resident on `filedOn`. */
export type CheckIn = { filedOn: Day; confirmed: { on: Day; by: Confirmer } | null }

/** `desk`: with whom it lies; null once confirmed. `clock`: the declarant's working days; past them it goes to the grid officer. */
export type CheckInStanding = { desk: Confirmer | null; registeredOn: Day | null; clock: Clock }

const overdue = ({ due }: Clock, today: Day): boolean => due !== null && due < today

/**
 * Where a resident's own filing stands (R11). The day of confirmation is the 登记日期: neither the day of filing nor that of
 * moving in. A declarant who is silent for three working days is passed over; while the calendar is unknown nobody is.
 */
export const checkIn = ({ filedOn, confirmed }: CheckIn, today: Day): CheckInStanding => {
  const clock = timeLimit('checkInConfirm', filedOn)
  return {
    desk: confirmed ? null : overdue(clock, today) ? 'gridOfficer' : 'declarant',
    registeredOn: registeredOn({ by: 'resident', filedOn, confirmedOn: confirmed?.on ?? null, link: 'approved' }),
    clock,
  }
}
