import type { AskedCheckIn, OwnCheckIn } from '@shared/contract/check-in'
import type { Day } from '@shared/model/day'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { checkInState, declarantsAsked, standing, type Filed } from '../../kernel/check-in'

/** As the resident sees it: where it stands, at all times. */
export const ownView = (doc: Filed, today: Day): OwnCheckIn => {
  const { checkIn } = doc
  const { due, workdaysLeft } = standing(doc, today)
  return {
    checkInId: doc._id,
    state: checkInState(doc, today),
    address: doc.address,
    declarantType: doc.declarantType,
    maskedResident: maskName(doc.personal.name),
    filedFor: checkIn.filedFor,
    hasDeclarant: declarantsAsked(doc).length > 0,
    moveInOn: doc.moveInOn,
    filedAt: doc.filedAt,
    due,
    workdaysLeft,
    decidedAt: checkIn.decided?.at ?? null,
    decidedBy: checkIn.decided?.by ?? null,
    reason: checkIn.decided?.reason ?? null,
    registeredOn: doc.registeredOn,
    receipt: doc.receipt,
  }
}

/** As the declarant sees it: whom to recognise and since when they live there. */
export const askedView = (doc: Filed, today: Day): AskedCheckIn => {
  const { due, workdaysLeft, withOfficer } = standing(doc, today)
  return {
    checkInId: doc._id,
    dwellingCode: doc.dwelling,
    address: doc.address,
    name: doc.personal.name,
    maskedIdNumber: maskIdNumber(doc.personal.idNumber),
    filedFor: doc.checkIn.filedFor,
    moveInOn: doc.moveInOn,
    filedAt: doc.filedAt,
    due,
    workdaysLeft,
    withOfficer,
  }
}

export const answeredView = (doc: Filed, today: Day) => ({
  checkInId: doc._id,
  state: checkInState(doc, today),
  registeredOn: doc.registeredOn,
  receipt: doc.receipt,
})
