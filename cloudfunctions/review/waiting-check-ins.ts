/** 住户填报 that waits for the grid officer: nobody could be asked, or nobody answered in time (R11). */
import type { Task } from '@shared/contract/review'
import type { Day } from '@shared/model/day'
import { timeLimit } from '@shared/rules/time-limits'
import { maskName } from '@shared/text/greeting'
import { Refusal } from '@shared/refusal'
import { isFiled, officer, standing, type Filed } from '../kernel/check-in'
import type { Ports } from '../kernel/ports'

/** By when the officer decides: as for any 核实, from the day on which it became theirs. */
export const officerDue = (doc: Filed, today: Day): Day | null =>
  timeLimit('verification', standing(doc, today).due ?? doc.filedOn).due

const task = (doc: Filed, today: Day): Task => ({
  kind: 'checkIn',
  id: doc._id,
  address: doc.address,
  declarantType: doc.declarantType,
  maskedApplicant: maskName(doc.personal.name),
  askedAt: doc.filedAt,
  due: officerDue(doc, today),
})

/**
 * The oldest of them: those noted as the officer's, and those whose time is over by the dates, whether or not a timer has
 * noted it. Clocks run out in the order of filing, so of these the first ones filed are looked at.
 */
export const waitingCheckIns = async (
  { registrations, today: cityToday }: Pick<Ports, 'registrations' | 'today'>,
  limit: number,
): Promise<Task[]> => {
  const today = cityToday()
  const state = 'awaitingConfirmation' as const
  const oldest = { order: [['filedOn', 'asc']] as ['filedOn', 'asc'][], limit }
  const found = await Promise.all([
    registrations.find({ confirmers: officer, state }, oldest),
    registrations.find({ state, filedOn: { lt: today } }, oldest),
  ])
  const due = found
    .flat()
    .filter(isFiled)
    .filter((doc) => standing(doc, today).withOfficer)
  return [...new Map(due.map((doc) => [doc._id, task(doc, today)])).values()]
}

/** One that is the officer's now. Throws `not-found`, also while the declarant's time still runs. */
export const officerCheckIn = async (
  { registrations, today }: Pick<Ports, 'registrations' | 'today'>,
  checkInId: string,
): Promise<Filed> => {
  const doc = await registrations.get(checkInId)
  if (!isFiled(doc) || !standing(doc, today()).withOfficer) throw new Refusal('not-found')
  return doc
}
