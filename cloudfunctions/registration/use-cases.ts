import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { confirmCheckIn } from './confirm-check-in'
import { correctResident } from './correct-resident'
import { createCheckInCode } from './create-check-in-code'
import { declareMoveIn } from './declare-move-in'
import { declareMoveOut } from './declare-move-out'
import { declineCheckIn } from './decline-check-in'
import { getReceipt } from './get-receipt'
import { linkDwelling } from './link-dwelling'
import { listCheckInCodes } from './list-check-in-codes'
import { listCheckIns } from './list-check-ins'
import { listMyCheckIns } from './list-my-check-ins'
import { listMyDwellings } from './list-my-dwellings'
import { listMyRegistrations } from './list-my-registrations'
import { listResidents } from './list-residents'
import { objectToChange } from './object-to-change'
import { openCheckIn } from './open-check-in'
import { prefillCheckIn } from './prefill-check-in'
import { previewMoveIn } from './preview-move-in'
import { previewMoveOut } from './preview-move-out'
import { revealResident } from './reveal-resident'
import { revokeCheckInCode } from './revoke-check-in-code'
import { searchBuildings } from './search-buildings'
import { searchDwellings } from './search-dwellings'
import { submitCheckIn } from './submit-check-in'
import { voidRegistration } from './void-registration'
import { withdrawCheckIn } from './withdraw-check-in'

export const registrationUseCases = (ports: Ports): UseCases<'registration'> => ({
  'registration.searchBuildings': searchBuildings(ports),
  'registration.searchDwellings': searchDwellings(ports),
  'registration.linkDwelling': linkDwelling(ports),
  'registration.listMyDwellings': listMyDwellings(ports),
  'registration.previewMoveIn': previewMoveIn(ports),
  'registration.declareMoveIn': declareMoveIn(ports),
  'registration.listResidents': listResidents(ports),
  'registration.revealResident': revealResident(ports),
  'registration.correctResident': correctResident(ports),
  'registration.previewMoveOut': previewMoveOut(ports),
  'registration.declareMoveOut': declareMoveOut(ports),
  'registration.voidRegistration': voidRegistration(ports),
  'registration.objectToChange': objectToChange(ports),
  'registration.listMyRegistrations': listMyRegistrations(ports),
  'registration.getReceipt': getReceipt(ports),
  'registration.createCheckInCode': createCheckInCode(ports),
  'registration.listCheckInCodes': listCheckInCodes(ports),
  'registration.revokeCheckInCode': revokeCheckInCode(ports),
  'registration.openCheckIn': openCheckIn(ports),
  'registration.prefillCheckIn': prefillCheckIn(ports),
  'registration.submitCheckIn': submitCheckIn(ports),
  'registration.listMyCheckIns': listMyCheckIns(ports),
  'registration.withdrawCheckIn': withdrawCheckIn(ports),
  'registration.listCheckIns': listCheckIns(ports),
  'registration.confirmCheckIn': confirmCheckIn(ports),
  'registration.declineCheckIn': declineCheckIn(ports),
})
