/** 住户协助申报: how one stands, and what a decision makes of it. Decided by the declarant or by the grid officer alike. */
import { streetName } from '@shared/codes/streets'
import type { checkInStates } from '@shared/contract/check-in'
import type { Day } from '@shared/model/day'
import { checkInClock, type CheckInClock, type DeclineReason } from '@shared/rules/check-in'
import { deadline } from '@shared/rules/deadlines'
import type { DeclarantType } from '@shared/rules/declarants'
import { registeredOn } from '@shared/rules/effective-date'
import { declineReasonText } from '@shared/text/check-in'
import type { CheckIn, OutboxEntry, Registration } from './documents'
import { withNews } from './telling'

/** A registration that a resident filed. */
export type Filed = Registration & { checkIn: CheckIn; filedBy: string }

export const isFiled = (doc: Registration | null | undefined): doc is Filed => Boolean(doc?.checkIn && doc.filedBy)

export const statusPage = '/packages/registration/check-in-status/index'
const confirmPage = '/packages/registration/check-ins/index'

/** Stands among the confirmers for every grid officer. */
export const officer = 'officer'

/** The declarants who were asked. */
export const declarantsAsked = ({ confirmers = [] }: Pick<Registration, 'confirmers'>): string[] =>
  confirmers.filter((one) => one !== officer)

/** Its clock, and whose turn it is: derived from the dates, whether or not a timer ran. */
export const standing = (doc: Filed, today: Day): CheckInClock & { withOfficer: boolean } => {
  const clock = checkInClock({ filedOn: doc.filedOn, today })
  const nobody = declarantsAsked(doc).length === 0
  const shown = nobody ? { ...clock, due: null, workdaysLeft: null, remindOn: null } : clock
  return { ...shown, withOfficer: clock.over || Boolean(doc.confirmers?.includes(officer)) }
}

export const checkInState = (doc: Filed, today: Day): (typeof checkInStates)[number] => {
  if (doc.state === 'withdrawn' || doc.state === 'declined') return doc.state
  if (doc.state !== 'awaitingConfirmation') return 'registered'
  return standing(doc, today).withOfficer ? 'withOfficer' : 'withDeclarant'
}

/** One notice to each declarant who was asked. */
export const toConfirmers = (
  doc: Pick<Registration, 'confirmers'>,
  notice: Pick<OutboxEntry, 'kind' | 'params'>,
): Omit<OutboxEntry, 'id'>[] => declarantsAsked(doc).map((to) => ({ ...notice, to, page: confirmPage }))

export interface Decision {
  at: string
  today: Day
  /** Who decided. */
  person: string
  by: 'declarant' | 'officer'
  /** Whose dwelling it is; null for an officer. */
  holder: string | null
}

/** Who stands as declarant of it: whoever confirmed, or for an officer's confirmation whoever was asked first. */
const declarantOf = (doc: Filed, { holder }: Decision) => holder ?? declarantsAsked(doc)[0] ?? ''

const officerNews = (doc: Filed, { by }: Decision, result: string) =>
  by === 'officer'
    ? toConfirmers(doc, { kind: 'checkInDecidedByOfficer', params: [streetName(doc.street), result] })
    : []

/** A parent or a ward hears of it by the phone that was given; a child's parent hears instead of the child. */
const grownUp = ({ person, checkIn }: Filed): string[] =>
  checkIn.filedFor === null || checkIn.filedFor === 'child' ? [] : [person]

/**
 * 确认: in effect from this day, whenever it was filed and whenever they moved in (R11). `kept`: the report that somebody gave no
 * data, of whose day the declarant's filing counts.
 */
export const confirmed = (
  doc: Filed,
  decision: Decision,
  declarantType: DeclarantType,
  kept: Registration['dataRefusal'] = null,
): Filed => {
  const { at, today, person, by } = decision
  const instant = declarantType === 'lodgingOperator'
  const { due, daysLate } = deadline({
    declarant: declarantType,
    for: 'lessor',
    instant,
    event: 'moveIn',
    on: doc.moveInOn,
    declaredOn: kept?.on ?? today,
  })
  const on = registeredOn({ by: 'resident', filedOn: doc.filedOn, confirmedOn: today, link: 'approved' }) ?? today
  const next: Filed = {
    ...doc,
    state: 'active',
    declarant: declarantOf(doc, decision),
    declarantType,
    registeredOn: on,
    due,
    daysLate,
    ...(kept ? { dataRefusal: kept } : {}),
    nextLookOn: null,
    checkIn: { ...doc.checkIn, decided: { at, by, reason: null } },
  }
  const mine = '/packages/registration/my-registrations/index'
  const page = doc.checkIn.filedFor ? statusPage : mine
  const told = { kind: 'registered' as const, params: [streetName(doc.street), on] }
  return withNews(next, { at, by: person, what: 'confirmed' }, [
    { ...told, to: doc.filedBy, page },
    ...grownUp(doc).map((to) => ({ ...told, to, page: mine })),
    ...officerNews(doc, decision, '已登记'),
  ])
}

/** 不予确认: ends, and the same person may file anew. */
export const declined = (doc: Filed, decision: Decision, reason: DeclineReason): Filed => {
  const { at, person, by } = decision
  const next: Filed = {
    ...doc,
    state: 'declined',
    openKey: doc._id,
    nextLookOn: null,
    checkIn: { ...doc.checkIn, decided: { at, by, reason } },
  }
  const params = [streetName(doc.street), declineReasonText[reason]]
  const told = { kind: 'checkInDeclined' as const, to: doc.filedBy, params, page: statusPage }
  return withNews(next, { at, by: person, what: 'declined' }, [told, ...officerNews(doc, decision, '未登记')])
}
