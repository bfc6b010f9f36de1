import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { declareMoveIn } from './declare-move-in'
import { getReceipt } from './get-receipt'
import { linkDwelling } from './link-dwelling'
import { listMyDwellings } from './list-my-dwellings'
import { listMyRegistrations } from './list-my-registrations'
import { listResidents } from './list-residents'
import { previewMoveIn } from './preview-move-in'
import { searchBuildings } from './search-buildings'
import { searchDwellings } from './search-dwellings'

export const registrationUseCases = (ports: Ports): UseCases<'registration'> => ({
  'registration.searchBuildings': searchBuildings(ports),
  'registration.searchDwellings': searchDwellings(ports),
  'registration.linkDwelling': linkDwelling(ports),
  'registration.listMyDwellings': listMyDwellings(ports),
  'registration.previewMoveIn': previewMoveIn(ports),
  'registration.declareMoveIn': declareMoveIn(ports),
  'registration.listResidents': listResidents(ports),
  'registration.listMyRegistrations': listMyRegistrations(ports),
  'registration.getReceipt': getReceipt(ports),
})
