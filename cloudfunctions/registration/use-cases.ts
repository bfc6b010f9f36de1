import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { correctResident } from './correct-resident'
import { declareMoveIn } from './declare-move-in'
import { declareMoveOut } from './declare-move-out'
import { getReceipt } from './get-receipt'
import { linkDwelling } from './link-dwelling'
import { listMyDwellings } from './list-my-dwellings'
import { listMyRegistrations } from './list-my-registrations'
import { listResidents } from './list-residents'
import { objectToChange } from './object-to-change'
import { previewMoveIn } from './preview-move-in'
import { previewMoveOut } from './preview-move-out'
import { revealResident } from './reveal-resident'
import { searchBuildings } from './search-buildings'
import { searchDwellings } from './search-dwellings'
import { voidRegistration } from './void-registration'

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
})
