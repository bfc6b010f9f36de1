/** 住户填报 that nobody has answered: the declarant is reminded, then the resident hears that the grid officer has it. */
import { streetName } from '@shared/codes/streets'
import { addDays, type Day } from '@shared/model/day'
import { declarantsAsked, officer, standing, statusPage, toConfirmers, type Filed } from '../kernel/check-in'
import { withNews } from '../kernel/telling'

/** Where the calendar is not published the clock is looked at again after a week: it may be by then. */
const lookAgainDays = 7

interface Looked {
  next: Filed
  told: 'reminded' | 'escalated' | null
}

const dayAfter = (day: Day) => addDays(day, 1)

const escalated = (doc: Filed, at: string): Filed => {
  const params = [streetName(doc.street)]
  const notices = [
    { kind: 'checkInWithOfficer' as const, to: doc.filedBy, params, page: statusPage },
    ...toConfirmers(doc, { kind: 'checkInOverdue', params }),
  ]
  const next: Filed = { ...doc, nextLookOn: null, confirmers: [...declarantsAsked(doc), officer] }
  return withNews(next, { at, by: 'system', what: 'escalated' }, notices)
}

const reminded = (doc: Filed, due: Day, at: string): Filed => {
  const notices = toConfirmers(doc, { kind: 'checkInSoon', params: [streetName(doc.street), due] })
  const next: Filed = { ...doc, nextLookOn: dayAfter(due), checkIn: { ...doc.checkIn, reminded: true } }
  return withNews(next, { at, by: 'system', what: 'remindedToConfirm' }, notices)
}

/** What this day asks for; told once each. A stopped timer loses no date: whose turn it is follows from the dates alone. */
export const lookedAt = (doc: Filed, today: Day, at: string): Looked => {
  const { due, remindOn, over } = standing(doc, today)
  if (doc.state !== 'awaitingConfirmation' || doc.confirmers?.includes(officer))
    return { next: { ...doc, nextLookOn: null }, told: null }
  if (due === null || remindOn === null)
    return { next: { ...doc, nextLookOn: addDays(today, lookAgainDays) }, told: null }
  if (over) return { next: escalated(doc, at), told: 'escalated' }
  if (today < remindOn) return { next: { ...doc, nextLookOn: remindOn }, told: null }
  if (doc.checkIn.reminded) return { next: { ...doc, nextLookOn: dayAfter(due) }, told: null }
  return { next: reminded(doc, due, at), told: 'reminded' }
}
